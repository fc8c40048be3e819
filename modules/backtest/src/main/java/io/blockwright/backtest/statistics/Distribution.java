package io.blockwright.backtest.statistics;

import java.util.Arrays;

/**
 * How costs are spread, in the unit of the values (basis points here); every figure NaN where there are no values.
 *
 * @param count how many values
 * @param mean arithmetic mean
 * @param deviation sample standard deviation (n − 1), NaN for fewer than two
 * @param cvar95 mean of the worst, that is largest, 5 %: see {@link #worst}
 * @param low 5 % of the values lie below
 * @param median half of the values lie below
 * @param high 5 % of the values lie above
 */
public record Distribution(
        int count, double mean, double deviation, double cvar95, double low, double median, double high) {
    private static final double TAIL = 0.05;

    /** Of the values, in whatever order. */
    public static Distribution of(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double mean = mean(sorted);
        return new Distribution(
                sorted.length,
                mean,
                deviation(sorted, mean),
                worst(sorted, TAIL),
                quantile(sorted, TAIL),
                quantile(sorted, 0.5),
                quantile(sorted, 1 - TAIL));
    }

    /** The arithmetic mean, NaN of nothing. */
    public static double mean(double[] values) {
        double sum = 0;
        for (double value : values) {
            sum += value;
        }
        return values.length == 0 ? Double.NaN : sum / values.length;
    }

    /** The sample standard deviation (n − 1) around a mean, NaN of fewer than two values. */
    public static double deviation(double[] values, double mean) {
        if (values.length < 2) {
            return Double.NaN;
        }
        double squares = 0;
        for (double value : values) {
            squares += (value - mean) * (value - mean);
        }
        return Math.sqrt(squares / (values.length - 1));
    }

    /**
     * Conditional value at risk of an empirical distribution (R. T. Rockafellar, S. Uryasev, "Conditional value-at-risk for
     * general loss distributions", 2002): the mean of the largest {@code tail} of the values, where a value that straddles the
     * edge counts with the part of it that lies inside.
     *
     * @param sorted ascending
     * @param tail in (0, 1]
     */
    static double worst(double[] sorted, double tail) {
        double left = tail * sorted.length;
        if (left == 0) {
            return Double.NaN;
        }
        double sum = 0;
        double whole = left;
        for (int i = sorted.length - 1; i >= 0 && left > 0; i--) {
            double weight = Math.min(1, left);
            sum += weight * sorted[i];
            left -= weight;
        }
        return sum / whole;
    }

    /** The usual interpolated quantile (Hyndman and Fan's type 7). */
    static double quantile(double[] sorted, double share) {
        if (sorted.length == 0) {
            return Double.NaN;
        }
        double place = share * (sorted.length - 1);
        int below = (int) place;
        int above = Math.min(below + 1, sorted.length - 1);
        return sorted[below] + (sorted[above] - sorted[below]) * (place - below);
    }
}
