package io.blockwright.strategies;

/** Hears what a plan still wants to send. */
@FunctionalInterface
public interface PlannedSlices {
    /** {@code quantity} shares at {@code time}, nanoseconds since the epoch. */
    void slice(long time, long quantity);
}
