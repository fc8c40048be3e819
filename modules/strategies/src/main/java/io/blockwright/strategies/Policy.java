package io.blockwright.strategies;

import io.blockwright.inference.Outside;

/** Chooses what a learned strategy does next. Asked on the engine thread; does not keep what it is shown. */
public interface Policy {
    /** Its name as the trader sees it, for instance {@code PPO}. */
    String name();

    /**
     * Chooses one of {@link LearnedAction}'s actions.
     *
     * @param situation as it is
     * @param state the same as {@link io.blockwright.inference.FeatureSchema#CURRENT} writes it
     * @param allowed which actions may be chosen; at least one
     */
    Choice choose(Situation situation, float[] state, boolean[] allowed);

    /**
     * What the policy is told of the world beside the market: as much as it was told when it was trained, so that its state
     * means the same. Asked before {@link #choose}, for the same decision.
     */
    default Outside outside(Situation situation) {
        return situation.outside();
    }

    /** The same for looking ahead: what it is shown does not count as seen. */
    default Policy glancing() {
        return this;
    }

    /** How far it may be trusted with what it was shown so far. */
    default Trust trust() {
        return Trust.FULL;
    }
}
