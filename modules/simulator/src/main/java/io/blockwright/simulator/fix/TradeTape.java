package io.blockwright.simulator.fix;

import io.blockwright.domain.Side;
import org.jspecify.annotations.Nullable;

/**
 * The newest trades, numbered from one without gaps, so that a follower who missed some can tell. Holds the last {@link
 * #SIZE}; a subscriber slower than that loses the older ones and sees it by the numbers. Exchange thread only.
 */
final class TradeTape {
    static final int SIZE = 1024;

    private final long[] times = new long[SIZE];
    private final long[] prices = new long[SIZE];
    private final long[] quantities = new long[SIZE];
    private final @Nullable Side[] aggressors = new Side[SIZE];
    private long newest;

    /** Prints a trade; price in ticks, quantity in shares, the aggressor null when unknown. */
    void print(long time, long price, long quantity, @Nullable Side aggressor) {
        newest++;
        int slot = slot(newest);
        times[slot] = time;
        prices[slot] = price;
        quantities[slot] = quantity;
        aggressors[slot] = aggressor;
    }

    /** Number of the newest trade, 0 before the first. */
    long newest() {
        return newest;
    }

    /** Number of the first trade after the given one that is still held. */
    long firstAfter(long number) {
        return Math.max(number + 1, newest - SIZE + 1);
    }

    long time(long number) {
        return times[slot(number)];
    }

    long price(long number) {
        return prices[slot(number)];
    }

    long quantity(long number) {
        return quantities[slot(number)];
    }

    @Nullable
    Side aggressor(long number) {
        return aggressors[slot(number)];
    }

    private static int slot(long number) {
        return (int) (number & (SIZE - 1));
    }
}
