package io.blockwright.backtest.statistics;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.backtest.statistics.PairedDifference.Verdict;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PairedDifferenceTest {
    private static final Bootstrap BOOTSTRAP = new Bootstrap(1_000);

    /**
     * The table of sample sizes for a TWAP's shortfall over 30 minutes at 2 % a day, a deviation of 200 bp × √(30/390)/√3 = 32 bp:
     * two-sided 5 %, power 80 %; recomputed here, rounded to three digits as printed.
     */
    @ParameterizedTest
    @CsvSource({
        "0.5, 64400, 6440, 644",
        "1, 16100, 1610, 161",
        "2, 4030, 403, 40",
        "5, 644, 64, 7",
    })
    void needsAsManyPairsAsTheTableSays(double gain, double unpaired, double paired, double wellPaired) {
        double deviation = 200 * Math.sqrt(30.0 / 390) / Math.sqrt(3);
        assertThat(deviation).isCloseTo(32, within(0.05));
        assertThat(Power.pairsFor(gain, Power.ofDifference(deviation, 0)))
                .isCloseTo(unpaired, within(0.004 * unpaired + 1));
        assertThat(Power.pairsFor(gain, Power.ofDifference(deviation, 0.9)))
                .isCloseTo(paired, within(0.004 * paired + 1));
        assertThat(Power.pairsFor(gain, Power.ofDifference(deviation, 0.99)))
                .isCloseTo(wellPaired, within(0.004 * wellPaired + 1));
    }

    /** A difference of the detectable size is found in about 80 of 100 experiments, none in about 5. */
    @Test
    void findsTheDetectableDifferenceInFourOfFiveExperiments() {
        assertThat(found(Power.detectable(2, 60))).isBetween(0.72, 0.87);
        assertThat(found(0)).isBetween(0.02, 0.085);
    }

    private static double found(double shift) {
        SplittableRandom random = new SplittableRandom(11);
        Bootstrap quick = new Bootstrap(300);
        int found = 0;
        for (int i = 0; i < 400; i++) {
            double[] first = new double[60];
            double[] second = new double[60];
            for (int k = 0; k < 60; k++) {
                second[k] = 30 * random.nextGaussian();
                first[k] = second[k] + shift + 2 * random.nextGaussian();
            }
            Verdict verdict = PairedDifference.of(first, second, quick, i).verdict();
            found += verdict == Verdict.NO_EDGE_SHOWN ? 0 : 1;
        }
        return found / 400.0;
    }

    @Test
    void pairingFindsWhatTheNoiseOfTheMarketHides() {
        SplittableRandom random = new SplittableRandom(3);
        double[] second = new double[100];
        double[] first = new double[100];
        for (int i = 0; i < 100; i++) {
            second[i] = 32 * random.nextGaussian();
            first[i] = second[i] - 1 + random.nextGaussian();
        }
        PairedDifference d = PairedDifference.of(first, second, BOOTSTRAP, 1);
        assertThat(d.verdict()).isEqualTo(Verdict.CHEAPER);
        assertThat(d.correlation()).isGreaterThan(0.99);
        assertThat(d.winRate()).isBetween(0.7, 0.95);
        assertThat(d.mirrored().verdict()).isEqualTo(Verdict.DEARER);
        double[] shuffled = new double[100];
        Arrays.setAll(shuffled, i -> second[(i + 37) % 100]);
        PairedDifference unpaired = PairedDifference.of(first, shuffled, BOOTSTRAP, 1);
        assertThat(unpaired.mean()).isCloseTo(d.mean(), within(1e-9));
        assertThat(unpaired.verdict()).isEqualTo(Verdict.NO_EDGE_SHOWN);
        assertThat(unpaired.detectable()).isGreaterThan(10 * d.detectable());
    }

    @Test
    void theOtherWayRoundIsTheMirror() {
        double[] a = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11};
        double[] b = {2, 2, 2, 4, 4, 9, 4, 5, 6, 7, 8};
        PairedDifference d = PairedDifference.of(a, b, BOOTSTRAP, 1);
        PairedDifference m = d.mirrored();
        assertThat(m.mean()).isEqualTo(-d.mean());
        assertThat(m.interval())
                .isEqualTo(new Interval(-d.interval().high(), -d.interval().low()));
        assertThat(d.winRate()).isEqualTo((2 + 0.5 * 2) / 11);
        assertThat(m.winRate()).isCloseTo(1 - d.winRate(), within(1e-15));
        assertThat(m.deviation()).isEqualTo(d.deviation());
    }

    @Test
    void twoOfTheSameAreNeitherCheaperNorDearer() {
        double[] same = {5, 6, 7, 8, 9, 10, 11, 12, 13, 14};
        PairedDifference d = PairedDifference.of(same, same, BOOTSTRAP, 1);
        assertThat(d.mean()).isZero();
        assertThat(d.winRate()).isEqualTo(0.5);
        assertThat(d.verdict()).isEqualTo(Verdict.NO_EDGE_SHOWN);
        assertThatThrownBy(() -> PairedDifference.of(same, new double[3], BOOTSTRAP, 1))
                .hasMessageContaining("10 and 3");
    }
}
