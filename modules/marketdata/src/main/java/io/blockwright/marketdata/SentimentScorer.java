package io.blockwright.marketdata;

/**
 * Says how good or bad a headline is for whom it is about. {@link Lexicon} is ours; a model of the user's may stand here
 * instead. Called on the engine thread for every new story, so it must answer within microseconds, never block, and give the
 * same answer to the same text.
 */
@FunctionalInterface
public interface SentimentScorer {
    /** Knows nothing, says nothing. */
    SentimentScorer NONE = text -> 0;

    /** From −1 (bad) to 1 (good), 0 for neither. What lies outside is cut, and what is no number counts as 0. */
    double score(String text);
}
