package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.Engine;
import io.blockwright.engine.spi.Champions;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.Explanations;
import io.blockwright.engine.spi.Lanes;
import io.blockwright.engine.spi.PairedCosts;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.workstation.ModelLight;
import java.nio.file.Path;
import java.util.function.BooleanSupplier;

/** A desk that is put together and can run; whoever calls {@link #run} is its engine thread. */
interface RunningDesk extends AutoCloseable {
    Engine engine();

    /** What the desk remembers, for a screen. */
    DeskQueries queries();

    /** What runs its learned models; any thread, never blocks. */
    ModelLight models();

    /** The models behind its learned decisions, for a screen; any thread. */
    Explanations explanations();

    /** Which of its models decide, which are tried, and how one takes another's place; any thread. */
    Champions champions();

    /** What speaks for one of its models against another, kept over restarts; any thread. */
    PairedCosts pairs();

    /**
     * Lets other algorithms work beside its orders from now on; once, and before it runs. They stop when it is closed.
     *
     * @param pairs is told of every finished pair
     */
    Lanes openLanes(PairedCosts pairs);

    /** The file that holds what it decided, sent and heard. */
    Path journal();

    Instrument instrument();

    /** The market's first moment, or now where it has no beginning; nanoseconds since the epoch. */
    long firstTime();

    /** The engine's first moment, nanoseconds since the epoch. */
    long begun();

    /** What the feed met so far. */
    FeedReport market();

    /** Whether the run is deterministic, so that its event hash means something. */
    boolean hasHash();

    /** Lets simulated time run at sixty times real time at least, or as it was told; means nothing where time is real. Any thread. */
    default void hurry(boolean on) {}

    /** Runs until the condition holds or the market is over. */
    void run(BooleanSupplier enough);

    @Override
    void close();
}
