package io.blockwright.domain;

/**
 * Where the time comes from: the wall clock live, the recorded or simulated time otherwise.
 *
 * <p>Readable from any thread.
 */
@FunctionalInterface
public interface TradingClock {
    /** Nanoseconds since the Unix epoch, UTC. */
    long nanos();
}
