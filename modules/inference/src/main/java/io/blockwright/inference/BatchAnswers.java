package io.blockwright.inference;

/**
 * A model as explanation sees it: many states in, the preference of every action out. What explains asks for hundreds of rows at
 * once, so an accelerator is worth its trip. Called by one thread at a time.
 */
@FunctionalInterface
public interface BatchAnswers {
    /** Nobody asks for more states in one call. */
    int MOST = 1_024;

    /**
     * Answers so many states, 1 to {@link #MOST}.
     *
     * @param rows row-major, {@code count} states one after the other; may be longer; the callee must not keep it
     * @return row-major, the same number of preferences for each state, higher is preferred; at least {@code count} × actions
     *     long, good until the next call
     * @throws IllegalStateException if the model does not answer; its message is a sentence for a person
     */
    float[] answer(float[] rows, int count);
}
