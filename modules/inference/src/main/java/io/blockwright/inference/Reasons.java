package io.blockwright.inference;

import java.util.ArrayList;
import java.util.List;

/**
 * The few parts of a state that a choice rests on: the smallest set among the strongest contributions without which the model
 * would have chosen otherwise, or, where there is none so small, the set that takes most of the margin away (after the evidence
 * counterfactuals of Martens and Provost, 2014). What is named has been tried, not inferred.
 *
 * @param named strongest contribution first
 * @param margin of the choice with all of them at their usual values together
 * @param rival what the model would prefer then
 */
public record Reasons(List<Contribution> named, double margin, int rival) {
    private static final int CANDIDATES = 8;

    public Reasons {
        named = List.copyOf(named);
    }

    /** Whether the model would choose otherwise without them. */
    public boolean decisive() {
        return margin < 0;
    }

    /**
     * Finds them.
     *
     * @param contributions of the same question and partition
     * @param most how many are named at most, 1 to 4
     */
    public static Reasons of(
            BatchAnswers model,
            Question question,
            FeatureRow baseline,
            Partition partition,
            Contributions contributions,
            int most) {
        List<Contribution> candidates = contributions.parts().stream()
                .filter(part -> part.amount() > 0)
                .limit(CANDIDATES)
                .toList();
        float[] usual = new float[baseline.size()];
        baseline.copyTo(usual, 0);
        int[][] members = partition.indices();
        Trials trials = new Trials(model, question);
        List<Integer> sets = new ArrayList<>();
        for (int set = 0; set < 1 << candidates.size(); set++) {
            if (Integer.bitCount(set) <= most) {
                sets.add(set);
                int trial = trials.add();
                for (int i = 0; i < candidates.size(); i++) {
                    if ((set >> i & 1) != 0) {
                        trials.set(trial, members[candidates.get(i).part()], usual);
                    }
                }
            }
        }
        trials.run();
        int best = 0;
        for (int i = 1; i < sets.size(); i++) {
            if (better(sets, trials, i, best)) {
                best = i;
            }
        }
        int set = sets.get(best);
        List<Contribution> named = new ArrayList<>();
        for (int i = 0; i < candidates.size(); i++) {
            if ((set >> i & 1) != 0) {
                named.add(candidates.get(i));
            }
        }
        return new Reasons(named, trials.margin(best), trials.rival(best));
    }

    private static boolean better(List<Integer> sets, Trials trials, int set, int best) {
        boolean flips = trials.margin(set) < 0;
        if (flips != trials.margin(best) < 0) {
            return flips;
        }
        int size = Integer.bitCount(sets.get(set));
        int bestSize = Integer.bitCount(sets.get(best));
        return (flips && size != bestSize) ? size < bestSize : trials.margin(set) < trials.margin(best);
    }
}
