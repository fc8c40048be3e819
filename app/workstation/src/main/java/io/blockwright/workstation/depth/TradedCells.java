package io.blockwright.workstation.depth;

import io.blockwright.domain.Side;
import java.util.Arrays;

/**
 * Shares traded at each price, by aggressor: sorted cells of one increment, or of 2, 4, 8… increments once there are too many.
 * Sums are exact always, prices as fine as the bound allows. FX thread.
 */
final class TradedCells {
    private final int most;
    private int[] keys = new int[0];
    private long[] bought = new long[0];
    private long[] sold = new long[0];
    private int size;
    private int shift;

    TradedCells(int most) {
        this.most = most;
    }

    void clear() {
        size = 0;
        shift = 0;
    }

    void add(long price, long increment, Side aggressor, long quantity) {
        int raw = Math.clamp(Math.floorDiv(price, increment), Integer.MIN_VALUE >> 1, Integer.MAX_VALUE >> 1);
        int at = place(raw);
        while (at < 0 && size == most) {
            coarsen();
            at = place(raw);
        }
        if (at < 0) {
            at = insert(-at - 1, raw >> shift);
        }
        if (aggressor == Side.BUY) {
            bought[at] += quantity;
        } else {
            sold[at] += quantity;
        }
    }

    int size() {
        return size;
    }

    /** Lowest price of a cell, ticks. */
    long low(int cell, long increment) {
        return ((long) keys[cell] << shift) * increment;
    }

    /** Prices in one cell, in increments. */
    int width() {
        return 1 << shift;
    }

    /** Shares that buyers took, or sellers. */
    long quantity(int cell, Side aggressor) {
        return aggressor == Side.BUY ? bought[cell] : sold[cell];
    }

    private int place(int raw) {
        return Arrays.binarySearch(keys, 0, size, raw >> shift);
    }

    private int insert(int at, int key) {
        if (size == keys.length) {
            int room = Math.min(most, Math.max(4, size * 2));
            keys = Arrays.copyOf(keys, room);
            bought = Arrays.copyOf(bought, room);
            sold = Arrays.copyOf(sold, room);
        }
        System.arraycopy(keys, at, keys, at + 1, size - at);
        System.arraycopy(bought, at, bought, at + 1, size - at);
        System.arraycopy(sold, at, sold, at + 1, size - at);
        keys[at] = key;
        bought[at] = 0;
        sold[at] = 0;
        size++;
        return at;
    }

    private void coarsen() {
        int to = -1;
        for (int i = 0; i < size; i++) {
            int key = keys[i] >> 1;
            if (to >= 0 && keys[to] == key) {
                bought[to] += bought[i];
                sold[to] += sold[i];
            } else {
                to++;
                keys[to] = key;
                bought[to] = bought[i];
                sold[to] = sold[i];
            }
        }
        size = to + 1;
        shift++;
    }
}
