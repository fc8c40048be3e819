package io.blockwright.backtest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class DistributionTest {
    private static double[] upTo(int n) {
        return IntStream.rangeClosed(1, n).asDoubleStream().toArray();
    }

    /** By hand: of 40 values the worst 5 % are two; of 30 one and a half; of 10 half of one, which is that one. */
    @Test
    void theMeanOfTheWorstFivePercentCountsAStraddlingValueWithItsPart() {
        assertThat(Distribution.of(upTo(40)).cvar95()).isCloseTo(39.5, within(1e-12));
        assertThat(Distribution.of(upTo(30)).cvar95()).isCloseTo((30 + 0.5 * 29) / 1.5, within(1e-12));
        assertThat(Distribution.of(upTo(10)).cvar95()).isEqualTo(10);
    }

    /** Of a standard normal: φ(z)/0.05 at z = Φ⁻¹(0.95) is 2.062713. */
    @Test
    void ofANormalItIsWhatTheFormulaSays() {
        SplittableRandom random = new SplittableRandom(5);
        double[] normal = new double[400_000];
        Arrays.setAll(normal, i -> random.nextGaussian());
        Distribution d = Distribution.of(normal);
        assertThat(d.cvar95()).isCloseTo(2.062713, within(0.02));
        assertThat(d.mean()).isCloseTo(0, within(0.01));
        assertThat(d.deviation()).isCloseTo(1, within(0.01));
        assertThat(d.low()).isCloseTo(-1.644854, within(0.015));
        assertThat(d.high()).isCloseTo(1.644854, within(0.015));
    }

    @Test
    void knownValuesGiveKnownFigures() {
        Distribution d = Distribution.of(new double[] {4, 2, 8, 6});
        assertThat(d.count()).isEqualTo(4);
        assertThat(d.mean()).isEqualTo(5);
        assertThat(d.deviation()).isCloseTo(Math.sqrt(20.0 / 3), within(1e-12));
        assertThat(d.median()).isEqualTo(5);
    }

    @Test
    void nothingHasNoFigures() {
        Distribution none = Distribution.of(new double[0]);
        assertThat(new double[] {none.mean(), none.deviation(), none.cvar95(), none.median()})
                .containsOnly(Double.NaN);
        assertThat(Distribution.of(new double[] {3}).deviation()).isNaN();
    }
}
