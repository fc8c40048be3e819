package io.blockwright.backtest;

/**
 * The seeds that judge learned policies and that no training may see: one block of the seeds there are, declared here and
 * nowhere else. Training draws round it and refuses a day of it.
 */
public final class HeldOut {
    /** The first of them. */
    public static final long FIRST = 0x4A17_0000_0000_0000L;

    /** The last of them. */
    public static final long LAST = 0x4A17_FFFF_FFFF_FFFFL;

    private static final int SHIFT = 16;

    private HeldOut() {}

    /** Whether a market's seed is one of them. */
    public static boolean contains(long seed) {
        return seed >= FIRST && seed <= LAST;
    }

    /** One of them, by a number that is spread over all longs. */
    static long of(long spread) {
        return FIRST | (spread >>> SHIFT);
    }
}
