package io.blockwright.training.policy;

import io.blockwright.training.torch.MlpPass;

/** Preferences of a {@link Policy} in plain Java, a state at a time. Belongs to one thread. */
public final class PolicyPass {
    private final Policy policy;
    private final MlpPass pass;
    private final float[] row;
    private final float[] preferences;

    public PolicyPass(Policy policy) {
        this.policy = policy;
        this.pass = new MlpPass(policy.network(), policy.weights());
        this.row = new float[policy.stateSize()];
        this.preferences = new float[policy.actions()];
    }

    /** One number per action, not masked; the array is the pass's own and changes with the next call. */
    public float[] preferences(float[] state) {
        System.arraycopy(state, 0, row, 0, row.length);
        policy.normaliser().apply(row, 0);
        policy.head().apply(pass.answer(row), 0, preferences);
        return preferences;
    }

    /** The allowed action with the highest preference; the first of equals. */
    public int best(float[] state, boolean[] allowed) {
        return highest(preferences(state), allowed);
    }

    static int highest(float[] preferences, boolean[] allowed) {
        int best = -1;
        for (int action = 0; action < preferences.length; action++) {
            if (allowed[action] && (best < 0 || preferences[action] > preferences[best])) {
                best = action;
            }
        }
        if (best < 0) {
            throw new IllegalArgumentException("no action is allowed");
        }
        return best;
    }

    /** Softmax over what is allowed, written over the preferences. */
    static void probabilities(float[] preferences, boolean[] allowed) {
        float highest = preferences[highest(preferences, allowed)];
        double sum = 0;
        for (int action = 0; action < preferences.length; action++) {
            preferences[action] = allowed[action] ? (float) Math.exp(preferences[action] - highest) : 0;
            sum += preferences[action];
        }
        for (int action = 0; action < preferences.length; action++) {
            preferences[action] /= (float) sum;
        }
    }
}
