package io.blockwright.strategies;

/** How much of a stretch should be done by when. */
interface Schedule {
    /** Shares due by a time (nanoseconds since the epoch), counted from the stretch's start; never more than it has. */
    long due(long time);

    /**
     * Shows the situation before {@link #due} is asked, for schedules that follow the market.
     *
     * @param volumeBefore shares of {@link Situation#market()} that traded before the parent's start
     */
    default void observe(Situation situation, long volumeBefore) {}

    /** Whether traded volume, and not the clock, decides what is due. */
    default boolean followsVolume() {
        return false;
    }
}
