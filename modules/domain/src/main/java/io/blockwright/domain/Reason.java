package io.blockwright.domain;

import java.util.List;

/**
 * Why something was decided: one sentence for a person, and the numbers behind it.
 *
 * @param sentence plain words, one sentence
 * @param factors the numbers, most important first
 */
public record Reason(String sentence, List<Factor> factors) {
    public Reason {
        factors = List.copyOf(factors);
    }

    /** A reason without numbers. */
    public static Reason of(String sentence) {
        return new Reason(sentence, List.of());
    }

    /** One number behind a reason, with the unit in its name where it has one. */
    public record Factor(String name, double value) {}
}
