package io.blockwright.engine;

import io.blockwright.domain.TradingClock;
import io.blockwright.marketdata.MarketFeed;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Runs an engine in real time: feed, venues, commands and timers are looked at in turn, and the thread rests when there is
 * nothing to do. The thread that calls {@link #run} is the engine thread.
 */
public final class LiveRunner {
    private static final long REST_NANOS = 500_000L;
    private static final long PUBLISH_EVERY = 8_000_000L;

    private final Engine engine;
    private final MarketFeed feed;
    private final TradingClock clock;
    private long nextPublish;

    public LiveRunner(Engine engine, MarketFeed feed, TradingClock clock) {
        this.engine = engine;
        this.feed = feed;
        this.clock = clock;
    }

    /** Runs until the condition holds or the thread is interrupted. */
    public void run(BooleanSupplier enough) {
        while (!enough.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            long now = clock.nanos();
            engine.advanceTo(now);
            int events = feed.poll(now, engine::onMarket);
            engine.drainVenues();
            engine.drainCommands();
            engine.onTime();
            engine.flush();
            if (now >= nextPublish) {
                nextPublish = now + PUBLISH_EVERY;
                engine.publish();
            }
            if (events == 0) {
                LockSupport.parkNanos(this, REST_NANOS);
            }
        }
        engine.publish();
    }
}
