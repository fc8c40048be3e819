package io.blockwright.simulator.realism;

/**
 * What one day left behind, compact enough to keep dozens of days: series on a grid of seconds, trades, and counts. The grid
 * begins at the first whole second at which the book had two sides; nothing before it is counted. Prices are ticks.
 */
public final class DayRecord {
    /** Imbalance is counted in so many equal parts of [−1, 1]. */
    static final int IMBALANCE_PARTS = 100;

    /** Depth is kept up to so many price increments, and so many levels, from the touch. */
    static final int DEPTH = 51;

    static final int SECONDS_OF_PRESSURE = 10;

    /** When the grid begins, nanoseconds since the epoch. */
    long origin;

    long increment;

    /** Mid at each second of the grid; where a side was empty, the last one. */
    double[] mids = {};

    /** Shares traded in the second that ends at each place of the grid. */
    long[] volumes = {};

    /** By minute: order messages, shares traded, spread times nanoseconds, nanoseconds with a spread. */
    long[] minuteMessages = {};

    long[] minuteVolumes = {};
    double[] minuteSpreads = {};
    double[] minuteQuoted = {};

    /** Trades, one per incoming order: nanoseconds since the grid began, last price, shares, +1 for a buyer's. */
    long[] tradeTimes = {};

    long[] tradePrices = {};
    long[] tradeSizes = {};
    long[] tradeSigns = {};

    final Counts marketSizes = new Counts();
    final Counts limitSizes = new Counts();

    /** Price increments from the touch of its own side at which a limit order was placed; negative inside the spread. */
    final Counts placements = new Counts();

    /** Shares at the best bid and at the best ask, every second. */
    final Counts bestVolumes = new Counts();

    /** Spread in price increments, every second. */
    final Counts spreads = new Counts();

    /** Nanoseconds between order messages, to about one percent. */
    final Counts gaps = new Counts();

    double gapSum;
    double gapSquares;
    long gapCount;

    long added;
    long cancelled;
    long filled;
    long messages;
    long events;

    /** After how many events the book was crossed or locked, and for how many nanoseconds a side was empty. */
    long crossed;

    double oneSided;

    final double[] depthByIncrement = new double[DEPTH];
    final double[] depthByLevel = new double[DEPTH];

    /** How often the mid went up, and down, next after a second with this imbalance. */
    final long[] ups = new long[IMBALANCE_PARTS];

    final long[] downs = new long[IMBALANCE_PARTS];

    /** Order flow imbalance in shares, and mean volume at the touch, of every ten seconds. */
    double[] orderFlow = {};

    double[] touchDepth = {};

    long hash;

    /** Stands for every event of the day. */
    public long hash() {
        return hash;
    }

    int seconds() {
        return mids.length;
    }

    /** Shares traded in all. */
    long volume() {
        long sum = 0;
        for (long volume : volumes) {
            sum += volume;
        }
        return sum;
    }

    /** Whether it is long enough to have a morning, a midday and an afternoon. */
    boolean wholeDay() {
        return seconds() >= 5 * 3_600;
    }

    /** The change of the log mid over so many seconds, from each multiple of a step on. */
    double[] returns(int seconds, int step) {
        int n = Math.max(0, Math.floorDiv(seconds() - 1 - seconds, step) + 1);
        double[] returns = new double[n];
        for (int i = 0; i < n; i++) {
            returns[i] = StrictMath.log(mids[i * step + seconds] / mids[i * step]);
        }
        return returns;
    }

    double[] returns(int seconds) {
        return returns(seconds, seconds);
    }
}
