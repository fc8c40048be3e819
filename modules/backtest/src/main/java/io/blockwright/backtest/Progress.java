package io.blockwright.backtest;

/**
 * How far a run is.
 *
 * @param done finished episodes, those found in a checkpoint included
 * @param episodes all there are
 * @param remainingNanos how long the rest takes at the pace of the last episodes; −1 while there is no pace yet
 * @param messages market events in the finished episodes
 */
public record Progress(int done, int episodes, long remainingNanos, long messages) {
    /** The share that is done, 0 to 1. */
    public double share() {
        return (double) done / episodes;
    }

    /** Market events in an episode on average, 0 before the first. */
    public long messagesEach() {
        return done == 0 ? 0 : messages / done;
    }
}
