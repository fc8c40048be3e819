package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.management.ThreadMXBean;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import java.lang.management.ManagementFactory;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The fast book keeps the contract, and allocates nothing once it has grown. */
class FastOrderBookTest extends OrderBookContract {
    @Override
    OrderBook empty(Instrument instrument) {
        return new FastOrderBook(instrument, 16);
    }

    @Test
    void aSteadyBookAllocatesNothing() {
        OrderBook steady = new FastOrderBook(AAPL, 1024);
        churn(steady, 1);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            churn(steady, 1);
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        // The generator itself and the measurement cost a few hundred bytes a round of 200,000 operations.
        assertThat(least).isLessThan(2_000);
    }

    private static void churn(OrderBook book, long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long mid = 1_000_000;
        for (int i = 0; i < 200_000; i++) {
            mid += (random.nextInt(3) - 1) * 100L;
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price =
                    random.nextInt(50) == 0 ? 1 + random.nextInt(100) : mid - side.sign() * 100L * random.nextInt(20);
            long id = i % 700;
            book.remove(id);
            book.add(id, side, price, 1 + random.nextInt(100));
            book.setLevel(side, price + 100, random.nextInt(3) * 10L);
            book.reduce((id + 350) % 700, 5);
        }
        book.clear();
    }
}
