package io.blockwright.backtest.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * A 95 % interval for a mean by the studentised bootstrap (B. Efron, R. Tibshirani, "An Introduction to the Bootstrap", 1993,
 * section 12.5): the values are drawn again with replacement, each draw's mean is measured in its own standard errors from the
 * mean of all, and the spread of that ratio, not of the mean itself, gives the interval. It keeps its promise with few and
 * skewed values, where the plain percentile interval is too narrow.
 *
 * <p>Seeded: the same values in the same order, resamples and seed give the same interval, bit for bit.
 *
 * @param resamples how often the values are drawn again
 */
public record Bootstrap(int resamples) {
    /** Below this many values no interval is given: a draw would too often hold one value alone. */
    public static final int FEWEST = 10;

    private static final double TAIL = 0.025;

    public Bootstrap {
        if (resamples < 100) {
            throw new IllegalArgumentException("an interval needs 100 resamples at least, not " + resamples);
        }
    }

    /** The interval of the mean of independent values. */
    public Interval ofMean(double[] values, long seed) {
        int n = values.length;
        if (n < FEWEST) {
            return Interval.UNKNOWN;
        }
        double mean = Distribution.mean(values);
        double error = Distribution.deviation(values, mean) / Math.sqrt(n);
        if (error == 0) {
            return new Interval(mean, mean);
        }
        SplittableRandom random = new SplittableRandom(seed);
        double[] ratios = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            ratios[b] = ratio(values, mean, random);
        }
        Arrays.sort(ratios);
        double low = Distribution.quantile(ratios, TAIL);
        double high = Distribution.quantile(ratios, 1 - TAIL);
        return new Interval(mean - high * error, mean - low * error);
    }

    /** One resample's distance from the mean in its own standard errors. */
    private static double ratio(double[] values, double mean, SplittableRandom random) {
        int n = values.length;
        double sum = 0;
        double squares = 0;
        for (int i = 0; i < n; i++) {
            double away = values[random.nextInt(n)] - mean;
            sum += away;
            squares += away * away;
        }
        double shift = sum / n;
        double variance = (squares - n * shift * shift) / (n - 1);
        // a draw of one value alone says nothing of the spread: it counts as infinitely far, and widens the interval
        if (variance > 0) {
            return shift / Math.sqrt(variance / n);
        }
        return shift == 0 ? 0 : shift * Double.POSITIVE_INFINITY;
    }
}
