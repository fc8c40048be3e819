package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.OrderBook;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/** Makes up recordings that a real market could have left: never crossed, executions at the best price, all kinds of events. */
final class RecordedNoise {
    private final SplittableRandom random;
    private final FastOrderBook book = new FastOrderBook(TestVenue.QDI);
    private final BookBuilder builder = new BookBuilder(book);
    private final List<MarketEvent> events = new ArrayList<>();
    private final List<Long> ids = new ArrayList<>();
    private long nextId = 1;
    private long time = 1_000;

    RecordedNoise(long seed) {
        this.random = new SplittableRandom(seed);
    }

    List<MarketEvent> record(int count) {
        while (events.size() < count) {
            time += random.nextInt(3) * 10L;
            step();
        }
        return events;
    }

    private void note(MarketEvent event) {
        builder.apply(event);
        events.add(event);
    }

    private long worst(Side side) {
        long opposite = book.best(side.opposite());
        return opposite == Instrument.NO_PRICE ? 10_000 : opposite - side.sign() * 100L;
    }

    private long priceFor(Side side) {
        return worst(side) - side.sign() * 100L * random.nextInt(6);
    }

    private void step() {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        int kind = random.nextInt(100);
        long quantity = random.nextInt(1, 100);
        if (kind < 45 || ids.isEmpty()) {
            ids.add(nextId);
            note(new MarketEvent.OrderAdded(time, "QDI", nextId++, side, priceFor(side), quantity));
        } else if (kind < 65) {
            execute(side, quantity);
        } else if (kind < 75) {
            note(new MarketEvent.OrderReduced(time, "QDI", anyId(), quantity));
        } else if (kind < 85) {
            note(new MarketEvent.OrderDeleted(time, "QDI", anyId()));
        } else if (kind < 90) {
            replace(quantity);
        } else if (kind < 94) {
            Side aggressor = random.nextInt(3) == 0 ? null : side;
            note(new MarketEvent.Traded(time, "QDI", priceFor(side), quantity, aggressor));
        } else if (kind < 99) {
            note(new MarketEvent.LevelChanged(time, "QDI", side, priceFor(side), random.nextInt(4) * quantity));
        } else {
            note(new MarketEvent.DepthSnapshot(time, "QDI", levels(Side.BUY), levels(Side.SELL)));
        }
    }

    private void execute(Side side, long quantity) {
        long best = book.best(side);
        if (best == Instrument.NO_PRICE) {
            return;
        }
        long first = book.firstAtBest(side);
        boolean anonymous = first < OrderBook.LOWEST_ID;
        long there = book.quantityOf(first);
        long id = anonymous ? nextId++ : first;
        note(new MarketEvent.OrderExecuted(time, "QDI", id, side, best, Math.min(quantity, there)));
    }

    private void replace(long quantity) {
        long old = anyId();
        if (book.contains(old)) {
            ids.add(nextId);
            note(new MarketEvent.OrderReplaced(time, "QDI", old, nextId++, priceFor(book.sideOf(old)), quantity));
        }
    }

    private long anyId() {
        return ids.get(Math.max(0, ids.size() - 1 - random.nextInt(60)));
    }

    private List<Level> levels(Side side) {
        long[] prices = new long[5];
        long[] quantities = new long[5];
        int count = book.copyLevels(side, prices, quantities);
        List<Level> levels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            levels.add(new Level(prices[i], quantities[i] + random.nextInt(2) * 10L, 0));
        }
        return levels;
    }
}
