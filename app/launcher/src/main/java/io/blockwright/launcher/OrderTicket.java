package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/** Makes the parent order that the options ask for; every mistake is one sentence. */
final class OrderTicket {
    static final ZoneId NEW_YORK = ZoneId.of("America/New_York");
    private static final long NANOS = 1_000_000_000L;

    private OrderTicket() {}

    /**
     * @param first the market's first moment, nanoseconds since the epoch: its day is the order's day
     * @param unlessSaid when the order starts if the options do not say
     */
    static ParentOrder of(RunOptions options, Instrument instrument, String parentId, long first, long unlessSaid) {
        Duration duration = Quantities.span(options.duration);
        long start = options.start == null ? unlessSaid : timeOfDay(options.start, first);
        if (start < first) {
            throw new UserError("--start " + options.start + " is before the market begins ("
                    + Instant.ofEpochSecond(first / NANOS).atZone(NEW_YORK).toLocalTime() + " New York).");
        }
        try {
            return new ParentOrder(
                    parentId,
                    instrument.symbol(),
                    options.sideOf(),
                    Quantities.shares(options.quantity),
                    start,
                    start + duration.toNanos(),
                    ticks("--limit", options.limit, instrument),
                    options.maxParticipation,
                    options.urgency,
                    ticks("--i-would", options.iWould, instrument),
                    options.algoOf(),
                    options.placementOf());
        } catch (IllegalArgumentException e) {
            throw new UserError("The order is not valid: " + e.getMessage() + ".");
        }
    }

    private static long timeOfDay(String text, long first) {
        try {
            return LocalTime.parse(text.length() == 4 ? "0" + text : text)
                            .atDate(Instant.ofEpochSecond(Math.floorDiv(first, NANOS))
                                    .atZone(NEW_YORK)
                                    .toLocalDate())
                            .atZone(NEW_YORK)
                            .toInstant()
                            .getEpochSecond()
                    * NANOS;
        } catch (DateTimeParseException e) {
            throw new UserError("--start " + text + " is not a time of day: write 09:45 or 09:45:30.");
        }
    }

    private static long ticks(String option, @Nullable BigDecimal price, Instrument instrument) {
        if (price == null) {
            return Instrument.NO_PRICE;
        }
        long ticks;
        try {
            ticks = instrument.toTicks(price);
        } catch (ArithmeticException e) {
            throw new UserError(option + " " + price + " is finer than " + instrument.symbol() + "'s prices can be.");
        }
        if (ticks <= 0 || !instrument.onIncrement(ticks)) {
            throw new UserError(option + " " + price + " is not a price of " + instrument.symbol()
                    + ": it moves in steps of " + instrument.toDecimal(instrument.increment()) + ".");
        }
        return ticks;
    }
}
