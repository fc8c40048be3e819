package io.blockwright.simulator;

import io.blockwright.domain.Liquidity;

/** Hears from the floor what happens to members' orders. */
interface MemberListener {
    /** The order's quantities already say so; while resting it is still in the book if it has something left. */
    void filled(MemberOrder order, long price, long quantity, Liquidity liquidity);

    /** The order left the book because its own session's order came in. */
    void selfTradeCancelled(MemberOrder order);
}
