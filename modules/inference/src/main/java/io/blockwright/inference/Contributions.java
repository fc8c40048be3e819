package io.blockwright.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * What each part of a state did to a choice: how the margin came from that of the baseline to that of the state. Two methods:
 *
 * <ul>
 *   <li>{@link #occlusion}: one part at a time is put back to its baseline; what the margin loses is the part's. Fast (as many rows
 *       as parts), but blind to two parts that can stand in for each other.
 *   <li>{@link #shapley}: the average over the orders in which parts can be changed from baseline to state (Shapley, 1953; Štrumbelj
 *       and Kononenko, 2014). Adds up to the whole difference. All coalitions for up to {@value #EXACT} parts, otherwise sampled
 *       orders, each with its reverse (Mitchell et al., 2022), seeded: the same question has the same answer.
 * </ul>
 *
 * <p>Both are exact for a model whose margin is linear. Pure; the model's thread.
 *
 * @param parts strongest for the choice first
 * @param margin of the choice in the state
 * @param baselineMargin of the choice in the baseline
 */
public record Contributions(List<Contribution> parts, double margin, double baselineMargin) {
    /** With at most so many parts every coalition is tried. */
    static final int EXACT = 9;

    private static final long SEED = 0x5EED_0F_0DDE55L;

    public Contributions {
        parts = List.copyOf(parts);
    }

    /** One part at a time is put back to its baseline. */
    public static Contributions occlusion(
            BatchAnswers model, Question question, FeatureRow baseline, Partition partition) {
        float[] usual = row(baseline);
        int[][] members = partition.indices();
        Trials trials = new Trials(model, question);
        for (int[] part : members) {
            trials.set(trials.add(), part, usual);
        }
        int whole = trials.add();
        int none = trials.add();
        for (int[] part : members) {
            trials.set(none, part, usual);
        }
        trials.run();
        double[] amounts = new double[members.length];
        for (int i = 0; i < amounts.length; i++) {
            amounts[i] = trials.margin(whole) - trials.margin(i);
        }
        return of(question, usual, partition, amounts, trials.margin(whole), trials.margin(none));
    }

    /**
     * Shapley values.
     *
     * @param orders how many orders are sampled where there are too many parts to try all coalitions; each with its reverse
     */
    public static Contributions shapley(
            BatchAnswers model, Question question, FeatureRow baseline, Partition partition, int orders) {
        float[] usual = row(baseline);
        int[][] members = partition.indices();
        return members.length <= EXACT
                ? exact(model, question, usual, partition, members)
                : sampled(model, question, usual, partition, members, orders);
    }

    private static Contributions exact(
            BatchAnswers model, Question question, float[] usual, Partition partition, int[][] members) {
        int n = members.length;
        int coalitions = 1 << n;
        Trials trials = new Trials(model, question);
        for (int coalition = 0; coalition < coalitions; coalition++) {
            int trial = trials.add();
            for (int part = 0; part < n; part++) {
                if ((coalition >> part & 1) == 0) {
                    trials.set(trial, members[part], usual);
                }
            }
        }
        trials.run();
        double[] amounts = new double[n];
        for (int part = 0; part < n; part++) {
            for (int coalition = 0; coalition < coalitions; coalition++) {
                if ((coalition >> part & 1) == 0) {
                    double gain = trials.margin(coalition | 1 << part) - trials.margin(coalition);
                    amounts[part] += gain / (n * binomial(n - 1, Integer.bitCount(coalition)));
                }
            }
        }
        return of(question, usual, partition, amounts, trials.margin(coalitions - 1), trials.margin(0));
    }

    private static double binomial(int n, int k) {
        double ways = 1;
        for (int i = 1; i <= k; i++) {
            ways = ways * (n - k + i) / i;
        }
        return ways;
    }

    private static Contributions sampled(
            BatchAnswers model, Question question, float[] usual, Partition partition, int[][] members, int orders) {
        int n = members.length;
        SplittableRandom random = new SplittableRandom(SEED);
        int[][] sequences = new int[2 * orders][n];
        Trials trials = new Trials(model, question);
        int whole = trials.add();
        int none = trials.add();
        for (int[] part : members) {
            trials.set(none, part, usual);
        }
        for (int i = 0; i < orders; i++) {
            shuffle(random, sequences[2 * i]);
            for (int k = 0; k < n; k++) {
                sequences[2 * i + 1][k] = sequences[2 * i][n - 1 - k];
            }
        }
        for (int[] sequence : sequences) {
            // The last step leads to the baseline, which is asked once.
            for (int k = 0; k < n - 1; k++) {
                int trial = trials.add();
                for (int gone = 0; gone <= k; gone++) {
                    trials.set(trial, members[sequence[gone]], usual);
                }
            }
        }
        trials.run();
        double[] amounts = new double[n];
        int trial = 2;
        for (int[] sequence : sequences) {
            double before = trials.margin(whole);
            for (int k = 0; k < n; k++) {
                double after = k == n - 1 ? trials.margin(none) : trials.margin(trial++);
                amounts[sequence[k]] += (before - after) / sequences.length;
                before = after;
            }
        }
        return of(question, usual, partition, amounts, trials.margin(whole), trials.margin(none));
    }

    private static void shuffle(SplittableRandom random, int[] out) {
        for (int i = 0; i < out.length; i++) {
            int other = random.nextInt(i + 1);
            out[i] = out[other];
            out[other] = i;
        }
    }

    private static Contributions of(
            Question question, float[] usual, Partition partition, double[] amounts, double margin, double baseline) {
        List<Contribution> parts = new ArrayList<>();
        for (int i = 0; i < amounts.length; i++) {
            if (Double.isNaN(amounts[i])) {
                throw new IllegalStateException("The model gives no sane answer between this state and an ordinary one,"
                        + " so its reasons cannot be told.");
            }
            int feature = partition.members().get(i).getFirst();
            parts.add(new Contribution(
                    i, partition.names().get(i), feature, question.value(feature), usual[feature], amounts[i]));
        }
        parts.sort(Comparator.comparingDouble(Contribution::amount).reversed());
        return new Contributions(parts, margin, baseline);
    }

    private static float[] row(FeatureRow baseline) {
        float[] row = new float[baseline.size()];
        baseline.copyTo(row, 0);
        return row;
    }
}
