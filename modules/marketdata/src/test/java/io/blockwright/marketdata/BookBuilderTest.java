package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A book builder follows what can be true, leaves out and counts what cannot, and never throws. */
class BookBuilderTest {
    private static final String AAPL = "AAPL";

    private final BookBuilder builder = new BookBuilder(new FastOrderBook(Instrument.usEquity(AAPL)));
    private final OrderBook book = builder.book();

    private static MarketEvent added(long time, long id, Side side, long price, long quantity) {
        return new MarketEvent.OrderAdded(time, AAPL, id, side, price, quantity);
    }

    @BeforeEach
    void twoOrders() {
        assertThat(builder.apply(added(10, 1, Side.BUY, 1_000_000, 100))).isTrue();
        assertThat(builder.apply(added(11, 2, Side.SELL, 1_000_200, 50))).isTrue();
    }

    @Test
    void goodEventsMoveTheBook() {
        assertThat(builder.apply(new MarketEvent.OrderReduced(12, AAPL, 1, 30))).isTrue();
        assertThat(book.quantityOf(1)).isEqualTo(70);
        assertThat(builder.apply(new MarketEvent.OrderExecuted(13, AAPL, 2, Side.SELL, 1_000_200, 20)))
                .isTrue();
        assertThat(book.quantityOf(2)).isEqualTo(30);
        assertThat(builder.apply(new MarketEvent.OrderReplaced(14, AAPL, 1, 3, 1_000_100, 60)))
                .isTrue();
        assertThat(book.contains(1)).isFalse();
        assertThat(book.bestBid()).isEqualTo(1_000_100);
        assertThat(book.sideOf(3)).isEqualTo(Side.BUY);
        assertThat(builder.apply(new MarketEvent.OrderReplaced(14, AAPL, 3, 3, 1_000_000, 5)))
                .isTrue();
        assertThat(book.quantityOf(3)).isEqualTo(5);
        assertThat(builder.apply(new MarketEvent.OrderDeleted(15, AAPL, 3))).isTrue();
        assertThat(book.bestBid()).isEqualTo(Instrument.NO_PRICE);
        assertThat(builder.apply(new MarketEvent.Traded(16, AAPL, 1_000_150, 7, null)))
                .isTrue();
        assertThat(builder.apply(new MarketEvent.LevelChanged(17, AAPL, Side.BUY, 999_900, 40)))
                .isTrue();
        assertThat(book.quantityAt(Side.BUY, 999_900)).isEqualTo(40);
        assertThat(builder.report()).isEqualTo(new FeedReport(9, 10, 17, Map.of(), Map.of()));
    }

    private void rejected(String name, MarketEvent event) {
        long bid = book.quantityWithin(Side.BUY, 1);
        long ask = book.quantityWithin(Side.SELL, 9_000_000);
        long before = builder.report().rejections().getOrDefault(name, 0L);
        long events = builder.report().events();
        assertThat(builder.apply(event)).as("%s", event).isFalse();
        assertThat(builder.report().rejections()).containsEntry(name, before + 1);
        assertThat(builder.report().events()).isEqualTo(events);
        assertThat(book.quantityWithin(Side.BUY, 1)).isEqualTo(bid);
        assertThat(book.quantityWithin(Side.SELL, 9_000_000)).isEqualTo(ask);
    }

    @Test
    void whatCannotBeTrueIsLeftOutAndCounted() {
        rejected(BookBuilder.DUPLICATE_ORDER, added(20, 1, Side.BUY, 1_000_000, 10));
        rejected(BookBuilder.BAD_SIZE, added(20, 3, Side.BUY, 1_000_000, 0));
        rejected(BookBuilder.BAD_SIZE, added(20, 3, Side.BUY, 1_000_000, -5));
        rejected(BookBuilder.HUGE_SIZE, added(20, 3, Side.BUY, 1_000_000, Long.MAX_VALUE));
        rejected(BookBuilder.BAD_PRICE, added(20, 3, Side.BUY, 0, 10));
        rejected(BookBuilder.BAD_PRICE, added(20, 3, Side.BUY, Long.MAX_VALUE, 10));
        rejected(BookBuilder.BAD_ID, added(20, Long.MIN_VALUE + 5, Side.BUY, 1_000_000, 10));
        rejected(BookBuilder.UNKNOWN_ORDER, new MarketEvent.OrderReduced(20, AAPL, 9, 10));
        rejected(BookBuilder.BAD_SIZE, new MarketEvent.OrderReduced(20, AAPL, 1, -10));
        rejected(BookBuilder.UNKNOWN_ORDER, new MarketEvent.OrderDeleted(20, AAPL, 9));
        rejected(BookBuilder.UNKNOWN_ORDER, new MarketEvent.OrderReplaced(20, AAPL, 9, 10, 1_000_000, 10));
        rejected(BookBuilder.DUPLICATE_ORDER, new MarketEvent.OrderReplaced(20, AAPL, 1, 2, 1_000_000, 10));
        rejected(BookBuilder.BAD_SIZE, new MarketEvent.OrderReplaced(20, AAPL, 1, 3, 1_000_000, 0));
        rejected(BookBuilder.BAD_ID, new MarketEvent.OrderReplaced(20, AAPL, 1, Long.MIN_VALUE, 1_000_000, 1));
        rejected(BookBuilder.BAD_SIZE, new MarketEvent.OrderExecuted(20, AAPL, 1, Side.BUY, 1_000_000, 0));
        rejected(BookBuilder.BAD_SIZE, new MarketEvent.Traded(20, AAPL, 1_000_000, -1, Side.BUY));
        rejected(BookBuilder.BAD_PRICE, new MarketEvent.Traded(20, AAPL, -1, 1, Side.BUY));
        rejected(BookBuilder.BAD_SIZE, new MarketEvent.LevelChanged(20, AAPL, Side.BUY, 1_000_000, -1));
        rejected(BookBuilder.BAD_PRICE, new MarketEvent.LevelChanged(20, AAPL, Side.BUY, -1, 0));
        rejected(BookBuilder.OTHER_SYMBOL, new MarketEvent.OrderDeleted(20, "MSFT", 1));
        rejected(BookBuilder.TIME_BACK, new MarketEvent.OrderDeleted(9, AAPL, 1));
    }

    @Test
    void moreThanAnOrderHadEndsTheOrderAndIsCounted() {
        assertThat(builder.apply(new MarketEvent.OrderExecuted(20, AAPL, 1, Side.BUY, 1_000_000, 101)))
                .isTrue();
        assertThat(book.contains(1)).isFalse();
        assertThat(builder.apply(new MarketEvent.OrderReduced(20, AAPL, 2, 51))).isTrue();
        assertThat(book.contains(2)).isFalse();
        assertThat(builder.report().rejections())
                .isEqualTo(Map.of(BookBuilder.OVER_EXECUTION, 1L, BookBuilder.OVER_CANCEL, 1L));
    }

    @Test
    void anUnknownExecutionTakesAnonymousQuantityFirst() {
        builder.apply(new MarketEvent.LevelChanged(20, AAPL, Side.BUY, 1_000_000, 140));
        assertThat(builder.apply(new MarketEvent.OrderExecuted(21, AAPL, 77, Side.BUY, 1_000_000, 25)))
                .isTrue();
        assertThat(book.quantityAt(Side.BUY, 1_000_000)).isEqualTo(115);
        assertThat(book.quantityOf(1)).isEqualTo(100);
        assertThat(builder.apply(new MarketEvent.OrderExecuted(21, AAPL, 78, Side.BUY, 1_000_000, 25)))
                .isTrue();
        assertThat(book.quantityAt(Side.BUY, 1_000_000)).isEqualTo(100);
        assertThat(builder.report().learnt()).isEqualTo(Map.of(BookBuilder.EXECUTION_OF_UNKNOWN, 2L));
    }

    @Test
    void aCrossedBookIsCountedOnceKeptAndNotPricedFrom() {
        assertThat(book.usable()).isTrue();
        assertThat(builder.apply(added(20, 3, Side.BUY, 1_000_300, 10))).isTrue();
        assertThat(builder.apply(added(20, 4, Side.BUY, 1_000_300, 10))).isTrue();
        assertThat(book.bestBid()).isEqualTo(1_000_300);
        assertThat(book.usable()).isFalse();
        builder.apply(new MarketEvent.OrderDeleted(21, AAPL, 3));
        builder.apply(new MarketEvent.OrderDeleted(21, AAPL, 4));
        assertThat(book.usable()).isTrue();
        builder.apply(added(22, 5, Side.SELL, 1_000_000, 10));
        assertThat(book.usable()).isFalse();
        assertThat(builder.report().rejections()).isEqualTo(Map.of(BookBuilder.CROSSED, 1L, BookBuilder.LOCKED, 1L));
    }

    @Test
    void aGapMakesTheBookStaleUntilASnapshotReplacesIt() {
        builder.apply(new MarketEvent.FeedGap(20, AAPL, "lost 5"));
        assertThat(book.stale()).isTrue();
        builder.apply(added(21, 3, Side.BUY, 1_000_100, 10));
        assertThat(book.stale()).isTrue();
        builder.apply(new MarketEvent.DepthSnapshot(
                22,
                AAPL,
                List.of(new Level(999_900, 10, 1), new Level(999_800, 20, 2)),
                List.of(new Level(1_000_000, 30, 0), new Level(0, 30, 0), new Level(1_000_100, 0, 0))));
        assertThat(book.stale()).isFalse();
        assertThat(book.bestBid()).isEqualTo(999_900);
        assertThat(book.bestAsk()).isEqualTo(1_000_000);
        assertThat(book.quantityWithin(Side.BUY, 1)).isEqualTo(30);
        assertThat(book.contains(3)).isFalse();
        assertThat(builder.report().learnt()).isEqualTo(Map.of(BookBuilder.GAPS, 1L));
        assertThat(builder.report().rejections())
                .isEqualTo(Map.of(BookBuilder.BAD_PRICE, 1L, BookBuilder.BAD_SIZE, 1L));
    }

    @Test
    void aHaltIsKeptThroughASnapshot() {
        builder.apply(new MarketEvent.StatusChanged(20, AAPL, TradingStatus.HALTED));
        builder.apply(new MarketEvent.DepthSnapshot(21, AAPL, List.of(), List.of()));
        assertThat(book.status()).isEqualTo(TradingStatus.HALTED);
        builder.apply(new MarketEvent.StatusChanged(22, AAPL, TradingStatus.TRADING));
        assertThat(book.status()).isEqualTo(TradingStatus.TRADING);
    }
}
