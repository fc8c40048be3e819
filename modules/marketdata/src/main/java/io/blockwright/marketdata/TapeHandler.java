package io.blockwright.marketdata;

/** Receives what a tape holds, in order, on the thread that plays it. */
public interface TapeHandler extends MarketHandler {
    /**
     * The tape goes on from here without what came before: forget the market, take these totals, and build the book from the
     * events that follow.
     *
     * @param events how many the engine had seen by then
     */
    void onJump(MarketTotals totals, long events);
}
