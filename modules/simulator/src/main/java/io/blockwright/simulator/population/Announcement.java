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

    /** Makes it happen. */
    void happen(TradingFloor floor);
}
