package io.blockwright.simulator.realism;

import io.blockwright.simulator.Estimate;
import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;

/** Bootstrap over days: days are drawn with replacement, whole, because what happens within one hangs together. */
final class Blocks {
    private static final int RESAMPLES = 1_000;
    private static final double OUTSIDE = 0.025;

    private Blocks() {}

    /**
     * An estimate with its 95 % interval.
     *
     * @param days how many there are
     * @param statistic of how often each day counts; NaN where it cannot be had
     */
    static Estimate estimate(int days, long seed, ToDoubleFunction<int[]> statistic) {
        int[] once = new int[days];
        Arrays.fill(once, 1);
        SplittableRandom dice = new SplittableRandom(seed);
        double[] values = new double[RESAMPLES];
        int n = 0;
        for (int i = 0; i < RESAMPLES; i++) {
            int[] weights = new int[days];
            for (int k = 0; k < days; k++) {
                weights[dice.nextInt(days)]++;
            }
            double value = statistic.applyAsDouble(weights);
            if (Double.isFinite(value)) {
                values[n++] = value;
            }
        }
        double[] sorted = Arrays.copyOf(values, n);
        Arrays.sort(sorted);
        boolean enough = n > RESAMPLES / 2;
        return new Estimate(
                statistic.applyAsDouble(once),
                enough ? sorted[(int) (OUTSIDE * n)] : Double.NaN,
                enough ? sorted[(int) Math.ceil((1 - OUTSIDE) * n) - 1] : Double.NaN);
    }
}
