package io.blockwright.simulator.realism;

import java.util.Arrays;

/** How often each whole number was met: sizes, distances, spreads. Exact, and small where many are alike. */
public final class Counts {
    private static final int LARGEST = 1 << 28;

    private long[] keys = new long[256];
    private long[] counts = new long[256];
    private int distinct;
    private long total;

    /** Counts a number once more. */
    public void add(long value) {
        add(value, 1);
    }

    void add(long value, long times) {
        if (distinct * 2 >= keys.length && keys.length < LARGEST) {
            grow();
        }
        int place = place(keys, counts, value);
        if (counts[place] == 0) {
            keys[place] = value;
            distinct++;
        }
        counts[place] += times;
        total += times;
    }

    private static int place(long[] keys, long[] counts, long value) {
        long mixed = value * 0x9E3779B97F4A7C15L;
        int place = (int) (mixed >>> 32) & (keys.length - 1);
        while (counts[place] != 0 && keys[place] != value) {
            place = (place + 1) & (keys.length - 1);
        }
        return place;
    }

    private void grow() {
        long[] newKeys = new long[keys.length * 2];
        long[] newCounts = new long[keys.length * 2];
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                int place = place(newKeys, newCounts, keys[i]);
                newKeys[place] = keys[i];
                newCounts[place] = counts[i];
            }
        }
        keys = newKeys;
        counts = newCounts;
    }

    void addAll(Counts other) {
        for (int i = 0; i < other.keys.length; i++) {
            if (other.counts[i] != 0) {
                add(other.keys[i], other.counts[i]);
            }
        }
    }

    long total() {
        return total;
    }

    long count(long value) {
        return counts[place(keys, counts, value)];
    }

    /** The numbers that were met, in order. */
    long[] values() {
        long[] values = new long[distinct];
        int n = 0;
        for (int i = 0; i < keys.length; i++) {
            if (counts[i] != 0) {
                values[n++] = keys[i];
            }
        }
        Arrays.sort(values);
        return values;
    }

    double mean() {
        double sum = 0;
        for (long value : values()) {
            sum += (double) value * count(value);
        }
        return sum / total;
    }

    /** Mean of the natural logarithms of the positive numbers. */
    double meanLog() {
        double sum = 0;
        long n = 0;
        for (long value : values()) {
            if (value > 0) {
                sum += StrictMath.log((double) value) * count(value);
                n += count(value);
            }
        }
        return sum / n;
    }

    /** Share of the numbers that are multiples of a step. */
    double shareOfMultiples(long step) {
        long multiples = 0;
        for (long value : values()) {
            multiples += value % step == 0 ? count(value) : 0;
        }
        return (double) multiples / total;
    }
}
