package io.blockwright.strategies;

import java.util.SplittableRandom;

/**
 * A span of time cut into equal slices, each with the instant at which its children are first sent: drawn from the first
 * part of the slice, so that nobody can set a clock by us, and the same again for the same seed. Times in nanoseconds since
 * the epoch.
 */
final class Slices {
    private static final int MOST = 100_000;

    private final long start;
    private final long end;
    private final int count;
    private final long length;
    private final long seed;
    private final long spread;

    Slices(long start, long end, long wanted, double jitter, long seed) {
        this.start = start;
        this.end = end;
        this.count = (int) Math.clamp(Math.round((double) (end - start) / wanted), 1, Math.min(MOST, end - start));
        this.length = (end - start) / count;
        this.seed = seed;
        this.spread = (long) (length * jitter);
    }

    int count() {
        return count;
    }

    long length() {
        return length;
    }

    /** The slice a moment belongs to, from 0; the nearest one for moments outside. */
    int at(long time) {
        return Math.clamp((time - start) / length, 0, count - 1);
    }

    long startOf(int slice) {
        return start + slice * length;
    }

    /** Where a slice ends; the last one takes up what the division left over. */
    long endOf(int slice) {
        return slice == count - 1 ? end : start + (slice + 1) * length;
    }

    /** When a slice's first child is sent. */
    long instantOf(int slice) {
        long offset = spread == 0 ? 0 : new SplittableRandom(seed + 0x9E3779B97F4A7C15L * slice).nextLong(spread);
        return startOf(slice) + offset;
    }

    boolean isLast(int slice) {
        return slice == count - 1;
    }
}
