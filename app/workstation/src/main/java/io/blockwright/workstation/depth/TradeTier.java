package io.blockwright.workstation.depth;

import io.blockwright.engine.DeskFact.MarketTrade;
import org.jspecify.annotations.Nullable;

/** Trades summed by stretches of time of one width; the oldest make room. FX thread. */
final class TradeTier {
    private static final long NONE = Long.MIN_VALUE;
    private static final int PRICES = 256;

    private final long width;
    private final @Nullable TradedCells[] ring;
    private long first = NONE;
    private long newest = NONE;

    TradeTier(long widthNanos, int columns) {
        this.width = widthNanos;
        this.ring = new TradedCells[columns];
    }

    long width() {
        return width;
    }

    void clear() {
        for (TradedCells cells : ring) {
            if (cells != null) {
                cells.clear();
            }
        }
        first = NONE;
        newest = NONE;
    }

    /** Adds a trade; one from before what is kept is dropped. */
    void add(MarketTrade trade, long increment) {
        long index = Math.floorDiv(trade.time(), width);
        if (newest == NONE) {
            first = index;
            newest = index;
        }
        for (long i = Math.max(newest + 1, index - ring.length + 1); i <= index; i++) {
            TradedCells stale = ring[slot(i)];
            if (stale != null) {
                stale.clear();
            }
        }
        newest = Math.max(newest, index);
        if (index < oldest()) {
            return;
        }
        first = Math.min(first, index);
        TradedCells cells = ring[slot(index)];
        if (cells == null) {
            cells = new TradedCells(PRICES);
            ring[slot(index)] = cells;
        }
        cells.add(trade.price(), increment, trade.aggressor(), trade.quantity());
    }

    /** Whether nothing that traded at or after a time has made room. */
    boolean reaches(long time) {
        return newest == NONE || first >= oldest() || Math.floorDiv(time, width) >= oldest();
    }

    /** What traded in the stretch with this number, or null where nothing did or nothing is kept. */
    @Nullable
    TradedCells at(long index) {
        return newest == NONE || index < oldest() || index > newest ? null : ring[slot(index)];
    }

    private long oldest() {
        return newest - ring.length + 1;
    }

    private int slot(long index) {
        return (int) Math.floorMod(index, (long) ring.length);
    }
}
