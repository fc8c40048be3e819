package io.blockwright.simulator.population;

import io.blockwright.domain.Side;

/**
 * Somebody who trades, or a crowd of one kind. Called on the exchange's thread only; draws from dice of its own, as often
 * whatever the book looks like, so that somebody else's order changes what its decisions meet and never when it comes.
 */
interface Participant {
    /** The session begins: place first orders and ask to be woken. */
    void open(Pit pit);

    /** What was asked for with {@link Pit#wake} is due. */
    void wake(Pit pit, int tag);

    /** An order of this participant's rested and traded. */
    default void filled(Pit pit, int slot, Side side, long quantity) {}

    /**
     * Part of what this participant left in the dark pool crossed.
     *
     * @param tag under which it was left there
     * @param gone whether nothing waits there any more
     * @param back shares handed back because the pool takes no so small an order
     */
    default void crossed(Pit pit, int tag, long quantity, boolean gone, long back) {}

    /** Somebody's resting order traded with somebody who took. */
    default void traded(Side aggressor, long quantity) {}

    /** The best bid or offer has changed. */
    default void touched(Pit pit) {}

    /** A second of the clock has passed. */
    default void second(Pit pit) {}
}
