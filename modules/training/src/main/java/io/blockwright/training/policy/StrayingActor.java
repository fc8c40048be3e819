package io.blockwright.training.policy;

import io.blockwright.training.Actor;
import java.util.SplittableRandom;

/** Takes the best action of a policy, and now and then any allowed one: with a share of 0 it is the policy as it is used. */
public final class StrayingActor implements Actor {
    private final PolicyPass pass;
    private final double share;
    private SplittableRandom random = new SplittableRandom(0);

    /** Strays in this share of its decisions, 0 … 1. */
    public StrayingActor(Policy policy, double share) {
        this.pass = new PolicyPass(policy);
        this.share = share;
    }

    @Override
    public void begin(long seed) {
        random = new SplittableRandom(seed);
    }

    @Override
    public int act(float[] state, boolean[] allowed) {
        return share > 0 && random.nextDouble() < share ? any(allowed, random) : pass.best(state, allowed);
    }

    private static int any(boolean[] allowed, SplittableRandom random) {
        int count = 0;
        for (boolean one : allowed) {
            count += one ? 1 : 0;
        }
        int skip = random.nextInt(count);
        int action = 0;
        while (!allowed[action] || skip-- > 0) {
            action++;
        }
        return action;
    }
}
