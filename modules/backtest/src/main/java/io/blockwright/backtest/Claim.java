package io.blockwright.backtest;

import io.blockwright.backtest.statistics.Bootstrap;
import io.blockwright.backtest.statistics.Distribution;
import io.blockwright.backtest.statistics.PairedDifference;
import io.blockwright.backtest.statistics.PairedDifference.Verdict;
import io.blockwright.backtest.statistics.TailDifference;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What a policy is worth on one market: its saving against each baseline, pair by pair on the same days, with intervals. Where
 * days share their luck (parts of a recording), their family is the unit of the intervals.
 *
 * @param market the scenario's name
 * @param title one sentence
 * @param policy the policy's name, its model's hash included
 * @param pairs days that all of them finished
 * @param families of these days; as many as pairs where each day has its own luck
 * @param figures what the policy did
 * @param rows one for each baseline
 */
public record Claim(
        String market, String title, String policy, int pairs, int families, AlgoFigures figures, List<Row> rows) {
    private static final double FILLED = 1e-6;

    /**
     * Against one baseline; savings in basis points, positive where the policy is cheaper.
     *
     * @param figures what the baseline did
     * @param saving cost of the baseline − cost of the policy
     * @param won share of pairs in which the policy cost less; ties count half
     * @param tail CVaR95 of the baseline − CVaR95 of the policy
     * @param policyCompletion mean share of the order that the policy filled
     */
    public record Row(
            AlgoFigures figures, PairedDifference saving, double won, TailDifference tail, double policyCompletion) {
        /** What this shows of the policy's costs. */
        public Verdict verdict() {
            return saving.mirrored().verdict();
        }

        /** The same in words, with what a reader must know beside it. */
        public String words() {
            StringBuilder words = new StringBuilder(
                    switch (verdict()) {
                        case CHEAPER -> "cheaper";
                        case DEARER -> "dearer";
                        case NO_EDGE_SHOWN -> saving.interval().known() ? "no difference shown" : "too few days to say";
                    });
            if (tail.interval().high() < 0) {
                words.append("; its worst days are dearer");
            }
            if (policyCompletion < figures.completion() - FILLED) {
                words.append("; it fills less");
            }
            return words.toString();
        }
    }

    public Claim {
        rows = List.copyOf(rows);
    }

    /** The claims of each policy among an experiment's algorithms against each baseline, scenario by scenario. */
    public static List<Claim> of(Experiment experiment, List<Outcome> outcomes, List<String> policies, int resamples) {
        List<Claim> claims = new ArrayList<>();
        for (Scenario scenario : experiment.scenarios()) {
            Map<String, Map<Integer, Outcome>> byAlgo = new LinkedHashMap<>();
            experiment.algos().forEach(algo -> byAlgo.put(algo.name(), new LinkedHashMap<>()));
            outcomes.stream()
                    .filter(outcome -> outcome.scenario().equals(scenario.name()) && outcome.usable())
                    .forEach(outcome -> byAlgo.getOrDefault(outcome.algo(), new LinkedHashMap<>())
                            .put(outcome.pair(), outcome));
            List<Integer> whole = byAlgo.values().iterator().next().keySet().stream()
                    .filter(pair -> byAlgo.values().stream().allMatch(found -> found.containsKey(pair)))
                    .sorted()
                    .toList();
            Days days = new Days(experiment, scenario, whole);
            for (String policy : policies) {
                claims.add(days.claim(policy, byAlgo, policies, resamples));
            }
        }
        return claims;
    }

    /** The pairs that every algorithm has finished, and which of them share their luck. */
    private static final class Days {
        private final Experiment experiment;
        private final Scenario scenario;
        private final List<Integer> pairs;
        private final int[][] families;

        Days(Experiment experiment, Scenario scenario, List<Integer> pairs) {
            this.experiment = experiment;
            this.scenario = scenario;
            this.pairs = pairs;
            Map<Long, List<Integer>> byFamily = new LinkedHashMap<>();
            for (int i = 0; i < pairs.size(); i++) {
                byFamily.computeIfAbsent(scenario.family(experiment.seedOf(pairs.get(i))), _ -> new ArrayList<>())
                        .add(i);
            }
            this.families = byFamily.values().stream()
                    .map(family -> family.stream().mapToInt(i -> i).toArray())
                    .toArray(int[][]::new);
        }

        Claim claim(String policy, Map<String, Map<Integer, Outcome>> byAlgo, List<String> policies, int resamples) {
            List<Row> rows = new ArrayList<>();
            AlgoFigures own = figures(policy, byAlgo);
            double[] costs = costs(policy, byAlgo);
            for (String baseline : byAlgo.keySet()) {
                if (!policies.contains(baseline)) {
                    rows.add(row(own, costs, figures(baseline, byAlgo), costs(baseline, byAlgo), resamples));
                }
            }
            return new Claim(scenario.name(), scenario.title(), policy, pairs.size(), families.length, own, rows);
        }

        private Row row(AlgoFigures own, double[] costs, AlgoFigures other, double[] others, int resamples) {
            long stream = Analysis.stream(experiment.seed(), scenario.name(), other.algo(), own.algo());
            return new Row(
                    other,
                    PairedDifference.of(means(others), means(costs), new Bootstrap(resamples), stream),
                    PairedDifference.of(costs, others, new Bootstrap(100), stream)
                            .winRate(),
                    TailDifference.of(others, costs, families, resamples, stream),
                    own.completion());
        }

        /** Of each family. */
        private double[] means(double[] costs) {
            return Arrays.stream(families)
                    .mapToDouble(family -> Distribution.mean(
                            Arrays.stream(family).mapToDouble(i -> costs[i]).toArray()))
                    .toArray();
        }

        private AlgoFigures figures(String algo, Map<String, Map<Integer, Outcome>> byAlgo) {
            return AlgoFigures.of(algo, outcomes(algo, byAlgo));
        }

        private double[] costs(String algo, Map<String, Map<Integer, Outcome>> byAlgo) {
            return outcomes(algo, byAlgo).stream().mapToDouble(Outcome::costBp).toArray();
        }

        private List<Outcome> outcomes(String algo, Map<String, Map<Integer, Outcome>> byAlgo) {
            Map<Integer, Outcome> found = byAlgo.getOrDefault(algo, Map.of());
            return pairs.stream().map(found::get).collect(Collectors.toList());
        }
    }

    /** What it comes to, one sentence; where the edge vanishes it says so. */
    public String sentence() {
        List<String> parts = new ArrayList<>();
        part(parts, "cheaper than ", Verdict.CHEAPER);
        part(parts, "no difference shown against ", Verdict.NO_EDGE_SHOWN);
        part(parts, "dearer than ", Verdict.DEARER);
        if (rows.stream().noneMatch(row -> row.saving().interval().known())) {
            return "Too few days to say.";
        }
        boolean edge = rows.stream().anyMatch(row -> row.verdict() == Verdict.CHEAPER);
        String said = String.join("; ", parts) + ".";
        return edge ? Character.toUpperCase(said.charAt(0)) + said.substring(1) : "Here the edge vanishes: " + said;
    }

    private void part(List<String> parts, String words, Verdict verdict) {
        String names = rows.stream()
                .filter(row -> row.verdict() == verdict)
                .map(row -> row.figures().algo())
                .collect(Collectors.joining(", "));
        if (!names.isEmpty()) {
            parts.add(words + names);
        }
    }
}
