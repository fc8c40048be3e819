package io.blockwright.simulator.population;

import java.util.Arrays;

/**
 * What will happen when, earliest first: a four-way heap over two arrays. Equal times come in the order of their entries.
 * Allocates only to grow. Single-threaded.
 */
final class Agenda {
    private static final int WAYS = 4;

    private double[] times = new double[1 << 14];
    private long[] entries = new long[1 << 14];
    private int size;

    /** The time of the first entry, infinity when there is none. */
    double next() {
        return size == 0 ? Double.POSITIVE_INFINITY : times[0];
    }

    /** The first entry; only when there is one. */
    long first() {
        return entries[0];
    }

    void add(double time, long entry) {
        if (size == times.length) {
            times = Arrays.copyOf(times, size * 2);
            entries = Arrays.copyOf(entries, size * 2);
        }
        int at = size++;
        while (at > 0) {
            int parent = (at - 1) / WAYS;
            if (!before(time, entry, parent)) {
                break;
            }
            times[at] = times[parent];
            entries[at] = entries[parent];
            at = parent;
        }
        times[at] = time;
        entries[at] = entry;
    }

    /** Takes the first entry off. */
    void drop() {
        double time = times[--size];
        long entry = entries[size];
        int at = 0;
        while (true) {
            int child = WAYS * at + 1;
            if (child >= size) {
                break;
            }
            int end = Math.min(child + WAYS, size);
            int least = child;
            for (int other = child + 1; other < end; other++) {
                if (before(times[other], entries[other], least)) {
                    least = other;
                }
            }
            if (before(time, entry, least)) {
                break;
            }
            times[at] = times[least];
            entries[at] = entries[least];
            at = least;
        }
        times[at] = time;
        entries[at] = entry;
    }

    private boolean before(double time, long entry, int other) {
        return time < times[other] || (time == times[other] && entry < entries[other]);
    }
}
