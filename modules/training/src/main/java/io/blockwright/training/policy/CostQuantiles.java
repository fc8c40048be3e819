package io.blockwright.training.policy;

import io.blockwright.training.Normaliser;
import io.blockwright.training.torch.Mlp;
import io.blockwright.training.torch.Weights;
import java.util.List;

/**
 * What an order will still cost if an action is taken now, as 10, 50 and 90 % quantiles for every action: median − softplus,
 * median, median + softplus, so that they never cross. The network gives three groups of numbers, one after the other: median,
 * room below, room above; each is what all actions share plus what is the action's own.
 *
 * @param centre basis points that a median of 0 stands for
 * @param unit basis points that a step of 1 stands for
 */
public record CostQuantiles(Normaliser normaliser, Mlp network, Head head, Weights weights, float centre, float unit) {
    /** The probabilities, in the order of the outputs. */
    public static final List<Double> LEVELS = List.of(0.1, 0.5, 0.9);

    /** Numbers per action. */
    public static final int QUANTILES = 3;

    public CostQuantiles {
        if (network.outputs() != QUANTILES * head.inputs()) {
            throw new IllegalArgumentException("the network must give " + QUANTILES * head.inputs() + " numbers");
        }
    }

    /** The network for a state size and a number of actions. */
    public static Mlp network(int stateSize, List<Integer> hidden, int actions) {
        return Mlp.of("cost", stateSize, hidden, QUANTILES * (1 + actions));
    }

    public int actions() {
        return head.actions();
    }
}
