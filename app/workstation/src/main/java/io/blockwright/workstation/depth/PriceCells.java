package io.blockwright.workstation.depth;

import io.blockwright.engine.Depth;
import java.util.Arrays;

/**
 * The largest quantity seen at each price: sorted cells of one increment, or of 2, 4, 8… increments once there are more than
 * {@link #MOST}. Merging cells keeps the larger quantity, so no extreme is ever lost. FX thread.
 */
final class PriceCells {
    /** Cells kept at most. */
    static final int MOST = 768;

    private static final int[] NOTHING = new int[0];

    private int[] keys = NOTHING;
    private int[] peaks = NOTHING;
    private int size;
    private int shift;
    private boolean borrowed;

    void clear() {
        if (borrowed) {
            keys = NOTHING;
            peaks = NOTHING;
            borrowed = false;
        }
        size = 0;
        shift = 0;
    }

    /** Takes the cells of another over until something is raised here; the other must not change any more. */
    void borrow(PriceCells other) {
        keys = other.keys;
        peaks = other.peaks;
        size = other.size;
        shift = other.shift;
        borrowed = true;
    }

    /** Raises every cell to what one side of a book displays there. */
    void raise(Depth side, long increment) {
        int levels = side.size();
        boolean falling = levels > 1 && side.price(0) > side.price(levels - 1);
        int at = 0;
        for (int i = 0; i < levels; i++) {
            int level = falling ? levels - 1 - i : i;
            int quantity = (int) Math.min(Integer.MAX_VALUE, side.quantity(level));
            if (quantity > 0) {
                at = raise(at, key(side.price(level), increment), quantity);
            }
        }
    }

    /** Raises every cell to another's. */
    void merge(PriceCells other) {
        if (size == 0 && shift <= other.shift) {
            own(other.size);
            System.arraycopy(other.keys, 0, keys, 0, other.size);
            System.arraycopy(other.peaks, 0, peaks, 0, other.size);
            size = other.size;
            shift = other.shift;
            return;
        }
        while (shift < other.shift) {
            coarsen();
        }
        int at = 0;
        for (int i = 0; i < other.size; i++) {
            at = raise(at, other.keys[i] << other.shift, other.peaks[i]);
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

    /** Largest quantity seen in a cell. */
    int peak(int cell) {
        return peaks[cell];
    }

    /** The cell with the largest quantity among those that hold a price from {@code low} to {@code high}, or −1. */
    int largest(long low, long high, long increment) {
        int from = key(low, increment) >> shift;
        int to = key(high, increment) >> shift;
        int found = Arrays.binarySearch(keys, 0, size, from);
        int best = -1;
        for (int i = found < 0 ? -found - 1 : found; i < size && keys[i] <= to; i++) {
            if (best < 0 || peaks[i] > peaks[best]) {
                best = i;
            }
        }
        return best;
    }

    private static int key(long price, long increment) {
        return Math.clamp(Math.floorDiv(price, increment), Integer.MIN_VALUE >> 1, Integer.MAX_VALUE >> 1);
    }

    /** Searches from a place on, because levels come in order; returns where the cell is. */
    private int raise(int from, int raw, int quantity) {
        int key = raw >> shift;
        int at = from > 0 && keys[from - 1] >= key ? 0 : from;
        while (at < size && keys[at] < key) {
            at++;
        }
        if (at < size && keys[at] == key) {
            if (peaks[at] < quantity) {
                own(size);
                peaks[at] = quantity;
            }
            return at;
        }
        if (size == MOST) {
            coarsen();
            return raise(0, raw, quantity);
        }
        own(size + 1);
        System.arraycopy(keys, at, keys, at + 1, size - at);
        System.arraycopy(peaks, at, peaks, at + 1, size - at);
        keys[at] = key;
        peaks[at] = quantity;
        size++;
        return at;
    }

    /** Joins neighbours in pairs. */
    private void coarsen() {
        own(size);
        int to = -1;
        for (int i = 0; i < size; i++) {
            int key = keys[i] >> 1;
            if (to >= 0 && keys[to] == key) {
                peaks[to] = Math.max(peaks[to], peaks[i]);
            } else {
                to++;
                keys[to] = key;
                peaks[to] = peaks[i];
            }
        }
        size = to + 1;
        shift++;
    }

    private void own(int needed) {
        if (borrowed || needed > keys.length) {
            int room = Math.min(MOST, Math.max(needed, Math.max(32, size * 3 / 2)));
            keys = Arrays.copyOf(keys, room);
            peaks = Arrays.copyOf(peaks, room);
            borrowed = false;
        }
    }
}
