package io.blockwright.strategies;

import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.Reason.Origin;
import java.util.List;
import org.jspecify.annotations.Nullable;

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
 * @param origin the model that was asked, and what it saw; null where none was
 */
public record Choice(
        int action,
        double confidence,
        double costBp,
        double lowBp,
        double highBp,
        List<Alternative> alternatives,
        String why,
        @Nullable Origin origin) {
    public Choice {
        alternatives = List.copyOf(alternatives);
    }

    /** A choice of which no model is the origin. */
    public Choice(
            int action,
            double confidence,
            double costBp,
            double lowBp,
            double highBp,
            List<Alternative> alternatives,
            String why) {
        this(action, confidence, costBp, lowBp, highBp, alternatives, why, null);
    }

    /** The same with the model that was asked. */
    public Choice from(Origin asked) {
        return new Choice(action, confidence, costBp, lowBp, highBp, alternatives, why, asked);
    }

    /** An action without more to say of it. */
    public static Choice of(int action) {
        return new Choice(action, Double.NaN, Double.NaN, Double.NaN, Double.NaN, List.of(), "");
    }

    /** No choice: {@code why} completes "The model abstains: …". */
    public static Choice abstain(String why) {
        return new Choice(-1, Double.NaN, Double.NaN, Double.NaN, Double.NaN, List.of(), why);
    }

    /** No choice, because the model is not sure enough of the one that it would make. */
    public static Choice unsure(double confidence, String why) {
        return new Choice(-1, confidence, Double.NaN, Double.NaN, Double.NaN, List.of(), why);
    }

    public boolean abstains() {
        return action < 0;
    }
}
