package io.blockwright.strategies;

import io.blockwright.domain.Decision.Alternative;
import java.util.List;

/**
 * What a policy chose, or that it chose nothing.
 *
 * @param action index of a {@link LearnedAction}; −1 when it abstains
 * @param confidence that nothing else that was allowed is cheaper, 0 to 1; NaN where not known
 * @param costBp cost still to come if it is done, median, basis points of the whole order; NaN where not known
 * @param lowBp a tenth of the outcomes are cheaper
 * @param highBp a tenth are dearer
 * @param alternatives what else was weighed
 * @param why a part of a sentence: why this one, or why none; empty where there is nothing to say
 */
public record Choice(
        int action,
        double confidence,
        double costBp,
        double lowBp,
        double highBp,
        List<Alternative> alternatives,
        String why) {
    public Choice {
        alternatives = List.copyOf(alternatives);
    }

    /** An action without more to say of it. */
    public static Choice of(int action) {
        return new Choice(action, Double.NaN, Double.NaN, Double.NaN, Double.NaN, List.of(), "");
    }

    /** No choice: {@code why} completes "The model abstains: …". */
    public static Choice abstain(String why) {
        return new Choice(-1, Double.NaN, Double.NaN, Double.NaN, Double.NaN, List.of(), why);
    }

    public boolean abstains() {
        return action < 0;
    }
}
