package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;

/**
 * A source of market events: a recorded file, a simulated exchange, a live connection. Polled by one thread, which decides
 * how fast time goes.
 */
public interface MarketFeed extends AutoCloseable {
    /** No next time is known. */
    long NEVER = Long.MAX_VALUE;

    Instrument instrument();

    /** When the next poll would find something, nanoseconds since the epoch; {@link #NEVER} when nothing is known. */
    long nextTime();

    /** Whether nothing will ever come again. */
    boolean finished();

    /**
     * Delivers every event with a time up to and including {@code until}, in order.
     *
     * @return how many were delivered
     */
    int poll(long until, MarketHandler handler);

    /** What the feed met so far. */
    FeedReport report();

    @Override
    void close();
}
