package io.blockwright.workstation.text;

import io.blockwright.domain.Instrument;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** Writes and reads the prices of one instrument, with as many digits as its increment needs. */
public final class PriceFormat {
    private final Instrument instrument;
    private final int digits;

    /** Formats for one instrument. */
    public PriceFormat(Instrument instrument) {
        this.instrument = instrument;
        this.digits = instrument.toDecimal(instrument.increment()).scale();
    }

    /** The instrument these prices are of. */
    public Instrument instrument() {
        return instrument;
    }

    /** A price in ticks, exactly; a dash for {@link Instrument#NO_PRICE}. */
    public String price(long ticks) {
        if (ticks == Instrument.NO_PRICE) {
            return Numbers.NONE;
        }
        BigDecimal exact = instrument.toDecimal(ticks);
        String text = String.format(Locale.ROOT, "%,." + exact.scale() + "f", exact);
        return text.startsWith("-") ? '\u2212' + text.substring(1) : text;
    }

    /** A price as a person would type it: {@link #read} reads it back. */
    public String typed(long ticks) {
        return instrument.toDecimal(ticks).toPlainString();
    }

    /** An average in ticks, two digits finer than prices; a dash for NaN. */
    public String average(double ticks) {
        return Numbers.decimal(instrument.toPrice(ticks), digits + 2);
    }

    /** A value of so many shares at a price in ticks, in whole units of currency with its code. */
    public String notional(double ticks, long quantity) {
        return Numbers.whole(Math.round(instrument.toPrice(ticks) * quantity)) + " " + instrument.currency();
    }

    /** Reads an order price: positive, on the increment, and not ambiguous. */
    public Reading<Long> read(String typed) {
        String text = typed.strip();
        if (text.matches("\\d+,\\d{1,2}") || text.matches("\\d+,\\d{4,}")) {
            return Reading.refused(
                    "“" + text + "” has a comma where a point is expected: write " + text.replace(',', '.') + ".");
        }
        if (!text.matches("\\d+(\\.\\d+)?|\\.\\d+|\\d{1,3}(,\\d{3})+\\.\\d+")) {
            return Reading.refused("“" + text + "” is not a price: write it as " + example() + ".");
        }
        BigDecimal scaled = new BigDecimal(text.replace(",", ""))
                .multiply(BigDecimal.valueOf(instrument.ticksPerUnit()))
                .stripTrailingZeros();
        if (scaled.signum() <= 0) {
            return Reading.refused("A limit price must be above zero.");
        }
        if (scaled.precision() - scaled.scale() > 15) {
            return Reading.refused("“" + text + "” is too large for a price.");
        }
        if (scaled.scale() > 0 || !instrument.onIncrement(scaled.longValueExact())) {
            long below = scaled.setScale(0, RoundingMode.DOWN).longValueExact();
            long floor = below - Math.floorMod(below, instrument.increment());
            return Reading.refused(text + " is between two prices of " + instrument.symbol() + ": write " + price(floor)
                    + " or " + price(floor + instrument.increment()) + ".");
        }
        return Reading.of(scaled.longValueExact());
    }

    private String example() {
        return BigDecimal.valueOf(100).setScale(digits).toPlainString();
    }
}
