package io.blockwright.workstation.depth;

import io.blockwright.engine.DeskSnapshot.MarketPicture;
import org.jspecify.annotations.Nullable;

/**
 * What the book looked like, in bounded memory: the last minute in fiftieths of a second, minutes in tenths, the last hour in seconds, the session
 * in tens of seconds and minutes. Each column keeps the most that was on display at each price while it lasted and the whole
 * stretch of the touch, so an old, wide column tells less about when, and never less about how much. At most {@link
 * #MOST_CELLS} cells of eight bytes. FX thread.
 */
final class DepthHistory {
    private static final long MILLI = 1_000_000L;
    private static final long[] WIDTHS = {20 * MILLI, 100 * MILLI, 1_000 * MILLI, 10_000 * MILLI, 60_000 * MILLI};
    private static final int[] COLUMNS = {3_000, 3_000, 3_600, 4_320, 2_880};

    /** The bound. */
    static final long MOST_CELLS = (3_000L + 3_000 + 3_600 + 4_320 + 2_880) * PriceCells.MOST;

    private final DepthTier[] tiers = new DepthTier[WIDTHS.length];
    private @Nullable MarketPicture last;
    private long lastTime;
    private long first = Long.MAX_VALUE;

    DepthHistory() {
        for (int i = 0; i < tiers.length; i++) {
            tiers[i] = new DepthTier(WIDTHS[i], COLUMNS[i]);
        }
    }

    /** Forgets everything. */
    void clear() {
        for (DepthTier tier : tiers) {
            tier.clear();
        }
        last = null;
        first = Long.MAX_VALUE;
    }

    /** Adds a book; {@code gap} when nobody saw what it did since the one before. An earlier time begins anew. */
    void add(long time, MarketPicture market, boolean gap) {
        if (last != null && time < lastTime) {
            clear();
        }
        for (DepthTier tier : tiers) {
            tier.add(time, last, market, gap);
        }
        last = market;
        lastTime = time;
        first = Math.min(first, time);
    }

    /** When the first book came, {@link Long#MAX_VALUE} before it did. */
    long first() {
        return first;
    }

    /** Writes what is known of the stretch from {@code from} to before {@code to} into {@code out}. */
    void read(long from, long to, DepthColumn out) {
        out.clear();
        if (to <= first) {
            return; // the first column of a coarse tier may begin before the first book
        }
        DepthTier tier = tierFor(from, to - from);
        long step = tier.width();
        for (long time = from; time < to; time = (Math.floorDiv(time, step) + 1) * step) {
            DepthColumn column = tier.at(time);
            if (column != null) {
                out.merge(column);
            }
        }
    }

    /** The start of the stretch around {@code now} that further books may still change, read in steps of {@code span}. */
    long unsettledFrom(long now, long span) {
        long width = tierFor(now, span).width();
        return Math.floorDiv(now, width) * width;
    }

    /** Cells in memory, never above {@link #MOST_CELLS}. */
    long cells() {
        long sum = 0;
        for (DepthTier tier : tiers) {
            sum += tier.cells();
        }
        return sum;
    }

    /** The coarsest tier that is fine enough; where that one does not reach back, the next coarser. */
    private DepthTier tierFor(long from, long span) {
        int chosen = 0;
        for (int i = 1; i < tiers.length; i++) {
            if (tiers[i].width() <= span) {
                chosen = i;
            }
        }
        while (chosen < tiers.length - 1 && !tiers[chosen].reaches(from)) {
            chosen++;
        }
        return tiers[chosen];
    }
}
