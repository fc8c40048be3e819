package io.blockwright.inference;

import java.util.Arrays;

/**
 * Whether what a model sees still looks like what it learned from: the population stability index of each feature over the last
 * states, Σ (p − q) ln(p / q) over the bins of the reference (Siddiqi, 2006: below 0.1 stable, above 0.25 shifted). Half a state
 * is added to every bin, so that an empty one is no infinity. No allocation after construction; single-threaded.
 */
public final class Drift {
    private final int features;
    private final int window;
    private final double[][] edges;
    private final double[][] shares;
    private final int[][] counts;
    private final byte[] bins;
    private int next;
    private int count;

    /**
     * Begins without states.
     *
     * @param window how many of the last states are looked at
     */
    public Drift(Reference reference, int window) {
        this.features = reference.size();
        this.window = window;
        this.bins = new byte[window * features];
        this.edges = new double[features][];
        this.shares = new double[features][];
        this.counts = new int[features][];
        for (int i = 0; i < features; i++) {
            FeatureReference feature = reference.features().get(i);
            edges[i] = feature.edges().stream().mapToDouble(Double::doubleValue).toArray();
            int n = feature.shares().size();
            counts[i] = new int[n];
            shares[i] = new double[n];
            for (int bin = 0; bin < n; bin++) {
                shares[i][bin] = smooth(feature.shares().get(bin) * reference.states(), reference.states(), n);
            }
        }
    }

    private static double smooth(double count, int of, int bins) {
        return (count + 0.5) / (of + 0.5 * bins);
    }

    /** Looks at a state; the oldest one goes when the window is full. */
    public void add(float[] state) {
        int at = next * features;
        for (int i = 0; i < features; i++) {
            if (count == window) {
                counts[i][bins[at + i]]--;
            }
            int bin = bin(edges[i], state[i]);
            bins[at + i] = (byte) bin;
            counts[i][bin]++;
        }
        next = (next + 1) % window;
        count = Math.min(window, count + 1);
    }

    private static int bin(double[] edges, float value) {
        int low = 0;
        int high = edges.length;
        while (low < high) {
            int middle = (low + high) >>> 1;
            if (value <= edges[middle]) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return low;
    }

    /** How many states are looked at. */
    public int count() {
        return count;
    }

    /** The index of one feature; 0 without states. */
    public double shift(int feature) {
        if (count == 0) {
            return 0;
        }
        double sum = 0;
        int[] now = counts[feature];
        for (int bin = 0; bin < now.length; bin++) {
            double q = smooth(now[bin], count, now.length);
            double p = shares[feature][bin];
            sum += (q - p) * Math.log(q / p);
        }
        return sum;
    }

    /** Forgets all states. */
    public void clear() {
        for (int[] feature : counts) {
            Arrays.fill(feature, 0);
        }
        next = 0;
        count = 0;
    }
}
