package io.blockwright.tca;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import org.junit.jupiter.api.Test;

class ForcedFillTest {
    private static final Instrument QDI = Instrument.usEquity("QDI");
    /** Mid 100.00; 2 % a day; a million shares a day. */
    private static final MarketTerms TERMS = new MarketTerms(100, 4, 0.02, 1_000_000);
    /** Bids 99.98 × 300, 99.97 × 500, 99.96 × 200. */
    private static final DisplayedSide BIDS = side(999_800, -100, 300, 500, 200);

    private static final DisplayedSide ASKS = side(1_000_200, 100, 300, 500, 200);

    @Test
    void whatIsDisplayedIsWalkedLevelByLevel() {
        ForcedFill fill = ForcedFill.estimate(Side.SELL, 600, 999_700, BIDS, TERMS, QDI);
        // (300 × 99.98 + 300 × 99.97) / 600 = 99.975, 2.5 bp under the mid
        assertThat(fill.averagePrice()).isCloseTo(999_750, within(1e-6));
        assertThat(fill.cost().expectedBp()).isCloseTo(2.5, within(1e-9));
        assertThat(fill.cost().expected()).isCloseTo(15.0, within(1e-9)); // 600 × 0.025
        assertThat(fill.cost().lowBp()).isCloseTo(2.5, within(1e-9));
        // with half gone: 150 at 99.98 and 250 at 99.97, nothing below the worst price: 2.625 bp
        assertThat(fill.cost().highBp()).isCloseTo(2.625, within(1e-9));
        assertThat(fill.displayed()).isEqualTo(600);
        assertThat(fill.beyond()).isZero();
        assertThat(fill.unfilled()).isZero();
        assertThat(fill.lastPrice()).isEqualTo(999_700);
    }

    @Test
    void aBuyCostsTheSameOnAMirroredBook() {
        ForcedFill fill = ForcedFill.estimate(Side.BUY, 600, 1_000_300, ASKS, TERMS, QDI);
        assertThat(fill.cost().expectedBp()).isCloseTo(2.5, within(1e-9));
        assertThat(fill.averagePrice()).isCloseTo(1_000_250, within(1e-6));
    }

    @Test
    void theWorstPriceLeavesTheRestUndone() {
        ForcedFill fill = ForcedFill.estimate(Side.SELL, 2_000, 999_700, BIDS, TERMS, QDI);
        assertThat(fill.displayed()).isEqualTo(800);
        assertThat(fill.beyond()).isZero();
        assertThat(fill.unfilled()).isEqualTo(1_200);
        assertThat(fill.cost().shares()).isEqualTo(800);
    }

    @Test
    void beyondTheLastLevelTheSquareRootLawGoesOn() {
        ForcedFill fill = ForcedFill.estimate(Side.SELL, 11_000, Instrument.NO_PRICE, BIDS, TERMS, QDI);
        assertThat(fill.displayed()).isEqualTo(1_000);
        assertThat(fill.beyond()).isEqualTo(10_000);
        // 2 % √(10,000 / 1,000,000) = 20 bp at the peak, 13.333 bp on average below 99.96 (4 bp): 17.333 bp
        // displayed: (300 × 2 + 500 × 3 + 200 × 4) / 1,000 = 2.9 bp
        assertThat(fill.cost().expectedBp()).isCloseTo((1_000 * 2.9 + 10_000 * (4 + 40.0 / 3)) / 11_000, within(1e-9));
        assertThat(fill.cost().lowBp()).isCloseTo((1_000 * 2.9 + 10_000 * (4 + 20.0 / 3)) / 11_000, within(1e-9));
        assertThat(fill.cost().highBp()).isGreaterThan(fill.cost().expectedBp());
    }

    @Test
    void beyondTheLastLevelNoShareIsExpectedWorseThanTheWorstPrice() {
        ForcedFill fill = ForcedFill.estimate(Side.SELL, 11_000, 999_500, BIDS, TERMS, QDI);
        // 99.95 is 5 bp: the 10,000 shares cannot be expected at 17.3 bp
        assertThat(fill.cost().expectedBp()).isCloseTo((1_000 * 2.9 + 10_000 * 5.0) / 11_000, within(1e-9));
    }

    @Test
    void aWorstPriceAwayFromTheMarketTradesNothing() {
        ForcedFill fill = ForcedFill.estimate(Side.SELL, 100, 1_000_000, BIDS, TERMS, QDI);
        assertThat(fill.cost()).isEqualTo(CostEstimate.NOTHING);
        assertThat(fill.unfilled()).isEqualTo(100);
        assertThat(ForcedFill.estimate(Side.SELL, 100, Instrument.NO_PRICE, side(0, 0), TERMS, QDI)
                        .unfilled())
                .isEqualTo(100);
    }

    static DisplayedSide side(long best, long step, long... quantities) {
        return new DisplayedSide() {
            @Override
            public int size() {
                return quantities.length;
            }

            @Override
            public long price(int level) {
                return best + level * step;
            }

            @Override
            public long quantity(int level) {
                return quantities[level];
            }
        };
    }
}
