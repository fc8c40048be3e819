package io.blockwright.marketdata;

/**
 * What the watch is told about the world.
 *
 * @param scorer judges headlines
 * @param calendar what is going to be released
 */
public record WatchSettings(SentimentScorer scorer, EconomicCalendar calendar) {
    /** Headlines are neither good nor bad, and no release is known. */
    public static final WatchSettings NONE = new WatchSettings(SentimentScorer.NONE, EconomicCalendar.EMPTY);
}
