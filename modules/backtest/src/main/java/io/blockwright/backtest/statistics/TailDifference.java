package io.blockwright.backtest.statistics;

import java.util.Arrays;
import java.util.SplittableRandom;

/**
 * What two treatments of the same pairs differ by in the mean of their dearest twentieth (CVaR95). The interval is the
 * percentile bootstrap over pairs: a draw takes both costs of a pair, or of a whole family of pairs that share their luck. A
 * tail is made of few pairs, so its interval is wide, and wider than it looks below some hundred pairs.
 *
 * @param mean CVaR95 of the first − CVaR95 of the second
 * @param interval 95 %
 */
public record TailDifference(double mean, Interval interval) {
    private static final double TAIL = 0.05;
    private static final double EDGE = 0.025;

    /**
     * Compares.
     *
     * @param first a cost per pair
     * @param second the other's cost in the same pairs, in the same order
     * @param families the pairs of each family, by index; each pair in one of them
     * @param resamples how often families are drawn again
     */
    public static TailDifference of(double[] first, double[] second, int[][] families, int resamples, long seed) {
        double mean = worst(first.clone()) - worst(second.clone());
        if (families.length < Bootstrap.FEWEST) {
            return new TailDifference(mean, Interval.UNKNOWN);
        }
        SplittableRandom random = new SplittableRandom(seed);
        int largest =
                Arrays.stream(families).mapToInt(family -> family.length).max().orElse(0);
        double[] one = new double[largest * families.length];
        double[] other = new double[one.length];
        double[] differences = new double[resamples];
        for (int b = 0; b < resamples; b++) {
            int drawn = 0;
            for (int i = 0; i < families.length; i++) {
                for (int pair : families[random.nextInt(families.length)]) {
                    one[drawn] = first[pair];
                    other[drawn++] = second[pair];
                }
            }
            differences[b] = worst(Arrays.copyOf(one, drawn)) - worst(Arrays.copyOf(other, drawn));
        }
        Arrays.sort(differences);
        return new TailDifference(
                mean,
                new Interval(Distribution.quantile(differences, EDGE), Distribution.quantile(differences, 1 - EDGE)));
    }

    private static double worst(double[] values) {
        Arrays.sort(values);
        return Distribution.worst(values, TAIL);
    }
}
