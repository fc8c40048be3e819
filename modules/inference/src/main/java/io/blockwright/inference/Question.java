package io.blockwright.inference;

/**
 * Why this action in this state? The state, what was allowed, what was chosen, and what it is compared with. Immutable.
 *
 * <p>The margin of a choice is its preference less that of the best rival; it is chosen over them while the margin is above 0.
 */
public final class Question {
    private final float[] state;
    private final boolean[] rivals;
    private final int chosen;

    private Question(float[] state, boolean[] rivals, int chosen) {
        this.state = state;
        this.rivals = rivals;
        this.chosen = chosen;
    }

    /**
     * Compares the choice with every other action that is allowed.
     *
     * @param allowed one for each action
     * @throws IllegalArgumentException if there is nothing to compare with
     */
    public static Question of(float[] state, boolean[] allowed, int chosen) {
        return against(state, allowed, chosen);
    }

    /**
     * Compares the choice with some actions only, such as those that wait.
     *
     * @param rivals one for each action; the chosen one is left out
     * @throws IllegalArgumentException if there is nothing to compare with
     */
    public static Question against(float[] state, boolean[] rivals, int chosen) {
        boolean[] others = rivals.clone();
        others[chosen] = false;
        for (boolean other : others) {
            if (other) {
                return new Question(state.clone(), others, chosen);
            }
        }
        throw new IllegalArgumentException("there is no other action to compare action " + chosen + " with");
    }

    /** How many numbers the state has. */
    public int features() {
        return state.length;
    }

    /** How many actions the model knows. */
    public int actions() {
        return rivals.length;
    }

    /** The action that was chosen. */
    public int chosen() {
        return chosen;
    }

    /** One number of the state. */
    public float value(int feature) {
        return state[feature];
    }

    /** Writes the state into an array from a place on. */
    public void copyState(float[] out, int from) {
        System.arraycopy(state, 0, out, from, state.length);
    }

    /** The best rival among the answers to one row. */
    int rival(float[] answers, int row) {
        int best = -1;
        for (int action = 0; action < rivals.length; action++) {
            if (rivals[action]
                    && (best < 0 || answers[row * rivals.length + action] > answers[row * rivals.length + best])) {
                best = action;
            }
        }
        return best;
    }

    /** The choice's margin among the answers to one row. */
    double margin(float[] answers, int row) {
        int at = row * rivals.length;
        return answers[at + chosen] - answers[at + rival(answers, row)];
    }
}
