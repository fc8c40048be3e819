package io.blockwright.workstation.advice;

import io.blockwright.workstation.advice.AdviceCard.FactorLine;
import java.util.List;

/**
 * A model's reasons, in words.
 *
 * @param waiting what is shown while there are none: that they are asked for, or why there are none; empty when they are there
 * @param sentence one, plain
 * @param parts what spoke for the choice and against it
 * @param before what came of situations like this one
 * @param nearest those situations, nearest first
 * @param changes what would lead to another choice
 */
record WhyCard(
        String waiting,
        String sentence,
        List<FactorLine> parts,
        String before,
        List<String> nearest,
        List<String> changes) {
    /** No model was asked. */
    static final WhyCard NONE = waiting("");

    static WhyCard waiting(String words) {
        return new WhyCard(words, "", List.of(), "", List.of(), List.of());
    }

    boolean isNone() {
        return equals(NONE);
    }
}
