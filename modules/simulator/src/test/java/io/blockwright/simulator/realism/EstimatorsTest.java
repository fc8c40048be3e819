package io.blockwright.simulator.realism;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Each estimator finds what was put into made-up series. */
class EstimatorsTest {
    private final Random random = new Random(7);

    @Test
    void hillFindsTheIndexOfAParetoTail() {
        double[] cubic =
                random.doubles(100_000).map(u -> Math.pow(1 - u, -1.0 / 3)).toArray();
        assertThat(Hill.index(cubic, 0.05)).isCloseTo(3, within(0.15));
        double[] normal = IntStream.range(0, 100_000)
                .mapToDouble(_ -> random.nextGaussian())
                .toArray();
        assertThat(Hill.index(normal, 0.05)).as("no tail at all").isGreaterThan(5);
        assertThat(Hill.index(new double[30], 0.05)).as("too few").isNaN();
    }

    @Test
    void hillFindsTheIndexOfSizesInLots() {
        Counts lots = new Counts();
        Counts mixed = new Counts();
        for (int i = 0; i < 200_000; i++) {
            double size = 60 * Math.pow(1 - random.nextDouble(), -1 / 1.4);
            lots.add(100 * Math.max(1, Math.round(size / 100)));
            mixed.add(random.nextBoolean() ? Math.round(size) : 100 * Math.max(1, Math.round(size / 100)));
        }
        assertThat(Hill.index(lots, 0.05)).isCloseTo(1.4, within(0.08));
        assertThat(Hill.index(mixed, 0.05)).isCloseTo(1.4, within(0.15));
        Counts constant = new Counts();
        constant.add(100, 1_000);
        assertThat(Hill.index(constant, 0.05)).as("everybody trades 100").isNaN();
    }

    @Test
    void autocorrelationOfAnAutoregressionFallsByItsFactor() {
        double[] day = new double[50_000];
        for (int i = 1; i < day.length; i++) {
            day[i] = 0.6 * day[i - 1] + random.nextGaussian();
        }
        double[] acf = Autocorrelation.of(List.of(day, day.clone()), 3);
        assertThat(acf[0]).isEqualTo(1);
        assertThat(acf[1]).isCloseTo(0.6, within(0.02));
        assertThat(acf[2]).isCloseTo(0.36, within(0.02));
        assertThat(acf[3]).isCloseTo(0.216, within(0.02));
    }

    @Test
    void autocorrelationNeverReachesFromOneDayIntoTheNext() {
        double[] up = {1, 1, 1, 1};
        double[] down = {-1, -1, -1, -1};
        assertThat(Autocorrelation.of(List.of(up, down, up, down), 1)[1]).isEqualTo(1);
    }

    /** Signs of orders that are split: runs whose lengths have a power tail with index 1.5 give a decay of 0.5. */
    @Test
    void signExponentOfSplitOrdersIsTheirTailIndexLessOne() {
        double[] signs = new double[1_000_000];
        int at = 0;
        while (at < signs.length) {
            int run = (int) Math.min(signs.length - at, Math.ceil(Math.pow(1 - random.nextDouble(), -1 / 1.5)));
            Arrays.fill(signs, at, at + run, random.nextBoolean() ? 1 : -1);
            at += run;
        }
        double[] acf = Autocorrelation.of(List.of(signs), 256);
        assertThat(OrderFacts.signExponent(acf, PowerFit.spaced(256))).isCloseTo(-0.5, within(0.12));
    }

    @Test
    void gammaShapeIsFoundFromMeanAndMeanLogarithm() {
        for (double shape : new double[] {0.7, 1, 3}) {
            double sum = 0;
            double logs = 0;
            int n = 200_000;
            for (int i = 0; i < n; i++) {
                double x = gamma(shape);
                sum += x;
                logs += Math.log(x);
            }
            assertThat(GammaShape.of(sum / n, logs / n)).isCloseTo(shape, within(0.03 * shape));
        }
        assertThat(GammaShape.of(5, Math.log(5))).as("no spread at all").isNaN();
    }

    /** Marsaglia and Tsang, 2000; below 1 by a power of a uniform. */
    private double gamma(double shape) {
        if (shape < 1) {
            return gamma(shape + 1) * Math.pow(1 - random.nextDouble(), 1 / shape);
        }
        double d = shape - 1.0 / 3;
        while (true) {
            double z = random.nextGaussian();
            double v = Math.pow(1 + z / Math.sqrt(9 * d), 3);
            if (v > 0 && Math.log(1 - random.nextDouble()) < z * z / 2 + d - d * v + d * Math.log(v)) {
                return d * v;
            }
        }
    }

    @Test
    void placementExponentIsThatOfAZipfLaw() {
        double[] cumulative = new double[2_000];
        double sum = 0;
        for (int i = 0; i < cumulative.length; i++) {
            sum += Math.pow(i + 1, -1.6);
            cumulative[i] = sum;
        }
        Counts distances = new Counts();
        for (int i = 0; i < 200_000; i++) {
            int found = Arrays.binarySearch(cumulative, random.nextDouble() * sum);
            distances.add(1 + (found < 0 ? -found - 1 : found));
        }
        double[] densities = PowerFit.densities(distances, 63);
        assertThat(densities).hasSize(6);
        assertThat(-PowerFit.exponent(PowerFit.middles(6), densities)).isCloseTo(1.6, within(0.08));
    }

    @Test
    void kolmogorovSmirnovIsTheLargestGapOfTheCumulativeShares() {
        double[] low = random.doubles(50_000).toArray();
        double[] shifted = random.doubles(50_000).map(u -> u + 0.25).toArray();
        assertThat(KolmogorovSmirnov.distance(low, shifted)).isCloseTo(0.25, within(0.01));
        assertThat(KolmogorovSmirnov.distance(low, low)).isZero();
        Counts some = new Counts();
        some.add(1, 3);
        some.add(2, 1);
        Counts others = new Counts();
        others.add(2, 1);
        others.add(5, 1);
        assertThat(KolmogorovSmirnov.distance(some, others)).isEqualTo(0.75);
        assertThat(KolmogorovSmirnov.distance(some, new Counts())).isNaN();
    }

    @Test
    void momentsOfKnownDistributions() {
        double[] exponential =
                random.doubles(400_000).map(u -> -Math.log(1 - u)).toArray();
        Moments moments = Moments.of(exponential);
        assertThat(moments.mean()).isCloseTo(1, within(0.01));
        assertThat(moments.skewness()).isCloseTo(2, within(0.15));
        assertThat(moments.excessKurtosis()).isCloseTo(6, within(1.0));
        // t = 4.604 with 4 degrees of freedom and z = 2.576 both leave 1 % outside
        double[] few = {-2, -1, 0, 1, 2};
        double shift = 4.604 * Math.sqrt(2.0 / 4);
        double[] shifted = Arrays.stream(few).map(x -> x + shift).toArray();
        assertThat(Moments.of(shifted).z()).isCloseTo(2.576, within(0.05));
    }

    @Test
    void countsKeepEveryNumberHoweverMany() {
        Counts counts = new Counts();
        for (long i = -5_000; i < 5_000; i++) {
            counts.add(i * 1_000_003, 2);
        }
        assertThat(counts.total()).isEqualTo(20_000);
        assertThat(counts.values()).hasSize(10_000).isSorted();
        assertThat(counts.count(-5_000L * 1_000_003)).isEqualTo(2);
        assertThat(counts.count(17)).isZero();
    }
}
