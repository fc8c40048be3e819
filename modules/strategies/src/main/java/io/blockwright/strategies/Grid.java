package io.blockwright.strategies;

/**
 * The times at which a learned policy decides for a stretch of an order: a hundred and twenty of them, as far as they are
 * neither closer than five seconds nor further apart than a minute. Times in nanoseconds since the epoch.
 */
record Grid(long start, long end, int count) {
    private static final int USUAL = 120;
    private static final long SHORTEST = 5_000_000_000L;
    private static final long LONGEST = 60_000_000_000L;

    static Grid of(long start, long end) {
        long step = Math.clamp((end - start) / USUAL, SHORTEST, LONGEST);
        return new Grid(start, end, (int) Math.max(1, Math.round((double) (end - start) / step)));
    }

    /** Between two decisions. */
    long length() {
        return (end - start) / count;
    }

    /** The decision in force at a time, from 0. */
    int at(long time) {
        return Math.clamp((time - start) / length(), 0, count - 1);
    }

    /** When the next one is; the end after the last. */
    long after(int step) {
        return step >= count - 1 ? end : start + (step + 1) * length();
    }

    /** Decisions left, the one of this step included. */
    int left(int step) {
        return count - step;
    }

    boolean last(int step) {
        return step == count - 1;
    }
}
