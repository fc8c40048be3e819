package io.blockwright.backtest;

import io.blockwright.backtest.statistics.Bootstrap;
import io.blockwright.backtest.statistics.Distribution;
import io.blockwright.backtest.statistics.PairedDifference;
import io.blockwright.backtest.statistics.Power;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Turns outcomes into findings. Within a scenario the unit is the pair. Over several scenarios the pairs of one number come from
 * one seed and are a family: a family's difference is the mean over its scenarios, and families, not pairs, are drawn again for
 * the interval; so are parts of one recording. Only what every algorithm has finished is compared.
 */
public final class Analysis {
    /** Resamples of a report's intervals. */
    public static final int THOROUGH = 5_000;

    private final Experiment experiment;
    private final Bootstrap bootstrap;

    public Analysis(Experiment experiment, int resamples) {
        this.experiment = experiment;
        this.bootstrap = new Bootstrap(resamples);
    }

    /** What these outcomes show; they may be some of the experiment's, in any order. */
    public Findings of(List<Outcome> outcomes) {
        Outcome[] byIndex = new Outcome[experiment.episodes()];
        for (Outcome outcome : outcomes) {
            byIndex[experiment.indexOf(outcome)] = outcome;
        }
        List<Outcome> ordered =
                Arrays.stream(byIndex).filter(java.util.Objects::nonNull).toList();
        List<Scope> scopes = new ArrayList<>();
        for (int s = 0; s < experiment.scenarios().size(); s++) {
            Scenario scenario = experiment.scenarios().get(s);
            scopes.add(scope(scenario.name(), scenario.title(), s, s + 1, byIndex));
        }
        if (scopes.size() > 1) {
            scopes.add(scope(
                    Scope.POOLED, "All scenarios together, each with the same weight.", 0, scopes.size(), byIndex));
        }
        return new Findings(experiment, ordered, scopes, bootstrap.resamples());
    }

    private Scope scope(String name, String title, int from, int to, Outcome[] byIndex) {
        int algos = experiment.algos().size();
        List<AlgoFigures> figures = new ArrayList<>();
        for (int a = 0; a < algos; a++) {
            figures.add(AlgoFigures.of(experiment.algos().get(a).name(), finished(a, from, to, byIndex)));
        }
        double[][] costs = costs(from, to, byIndex);
        List<Comparison> below = new ArrayList<>();
        for (int a = 0; a < algos; a++) {
            for (int b = a + 1; b < algos; b++) {
                below.add(compare(name, a, b, costs));
            }
        }
        List<Comparison> comparisons = new ArrayList<>();
        for (int a = 0; a < algos; a++) {
            String algo = experiment.algos().get(a).name();
            for (Comparison comparison : below) {
                if (comparison.algo().equals(algo)) {
                    comparisons.add(comparison);
                } else if (comparison.baseline().equals(algo)) {
                    comparisons.add(comparison.mirrored());
                }
            }
        }
        return new Scope(name, title, costs[0].length, figures, comparisons);
    }

    private List<Outcome> finished(int algo, int from, int to, Outcome[] byIndex) {
        List<Outcome> found = new ArrayList<>();
        for (int pair = 1; pair <= experiment.pairs(); pair++) {
            for (int s = from; s < to; s++) {
                Outcome outcome = byIndex[experiment.index(pair, s, algo)];
                if (outcome != null) {
                    found.add(outcome);
                }
            }
        }
        return found;
    }

    /** Each algorithm's cost in every family that all of them have finished: the mean over the scenarios. */
    private double[][] costs(int from, int to, Outcome[] byIndex) {
        int algos = experiment.algos().size();
        double[][] costs = new double[algos][experiment.pairs()];
        int families = 0;
        long[] luck = new long[experiment.pairs()];
        for (int pair = 1; pair <= experiment.pairs(); pair++) {
            boolean whole = true;
            for (int a = 0; a < algos && whole; a++) {
                double sum = 0;
                for (int s = from; s < to; s++) {
                    Outcome outcome = byIndex[experiment.index(pair, s, a)];
                    sum += outcome == null ? Double.NaN : outcome.costBp();
                }
                costs[a][families] = sum / (to - from);
                whole = Double.isFinite(sum);
            }
            luck[families] = experiment.scenarios().get(from).family(experiment.seedOf(pair));
            families += whole ? 1 : 0;
        }
        for (int a = 0; a < algos; a++) {
            costs[a] = means(Arrays.copyOf(costs[a], families), luck);
        }
        return costs;
    }

    /** The mean of those that share their luck, in the order in which each family came first. */
    private static double[] means(double[] costs, long[] luck) {
        Map<Long, List<Double>> families = new LinkedHashMap<>();
        for (int i = 0; i < costs.length; i++) {
            families.computeIfAbsent(luck[i], _ -> new ArrayList<>()).add(costs[i]);
        }
        return families.values().stream()
                .mapToDouble(family -> Distribution.mean(
                        family.stream().mapToDouble(cost -> cost).toArray()))
                .toArray();
    }

    private Comparison compare(String scope, int a, int b, double[][] costs) {
        String first = experiment.algos().get(a).name();
        String second = experiment.algos().get(b).name();
        long stream = stream(experiment.seed(), scope, first, second);
        PairedDifference difference = PairedDifference.of(costs[a], costs[b], bootstrap, stream);
        return new Comparison(first, second, difference, Power.pairsFor(1, difference.deviation()));
    }

    /** The seed of a comparison's resamples. */
    static long stream(long seed, String scope, String first, String second) {
        long stream = seed;
        for (char c : (scope + '\n' + first + '\n' + second).toCharArray()) {
            stream = stream * 0x9E3779B97F4A7C15L + c;
            stream ^= stream >>> 29;
        }
        return stream;
    }
}
