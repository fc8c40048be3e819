package io.blockwright.simulator.realism;

import java.util.Arrays;

/** Hill's estimator of a power tail: the index a where P(X &gt; x) falls as x to the minus a (Annals of Statistics, 1975). */
public final class Hill {
    private static final int FEWEST = 20;

    private Hill() {}

    /** The index over the largest share of the absolute values; NaN when they are too few. */
    public static double index(double[] values, double share) {
        double[] sizes = Arrays.stream(values).map(Math::abs).sorted().toArray();
        int n = sizes.length;
        int k = (int) (share * n);
        if (k < FEWEST || sizes[n - k - 1] <= 0) {
            return Double.NaN;
        }
        double sum = 0;
        for (int i = n - k; i < n; i++) {
            sum += StrictMath.log(sizes[i] / sizes[n - k - 1]);
        }
        return k / sum;
    }

    /**
     * The index over at least the largest share of whole numbers. Many are alike, so the threshold lies half way between
     * the smallest number in the tail and the largest below it (Clauset, Shalizi and Newman, SIAM Review, 2009).
     */
    public static double index(Counts counts, double share) {
        long[] values = counts.values();
        long wanted = Math.max(FEWEST, (long) (share * counts.total()));
        long met = 0;
        int first = values.length;
        while (first > 0 && met < wanted) {
            met += counts.count(values[--first]);
        }
        if (met < wanted || first == 0 || values[first] <= 0) {
            return Double.NaN;
        }
        double threshold = (values[first] + Math.max(values[first - 1], 0)) / 2.0;
        double sum = 0;
        for (int i = first; i < values.length; i++) {
            sum += counts.count(values[i]) * StrictMath.log(values[i] / threshold);
        }
        return met / sum;
    }
}
