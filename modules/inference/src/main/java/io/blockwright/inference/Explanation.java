package io.blockwright.inference;

import io.blockwright.inference.NearestSituations.Near;
import io.blockwright.inference.NearestSituations.Outcomes;
import java.util.List;

/**
 * Why a model chose what it chose, in numbers that were tried on the model.
 *
 * @param chosen the action
 * @param rival the best of those it is compared with
 * @param margin preference of the choice less that of the rival
 * @param features what each feature did to the margin, strongest for the choice first
 * @param groups the same by group
 * @param reasons the few features that the choice rests on
 * @param changes the smallest changes that would lead to another choice, smallest first
 * @param nearest past situations like this one, nearest first
 * @param outcomes what came of them
 * @param sentence all of it in one sentence
 */
public record Explanation(
        int chosen,
        int rival,
        double margin,
        Contributions features,
        Contributions groups,
        Reasons reasons,
        List<WouldChange> changes,
        List<Near> nearest,
        Outcomes outcomes,
        String sentence) {
    public Explanation {
        changes = List.copyOf(changes);
        nearest = List.copyOf(nearest);
    }
}
