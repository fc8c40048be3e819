package io.blockwright.tca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class PreTradeCostTest {
    @Test
    void aQuarterOfADayAtTwoPercentCostsWhatTheSquareRootLawSays() {
        PreTradeCost cost = PreTradeCost.of(500_000, 3 / 6.5, 0.02, 2_000_000);
        assertThat(cost.impactBp()).isCloseTo(2 / 3.0 * 0.02 * Math.sqrt(0.25) * 1e4, within(1e-9));
        assertThat(cost.lowBp()).isCloseTo(cost.impactBp() / 2, within(1e-9));
        assertThat(cost.highBp()).isCloseTo(cost.impactBp() * 1.5, within(1e-9));
        assertThat(cost.riskBp()).isCloseTo(200 * Math.sqrt(3 / 6.5 / 3), within(1e-9));
    }

    @Test
    void whatIsNotKnownIsNotGuessed() {
        assertThat(PreTradeCost.of(500, 1, Double.NaN, 2_000_000).isKnown()).isFalse();
        assertThat(PreTradeCost.of(500, 1, 0.02, Double.NaN).isKnown()).isFalse();
        assertThat(PreTradeCost.of(500, 1, 0.02, 0).isKnown()).isFalse();
        assertThat(PreTradeCost.of(0, 1, 0.02, 1_000)).isEqualTo(PreTradeCost.UNKNOWN);
    }
}
