package io.blockwright.trading;

import java.util.Arrays;

/**
 * Which shares of an order are accounted for, as spans of the venue's cumulative quantity: a fill of 100 that brings the
 * total to 300 covers (200, 300]. A span that was covered before is a report seen before; a hole is a report still missing.
 */
final class Coverage {
    private long[] bounds = new long[4];
    private int size;

    /** Shares of (from, to] not covered yet. */
    long uncovered(long from, long to) {
        long covered = 0;
        for (int i = 0; i < size; i += 2) {
            covered += Math.max(0, Math.min(to, bounds[i + 1]) - Math.max(from, bounds[i]));
        }
        return Math.max(0, to - from) - covered;
    }

    /** Covers (from, to]. */
    void cover(long from, long to) {
        if (to <= from) {
            return;
        }
        long low = from;
        long high = to;
        int kept = 0;
        int place = 0;
        for (int i = 0; i < size; i += 2) {
            if (bounds[i + 1] < from || bounds[i] > to) {
                if (bounds[i + 1] < from) {
                    place = kept + 2;
                }
                bounds[kept] = bounds[i];
                bounds[kept + 1] = bounds[i + 1];
                kept += 2;
            } else {
                low = Math.min(low, bounds[i]);
                high = Math.max(high, bounds[i + 1]);
            }
        }
        if (kept + 2 > bounds.length) {
            bounds = Arrays.copyOf(bounds, bounds.length * 2);
        }
        System.arraycopy(bounds, place, bounds, place + 2, kept - place);
        bounds[place] = low;
        bounds[place + 1] = high;
        size = kept + 2;
    }

    /** Takes out (from, to] and moves everything above it down: the venue counts without these shares from now on. */
    void remove(long from, long to) {
        long gone = to - from;
        int kept = 0;
        for (int i = 0; i < size; i += 2) {
            long low = shifted(bounds[i], from, to, gone);
            long high = shifted(bounds[i + 1], from, to, gone);
            if (high > low) {
                if (kept > 0 && bounds[kept - 1] == low) {
                    bounds[kept - 1] = high;
                } else {
                    bounds[kept] = low;
                    bounds[kept + 1] = high;
                    kept += 2;
                }
            }
        }
        size = kept;
    }

    private static long shifted(long bound, long from, long to, long gone) {
        return bound <= from ? bound : bound >= to ? bound - gone : from;
    }
}
