package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.management.ThreadMXBean;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class BookSamplerTest {
    private static final long START = 1_767_623_400L * 1_000_000_000L;

    private final FastOrderBook book = new FastOrderBook(Instrument.usEquity("ABC"));
    private final BookBuilder builder = new BookBuilder(book);
    private final BookSampler history = new BookSampler(book);

    private void tell(MarketEvent event) {
        history.settle(event.time());
        builder.onMarket(event);
        history.onMarket(event);
    }

    private void level(long millis, Side side, long price, long quantity) {
        tell(new MarketEvent.LevelChanged(START + millis * 1_000_000, "ABC", side, price, quantity));
    }

    @Test
    void aSampleShowsTheBookAsItWasBeforeTheFirstEventAtItsMoment() {
        level(0, Side.BUY, 99_9900, 200);
        level(10, Side.SELL, 100_0100, 300);
        level(100, Side.SELL, 100_0200, 500);
        assertThat(history.samples()).isZero();
        level(250, Side.SELL, 100_0100, 0);
        assertThat(history.samples()).isEqualTo(1);
        assertThat(history.newest() * BookHistory.STEP).isEqualTo(START + 250_000_000L);
        assertThat(history.midTwice(0)).isEqualTo(99_9900 + 100_0100);
        assertThat(history.levels(0, Side.SELL)).isEqualTo(2);
        assertThat(history.price(0, Side.SELL, 1)).isEqualTo(100_0200);
        assertThat(history.quantity(0, Side.SELL, 1)).isEqualTo(500);
        assertThat(history.messages(0)).isEqualTo(3);
        level(500, Side.BUY, 99_9900, 100);
        assertThat(history.midTwice(0)).isEqualTo(99_9900 + 100_0200);
        assertThat(history.flow(0))
                .as("the best ask of 300 went away: 300 shares towards higher prices")
                .isEqualTo(300);
        assertThat(history.midTwice(1)).isEqualTo(99_9900 + 100_0100);
    }

    @Test
    void tradesAreCountedOnceByWhoTook() {
        tell(new MarketEvent.OrderAdded(START, "ABC", 1, Side.BUY, 99_9900, 200));
        tell(new MarketEvent.OrderAdded(START, "ABC", 2, Side.SELL, 100_0100, 200));
        tell(new MarketEvent.OrderExecuted(START + 1, "ABC", 2, Side.SELL, 100_0100, 50));
        tell(new MarketEvent.OrderExecuted(START + 2, "ABC", 1, Side.BUY, 99_9900, 30));
        tell(new MarketEvent.Traded(START + 3, "ABC", 100_0000, 70, Side.SELL));
        level(250, Side.BUY, 99_9800, 100);
        level(500, Side.BUY, 99_9800, 200);
        assertThat(history.bought(1)).isEqualTo(50);
        assertThat(history.sold(1)).isEqualTo(100);
        assertThat(history.bought(0)).isZero();
        assertThat(history.flow(1)).isEqualTo(50 - 30);
    }

    @Test
    void aSilenceIsFilledWithTheBookThatStood() {
        level(0, Side.BUY, 99_9900, 200);
        level(10, Side.SELL, 100_0100, 300);
        level(1_260, Side.SELL, 100_0000, 300);
        assertThat(history.samples()).isEqualTo(5);
        assertThat(history.messages(0)).isZero();
        assertThat(history.messages(4)).isEqualTo(2);
        assertThat(history.midTwice(0)).isEqualTo(history.midTwice(4));
        level(3_600_000, Side.SELL, 100_0000, 100);
        assertThat(history.samples()).isEqualTo(BookHistory.KEPT);
        assertThat(history.newest() * BookHistory.STEP).isEqualTo(START + 3_600_000_000_000L);
        assertThatThrownBy(() -> history.midTwice(BookHistory.KEPT)).isInstanceOf(IndexOutOfBoundsException.class);
    }

    @Test
    void whatCannotBePricedSaysSoAndKeepsTheLastMid() {
        level(0, Side.BUY, 99_9900, 200);
        level(10, Side.SELL, 100_0100, 300);
        level(260, Side.SELL, 100_0100, 0);
        level(510, Side.BUY, 99_9800, 10);
        assertThat(history.usable(1)).isTrue();
        assertThat(history.usable(0)).isFalse();
        assertThat(history.midTwice(0)).isEqualTo(200_0000);
        assertThat(history.levels(0, Side.SELL)).isZero();
        history.restart();
        assertThat(history.samples()).isZero();
    }

    @Test
    void followingAllocatesNothing() {
        ThreadMXBean bean = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        SplittableRandom random = new SplittableRandom(3);
        MarketEvent[] events = new MarketEvent[20_000];
        for (int i = 0; i < events.length; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = 100_0000 - side.sign() * 100L * (1 + random.nextInt(20));
            events[i] = new MarketEvent.LevelChanged(
                    START + i * 30_000_000L, "ABC", side, price, 100 + random.nextInt(900));
        }
        for (int i = 0; i < 10_000; i++) {
            tell(events[i]);
        }
        long before = bean.getCurrentThreadAllocatedBytes();
        for (int i = 10_000; i < events.length; i++) {
            history.settle(events[i].time());
            history.onMarket(events[i]);
        }
        assertThat(bean.getCurrentThreadAllocatedBytes() - before).isLessThan(2_000);
        assertThat(history.samples()).isEqualTo(BookHistory.KEPT);
    }
}
