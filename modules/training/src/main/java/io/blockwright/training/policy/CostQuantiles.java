package io.blockwright.training.policy;

import io.blockwright.training.Normaliser;
import io.blockwright.training.torch.Mlp;
import io.blockwright.training.torch.Weights;
import java.util.List;

/**
 * What an order will still cost if an action is taken now, as 10, 50 and 90 % quantiles. The network gives a median for each
 * action, as what all actions share plus what is the action's own, and then for all actions together the logarithms of how far
 * the outer quantiles lie below and above it, so that they never cross.
 *
 * @param centre basis points that a median of 0 stands for
 * @param unit basis points that a step of 1 stands for
 */
public record CostQuantiles(Normaliser normaliser, Mlp network, Head head, Weights weights, float centre, float unit) {
    /** The probabilities, in the order of the outputs. */
    public static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);

    /** Numbers per action. */
    public static final int QUANTILES = 3;

    /** Numbers for all actions together: below the median, above it. */
    static final int ROOMS = 2;

    public CostQuantiles {
        if (network.outputs() != head.inputs() + ROOMS) {
            throw new IllegalArgumentException("the network must give " + (head.inputs() + ROOMS) + " numbers");
        }
    }

    /** The network for a state size and a number of actions. */
    public static Mlp network(int stateSize, List<Integer> hidden, int actions) {
        return Mlp.of("cost", stateSize, hidden, 1 + actions + ROOMS);
    }

    public int actions() {
        return head.actions();
    }
}
