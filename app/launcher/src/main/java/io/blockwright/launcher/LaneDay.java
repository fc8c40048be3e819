package io.blockwright.launcher;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.Episode;
import io.blockwright.engine.spi.Lanes.Footing;

/** A day in which an order is worked once more. One thread works it; {@link #footing} may be asked by any. */
interface LaneDay extends AutoCloseable {
    /** Whether it is known far enough for the order to be given in it. */
    boolean begins();

    /**
     * The day with the order in it, worked by an algorithm; once, after it begins.
     *
     * @throws RuntimeException with a sentence for the user when it cannot be played
     */
    Episode play(AlgoChoice algo);

    /** Up to when it is known, nanoseconds since the epoch: nobody may play it further. */
    long told();

    /** What a comparison in it stands on. */
    Footing footing();

    @Override
    void close();
}
