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

    /**
     * Says that a decision about this state follows at this very moment, so that the questions of several orders can go to a
     * model together. Changes nothing of what is chosen, and counts as nothing seen; {@link #outside} was asked before.
     */
    default void announce(Situation situation, float[] state) {}

    /** This policy for looking ahead: what it is shown does not count as seen. */
    default Policy glancing() {
        return this;
    }

    /** How far it may be trusted with what it was shown so far. */
    default Trust trust() {
        return Trust.FULL;
    }
}
