package io.blockwright.marketdata.watch;

/** A sum over the last stretch of time, kept in buckets: exact to one bucket. Times in nanoseconds, never going back. */
public final class RollingSum {
    private final long width;
    private final double[] buckets;
    private long newest = Long.MIN_VALUE;

    public RollingSum(long width, int buckets) {
        this.width = width;
        this.buckets = new double[buckets];
    }

    public void add(long now, double amount) {
        roll(now);
        buckets[(int) Math.floorMod(newest, (long) buckets.length)] += amount;
    }

    /** Reading writes nothing: whoever looks on changes no sum. */
    public double sum(long now) {
        if (newest == Long.MIN_VALUE) {
            return 0;
        }
        long gone = Math.clamp(Math.floorDiv(now, width) - newest, 0, buckets.length);
        double sum = 0;
        for (long back = buckets.length - 1 - gone; back >= 0; back--) {
            sum += buckets[(int) Math.floorMod(newest - back, (long) buckets.length)];
        }
        return sum;
    }

    private void roll(long now) {
        long bucket = Math.floorDiv(now, width);
        if (newest == Long.MIN_VALUE) {
            newest = bucket;
        }
        for (long gone = Math.min(bucket - newest, buckets.length); gone > 0; gone--) {
            buckets[(int) Math.floorMod(bucket - gone + 1, (long) buckets.length)] = 0;
        }
        newest = Math.max(newest, bucket);
    }
}
