package io.blockwright.domain;

import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.Decision.Band;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Why something was decided: one sentence for a person, the numbers behind it, and the model that said so.
 *
 * @param sentence plain words, one sentence
 * @param factors the numbers, most important first
 * @param origin the model it comes from; null where no model was asked
 */
public record Reason(
        String sentence, List<Factor> factors, @Nullable Origin origin) {
    public Reason {
        factors = List.copyOf(factors);
    }

    /** A reason of which no model is the origin. */
    public Reason(String sentence, List<Factor> factors) {
        this(sentence, factors, null);
    }

    /** A reason without numbers. */
    public static Reason of(String sentence) {
        return new Reason(sentence, List.of());
    }

    /** The same with the model that it comes from. */
    public Reason from(@Nullable Origin model) {
        return new Reason(sentence, factors, model);
    }

    /** The same without what the model was asked and weighed: for lines that stand beside the decision's own. */
    public Reason brief() {
        return origin == null
                ? this
                : from(new Origin(
                        origin.model,
                        origin.modelHash,
                        origin.inputHash,
                        origin.confidence,
                        origin.expectedCostBp,
                        origin.band,
                        List.of(),
                        null));
    }

    /** One number behind a reason, with the unit in its name where it has one. */
    public record Factor(String name, double value) {}

    /**
     * A model's answer, so that it can be found, asked again and judged later.
     *
     * @param model its name
     * @param modelHash first 16 hexadecimal digits of its file's SHA-256
     * @param inputHash first 16 hexadecimal digits of the SHA-256 of the state that it saw
     * @param confidence that nothing else allowed is cheaper, 0 to 1; NaN where not known
     * @param expectedCostBp cost still to come if it is done, basis points of the whole order; NaN where not known
     * @param band a tenth of the outcomes are cheaper, a tenth dearer; null where not known
     * @param alternatives what else the model weighed
     * @param asked what it was asked; null where that is not kept
     */
    public record Origin(
            String model,
            String modelHash,
            String inputHash,
            double confidence,
            double expectedCostBp,
            @Nullable Band band,
            List<Alternative> alternatives,
            @Nullable Asked asked) {
        public Origin {
            alternatives = List.copyOf(alternatives);
        }
    }

    /**
     * What a model was asked and what it answered: with it and the model's file the same answer comes again.
     *
     * @param state what it saw: eight hexadecimal digits for each number (IEEE 754 single), in the order of its features
     * @param allowed a 1 for each action that it might choose, a 0 for each other
     * @param action index of what it chose, −1 when it abstained
     */
    public record Asked(String state, String allowed, int action) {}
}
