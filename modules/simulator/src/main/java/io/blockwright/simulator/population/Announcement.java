package io.blockwright.simulator.population;

import io.blockwright.simulator.TradingFloor;

/** Something that happens to the whole market at a second of the clock: news, a halt, a lost feed. */
public interface Announcement {
    /** Seconds since the open. */
    int second();

    /** Whether it is a headline. */
    default boolean headline() {
        return false;
    }

    /** Whether it is told to the whole world at once, not by each exchange for itself. */
    default boolean news() {
        return headline();
    }

    /** Makes it happen on an exchange. */
    void happen(TradingFloor floor);
}
