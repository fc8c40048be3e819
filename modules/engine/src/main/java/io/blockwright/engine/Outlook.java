package io.blockwright.engine;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Reason;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What lies ahead of a parent order, and what the market did since it started.
 *
 * @param mode who decides
 * @param advice what the strategy does next, or waits to be told; null for a parent that is final or worked by hand
 * @param planned what the schedule still wants to send, soonest first, at most {@link #PLANNED}
 * @param expectedEnd when it will be filled at the present pace, nanoseconds since the epoch, 0 when not known
 * @param marketVwap volume-weighted price of the market since the start, ticks, NaN before a trade
 * @param marketTwap time-weighted mid of the market since the start, ticks, NaN before a mid
 * @param lastDecision why it did what it last did, with the numbers behind it
 * @param caution why its strategy should be trusted with care, or may only advise, a sentence; empty while nothing speaks
 *     against it
 */
public record Outlook(
        ControlMode mode,
        @Nullable Advice advice,
        List<PlannedChild> planned,
        long expectedEnd,
        double marketVwap,
        double marketTwap,
        Reason lastDecision,
        String caution) {
    /** Most planned children shown. */
    public static final int PLANNED = 64;

    /** Nothing known about what comes. */
    public static final Outlook NONE =
            new Outlook(ControlMode.AUTO, null, List.of(), 0, Double.NaN, Double.NaN, Reason.of(""));

    /** Of a strategy against which nothing speaks. */
    public Outlook(
            ControlMode mode,
            @Nullable Advice advice,
            List<PlannedChild> planned,
            long expectedEnd,
            double marketVwap,
            double marketTwap,
            Reason lastDecision) {
        this(mode, advice, planned, expectedEnd, marketVwap, marketTwap, lastDecision, "");
    }

    public Outlook {
        planned = List.copyOf(planned);
    }

    /** A child that the schedule will want, {@code quantity} shares at {@code time}. */
    public record PlannedChild(long time, long quantity) {}
}
