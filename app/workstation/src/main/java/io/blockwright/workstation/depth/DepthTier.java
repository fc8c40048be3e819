package io.blockwright.workstation.depth;

import io.blockwright.engine.DeskSnapshot.MarketPicture;
import org.jspecify.annotations.Nullable;

/** A bounded run of columns of one width, newest last; the oldest make room. FX thread. */
final class DepthTier {
    private static final long NONE = Long.MIN_VALUE;

    private final long width;
    private final DepthColumn[] ring;
    private long oldest = NONE;
    private long newest = NONE;

    DepthTier(long widthNanos, int columns) {
        this.width = widthNanos;
        this.ring = new DepthColumn[columns];
        for (int i = 0; i < columns; i++) {
            ring[i] = new DepthColumn();
        }
    }

    long width() {
        return width;
    }

    void add(long time, MarketPicture market, boolean gap) {
        long index = Math.floorDiv(time, width);
        if (newest != NONE && index < newest) {
            oldest = NONE; // a replay was rewound: what came later has not happened
            newest = NONE;
        }
        if (newest == NONE) {
            oldest = index;
            slot(index).clear();
        } else {
            DepthColumn last = slot(newest);
            for (long i = Math.max(newest + 1, index - ring.length + 1); i < index; i++) {
                slot(i).hold(last, gap);
                last = slot(i);
            }
            if (index > newest) {
                slot(index).clear();
            }
        }
        newest = index;
        oldest = Math.max(oldest, newest - ring.length + 1);
        slot(index).add(market);
    }

    boolean reaches(long time) {
        return newest != NONE && Math.floorDiv(time, width) >= oldest;
    }

    /** The column that covers a time, or null where nothing is kept. */
    @Nullable
    DepthColumn at(long time) {
        long index = Math.floorDiv(time, width);
        return newest == NONE || index < oldest || index > newest ? null : slot(index);
    }

    private DepthColumn slot(long index) {
        return ring[(int) Math.floorMod(index, (long) ring.length)];
    }
}
