package io.blockwright.engine;

import io.blockwright.domain.SimulatedClock;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.trading.spi.InFlight;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.function.LongConsumer;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs an engine against an embedded venue in simulated time: the clock moves to the next thing that happens anywhere, and
 * only while no message is on its way. Over FIX and in process the same things happen in the same order. The thread that
 * calls {@link #run} is the engine thread.
 */
public final class LockstepRunner {
    private static final long BARRIER_NANOS = 60_000_000_000L;
    private static final long PUBLISH_EVERY = 8_000_000L;

    private final Engine engine;
    private final MarketFeed exchange;
    private final LongConsumer collect;
    private final SimulatedClock clock;
    private final @Nullable InFlight inFlight;
    private final LongSupplier monotonic;
    private final Speed speed;
    private long nextPublish;
    private long anchorWall;
    private long anchorTime;
    private double anchorFactor;

    /**
     * How fast simulated time goes. {@code factor} 0 means as fast as possible, 1 real time; readable and settable from any
     * thread.
     */
    public static final class Speed {
        private volatile double factor;

        public Speed(double factor) {
            this.factor = factor;
        }

        public double factor() {
            return factor;
        }

        public void set(double newFactor) {
            factor = newFactor;
        }
    }

    /**
     * @param exchange the embedded venue as a feed
     * @param collect makes the venue take in what was sent to it, stamped with the given simulated time
     * @param inFlight the barrier shared with both ends of a FIX connection; null for an in-process connection
     */
    public LockstepRunner(
            Engine engine,
            MarketFeed exchange,
            LongConsumer collect,
            SimulatedClock clock,
            @Nullable InFlight inFlight,
            LongSupplier monotonic,
            Speed speed) {
        this.engine = engine;
        this.exchange = exchange;
        this.collect = collect;
        this.clock = clock;
        this.inFlight = inFlight;
        this.monotonic = monotonic;
        this.speed = speed;
    }

    /**
     * Runs until the market is over, the given condition holds or the thread is interrupted.
     *
     * @param enough asked after every step
     * @throws IllegalStateException when messages stay on their way: the connection to the embedded venue is broken
     */
    public void run(BooleanSupplier enough) {
        step(clock.nanos());
        anchor();
        while (!enough.getAsBoolean() && !Thread.currentThread().isInterrupted()) {
            long next = Math.min(exchange.nextTime(), engine.nextTimer());
            if (next == Long.MAX_VALUE) {
                break;
            }
            step(pace(Math.max(next, clock.nanos())));
        }
        engine.publish();
    }

    private void anchor() {
        anchorWall = monotonic.getAsLong();
        anchorTime = clock.nanos();
        anchorFactor = speed.factor();
    }

    /**
     * Waits until a moment is due in wall time, serving screens meanwhile. Returns the time to step to: earlier than asked for
     * when a command came in while waiting.
     */
    private long pace(long next) {
        while (!Thread.currentThread().isInterrupted()) {
            if (speed.factor() != anchorFactor) {
                anchor();
            }
            if (anchorFactor <= 0) {
                return next;
            }
            long elapsed = monotonic.getAsLong() - anchorWall;
            long reached = anchorTime + (long) (elapsed * anchorFactor);
            if (reached >= next) {
                return next;
            }
            if (engine.commandsWait()) {
                return Math.max(reached, clock.nanos());
            }
            publishNow();
            LockSupport.parkNanos(this, Math.min((long) ((next - reached) / anchorFactor) + 1, 2_000_000L));
        }
        return clock.nanos();
    }

    private void step(long time) {
        clock.advanceTo(time);
        engine.advanceTo(time);
        exchange.poll(time, engine::onMarket);
        settle();
        engine.drainVenues();
        engine.drainCommands();
        engine.onTime();
        engine.flushBlocking();
        settle();
        collect.accept(time);
        publishNow();
    }

    private void settle() {
        if (inFlight != null && !inFlight.awaitQuiet(BARRIER_NANOS, monotonic)) {
            throw new IllegalStateException("messages to the embedded venue stayed on their way for "
                    + BARRIER_NANOS / 1_000_000_000L + " s: its FIX connection is broken");
        }
    }

    private void publishNow() {
        long wall = monotonic.getAsLong();
        if (wall >= nextPublish) {
            nextPublish = wall + PUBLISH_EVERY;
            engine.publish();
        }
    }
}
