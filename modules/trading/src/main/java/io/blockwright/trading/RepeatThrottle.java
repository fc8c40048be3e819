package io.blockwright.trading;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Side;

/** Remembers what one parent sent in the last second and finds the same order sent over and over. */
final class RepeatThrottle {
    private final int limit;
    private final long[] times;
    private final long[] prices;
    private final long[] quantities;
    private final Side[] sides;
    private int next;
    private int size;

    /**
     * Starts empty.
     *
     * @param limit most equal orders in a second
     * @param memory how many orders a second can hold at most
     */
    RepeatThrottle(int limit, int memory) {
        this.limit = limit;
        int capacity = Math.max(limit, memory);
        times = new long[capacity];
        prices = new long[capacity];
        quantities = new long[capacity];
        sides = new Side[capacity];
    }

    /** Whether this order would be one repetition too many. */
    boolean tooMany(ChildOrder order, long now) {
        int equal = 0;
        for (int i = 0; i < size; i++) {
            int index = Math.floorMod(next - 1 - i, times.length);
            if (now - times[index] >= MessageRate.SECOND) {
                break;
            }
            if (prices[index] == order.price()
                    && quantities[index] == order.quantity()
                    && sides[index] == order.side()) {
                equal++;
            }
        }
        return equal >= limit;
    }

    void count(ChildOrder order, long now) {
        times[next] = now;
        prices[next] = order.price();
        quantities[next] = order.quantity();
        sides[next] = order.side();
        next = next + 1 == times.length ? 0 : next + 1;
        size = Math.min(size + 1, times.length);
    }
}
