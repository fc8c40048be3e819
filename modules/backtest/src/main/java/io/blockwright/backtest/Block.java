package io.blockwright.backtest;

import io.blockwright.domain.Side;

/**
 * The order that a scenario gives to every algorithm.
 *
 * @param quantity shares
 * @param start when the desk gets it and may begin, nanoseconds since the epoch
 * @param end last moment
 * @param povRate share of the volume at which an order that follows it should just about finish, in (0, 1)
 * @param urgency for Almgren–Chriss, 0 to 1
 */
public record Block(Side side, long quantity, long start, long end, double povRate, double urgency) {
    public Block {
        if (quantity <= 0 || end <= start) {
            throw new IllegalArgumentException("a block needs a quantity and an end after its start");
        }
    }
}
