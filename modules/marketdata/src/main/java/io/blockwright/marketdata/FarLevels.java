package io.blockwright.marketdata;

import java.util.Arrays;

/**
 * The levels of one side that its window cannot hold: prices far from the touch (stub quotes at $0.0001 or $199,999) and
 * prices off the increment. Kept sorted in two arrays, best last, so that what happens near the touch moves little; found by
 * bisection. A key is the price, negated for buys: lower is better. Single-threaded; allocates only to grow.
 */
final class FarLevels {
    private final int side;
    private final int firstRow;
    private long[] keys = new long[64];
    private int[] rows = new int[64];
    private int size;
    private int[] freeRows = new int[16];
    private int free;
    private int top;

    /** @param firstRow level row (counted per side) where rows for far levels begin */
    FarLevels(int side, int firstRow) {
        this.side = side;
        this.firstRow = firstRow;
    }

    int size() {
        return size;
    }

    /** Key at a position; positions go from the worst (0) to the best (size − 1). */
    long key(int at) {
        return keys[at];
    }

    int row(int at) {
        return rows[at];
    }

    /** Position of the best level whose key is at least as bad as the given one, −1 if there is none. */
    int atOrWorse(long key) {
        int low = 0;
        int high = size - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            if (keys[middle] >= key) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return high;
    }

    /** The level row of a key, −1 when it is not here. */
    int find(long key) {
        int at = atOrWorse(key);
        return at >= 0 && keys[at] == key ? rows[at] : -1;
    }

    /** Enters a key that is not here yet and says the level row it got. */
    int insert(long key) {
        int at = atOrWorse(key) + 1;
        if (size == keys.length) {
            keys = Arrays.copyOf(keys, size * 2);
            rows = Arrays.copyOf(rows, size * 2);
        }
        System.arraycopy(keys, at, keys, at + 1, size - at);
        System.arraycopy(rows, at, rows, at + 1, size - at);
        int row = (firstRow + (free > 0 ? freeRows[--free] : top++)) * 2 + side;
        keys[at] = key;
        rows[at] = row;
        size++;
        return row;
    }

    void remove(long key) {
        removeAt(atOrWorse(key));
    }

    void removeAt(int at) {
        if (free == freeRows.length) {
            freeRows = Arrays.copyOf(freeRows, free * 2);
        }
        freeRows[free++] = (rows[at] >> 1) - firstRow;
        size--;
        System.arraycopy(keys, at + 1, keys, at, size - at);
        System.arraycopy(rows, at + 1, rows, at, size - at);
    }

    void clear() {
        size = 0;
        free = 0;
        top = 0;
    }
}
