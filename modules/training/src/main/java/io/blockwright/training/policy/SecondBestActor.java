package io.blockwright.training.policy;

import io.blockwright.training.Actor;
import java.util.Map;
import java.util.Objects;

/** A policy that, at one decision of each episode, takes what it prefers second: how much worse is that? */
final class SecondBestActor implements Actor {
    private final PolicyPass pass;
    private final Map<Long, Integer> decisions;
    private int at = -1;
    private int made;

    /** {@code decisions} says by an episode's seed at which of its decisions. */
    SecondBestActor(Policy policy, Map<Long, Integer> decisions) {
        this.pass = new PolicyPass(policy);
        this.decisions = decisions;
    }

    @Override
    public void begin(long seed) {
        at = Objects.requireNonNull(decisions.get(seed), "no decision was named for this episode");
        made = 0;
    }

    @Override
    public int act(float[] state, boolean[] allowed) {
        float[] preferences = pass.preferences(state);
        int best = PolicyPass.highest(preferences, allowed);
        return made++ == at ? second(preferences, allowed, best) : best;
    }

    /** What is preferred most but for {@code best}; {@code best} where nothing else is allowed. */
    static int second(float[] preferences, boolean[] allowed, int best) {
        int second = -1;
        for (int action = 0; action < preferences.length; action++) {
            if (allowed[action] && action != best && (second < 0 || preferences[action] > preferences[second])) {
                second = action;
            }
        }
        return second < 0 ? best : second;
    }
}
