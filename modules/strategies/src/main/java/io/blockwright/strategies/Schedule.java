package io.blockwright.strategies;

/** How much of a stretch should be done by when. */
interface Schedule {
    /** Shares due by a time (nanoseconds since the epoch), counted from the stretch's start; never more than it has. */
    long due(long time);

    /** Shows the situation before {@link #due} is asked, for schedules that follow the market. */
    default void observe(Situation situation, Room room) {}

    /** Shares due by a time ahead, if others go on trading {@code othersPerNano} shares a nanosecond from {@code now} on. */
    default long expected(long time, long now, double othersPerNano) {
        return due(time);
    }

    /** The same schedule in the same state; itself where it has none. */
    default Schedule copy() {
        return this;
    }

    /** Whether traded volume, and not the clock, decides what is due. */
    default boolean followsVolume() {
        return false;
    }
}
