package io.blockwright.tca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ImpactTest {
    /** IBM and DRI of the table in Almgren, Thum, Hauptmann and Li (2005), values recomputed from the formula. */
    @ParameterizedTest(name = "{0} over {5} days")
    @CsvSource({
        "IBM, 656100, 6561000, 1728e6, 0.0157, 0.1, 19.9, 22.3, 32.2",
        "IBM, 656100, 6561000, 1728e6, 0.0157, 0.2, 19.9, 14.7, 24.6",
        "IBM, 656100, 6561000, 1728e6, 0.0157, 0.5, 19.9,  8.5, 18.4",
        "DRI, 192900, 1929000,  168e6, 0.0226, 0.1, 21.7, 32.1, 42.9",
        "DRI, 192900, 1929000,  168e6, 0.0226, 0.2, 21.7, 21.2, 32.0",
        "DRI, 192900, 1929000,  168e6, 0.0226, 0.5, 21.7, 12.2, 23.1",
    })
    void reproducesTheTableOfThePowerLaw(
            String name,
            double quantity,
            double volume,
            double outstanding,
            double sigma,
            double days,
            double permanent,
            double temporary,
            double realised) {
        PowerLawImpact.Estimate estimate =
                PowerLawImpact.US_EQUITIES.estimate(quantity, volume, outstanding, sigma, days);
        assertThat(estimate.permanentBp()).as(name).isCloseTo(permanent, within(0.06));
        assertThat(estimate.temporaryBp()).as(name).isCloseTo(temporary, within(0.06));
        assertThat(estimate.realisedBp()).as(name).isCloseTo(realised, within(0.06));
    }

    /** σ = 2 %, Y = 1: computed by hand from I = Y σ √(Q/V). */
    @Test
    void followsTheSquareRootLaw() {
        SquareRootImpact law = SquareRootImpact.UNCALIBRATED;
        assertThat(law.peakBp(0.02, 1, 100)).isCloseTo(20.0, within(1e-9));
        assertThat(law.peakBp(0.02, 10, 100)).isCloseTo(63.2456, within(1e-4));
        assertThat(law.peakBp(0.02, 25, 100)).isCloseTo(100.0, within(1e-9));
        assertThat(law.averageBp(0.02, 25, 100)).isCloseTo(66.6667, within(1e-4));
        assertThat(new SquareRootImpact(0.5).peakBp(0.02, 25, 100)).isCloseTo(50.0, within(1e-9));
    }
}
