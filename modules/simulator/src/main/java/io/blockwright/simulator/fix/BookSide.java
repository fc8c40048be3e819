package io.blockwright.simulator.fix;

import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;

/** The best levels of one side, best first: of the book, or as a subscriber last got them. Prices in ticks. */
final class BookSide {
    private final Side side;
    private final long[] prices;
    private final long[] quantities;
    private int levels;

    BookSide(Side side, int depth) {
        this.side = side;
        this.prices = new long[depth];
        this.quantities = new long[depth];
    }

    /** What has to be told to somebody who knows one state to bring him to another. */
    interface Changes {
        void added(Side side, long price, long quantity);

        void changed(Side side, long price, long quantity);

        void deleted(Side side, long price);
    }

    void copyFrom(BookView book) {
        levels = book.copyLevels(side, prices, quantities);
    }

    /** Takes over the levels of a side that may be deeper. */
    void copyFrom(BookSide other) {
        levels = visible(other);
        System.arraycopy(other.prices, 0, prices, 0, levels);
        System.arraycopy(other.quantities, 0, quantities, 0, levels);
    }

    private int visible(BookSide other) {
        return Math.min(other.levels, prices.length);
    }

    /** Tells what changed from here to the visible part of another side. */
    void difference(BookSide now, Changes changes) {
        int before = 0;
        int after = 0;
        int visible = visible(now);
        while (before < levels || after < visible) {
            if (after == visible || (before < levels && isBetter(prices[before], now.prices[after]))) {
                changes.deleted(side, prices[before++]);
            } else if (before == levels || isBetter(now.prices[after], prices[before])) {
                changes.added(side, now.prices[after], now.quantities[after]);
                after++;
            } else {
                if (quantities[before] != now.quantities[after]) {
                    changes.changed(side, now.prices[after], now.quantities[after]);
                }
                before++;
                after++;
            }
        }
    }

    /** Whether the visible part of another side is the same. */
    boolean isSame(BookSide now) {
        if (levels != visible(now)) {
            return false;
        }
        for (int i = 0; i < levels; i++) {
            if (prices[i] != now.prices[i] || quantities[i] != now.quantities[i]) {
                return false;
            }
        }
        return true;
    }

    private boolean isBetter(long price, long than) {
        return side == Side.BUY ? price > than : price < than;
    }

    Side side() {
        return side;
    }

    int levels() {
        return levels;
    }

    long price(int level) {
        return prices[level];
    }

    long quantity(int level) {
        return quantities[level];
    }
}
