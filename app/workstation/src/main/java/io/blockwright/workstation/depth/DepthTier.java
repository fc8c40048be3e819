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

    void clear() {
        for (DepthColumn column : ring) {
            column.clear();
        }
        oldest = NONE;
        newest = NONE;
    }

    /** Adds a book; {@code before} is the one that was in force until now, null for the first. */
    void add(long time, @Nullable MarketPicture before, MarketPicture market, boolean gap) {
        long index = Math.floorDiv(time, width);
        if (newest == NONE || before == null) {
            oldest = index;
            newest = index;
            slot(index).clear();
        } else {
            if (gap) {
                slot(newest).breakOff();
            }
            if (index > newest) {
                carry(index, time, before, gap);
            }
        }
        slot(index).see(market);
    }

    /** Continues the book before to a later column. */
    private void carry(long index, long time, MarketPicture before, boolean gap) {
        long first = Math.max(newest + 1, index - ring.length + 1);
        if (first < index) {
            PriceCells its = new PriceCells();
            its.raise(before.bids(), before.instrument().increment());
            its.raise(before.asks(), before.instrument().increment());
            for (long i = first; i < index; i++) {
                slot(i).hold(before, its);
                if (gap) {
                    slot(i).breakOff();
                }
            }
        }
        DepthColumn column = slot(index);
        column.clear();
        if (index * width < time) {
            column.see(before);
            if (gap) {
                column.breakOff();
            }
        }
        newest = index;
        oldest = Math.max(oldest, newest - ring.length + 1);
    }

    /** Whether nothing of a time or later has made room. */
    boolean reaches(long time) {
        return newest == NONE || newest - oldest + 1 < ring.length || Math.floorDiv(time, width) >= oldest;
    }

    /** The column that covers a time, or null where nothing is kept. */
    @Nullable
    DepthColumn at(long time) {
        long index = Math.floorDiv(time, width);
        return newest == NONE || index < oldest || index > newest ? null : slot(index);
    }

    /** Cells in memory. */
    long cells() {
        long sum = 0;
        for (DepthColumn column : ring) {
            sum += column.cells().size();
        }
        return sum;
    }

    private DepthColumn slot(long index) {
        return ring[(int) Math.floorMod(index, (long) ring.length)];
    }
}
