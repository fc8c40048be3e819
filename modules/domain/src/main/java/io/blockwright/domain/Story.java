package io.blockwright.domain;

/**
 * A headline that was not told before.
 *
 * @param seen when the desk saw it, nanoseconds since the epoch; the headline's own time is its sender's claim
 * @param headline what it says
 * @param score how good or bad that is, −1 to 1
 * @param claim what to think of the time it claims
 * @param judge whose score that is, empty for the desk's own lexicon
 */
public record Story(long seen, MarketEvent.Headline headline, double score, Claim claim, String judge) {
    /** A story as the desk's own lexicon scores it. */
    public Story(long seen, MarketEvent.Headline headline, double score, Claim claim) {
        this(seen, headline, score, claim, "");
    }

    /** The same story, scored by somebody else. */
    public Story judged(double by, String judge) {
        return new Story(seen, headline, by, claim, judge);
    }

    /** What to think of the time that a headline claims. */
    public enum Claim {
        /** About now. */
        TIMELY,
        /** Older than an hour: shown, but it says nothing about now. */
        OLD,
        /** In the future: shown and counted from when it was seen. */
        FUTURE
    }
}
