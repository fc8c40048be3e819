package io.blockwright.simulator;

import io.blockwright.domain.Liquidity;

/** Hears from the floor what happens to members' orders. */
interface MemberListener {
    /** The order's quantities already say so; while resting it is still in the book if it has something left. */
    void filled(MemberOrder order, long price, long quantity, Liquidity liquidity);

    /** What was left of the order is handed back to its member. */
    void handedBack(MemberOrder order, String why);

    /** The order left the book because its own session's order came in. */
    void selfTradeCancelled(MemberOrder order);
}
