package io.blockwright.engine.spi;

import io.blockwright.domain.Algo;
import io.blockwright.engine.spi.PairedCost.Contender;

/** What happened to the models, for the engine to journal. */
public sealed interface ModelEvent {
    /**
     * A challenger was asked what the champion was asked.
     *
     * @param time of the decision, nanoseconds since the epoch
     * @param liveAction index of what was done, −1 when the champion abstained
     * @param inputHash of what both saw, empty where the challenger did not answer
     * @param action index of what the challenger would have done, −1 when it abstained or did not answer
     * @param why it chose nothing, or what it says of its choice
     */
    record Shadowed(
            long time,
            String parentId,
            Contender live,
            int liveAction,
            double liveCostBp,
            Contender challenger,
            String inputHash,
            int action,
            double costBp,
            String why)
            implements ModelEvent {}

    /** Another model decides from now on; {@code why} is a sentence. */
    record Seated(Algo kind, Contender now, Contender before, String why) implements ModelEvent {}

    /** A change that was asked for came to nothing; {@code sentence} says what, and what decides meanwhile. */
    record NotSeated(Algo kind, String sentence) implements ModelEvent {}
}
