package io.blockwright.fix;

import io.blockwright.domain.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import quickfix.FieldMap;

/**
 * Reads prices as ticks. A price finer than a tick is rounded half to even and counted: to refuse the report would lose the
 * fill, and the raw message keeps the exact price.
 */
final class Prices {
    private final Oddities oddities;

    Prices(Oddities oddities) {
        this.oddities = oddities;
    }

    /**
     * The field's price in ticks, {@link Instrument#NO_PRICE} when it is absent.
     *
     * @throws NumberFormatException when it is no number
     * @throws ArithmeticException when it does not fit into a long
     */
    long ticks(FieldMap fields, int tag, Instrument instrument) {
        String text = Fields.text(fields, tag);
        if (text.isEmpty()) {
            return Instrument.NO_PRICE;
        }
        BigDecimal exact = new BigDecimal(text).multiply(BigDecimal.valueOf(instrument.ticksPerUnit()));
        BigDecimal rounded = exact.setScale(0, RoundingMode.HALF_EVEN);
        if (rounded.compareTo(exact) != 0) {
            oddities.count("price finer than a tick, rounded", instrument.symbol() + " at " + text);
        }
        return rounded.longValueExact();
    }

    /** The field's average price in ticks, 0 when it is absent or no number. */
    static double averageTicks(FieldMap fields, int tag, Instrument instrument) {
        String text = Fields.text(fields, tag);
        try {
            return text.isEmpty() ? 0 : Double.parseDouble(text) * instrument.ticksPerUnit();
        } catch (NumberFormatException e) {
            return 0;
        }
    }
}
