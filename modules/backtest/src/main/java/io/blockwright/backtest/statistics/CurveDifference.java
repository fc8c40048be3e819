package io.blockwright.backtest.statistics;

import java.util.SplittableRandom;

/**
 * Whether two groups of curves differ anywhere: the largest difference of their means in its own standard errors, judged by how
 * large it gets when the curves are shuffled between the groups (a permutation test on the maximum, so that looking at many
 * places is paid for: P. Westfall, S. Young, "Resampling-Based Multiple Testing", 1993).
 *
 * @param place where the means differ most, counted in standard errors
 * @param difference first − second there, in the curves' unit
 * @param probability of a largest difference like this when there is none; NaN with fewer than two curves in a group
 */
public record CurveDifference(int place, double difference, double probability) {
    /** What is nearer than this is the same: sums in another order differ by as much. */
    private static final double NOTHING = 1e-9;

    /** Compares; all curves have the same places. */
    public static CurveDifference of(double[][] first, double[][] second, int shuffles, long seed) {
        if (first.length < 2 || second.length < 2) {
            return new CurveDifference(0, Double.NaN, Double.NaN);
        }
        double[][] all = new double[first.length + second.length][];
        System.arraycopy(first, 0, all, 0, first.length);
        System.arraycopy(second, 0, all, first.length, second.length);
        int place = furthest(all, first.length);
        double distance = distance(all, first.length, place);
        SplittableRandom random = new SplittableRandom(seed);
        int asFar = 1;
        for (int s = 0; s < shuffles; s++) {
            for (int i = all.length - 1; i > 0; i--) {
                int other = random.nextInt(i + 1);
                double[] swapped = all[i];
                all[i] = all[other];
                all[other] = swapped;
            }
            asFar += distance(all, first.length, furthest(all, first.length)) >= distance ? 1 : 0;
        }
        return new CurveDifference(
                place,
                mean(first, 0, first.length, place) - mean(second, 0, second.length, place),
                asFar / (shuffles + 1.0));
    }

    private static int furthest(double[][] all, int split) {
        int place = 0;
        for (int i = 1; i < all[0].length; i++) {
            if (distance(all, split, i) > distance(all, split, place)) {
                place = i;
            }
        }
        return place;
    }

    private static double distance(double[][] all, int split, int place) {
        double one = mean(all, 0, split, place);
        double other = mean(all, split, all.length, place);
        double error = Math.sqrt(squared(all, 0, split, place, one) + squared(all, split, all.length, place, other));
        double apart = Math.abs(one - other);
        if (apart < NOTHING) {
            return 0;
        }
        return error > 0 ? apart / error : Double.POSITIVE_INFINITY;
    }

    private static double mean(double[][] curves, int from, int to, int place) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += curves[i][place];
        }
        return sum / (to - from);
    }

    /** The squared standard error of a group's mean. */
    private static double squared(double[][] curves, int from, int to, int place, double mean) {
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += (curves[i][place] - mean) * (curves[i][place] - mean);
        }
        return sum / (to - from - 1.0) / (to - from);
    }
}
