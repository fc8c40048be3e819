package io.blockwright.engine;

import java.util.Arrays;

/** The last 4,096 durations of one kind, for a median and a tail. Engine thread only; recording does not allocate. */
final class DurationWindow {
    private static final int SIZE = 1 << 12;
    private static final int OFTEN = 1 << 7;

    private final long[] samples = new long[SIZE];
    private long[] sorted = new long[0];
    private long sortedAt;
    private long count;

    void record(long nanos) {
        samples[(int) (count++ & (SIZE - 1))] = nanos;
    }

    /** The duration that the given share of the window stays at or below; 0 while empty. A full window is sorted now and then. */
    long percentile(double share) {
        int filled = (int) Math.min(count, SIZE);
        if (filled == 0) {
            return 0;
        }
        if (sorted.length != filled || (count != sortedAt && (filled < OFTEN || count - sortedAt >= OFTEN))) {
            sorted = Arrays.copyOf(samples, filled);
            Arrays.sort(sorted);
            sortedAt = count;
        }
        return sorted[Math.min(filled - 1, (int) (share * filled))];
    }
}
