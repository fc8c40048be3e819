package io.blockwright.inference;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Measures what states look like. Package-private half of {@link EvidenceFit}; pure and deterministic. */
final class ReferenceFit {
    private static final int QUANTILES = 101;
    private static final int BINS = 10;
    /** The correlations are shrunk at least so far towards none, so that they can always be factored. */
    private static final double LEAST_SHRINKAGE = 0.01;
    /** How often the shift of held-out stretches is looked at, states. */
    private static final int EVERY = 25;
    /** In how many orders the held-out runs are watched. */
    private static final int ORDERS = 8;

    private ReferenceFit() {}

    /**
     * Measures.
     *
     * @param names of the features
     * @param states to measure
     * @param heldOut other runs, each in the order of time
     */
    static Reference of(List<String> names, List<float[]> states, List<List<float[]>> heldOut, WatchLimits limits) {
        List<FeatureReference> features = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            features.add(feature(names.get(i), i, states));
        }
        Reference loose = new Reference(features, shrunk(features, states), 0, limits.window(), states.size());
        Distance distance = new Distance(loose);
        double[] distances = heldOut.stream()
                .flatMap(List::stream)
                .mapToDouble(distance::of)
                .sorted()
                .toArray();
        double limit = distances[(int) Math.ceil(0.99 * distances.length) - 1];
        return new Reference(
                withUsual(loose, heldOut, limits), loose.correlations(), limit, limits.window(), states.size());
    }

    private static FeatureReference feature(String name, int feature, List<float[]> states) {
        float[] sorted = new float[states.size()];
        double sum = 0;
        for (int i = 0; i < sorted.length; i++) {
            sorted[i] = states.get(i)[feature];
            sum += sorted[i];
        }
        Arrays.sort(sorted);
        double mean = sum / sorted.length;
        double squares = 0;
        for (float value : sorted) {
            squares += (value - mean) * (value - mean);
        }
        List<Double> quantiles = new ArrayList<>();
        for (int i = 0; i < QUANTILES; i++) {
            quantiles.add(quantile(sorted, (double) i / (QUANTILES - 1)));
        }
        List<Double> edges = edges(sorted);
        return new FeatureReference(
                name, mean, Math.sqrt(squares / sorted.length), quantiles, edges, shares(sorted, edges), 0);
    }

    private static double quantile(float[] sorted, double part) {
        double at = part * (sorted.length - 1);
        int low = (int) at;
        int high = Math.min(low + 1, sorted.length - 1);
        return sorted[low] + (at - low) * ((double) sorted[high] - sorted[low]);
    }

    /** Tenths; a value that many states share has an edge on either side, so that leaving it is seen whichever way. */
    private static List<Double> edges(float[] sorted) {
        List<Double> edges = new ArrayList<>();
        for (int bin = 0; bin <= BINS; bin++) {
            float value = tenth(sorted, bin);
            boolean shared = (value == tenth(sorted, Math.max(0, bin - 1)) && bin > 0)
                    || (value == tenth(sorted, Math.min(BINS, bin + 1)) && bin < BINS);
            if (shared) {
                add(edges, Math.nextDown(value));
            }
            if (shared || (bin > 0 && bin < BINS)) {
                add(edges, value);
            }
        }
        return edges;
    }

    private static float tenth(float[] sorted, int tenth) {
        return sorted[(int) ((long) (sorted.length - 1) * tenth / BINS)];
    }

    private static void add(List<Double> edges, double edge) {
        if (edges.isEmpty() || edge > edges.getLast()) {
            edges.add(edge);
        }
    }

    private static List<Double> shares(float[] sorted, List<Double> edges) {
        int[] counts = new int[edges.size() + 1];
        int bin = 0;
        for (float value : sorted) {
            while (bin < edges.size() && value > edges.get(bin)) {
                bin++;
            }
            counts[bin]++;
        }
        return Arrays.stream(counts)
                .mapToObj(count -> (double) count / sorted.length)
                .toList();
    }

    /** Correlations, shrunk towards none as far as their noise asks for (Ledoit and Wolf, 2004, on standardised features). */
    private static List<Double> shrunk(List<FeatureReference> features, List<float[]> states) {
        int n = features.size();
        Reference scales = new Reference(features, Collections.nCopies(n * (n - 1) / 2, 0.0), 0, 0, states.size());
        double[][] sums = new double[n][n];
        double[] row = new double[n];
        double fourth = 0;
        for (float[] state : states) {
            double length = 0;
            for (int i = 0; i < n; i++) {
                row[i] = scales.standardised(i, state[i]);
                length += row[i] * row[i];
                for (int j = 0; j <= i; j++) {
                    sums[i][j] += row[i] * row[j];
                }
            }
            fourth += length * length;
        }
        double count = states.size();
        double squares = 0;
        double off = 0;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j <= i; j++) {
                double value = sums[i][j] / count;
                squares += (i == j ? 1 : 2) * value * value;
                off += i == j ? (value - 1) * (value - 1) : 2 * value * value;
            }
        }
        double noise = Math.max(0, fourth / count - squares) / count;
        double shrinkage = Math.clamp(off > 0 ? noise / off : 1, LEAST_SHRINKAGE, 1);
        List<Double> below = new ArrayList<>();
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                below.add(Math.rint(Math.clamp((1 - shrinkage) * sums[i][j] / count, -1, 1) * 1e5) / 1e5);
            }
        }
        return below;
    }

    /**
     * How far ordinary stretches drift: runs differ from one another, and a few of them from all together. The held-out runs are
     * watched in several orders. A feature is given what 95 % of the stretches stay below, but at least the customary limit; all
     * are then given as much more as keeps the farthest of them within it in 99 % of the stretches, since a watch that cries for
     * any of sixty features would cry all the time.
     */
    private static List<FeatureReference> withUsual(
            Reference reference, List<List<float[]>> heldOut, WatchLimits limits) {
        List<double[]> stretches = stretches(reference, heldOut, limits);
        double[] usual = new double[reference.size()];
        for (int i = 0; i < usual.length; i++) {
            int feature = i;
            usual[i] = Math.max(limits.waryShift(), upper(stretches, 0.95, shifts -> shifts[feature]));
        }
        double together = Math.max(1, upper(stretches, 0.99, shifts -> {
            double farthest = 0;
            for (int i = 0; i < usual.length; i++) {
                farthest = Math.max(farthest, shifts[i] / usual[i]);
            }
            return farthest;
        }));
        List<FeatureReference> features = new ArrayList<>();
        for (int i = 0; i < usual.length; i++) {
            FeatureReference f = reference.features().get(i);
            features.add(new FeatureReference(
                    f.name(), f.mean(), f.deviation(), f.quantiles(), f.edges(), f.shares(), usual[i] * together));
        }
        return features;
    }

    private static List<double[]> stretches(Reference reference, List<List<float[]>> heldOut, WatchLimits limits) {
        SplittableRandom random = new SplittableRandom(reference.states());
        Drift drift = new Drift(reference, limits.window());
        List<double[]> stretches = new ArrayList<>();
        List<List<float[]>> runs = new ArrayList<>(heldOut);
        for (int order = 0; order < ORDERS; order++) {
            for (int i = runs.size() - 1; i > 0; i--) {
                Collections.swap(runs, i, random.nextInt(i + 1));
            }
            drift.clear();
            int seen = 0;
            for (List<float[]> run : runs) {
                for (float[] state : run) {
                    drift.add(state);
                    if (++seen >= limits.enough() && seen % EVERY == 0) {
                        double[] shifts = new double[reference.size()];
                        Arrays.setAll(shifts, drift::shift);
                        stretches.add(shifts);
                    }
                }
            }
        }
        return stretches;
    }

    private static double upper(List<double[]> stretches, double part, ToDoubleFunction<double[]> measure) {
        double[] sorted = stretches.stream().mapToDouble(measure).sorted().toArray();
        return sorted.length == 0 ? 0 : sorted[(int) Math.ceil(part * sorted.length) - 1];
    }
}
