package io.blockwright.marketdata;

/**
 * Says how good or bad a headline is for whom it is about. {@link Lexicon} is ours; a model of the user's may stand here
 * instead. In {@link WatchSettings} it is called on the engine thread for every new story, so it must answer within microseconds
 * and never block; one that takes longer is asked beside the engine, by a {@link HeadlineJudge}. The same answer to the same
 * text, always.
 */
@FunctionalInterface
public interface SentimentScorer {
    /** Knows nothing, says nothing. */
    SentimentScorer NONE = text -> 0;

    /** From −1 (bad) to 1 (good), 0 for neither. What lies outside is cut, and what is no number counts as 0. */
    double score(String text);
}
