package io.blockwright.strategies;

/** A policy that is asked what it would have done, from the state alone. Owned by the thread that asks; closing it frees it. */
public interface Challenger extends AutoCloseable {
    /**
     * Chooses one of {@link LearnedAction}'s actions, or abstains; may throw, and may take as long as it likes.
     *
     * @param state as {@link io.blockwright.inference.FeatureSchema#CURRENT} writes it
     * @param allowed which actions may be chosen
     */
    Choice choose(float[] state, boolean[] allowed);

    @Override
    void close();
}
