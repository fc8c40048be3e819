package io.blockwright.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.OrderLedger;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The estimate against a book in which the true place is known: in full, and seen through a feed of levels and trades only. */
class QueueWatchTest {
    private static final long PRICE = 100_0000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void orderByOrderItIsExactAndByLevelsItIsNear(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        FastOrderBook truth = new FastOrderBook(PaperDesk.TEST);
        MarketState full = market();
        MarketState levels = market();
        List<Long> queue = new ArrayList<>();
        long ids = 1;
        for (int i = 0; i < 30; i++) {
            add(truth, full, levels, queue, ids++, 100 + random.nextInt(400));
        }
        long own = ids++;
        add(truth, full, levels, queue, own, 777);
        for (int i = 0; i < 5; i++) {
            add(truth, full, levels, queue, ids++, 100 + random.nextInt(400));
        }
        OrderLedger ledger = new OrderLedger();
        ChildState child = ledger.intend(
                new ChildOrder("C1", "P1", "TEST", Side.BUY, OrderType.LIMIT, TimeInForce.DAY, 777, PRICE, "V"),
                1,
                Reason.of(""));
        ledger.sent("C1", 1);
        ledger.apply(new OrderEvent.Accepted("V", 2, "C1", "V1"), 2);
        full.queue().onOrder(child);
        levels.queue().onOrder(child);
        assertThat(levels.queue().ahead(child))
                .as("what came in meanwhile counts as before it")
                .isGreaterThanOrEqualTo(truth.quantityAhead(own));
        double initial = levels.queue().ahead(child);
        double error = 0;
        int steps = 0;
        while (truth.quantityAhead(own) > 0) {
            int kind = random.nextInt(10);
            long id = queue.get(random.nextInt(queue.size()));
            if (kind < 3) {
                add(truth, full, levels, queue, ids++, 100 + random.nextInt(400));
            } else if (kind < 6 && id != own) {
                long quantity = truth.quantityOf(id);
                full.onMarket(new MarketEvent.OrderDeleted(2, "TEST", id));
                truth.remove(id);
                queue.remove(id);
                level(truth, levels);
                assertThat(quantity).isPositive();
            } else {
                long first = truth.firstAt(Side.BUY, PRICE);
                long quantity = Math.min(truth.quantityOf(first), 1 + random.nextInt(300));
                full.onMarket(new MarketEvent.OrderExecuted(2, "TEST", first, Side.BUY, PRICE, quantity));
                levels.onMarket(new MarketEvent.Traded(2, "TEST", PRICE, quantity, Side.SELL));
                truth.reduce(first, quantity);
                if (!truth.contains(first)) {
                    queue.remove(first);
                }
                level(truth, levels);
            }
            assertThat(full.queue().ahead(child)).as("order by order").isEqualTo(truth.quantityAhead(own));
            long estimate = levels.queue().ahead(child);
            assertThat(estimate).isBetween(0L, truth.quantityAt(Side.BUY, PRICE) - 777);
            error += Math.abs(estimate - truth.quantityAhead(own));
            steps++;
        }
        assertThat(steps).isGreaterThan(15);
        assertThat(error / steps).as("mean error by levels").isLessThan(0.25 * initial);
    }

    private static MarketState market() {
        FastOrderBook book = new FastOrderBook(PaperDesk.TEST);
        return new MarketState(book, new BookBuilder(book), true, WatchSettings.NONE, new Alerts());
    }

    private static void add(
            FastOrderBook truth, MarketState full, MarketState levels, List<Long> queue, long id, long quantity) {
        truth.add(id, Side.BUY, PRICE, quantity);
        queue.add(id);
        full.onMarket(new MarketEvent.OrderAdded(1, "TEST", id, Side.BUY, PRICE, quantity));
        level(truth, levels);
    }

    private static void level(FastOrderBook truth, MarketState levels) {
        levels.onMarket(new MarketEvent.LevelChanged(2, "TEST", Side.BUY, PRICE, truth.quantityAt(Side.BUY, PRICE)));
    }
}
