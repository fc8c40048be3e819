package io.blockwright.backtest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Tails and curves are told apart where they differ, and about as seldom as promised where they do not. */
class TailAndCurveTest {
    private static int[][] alone(int n) {
        return IntStream.range(0, n).mapToObj(i -> new int[] {i}).toArray(int[][]::new);
    }

    @Test
    void aTailIsTheMeanOfTheDearestTwentieth() {
        double[] first = IntStream.rangeClosed(1, 40).mapToDouble(i -> i).toArray();
        double[] second =
                IntStream.rangeClosed(1, 40).mapToDouble(i -> i == 40 ? 100 : i).toArray();
        TailDifference difference = TailDifference.of(first, second, alone(40), 200, 1);
        assertThat(difference.mean()).isEqualTo(39.5 - 69.5, within(1e-12));
        assertThat(TailDifference.of(first, second, alone(9), 200, 1).interval().known())
                .isFalse();
    }

    @Test
    void theIntervalOfATailHoldsTheTruthAboutAsOftenAsItSays() {
        int held = 0;
        for (int run = 0; run < 100; run++) {
            SplittableRandom random = new SplittableRandom(run);
            double[] first = new double[400];
            double[] second = new double[400];
            for (int i = 0; i < first.length; i++) {
                double market = random.nextGaussian();
                first[i] = market + 0.3 * random.nextGaussian();
                second[i] = market + 0.3 * random.nextGaussian();
            }
            held += TailDifference.of(first, second, alone(400), 300, run)
                            .interval()
                            .contains(0)
                    ? 1
                    : 0;
        }
        assertThat(held).isBetween(88, 100);
    }

    @Test
    void pairsThatShareTheirLuckMakeAWiderInterval() {
        SplittableRandom random = new SplittableRandom(3);
        double[] first = new double[400];
        double[] second = new double[400];
        int[][] families = new int[20][20];
        for (int i = 0; i < first.length; i++) {
            families[i / 20][i % 20] = i;
            first[i] = (i % 20 == 0 ? random.nextGaussian() : first[i - 1]);
        }
        Interval together = TailDifference.of(first, second, families, 300, 1).interval();
        Interval apart = TailDifference.of(first, second, alone(400), 300, 1).interval();
        assertThat(together.high() - together.low()).isGreaterThan(apart.high() - apart.low());
    }

    @Test
    void curvesThatDifferSomewhereAreToldApartAndEqualOnesAreNot() {
        int found = 0;
        for (int run = 0; run < 60; run++) {
            double[][] same = curves(run, 0);
            found += CurveDifference.of(same, curves(run + 1_000, 0), 200, run).probability() < 0.05 ? 1 : 0;
            CurveDifference other = CurveDifference.of(same, curves(run + 1_000, 1.5), 200, run);
            assertThat(other.probability()).isLessThan(0.05);
            assertThat(other.place()).isEqualTo(7);
            assertThat(other.difference()).isNegative();
        }
        assertThat(found).isLessThan(10);
    }

    private static double[][] curves(long seed, double higher) {
        SplittableRandom random = new SplittableRandom(seed);
        double[][] curves = new double[25][12];
        for (double[] curve : curves) {
            for (int i = 0; i < curve.length; i++) {
                curve[i] = (i == 0 ? 0 : curve[i - 1]) + 0.1 * random.nextGaussian();
            }
            curve[7] += higher;
        }
        return curves;
    }

    @Test
    void curvesThatAreEqualToTheLastDigitButOneAreTheSame() {
        double[][] one = {{0.1 + 0.2, 1}, {0.1 + 0.2, 1}};
        double[][] other = {{0.3, 1}, {0.3, 1}};
        assertThat(CurveDifference.of(one, other, 100, 1).probability()).isEqualTo(1);
    }

    @Test
    void valuesThatHardlyVaryHaveANarrowInterval() {
        double[] values = new double[20];
        java.util.Arrays.fill(values, -0.06);
        values[3] += 1e-3;
        Interval interval = new Bootstrap(1_000).ofMean(values, 5);
        assertThat(interval.low()).isNotNaN();
        assertThat(interval.high()).isNotNaN();
    }
}
