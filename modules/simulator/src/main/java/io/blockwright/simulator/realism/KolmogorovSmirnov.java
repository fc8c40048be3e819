package io.blockwright.simulator.realism;

import java.util.Arrays;

/** The largest difference between two distributions' cumulative shares, 0 (the same) to 1 (nothing in common). */
public final class KolmogorovSmirnov {
    private KolmogorovSmirnov() {}

    /** Between two samples; NaN when one is empty. */
    public static double distance(double[] some, double[] others) {
        double[] a = some.clone();
        double[] b = others.clone();
        Arrays.sort(a);
        Arrays.sort(b);
        if (a.length == 0 || b.length == 0) {
            return Double.NaN;
        }
        int i = 0;
        int j = 0;
        double largest = 0;
        while (i < a.length && j < b.length) {
            double at = Math.min(a[i], b[j]);
            while (i < a.length && a[i] <= at) {
                i++;
            }
            while (j < b.length && b[j] <= at) {
                j++;
            }
            largest = Math.max(largest, Math.abs((double) i / a.length - (double) j / b.length));
        }
        return largest;
    }

    /** Between two samples of whole numbers; NaN when one is empty. */
    public static double distance(Counts some, Counts others) {
        if (some.total() == 0 || others.total() == 0) {
            return Double.NaN;
        }
        long[] values = java.util.stream.LongStream.concat(Arrays.stream(some.values()), Arrays.stream(others.values()))
                .sorted()
                .distinct()
                .toArray();
        long a = 0;
        long b = 0;
        double largest = 0;
        for (long value : values) {
            a += some.count(value);
            b += others.count(value);
            largest = Math.max(largest, Math.abs((double) a / some.total() - (double) b / others.total()));
        }
        return largest;
    }
}
