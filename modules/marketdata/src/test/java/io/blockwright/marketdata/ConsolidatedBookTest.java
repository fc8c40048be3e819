package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import org.junit.jupiter.api.Test;

/** Several books are one book: best price, whose it is, and the shares of all at each price. */
class ConsolidatedBookTest {
    private final FastOrderBook first = new FastOrderBook(Instrument.usEquity("QDI"));
    private final FastOrderBook second = new FastOrderBook(Instrument.usEquity("QDI"));
    private final ConsolidatedBook all = new ConsolidatedBook();

    ConsolidatedBookTest() {
        all.add("SIM", first);
        all.add("EAST", second);
        first.setStatus(TradingStatus.TRADING);
        second.setStatus(TradingStatus.TRADING);
    }

    @Test
    void levelsOfAllVenuesAreMergedBestFirst() {
        first.setLevel(Side.BUY, 999_900, 100);
        first.setLevel(Side.BUY, 999_700, 300);
        second.setLevel(Side.BUY, 1_000_000, 50);
        second.setLevel(Side.BUY, 999_900, 70);
        long[] prices = new long[3];
        long[] shares = new long[3];
        assertThat(all.copyLevels(Side.BUY, prices, shares)).isEqualTo(3);
        assertThat(prices).containsExactly(1_000_000, 999_900, 999_700);
        assertThat(shares).containsExactly(50, 170, 300);
        assertThat(all.copyLevels(Side.BUY, new long[2], new long[2])).isEqualTo(2);
        assertThat(all.bestVenue(Side.BUY)).isEqualTo(1);
        assertThat(all.quantityAt(0, Side.BUY, 999_900)).isEqualTo(100);
        assertThat(all.best(Side.SELL)).isEqualTo(Instrument.NO_PRICE);
        assertThat(all.bestVenue(Side.SELL)).isEqualTo(-1);
    }

    @Test
    void atEqualPricesTheFirstVenueIsNamedAndCrossedBooksAreSeen() {
        first.setLevel(Side.SELL, 1_000_100, 10);
        second.setLevel(Side.SELL, 1_000_100, 20);
        assertThat(all.bestVenue(Side.SELL)).isZero();
        second.setLevel(Side.BUY, 1_000_000, 5);
        assertThat(all.crossed()).isFalse();
        second.setLevel(Side.SELL, 1_000_100, 0);
        second.setLevel(Side.BUY, 1_000_200, 5);
        assertThat(all.crossed()).isTrue();
    }

    @Test
    void aVenueThatIsStaleOrHaltedDoesNotCount() {
        first.setLevel(Side.BUY, 999_900, 100);
        second.setLevel(Side.BUY, 1_000_000, 50);
        second.setStale(true);
        assertThat(all.best(Side.BUY)).isEqualTo(999_900);
        assertThat(all.quantityAt(Side.BUY, 1_000_000)).isZero();
        second.setStale(false);
        assertThat(all.best(Side.BUY)).isEqualTo(1_000_000);
        second.setStatus(TradingStatus.HALTED);
        assertThat(all.best(Side.BUY)).isEqualTo(999_900);
        assertThat(all.copyLevels(Side.BUY, new long[4], new long[4])).isEqualTo(1);
    }

    @Test
    void aVenueIsAddedOnceAndShowsTheSameInstrument() {
        assertThatThrownBy(() -> all.add("EAST", first)).hasMessageContaining("EAST is in the consolidated book");
        assertThatThrownBy(() -> all.add("WEST", new FastOrderBook(Instrument.usEquity("XYZ"))))
                .hasMessageContaining("shows XYZ, the others QDI");
        assertThat(all.venues()).containsExactly("SIM", "EAST");
    }
}
