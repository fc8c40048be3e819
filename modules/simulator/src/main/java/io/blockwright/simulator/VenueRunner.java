package io.blockwright.simulator;

import io.blockwright.domain.TradingClock;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs an exchange on a thread of its own as wall time passes: market time is the market's first moment plus the time since
 * the start, times the speed. Between events the thread sleeps, at most a millisecond at a time so that commands are soon
 * seen.
 *
 * <p>The market handler and the cycle hook are called on that thread; they may look at the exchanges' books
 * and must not block. An exception from the exchange or from them stops the market: {@link #failure()} says why.
 */
public final class VenueRunner implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(VenueRunner.class);
    private static final long LONGEST_SLEEP = 1_000_000;
    private static final long STOP_WAIT_MILLIS = 10_000;

    private final MarketFeed exchange;
    private final TradingClock clock;
    private final double speed;
    private final MarketHandler publisher;
    private final LongConsumer eachCycle;
    private final Thread thread;
    private volatile boolean running = true;
    private volatile long marketNow;
    private volatile @Nullable Throwable failure;

    /**
     * Prepares a runner; {@link #start} starts it.
     *
     * @param exchange one exchange, or a whole {@link Marketplace}
     * @param clock the wall clock; only its differences matter
     * @param speed market seconds per second, positive
     * @param publisher sees every market event, in order
     * @param eachCycle called after each cycle with the market time, also when nothing happened
     * @param threadName names the thread
     */
    public VenueRunner(
            MarketFeed exchange,
            TradingClock clock,
            double speed,
            MarketHandler publisher,
            LongConsumer eachCycle,
            String threadName) {
        if (!(speed > 0 && speed < Double.POSITIVE_INFINITY)) {
            throw new IllegalArgumentException("the speed of a venue must be positive, not " + speed);
        }
        this.exchange = exchange;
        this.clock = clock;
        this.speed = speed;
        this.publisher = publisher;
        this.eachCycle = eachCycle;
        this.thread = Thread.ofPlatform().name(threadName).daemon().unstarted(this::run);
    }

    /** Starts the market; once. */
    public void start() {
        thread.start();
    }

    /** The market's time, nanoseconds since the epoch, as of the last cycle; any thread. */
    public long marketNow() {
        return marketNow;
    }

    /** Whether the market still runs; any thread. After the day has ended it goes on answering its members. */
    public boolean isRunning() {
        return running;
    }

    /** What stopped the market against its will, or null; any thread. */
    public @Nullable Throwable failure() {
        return failure;
    }

    private void run() {
        try {
            long began = clock.nanos();
            long first = exchange.nextTime();
            long marketStart = first == MarketFeed.NEVER ? began : first;
            while (running) {
                long now = marketStart + (long) ((clock.nanos() - began) * speed);
                exchange.poll(now, publisher);
                marketNow = now;
                eachCycle.accept(now);
                LockSupport.parkNanos(this, sleep(now));
            }
        } catch (RuntimeException | Error e) {
            failure = e;
            LOG.error("the market in {} stopped", exchange.instrument().symbol(), e);
        } finally {
            running = false;
        }
    }

    private long sleep(long now) {
        long next = exchange.nextTime();
        return next == MarketFeed.NEVER ? LONGEST_SLEEP : Math.clamp((long) ((next - now) / speed), 1, LONGEST_SLEEP);
    }

    /** Stops the market and waits for its thread; idempotent. The exchange stays open. */
    @Override
    public void close() {
        running = false;
        LockSupport.unpark(thread);
        if (thread.getState() == Thread.State.NEW || Thread.currentThread().equals(thread)) {
            return;
        }
        try {
            thread.join(STOP_WAIT_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
