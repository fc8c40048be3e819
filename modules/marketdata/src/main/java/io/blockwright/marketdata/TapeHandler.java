package io.blockwright.marketdata;

/** Receives what a tape holds, in order, on the thread that plays it. */
public interface TapeHandler extends MarketHandler {
    /**
     * The tape goes on from here without what came before: begin a new {@link BookBuilder}, take these totals, and build the
     * book from the events that follow.
     *
     * @param events to begin counting with, so that counting every event from here on gives what the engine had seen; below
     *     zero where the events that build the book are more than it had seen
     */
    void onJump(MarketTotals totals, long events);

    /** When the desk saw the event that comes next, nanoseconds since the epoch; its own time is its sender's word. */
    default void onSeen(long time) {}
}
