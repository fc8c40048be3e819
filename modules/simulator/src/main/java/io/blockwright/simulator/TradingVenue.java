package io.blockwright.simulator;

import io.blockwright.marketdata.MarketHandler;

/** One of the venues of a {@link Marketplace}, which makes their common time pass. */
interface TradingVenue {
    /** Picks up what members sent up to now. */
    void collect(long now);

    /** When {@link #step} has something to do, {@link io.blockwright.marketdata.MarketFeed#NEVER} when not known. */
    long nextTime();

    /** The venue's time goes on without anything happening. */
    void advanceTo(long time);

    /** The next thing happens, at a time that {@link #advanceTo} has brought. */
    void step(long time);

    /** The day ends when the market has. */
    void endWithSource();

    /** Who hears of what happens from now on. */
    void tape(MarketHandler handler);

    /** Whether the day has ended and every command and report has arrived. */
    boolean finished();
}
