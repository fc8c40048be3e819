package io.blockwright.engine;

import io.blockwright.domain.MarketEvent.EconomicRelease;
import io.blockwright.domain.Story;
import io.blockwright.domain.Symptom;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the watch knows of the market on the screen.
 *
 * @param measures what is measured now
 * @param spans when something was not as usual, oldest first; the last {@value WatchLog#SPANS}
 * @param stories headlines and economic figures, oldest first; the last {@value WatchLog#STORIES}
 * @param next the next economic figure, null when none is known
 */
public record WatchPicture(
        Measures measures,
        List<Span> spans,
        List<Story> stories,
        @Nullable EconomicRelease next) {
    /** Nobody watches. */
    public static final WatchPicture NONE = new WatchPicture(Measures.UNKNOWN, List.of(), List.of(), null);

    public WatchPicture {
        spans = List.copyOf(spans);
        stories = List.copyOf(stories);
    }

    /**
     * Measures beyond those of {@link DeskSnapshot.Conditions}; NaN where not known yet.
     *
     * @param smoothSpreadBp mean spread with a half-life of a minute, basis points
     * @param bidDepth shares bid at most ten increments behind the touch
     * @param askDepth shares offered there
     * @param usualBidDepth what {@code bidDepth} usually is
     * @param usualAskDepth what {@code askDepth} usually is
     * @param sweepShares for how many shares the next two are
     * @param buyBp what buying them at once costs against the mid, basis points
     * @param sellBp what selling them at once costs
     * @param minuteVolatility realised over the last minute, scaled to a day, as a fraction of the price
     * @param halfHourVolatility the same over the last half hour
     * @param imbalance (bid − ask) / (bid + ask) shares at the touch, −1 to 1
     * @param orderFlow order-flow imbalance at the touch, half-life ten seconds, −1 to 1
     * @param tradeFlow bought less sold over both by those who took, half-life a minute, −1 to 1
     * @param tradesPerSecond over the last minute
     * @param cancelsPerSecond over the last minute
     * @param messagesPerSecond over the last minute
     * @param sentiment what the headlines of the last minutes say together, −1 (bad) to 1 (good)
     */
    public record Measures(
            double smoothSpreadBp,
            double bidDepth,
            double askDepth,
            double usualBidDepth,
            double usualAskDepth,
            long sweepShares,
            double buyBp,
            double sellBp,
            double minuteVolatility,
            double halfHourVolatility,
            double imbalance,
            double orderFlow,
            double tradeFlow,
            double tradesPerSecond,
            double cancelsPerSecond,
            double messagesPerSecond,
            double sentiment) {
        private static final double NAN = Double.NaN;

        /** Nothing measured yet. */
        public static final Measures UNKNOWN =
                new Measures(NAN, NAN, NAN, NAN, NAN, 0, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, NAN, 0);
    }

    /**
     * A stretch of time in which something was not as usual.
     *
     * @param shift true for a level that shifted and stayed (another regime), false for a jump (an anomaly)
     * @param since when it began as far as could be told, nanoseconds since the epoch
     * @param found when it was found
     * @param until when it was over, 0 while it goes on
     * @param value what it was when found, in the symptom's unit
     * @param usual what is usual, in the same unit
     */
    public record Span(boolean shift, Symptom symptom, long since, long found, long until, double value, double usual) {
        Span over(long time) {
            return new Span(shift, symptom, since, found, time, value, usual);
        }

        /** Whether it goes on. */
        public boolean open() {
            return until == 0;
        }
    }
}
