package io.blockwright.tca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class PairedSavingTest {
    /** Two-sided 95 % points as every table prints them. */
    @Test
    void theQuantilesAreThoseOfTheTables() {
        double[][] table = {
            {1, 12.7062047362}, {2, 4.3026527297}, {5, 2.5705818356}, {29, 2.0452296421}, {99, 1.9842169516}
        };
        for (double[] row : table) {
            assertThat(StudentT.quantile(0.975, (int) row[0])).isCloseTo(row[1], within(1e-8));
        }
        assertThat(StudentT.quantile(0.975, 1_000_000)).isCloseTo(1.959966, within(1e-5));
        assertThat(StudentT.quantile(0.95, 10)).isCloseTo(1.8124611228, within(1e-8));
        assertThat(StudentT.below(0, 7)).isEqualTo(0.5, within(1e-12));
    }

    @Test
    void theIntervalOfAKnownSampleIsTheOneByHand() {
        // 1 2 3 4 5: mean 3, standard error √(2.5 / 5), t(4) = 2.7764451052
        PairedSaving saving = PairedSaving.of(1, 2, 3, 4, 5);
        assertThat(saving.pairs()).isEqualTo(5);
        assertThat(saving.meanBp()).isCloseTo(3, within(1e-12));
        assertThat(saving.lowBp()).isCloseTo(3 - 2.7764451052 * Math.sqrt(0.5), within(1e-8));
        assertThat(saving.highBp()).isCloseTo(3 + 2.7764451052 * Math.sqrt(0.5), within(1e-8));
        assertThat(saving.shown()).isTrue();
    }

    @Test
    void fewPairsSayNothing() {
        assertThat(PairedSaving.of()).isEqualTo(PairedSaving.NONE);
        PairedSaving one = PairedSaving.of(7);
        assertThat(one.meanBp()).isEqualTo(7);
        assertThat(one.lowBp()).isNaN();
        assertThat(one.shown()).isFalse();
        assertThat(PairedSaving.NONE.shown()).isFalse();
        assertThat(PairedSaving.of(0, 0, 0).shown())
                .as("models that do the same save nothing")
                .isFalse();
    }

    /** Where nothing is saved, an interval of 95 % lies above zero in a fortieth of the experiments. */
    @Test
    void withoutASavingItIsRarelyShown() {
        SplittableRandom random = new SplittableRandom(11);
        int shown = 0;
        int trials = 4_000;
        for (int trial = 0; trial < trials; trial++) {
            double[] savings = new double[30];
            for (int i = 0; i < savings.length; i++) {
                savings[i] = 20 * random.nextGaussian();
            }
            shown += PairedSaving.of(savings).shown() ? 1 : 0;
        }
        assertThat((double) shown / trials).isBetween(0.015, 0.035);
    }
}
