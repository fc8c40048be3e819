package io.blockwright.tca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import org.junit.jupiter.api.Test;

/** Mid 100, spread 4 bp, 2 % a day, a million shares a day; 40,000 left, 10,000 of them behind, 0.12 of a day to go. */
class ResumeCostTest {
    private static final MarketTerms TERMS = new MarketTerms(100, 4, 0.02, 1_000_000);
    private static final double DAYS = 0.12;

    @Test
    void respreadingPaysTheSquareRootLawForEverythingLeft() {
        ResumeCost cost = ResumeCost.respread(40_000, DAYS, TERMS);
        // 2 + 2/3 × 200 bp × √0.04 = 2 + 26.667 bp of 4,000,000
        assertThat(cost.cost().expectedBp()).isCloseTo(28.6667, within(1e-3));
        assertThat(cost.cost().expected()).isCloseTo(11_466.67, within(0.01));
        assertThat(cost.cost().lowBp()).isCloseTo(2 + 13.3333, within(1e-3));
        assertThat(cost.cost().highBp()).isCloseTo(2 + 40, within(1e-3));
        // 2 % × 100 × 40,000 × √(0.12 / 3)
        assertThat(cost.timingRisk()).isCloseTo(16_000, within(1e-6));
        assertThat(cost.overTime()).isEqualTo(40_000);
    }

    @Test
    void skippingTradesLessAndSaysWhatIsGivenUp() {
        ResumeCost cost = ResumeCost.skip(40_000, 10_000, DAYS, TERMS);
        assertThat(cost.givenUp()).isEqualTo(10_000);
        assertThat(cost.overTime()).isEqualTo(30_000);
        // 2 + 2/3 × 200 × √0.03
        assertThat(cost.cost().expectedBp()).isCloseTo(25.0940, within(1e-3));
        assertThat(cost.timingRisk()).isCloseTo(12_000, within(1e-6));
    }

    @Test
    void catchingUpPaysForHasteAndRisksLess() {
        // enough displayed 3 bp away for the whole deficit
        ForcedFill now = ForcedFill.estimate(
                Side.SELL,
                10_000,
                Instrument.NO_PRICE,
                ForcedFillTest.side(999_700, -100, 50_000),
                TERMS,
                Instrument.usEquity("QDI"));
        ResumeCost cost = ResumeCost.catchUp(40_000, now, DAYS, TERMS);
        assertThat(cost.atOnce()).isEqualTo(10_000);
        assertThat(cost.overTime()).isEqualTo(30_000);
        // at once 3 bp; the rest 2 + 23.094 + the lasting two thirds of 200 × √0.01 = 13.333
        assertThat(cost.cost().expectedBp()).isCloseTo((10_000 * 3 + 30_000 * 38.4273) / 40_000, within(1e-3));
        assertThat(cost.timingRisk()).isCloseTo(12_000, within(1e-6));
        assertThat(cost.cost().expected())
                .isGreaterThan(ResumeCost.respread(40_000, DAYS, TERMS).cost().expected());
    }

    @Test
    void withoutADeficitAllThreeAreOne() {
        ForcedFill nothing = ForcedFill.estimate(
                Side.SELL,
                0,
                Instrument.NO_PRICE,
                ForcedFillTest.side(999_700, -100, 50_000),
                TERMS,
                Instrument.usEquity("QDI"));
        ResumeCost even = ResumeCost.respread(40_000, DAYS, TERMS);
        assertThat(ResumeCost.catchUp(40_000, nothing, DAYS, TERMS)).isEqualTo(even);
        assertThat(ResumeCost.skip(40_000, 0, DAYS, TERMS)).isEqualTo(even);
    }
}
