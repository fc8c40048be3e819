package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingClock;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.locks.LockSupport;

/**
 * A market for benchmarks: a thread of its own offers so many book updates a second, whether or not anybody keeps up, and
 * writes down when each was offered. Mostly sizes near the touch change; twenty times a second the touch moves; one in two
 * hundred updates is a trade. Seeded in what it does, not in when.
 */
final class OfferedMarket implements MarketFeed {
    private static final int LEVELS = 240;
    private static final int QUEUE = 1 << 17;
    private static final int KEPT = 1 << 20;
    private static final long BATCH = 1_000_000L;
    private static final long MIDDLE = 1_000_000;

    private final Instrument instrument = Instrument.usEquity("BENCH");
    private final TradingClock clock;
    private final int perSecond;
    private final SplittableRandom random = new SplittableRandom(1);
    private final ArrayBlockingQueue<MarketEvent> queue = new ArrayBlockingQueue<>(QUEUE);
    private final AtomicLongArray offeredAt = new AtomicLongArray(KEPT);
    private final Thread generator =
            Thread.ofPlatform().daemon().name("generator").unstarted(this::generate);
    private volatile boolean over;
    private volatile long offered;
    private final AtomicLong refused = new AtomicLong();
    private long bid = MIDDLE;

    OfferedMarket(TradingClock clock, int perSecond) {
        this.clock = clock;
        this.perSecond = perSecond;
    }

    void start() {
        generator.start();
    }

    /** When the update with this number, from 1, was offered, by {@link System#nanoTime()}; of the last million. */
    long offeredAt(long number) {
        return offeredAt.get((int) (number % KEPT));
    }

    /** Updates offered so far. */
    long offered() {
        return offered;
    }

    /** Updates that found the queue full. */
    long refused() {
        return refused.get();
    }

    private void generate() {
        offer(snapshot());
        long begun = System.nanoTime();
        long sent = 0;
        while (!over) {
            long due = (System.nanoTime() - begun) * perSecond / 1_000_000_000L;
            for (; sent < due; sent++) {
                next(sent);
            }
            LockSupport.parkNanos(this, BATCH);
        }
    }

    private void next(long number) {
        if (number % (perSecond / 20) == 0) {
            move();
        } else if (number % 200 == 0) {
            Side aggressor = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = aggressor == Side.BUY ? bid + instrument.increment() : bid;
            offer(new MarketEvent.Traded(clock.nanos(), instrument.symbol(), price, size() / 4 + 1, aggressor));
        } else {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            int level = Math.min(LEVELS - 1, (int) (-Math.log(1 - random.nextDouble()) * 40));
            offer(level(side, price(side, level), size()));
        }
    }

    /** One step up or down, as a feed tells it: the side that gives way first, so that the book never crosses. */
    private void move() {
        boolean up = bid < MIDDLE - 60 * instrument.increment()
                || (bid < MIDDLE + 60 * instrument.increment() && random.nextBoolean());
        Side yields = up ? Side.SELL : Side.BUY;
        offer(level(yields, price(yields, 0), 0));
        offer(level(yields.opposite(), price(yields, 0), size()));
        bid += (up ? 1 : -1) * instrument.increment();
        offer(level(yields, price(yields, LEVELS - 1), size()));
    }

    private long price(Side side, int level) {
        return side == Side.BUY ? bid - level * instrument.increment() : bid + (level + 1) * instrument.increment();
    }

    private long size() {
        return Math.max(1, Math.round(Math.exp(5.5 + random.nextGaussian()) * (random.nextInt(40) == 0 ? 10 : 1)));
    }

    private MarketEvent level(Side side, long price, long quantity) {
        return new MarketEvent.LevelChanged(clock.nanos(), instrument.symbol(), side, price, quantity);
    }

    private MarketEvent snapshot() {
        List<Level> bids = new ArrayList<>();
        List<Level> asks = new ArrayList<>();
        for (int i = 0; i < LEVELS; i++) {
            bids.add(new Level(price(Side.BUY, i), size(), 1));
            asks.add(new Level(price(Side.SELL, i), size(), 1));
        }
        return new MarketEvent.DepthSnapshot(clock.nanos(), instrument.symbol(), bids, asks);
    }

    private void offer(MarketEvent event) {
        long number = offered + 1;
        offeredAt.set((int) (number % KEPT), System.nanoTime());
        if (queue.offer(event)) {
            offered = number;
        } else {
            refused.incrementAndGet();
        }
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public long nextTime() {
        return queue.isEmpty() ? NEVER : clock.nanos();
    }

    @Override
    public boolean finished() {
        return over;
    }

    @Override
    public int poll(long until, MarketHandler handler) {
        int count = 0;
        for (MarketEvent event = queue.poll(); event != null; event = count < 4_096 ? queue.poll() : null) {
            handler.onMarket(event);
            count++;
        }
        return count;
    }

    @Override
    public FeedReport report() {
        return FeedReport.EMPTY;
    }

    @Override
    public void close() {
        over = true;
    }
}
