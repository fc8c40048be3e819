package io.blockwright.workstation.depth;

import io.blockwright.engine.DeskSnapshot.MarketPicture;

/**
 * What the book looked like, in bounded memory: the last minutes finely, the last hour and the session more coarsely. Depths
 * are shared with the snapshots, not copied. FX thread.
 */
final class DepthHistory {
    private static final int COLUMNS = 4_096;
    private static final long MILLI = 1_000_000L;

    private final DepthTier[] tiers = {
        new DepthTier(100 * MILLI, COLUMNS),
        new DepthTier(1_000 * MILLI, COLUMNS),
        new DepthTier(10_000 * MILLI, COLUMNS)
    };

    /** Adds a book; {@code gap} when nobody saw what it did since the one before. */
    void add(long time, MarketPicture market, boolean gap) {
        for (DepthTier tier : tiers) {
            tier.add(time, market, gap);
        }
    }

    /** Writes what is known of the stretch from {@code from} to before {@code to} into {@code out}. */
    void read(long from, long to, DepthColumn out) {
        out.clear();
        DepthTier tier = tierFor(from, to - from);
        long step = tier.width();
        for (long time = from; time < to; time += step) {
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
