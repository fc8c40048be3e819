package io.blockwright.workstation.bench;

import java.util.Arrays;

/** Numbers whose percentiles are wanted. One thread. */
public final class Samples {
    private long[] values = new long[1 << 12];
    private int count;

    /** Adds one. */
    public void add(long value) {
        if (count == values.length) {
            values = Arrays.copyOf(values, count * 2);
        }
        values[count++] = value;
    }

    /** How many there are. */
    public int count() {
        return count;
    }

    /** The smallest value that a share of them does not exceed; 0 when there are none. */
    public long percentile(double share) {
        if (count == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(values, count);
        Arrays.sort(sorted);
        return sorted[Math.max(0, (int) Math.ceil(count * share) - 1)];
    }
}
