package io.blockwright.training.forecast;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VirtualOrderTest {
    private static final long BID = 99_9900;

    private final FastOrderBook book = new FastOrderBook(Instrument.usEquity("ABC"));
    private final BookBuilder builder = new BookBuilder(book);
    private VirtualOrder order = new VirtualOrder(Side.BUY, BID, 0);

    @BeforeEach
    void aQueueOfThree() {
        for (int id = 1; id <= 3; id++) {
            builder.onMarket(new MarketEvent.OrderAdded(id, "ABC", id, Side.BUY, BID, 100));
        }
        builder.onMarket(new MarketEvent.OrderAdded(4, "ABC", 9, Side.SELL, 100_0100, 100));
    }

    private void tell(MarketEvent event) {
        order.before(event, book);
        builder.onMarket(event);
        if (order.open()) {
            order.after(book);
        }
    }

    @Test
    void executionsComeOffTheFrontAndTheNextShareFills() {
        order = new VirtualOrder(Side.BUY, BID, 150);
        tell(new MarketEvent.OrderExecuted(5, "ABC", 1, Side.BUY, BID, 100));
        assertThat(order.ahead()).isEqualTo(50);
        tell(new MarketEvent.OrderExecuted(6, "ABC", 2, Side.BUY, BID, 50));
        assertThat(order.filled()).isFalse();
        tell(new MarketEvent.OrderExecuted(7, "ABC", 2, Side.BUY, BID, 1));
        assertThat(order.filled()).isTrue();
    }

    @Test
    void onlyCancelsAheadShortenTheWait() {
        order = new VirtualOrder(Side.BUY, BID, 150);
        tell(new MarketEvent.OrderDeleted(5, "ABC", 3));
        assertThat(order.ahead()).isEqualTo(150);
        tell(new MarketEvent.OrderDeleted(6, "ABC", 2));
        assertThat(order.ahead()).as("half of the second order stood ahead").isEqualTo(100);
        tell(new MarketEvent.OrderReduced(7, "ABC", 1, 40));
        assertThat(order.ahead()).isEqualTo(60);
        assertThat(order.open()).isTrue();
    }

    @Test
    void aPriceThatIsTradedThroughFills() {
        order = new VirtualOrder(Side.BUY, BID, 300);
        tell(new MarketEvent.Traded(5, "ABC", BID, 500, Side.SELL));
        assertThat(order.filled())
                .as("a hidden trade at the price says nothing")
                .isFalse();
        tell(new MarketEvent.Traded(6, "ABC", BID - 100, 5, Side.SELL));
        assertThat(order.filled()).isTrue();
        order = new VirtualOrder(Side.BUY, BID, 300);
        builder.onMarket(new MarketEvent.OrderDeleted(7, "ABC", 1));
        builder.onMarket(new MarketEvent.OrderDeleted(7, "ABC", 2));
        builder.onMarket(new MarketEvent.OrderDeleted(7, "ABC", 3));
        tell(new MarketEvent.OrderAdded(8, "ABC", 12, Side.SELL, BID, 10));
        assertThat(order.filled()).as("somebody offers at the price").isTrue();
    }

    @Test
    void aGapLosesIt() {
        tell(new MarketEvent.FeedGap(5, "ABC", "lost"));
        assertThat(order.lost()).isTrue();
        assertThat(order.filled()).isFalse();
    }
}
