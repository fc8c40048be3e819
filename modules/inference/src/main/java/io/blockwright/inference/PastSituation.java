package io.blockwright.inference;

/**
 * A state that was met in training or evaluation, what was done in it, and how it ended.
 *
 * @param state what the model saw
 * @param action index of the action that was taken
 * @param costToGoBp what the rest of the order cost from there on, basis points of the whole order × arrival price; positive is a
 *     cost
 * @param scenario where it was met
 * @param seed the run's seed, so that it can be played again
 * @param elapsed nanoseconds from the order's start
 */
public record PastSituation(FeatureRow state, int action, double costToGoBp, String scenario, long seed, long elapsed) {
    public PastSituation {
        if (action < 0 || !Double.isFinite(costToGoBp)) {
            throw new IllegalArgumentException(
                    "a past situation has the action " + action + " and the cost " + costToGoBp);
        }
    }
}
