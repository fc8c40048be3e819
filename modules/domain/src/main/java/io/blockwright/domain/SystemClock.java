package io.blockwright.domain;

import java.time.Instant;

/**
 * The wall clock, stepped by the monotonic clock: read once at construction, then advanced by {@link System#nanoTime()},
 * so that a jump of the machine's clock never makes a schedule burst.
 */
public final class SystemClock implements TradingClock {
    private final long offset;

    /** Takes the wall time once; later jumps of the machine's clock are not followed. */
    public SystemClock() {
        Instant now = Instant.now();
        this.offset = now.getEpochSecond() * 1_000_000_000L + now.getNano() - System.nanoTime();
    }

    @Override
    public long nanos() {
        return offset + System.nanoTime();
    }

    /** How far the machine's wall clock has moved away from this clock since construction, in nanoseconds. */
    public long wallClockOffset() {
        Instant now = Instant.now();
        return now.getEpochSecond() * 1_000_000_000L + now.getNano() - nanos();
    }

    /** A monotonic reading for measuring durations, in nanoseconds of no particular origin. */
    public static long monotonic() {
        return System.nanoTime();
    }
}
