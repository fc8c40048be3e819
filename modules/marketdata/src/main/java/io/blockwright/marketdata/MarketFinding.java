package io.blockwright.marketdata;

import io.blockwright.domain.Symptom;

/**
 * The watch found that a market is no longer as usual, or is so again.
 *
 * @param kind what was found
 * @param symptom in what
 * @param since when it began as far as can be told afterwards, nanoseconds since the epoch; never after {@code time}
 * @param time when it was found, nanoseconds since the epoch
 * @param value what it was in the last seconds, in the symptom's unit
 * @param usual what is usual, in the same unit
 */
public record MarketFinding(Kind kind, Symptom symptom, long since, long time, double value, double usual) {
    /** What was found. */
    public enum Kind {
        /** The level has shifted and stays: another regime. */
        SHIFTED,
        /** A shift is over: the level is back, or has become what is usual. */
        SETTLED,
        /** One reading far beyond anything usual: an anomaly. */
        JUMPED,
        /** The reading after a jump is ordinary again. */
        CALMED
    }

    /** Receives findings on the thread that feeds the watch. */
    @FunctionalInterface
    public interface Handler {
        void onFinding(MarketFinding finding);
    }
}
