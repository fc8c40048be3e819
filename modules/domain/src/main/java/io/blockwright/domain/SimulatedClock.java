package io.blockwright.domain;

/**
 * A clock that somebody sets: simulated and recorded time.
 *
 * <p>One thread sets it, any thread reads it.
 */
public final class SimulatedClock implements TradingClock {
    private volatile long now;

    /** Starts at the given time, nanoseconds since the epoch. */
    public SimulatedClock(long start) {
        this.now = start;
    }

    @Override
    public long nanos() {
        return now;
    }

    /**
     * Moves the clock forward.
     *
     * @throws IllegalArgumentException when the time would go back: simulated time never does
     */
    public void advanceTo(long time) {
        if (time < now) {
            throw new IllegalArgumentException("time went back by " + (now - time) + " ns");
        }
        now = time;
    }
}
