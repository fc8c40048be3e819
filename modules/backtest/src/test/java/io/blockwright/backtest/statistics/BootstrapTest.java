package io.blockwright.backtest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.function.ToDoubleFunction;
import org.junit.jupiter.api.Test;

/** An interval of 95 % must hold the true mean in 95 of 100 experiments: that is what it promises. */
class BootstrapTest {
    private static final int EXPERIMENTS = 600;

    private static double coverage(int n, double truth, ToDoubleFunction<SplittableRandom> draw) {
        SplittableRandom random = new SplittableRandom(42);
        Bootstrap bootstrap = new Bootstrap(400);
        int held = 0;
        for (int i = 0; i < EXPERIMENTS; i++) {
            double[] values = new double[n];
            Arrays.setAll(values, k -> draw.applyAsDouble(random));
            held += bootstrap.ofMean(values, i).contains(truth) ? 1 : 0;
        }
        return (double) held / EXPERIMENTS;
    }

    @Test
    void holdsItsPromiseOnNormalValues() {
        assertThat(coverage(30, 7, random -> 7 + 3 * random.nextGaussian())).isBetween(0.925, 0.975);
    }

    /** Skewed as costs are: a plain percentile interval of 40 exponential values holds in 92 of 100. */
    @Test
    void holdsItsPromiseOnSkewedValues() {
        assertThat(coverage(40, 1, random -> -Math.log(1 - random.nextDouble())))
                .isBetween(0.925, 0.975);
    }

    /** Mostly equal, now and then far: two algorithms that part only when a slice is crossed. */
    @Test
    void holdsItsPromiseWhereMostDifferencesAreZero() {
        assertThat(coverage(200, 0, random -> random.nextInt(8) == 0 ? random.nextGaussian() : 0))
                .isBetween(0.92, 0.985);
    }

    /** With many normal values it is the textbook interval: mean ± 1.96 standard errors. */
    @Test
    void ofManyValuesItIsTheTextbooksInterval() {
        SplittableRandom random = new SplittableRandom(9);
        double[] values = new double[2_000];
        Arrays.setAll(values, i -> 5 + 32 * random.nextGaussian());
        double mean = Distribution.mean(values);
        double error = Distribution.deviation(values, mean) / Math.sqrt(values.length);
        Interval interval = new Bootstrap(4_000).ofMean(values, 1);
        assertThat(interval.low()).isCloseTo(mean - 1.96 * error, within(0.12 * error));
        assertThat(interval.high()).isCloseTo(mean + 1.96 * error, within(0.12 * error));
    }

    @Test
    void theSameSeedGivesTheSameIntervalAndAnotherSeedNearlyTheSame() {
        double[] values = {1, 4, 2, 8, 5, 7, 1, 3, 9, 2, 6, 4};
        Bootstrap bootstrap = new Bootstrap(1_000);
        Interval once = bootstrap.ofMean(values, 3);
        assertThat(bootstrap.ofMean(values, 3)).isEqualTo(once);
        Interval other = bootstrap.ofMean(values, 4);
        assertThat(other).isNotEqualTo(once);
        assertThat(other.low()).isCloseTo(once.low(), within(0.4));
    }

    @Test
    void tooFewValuesHaveNoIntervalAndEqualOnesHaveAPoint() {
        assertThat(new Bootstrap(100).ofMean(new double[9], 1)).isEqualTo(Interval.UNKNOWN);
        double[] equal = new double[20];
        Arrays.fill(equal, -2.5);
        assertThat(new Bootstrap(100).ofMean(equal, 1)).isEqualTo(new Interval(-2.5, -2.5));
        assertThatThrownBy(() -> new Bootstrap(99)).hasMessageContaining("100");
    }

    /** One value apart from the rest: most resamples do not hold it, so nothing is claimed on its side. */
    @Test
    void aSingleOutlierDoesNotMakeAnEdge() {
        double[] values = new double[20];
        values[7] = 50;
        assertThat(new Bootstrap(1_000).ofMean(values, 1).contains(0)).isTrue();
    }
}
