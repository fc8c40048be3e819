package io.blockwright.simulator.realism;

import java.util.Arrays;

/** A growing row of whole numbers, or of sums by place. */
final class Longs {
    private long[] values = new long[1024];
    private int size;

    void add(long value) {
        plus(size, value);
    }

    /** Adds to the number at a place; places in between are 0. */
    void plus(int place, long value) {
        if (place >= values.length) {
            values = Arrays.copyOf(values, Math.max(place + 1, 2 * values.length));
        }
        values[place] += value;
        size = Math.max(size, place + 1);
    }

    long get(int i) {
        return values[i];
    }

    int size() {
        return size;
    }

    long[] toArray() {
        return Arrays.copyOf(values, size);
    }

    /** The first so many, 0 where there are none. */
    long[] toArray(int length) {
        return Arrays.copyOf(Arrays.copyOf(values, size), length);
    }
}
