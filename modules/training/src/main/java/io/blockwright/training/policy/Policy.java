package io.blockwright.training.policy;

import io.blockwright.training.Normaliser;
import io.blockwright.training.torch.Mlp;
import io.blockwright.training.torch.Weights;

/**
 * A policy's parts: preferences of actions are the network's answer to the normalised state, mapped by the head. Whoever plays
 * takes the highest that is allowed, or draws from their softmax.
 */
public record Policy(Normaliser normaliser, Mlp network, Head head, Weights weights) {
    public Policy {
        if (network.outputs() != head.inputs()) {
            throw new IllegalArgumentException(
                    "the network gives " + network.outputs() + " numbers, the head takes " + head.inputs());
        }
    }

    public int stateSize() {
        return normaliser.size();
    }

    public int actions() {
        return head.actions();
    }

    /** The same with its own numbers, which nobody else changes. */
    public Policy copy() {
        return new Policy(normaliser.copy(), network, head, weights.copy());
    }
}
