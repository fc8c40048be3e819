package io.blockwright.tca;

import static io.blockwright.tca.ImplementationShortfall.DELAY_ON_FILLED;
import static io.blockwright.tca.ImplementationShortfall.DELAY_ON_ORDER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Side;
import org.junit.jupiter.api.Test;

class ImplementationShortfallTest {
    private static final double NEAR = 1e-6;

    /**
     * The CFA curriculum's example (quoted from memory, sums checked): decide 1,000 at 10.00, nothing fills before the close
     * at 10.05, 700 fill the next day at 10.07, close 10.08, commission 14.
     */
    @Test
    void reproducesTheCfaExample() {
        CostReport report = DELAY_ON_FILLED.decompose(Side.BUY, 1000, 10.00, 10.05, 10.08, 700, 10.07, 14);
        assertThat(report.delayBp()).isCloseTo(35, within(NEAR));
        assertThat(report.executionBp()).isCloseTo(14, within(NEAR));
        assertThat(report.opportunityBp()).isCloseTo(24, within(NEAR));
        assertThat(report.feesBp()).isCloseTo(14, within(NEAR));
        assertThat(report.totalBp()).isCloseTo(87, within(NEAR));
    }

    /** A check in Kissell's form, computed by hand: 8,000 of 10,000 filled at 100.50, decided at 100, arrived at 100.20. */
    @Test
    void reproducesTheKissellExample() {
        CostReport report = DELAY_ON_ORDER.decompose(Side.BUY, 10_000, 100, 100.20, 101, 8000, 100.50, 200);
        assertThat(report.delay()).isCloseTo(2000, within(NEAR));
        assertThat(report.execution()).isCloseTo(2400, within(NEAR));
        assertThat(report.opportunity()).isCloseTo(1600, within(NEAR));
        assertThat(report.fees()).isEqualTo(200);
        assertThat(report.total()).isCloseTo(6200, within(NEAR));
        assertThat(report.totalBp()).isCloseTo(62, within(NEAR));
    }

    @Test
    void bothConventionsAgreeOnTheTotalAndWithPerold() {
        for (Side side : Side.values()) {
            CostReport one = DELAY_ON_FILLED.decompose(side, 900, 50, 50.3, 49.1, 400, 50.7, 3);
            CostReport other = DELAY_ON_ORDER.decompose(side, 900, 50, 50.3, 49.1, 400, 50.7, 3);
            // Perold: gain of the paper portfolio less gain of the real one
            double paper = 900 * (49.1 - 50) * side.sign();
            double real = 400 * (49.1 - 50.7) * side.sign() - 3;
            assertThat(one.total()).isCloseTo(paper - real, within(NEAR));
            assertThat(other.total()).isCloseTo(paper - real, within(NEAR));
        }
    }

    @Test
    void aSellMirrorsABuy() {
        CostReport sell = DELAY_ON_ORDER.decompose(Side.SELL, 10_000, 100, 99.80, 99, 8000, 99.50, 200);
        assertThat(sell.delay()).isCloseTo(2000, within(NEAR));
        assertThat(sell.execution()).isCloseTo(2400, within(NEAR));
        assertThat(sell.opportunity()).isCloseTo(1600, within(NEAR));
    }

    @Test
    void missingPricesDoNotSpoilWhatIsKnown() {
        CostReport filled = DELAY_ON_ORDER.decompose(Side.BUY, 100, 10, 10, Double.NaN, 100, 10.1, 0);
        assertThat(filled.total()).isCloseTo(10, within(NEAR));
        CostReport unfilled = DELAY_ON_FILLED.decompose(Side.BUY, 100, 10, 10, 10.2, 0, Double.NaN, 0);
        assertThat(unfilled.total()).isCloseTo(20, within(NEAR));
    }

    @Test
    void refusesMoreFillsThanShares() {
        assertThatThrownBy(() -> DELAY_ON_ORDER.decompose(Side.BUY, 100, 10, 10, 10, 101, 10, 0))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("between 0 and the order's 100");
    }
}
