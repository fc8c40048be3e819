package io.blockwright.inference;

import java.nio.FloatBuffer;
import java.util.List;

/**
 * What a policy's model answers, as whoever writes one and whoever asks one agree on it: tensor 0, {@code preference}, a number
 * for each action, higher is preferred; tensor 1, {@code cost}, what the order still costs, in basis points: the median for each
 * action, then two numbers for all actions together, the natural logarithms of how far the 10 % quantile lies below the median and
 * the 90 % quantile above. So quantiles never cross whatever was learnt, and a state takes few numbers. Reads a runner's buffer
 * of one row; the runner's thread.
 */
public final class PolicyOutputs {
    /** The tensor of preferences. */
    public static final int PREFERENCE = 0;

    /** The tensor of costs. */
    public static final int COST = 1;

    /** The name of the first tensor. */
    static final String PREFERENCE_NAME = "preference";

    private static final int ROOMS = 2;

    private PolicyOutputs() {}

    /** The outputs of a policy that chooses among so many actions. */
    public static List<TensorShape> of(int actions) {
        return List.of(
                new TensorShape(PREFERENCE_NAME, List.of(actions)), new TensorShape("cost", List.of(actions + ROOMS)));
    }

    /** The median of an action's cost, basis points. */
    public static double median(FloatBuffer cost, int action) {
        return cost.get(action);
    }

    /** How far the 10 % quantile lies below the median, basis points; infinite if the model says nonsense. */
    public static double below(FloatBuffer cost, int actions) {
        return Math.exp(cost.get(actions));
    }

    /** How far the 90 % quantile lies above the median, basis points; infinite if the model says nonsense. */
    public static double above(FloatBuffer cost, int actions) {
        return Math.exp(cost.get(actions + 1));
    }
}
