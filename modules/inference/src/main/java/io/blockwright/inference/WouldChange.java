package io.blockwright.inference;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A change of the state with which the model would prefer something else.
 *
 * @param steps one feature, or two that change together
 * @param action what it would prefer then
 * @param size how large the change is: the steps in deviations of their features, added up
 */
public record WouldChange(List<Step> steps, int action, double size) {
    public WouldChange {
        steps = List.copyOf(steps);
    }

    /** Such as "spread at most 6.0 bp (now 9.2 bp)". */
    public String say() {
        return steps.stream().map(Step::say).collect(Collectors.joining(" and "));
    }

    /**
     * One feature, changed.
     *
     * @param feature its place in the vector
     * @param name its name in the schema
     * @param from its number in the state
     * @param to the nearest number on the other side of the decision
     */
    public record Step(int feature, String name, double from, double to) {
        /** Such as "spread at most 6.0 bp (now 9.2 bp)", or "time left just under 28 %" where that is all it takes. */
        public String say() {
            FeatureWords words = FeatureWords.of(name);
            if (words.measure() == Measure.FLAG) {
                return words.say(to);
            }
            if (words.measure().say(from).equals(words.measure().say(to))) {
                return words.words() + " " + words.measure().beyond(from, to > from);
            }
            return words.words() + " " + words.measure().bound(to, to > from) + " (now "
                    + words.measure().say(from) + ")";
        }
    }
}
