package io.blockwright.inference;

import java.util.concurrent.atomic.AtomicLongArray;

/** Counts durations in steps of an eighth of a doubling, 64 ns to 30 s. One thread adds, any reads; no allocation. */
final class Latencies {
    private static final int STEPS = 8;
    private static final int LEAST_BITS = 6;
    private static final int DOUBLINGS = 30;

    private final AtomicLongArray counts = new AtomicLongArray(STEPS * DOUBLINGS);

    void add(long nanos) {
        long value = Math.max(nanos, 1L << LEAST_BITS);
        int bits = 63 - Long.numberOfLeadingZeros(value);
        int step = (int) ((value >>> (bits - 3)) & (STEPS - 1));
        int at = Math.min((bits - LEAST_BITS) * STEPS + step, counts.length() - 1);
        counts.setRelease(at, counts.getPlain(at) + 1);
    }

    /** The duration that a share of them stay below, microseconds, to 12 % at most above it; 0 where there is none. */
    double micros(double share) {
        long all = 0;
        for (int i = 0; i < counts.length(); i++) {
            all += counts.get(i);
        }
        long below = 0;
        for (int i = 0; i < counts.length() && all > 0; i++) {
            below += counts.get(i);
            if (below >= share * all) {
                double doubling = 1L << (i / STEPS + LEAST_BITS);
                return doubling * (STEPS + i % STEPS + 1) / STEPS / 1e3;
            }
        }
        return 0;
    }
}
