package io.blockwright.training.policy;

import io.blockwright.training.Actor;
import java.util.SplittableRandom;

/** Draws from the softmax of a policy's preferences over what is allowed: how a stochastic policy explores. */
final class DrawingActor implements Actor {
    private final PolicyPass pass;
    private SplittableRandom random = new SplittableRandom(0);

    DrawingActor(Policy policy) {
        this.pass = new PolicyPass(policy);
    }

    @Override
    public void begin(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public int act(float[] state, boolean[] allowed) {
        float[] probabilities = pass.preferences(state);
        PolicyPass.probabilities(probabilities, allowed);
        double left = random.nextDouble();
        int last = -1;
        for (int action = 0; action < probabilities.length; action++) {
            if (allowed[action]) {
                last = action;
                left -= probabilities[action];
                if (left < 0) {
                    return action;
                }
            }
        }
        return last; // rounding left a little over
    }
}
