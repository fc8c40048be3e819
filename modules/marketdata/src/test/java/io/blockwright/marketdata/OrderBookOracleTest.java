package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The fast book does on long random streams exactly what its oracle does: results, queues, levels and ids. */
class OrderBookOracleTest {
    private static final int OPERATIONS = 80_000;
    private static final int IDS = 600;

    private final Instrument instrument = Instrument.usEquity("AAPL");
    private final OrderBook fast = new FastOrderBook(instrument, 16);
    private final OrderBook naive = new NaiveOrderBook(instrument);
    private long mid = 1_000_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 20_120_621, -77})
    void bothBooksDoTheSame(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        for (int i = 0; i < OPERATIONS; i++) {
            drift(random);
            step(random, i);
            assertThat(fast.bestBid()).as("bid after operation %s", i).isEqualTo(naive.bestBid());
            assertThat(fast.bestAsk()).as("ask after operation %s", i).isEqualTo(naive.bestAsk());
            if (i % 331 == 0) {
                compareWhole(i, random);
            }
        }
        compareWhole(OPERATIONS, random);
    }

    /** The market wanders, sometimes jumps beyond any window, and sometimes is empty. */
    private void drift(SplittableRandom random) {
        int roll = random.nextInt(20_000);
        if (roll < 8) {
            mid = 10_000 + random.nextLong(40_000_000) / 100 * 100;
        } else if (roll == 8) {
            fast.clear();
            naive.clear();
        } else {
            mid = Math.max(10_000, mid + (random.nextInt(21) - 10) * 100L);
        }
    }

    private long price(SplittableRandom random, Side side) {
        return switch (random.nextInt(24)) {
            case 0 -> random.nextBoolean() ? 1 : 1_999_990_000;
            case 1 -> 1 + random.nextInt(300);
            case 2 -> mid + random.nextInt(2_000) - 1_000;
            case 3 -> mid / 100 * 100 - side.sign() * 100L * random.nextInt(6_000);
            case 4 -> -random.nextInt(3) * 100L;
            default -> mid / 100 * 100 - side.sign() * 100L * random.nextInt(25) + 500;
        };
    }

    private void step(SplittableRandom random, int i) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long id = 1L + random.nextInt(IDS);
        long quantity = random.nextInt(60) == 0 ? -random.nextInt(3) : 1 + random.nextInt(200);
        long price = price(random, side);
        switch (random.nextInt(12)) {
            case 0, 1, 2, 3 -> same(i, fast.add(id, side, price, quantity), naive.add(id, side, price, quantity));
            case 4, 5 -> same(i, fast.reduce(id, quantity), naive.reduce(id, quantity));
            case 6 -> same(i, fast.remove(id), naive.remove(id));
            case 7 -> {
                // A replace: the old order goes, another comes at the back of a queue.
                same(i, fast.remove(id), naive.remove(id));
                long next = 1L + random.nextInt(IDS);
                same(i, fast.add(next, side, price, quantity), naive.add(next, side, price, quantity));
            }
            case 8 -> {
                long whole = random.nextInt(3) == 0 ? 0 : quantity * 2;
                same(i, fast.setLevel(side, price, whole), naive.setLevel(side, price, whole));
            }
            case 9 -> {
                long best = random.nextBoolean() && naive.best(side) != Instrument.NO_PRICE ? naive.best(side) : price;
                same(i, fast.reduceAnonymous(side, best, quantity), naive.reduceAnonymous(side, best, quantity));
            }
            case 10 -> take(i, side, 1 + random.nextInt(400));
            default -> {
                long whole = random.nextInt(120);
                if (naive.best(side) != Instrument.NO_PRICE) {
                    same(
                            i,
                            fast.setLevel(side, naive.best(side), whole),
                            naive.setLevel(side, naive.best(side), whole));
                }
            }
        }
    }

    /** An aggressor eats its way into a side through the matching methods alone. */
    private void take(int i, Side side, long quantity) {
        long rest = quantity;
        while (rest > 0 && fast.firstAtBest(side) != OrderBook.NO_ORDER) {
            same(i, fast.firstAtBest(side), naive.firstAtBest(side));
            long id = fast.firstAtBest(side);
            long taken = fast.reduce(id, rest);
            same(i, taken, naive.reduce(id, rest));
            rest -= taken;
        }
    }

    private static void same(int operation, Object fast, Object naive) {
        assertThat(fast).as("operation %s", operation).isEqualTo(naive);
    }

    private void compareWhole(int i, SplittableRandom random) {
        same(i, fast.orderCount(), naive.orderCount());
        for (Side side : Side.values()) {
            long[] prices = new long[IDS * 4];
            long[] quantities = new long[IDS * 4];
            long[] naivePrices = new long[IDS * 4];
            long[] naiveQuantities = new long[IDS * 4];
            int count = fast.copyLevels(side, prices, quantities);
            same(i, count, naive.copyLevels(side, naivePrices, naiveQuantities));
            assertThat(Arrays.equals(prices, naivePrices))
                    .as("prices after %s", i)
                    .isTrue();
            assertThat(Arrays.equals(quantities, naiveQuantities))
                    .as("quantities after %s", i)
                    .isTrue();
            for (int level = 0; level < count; level++) {
                compareLevel(i, side, prices[level]);
            }
            long limit = price(random, side);
            same(i, fast.quantityWithin(side, limit), naive.quantityWithin(side, limit));
        }
        for (long id = 1; id <= IDS; id++) {
            same(i, fast.contains(id), naive.contains(id));
            same(i, fast.quantityOf(id), naive.quantityOf(id));
            same(i, fast.priceOf(id), naive.priceOf(id));
        }
    }

    private void compareLevel(int i, Side side, long price) {
        same(i, fast.quantityAt(side, price), naive.quantityAt(side, price));
        same(i, fast.ordersAt(side, price), naive.ordersAt(side, price));
        long id = fast.firstAt(side, price);
        same(i, id, naive.firstAt(side, price));
        while (id != OrderBook.NO_ORDER) {
            same(i, fast.quantityAhead(id), naive.quantityAhead(id));
            same(i, fast.sideOf(id), side);
            long next = fast.nextInQueue(id);
            same(i, next, naive.nextInQueue(id));
            id = next;
        }
    }
}
