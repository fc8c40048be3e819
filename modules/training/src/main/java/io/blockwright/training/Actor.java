package io.blockwright.training;

/** Chooses what to do in an environment: a policy that is trained, a teacher, or a rule. Belongs to one thread. */
@FunctionalInterface
public interface Actor {
    /**
     * The action for one decision.
     *
     * @param state the state's numbers as the environment measures them, not normalised; only valid during the call
     * @param allowed which actions may be taken, at least one; only valid during the call
     * @return an allowed action, 0 … actions − 1
     */
    int act(float[] state, boolean[] allowed);

    /** A new episode begins: everything random in what the actor does comes from {@code seed}, which is not the market's. */
    default void begin(long seed) {}
}
