package io.blockwright.strategies;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;

/**
 * What an immediate order would take from a book: walks the displayed levels, best first, up to a number of levels and a
 * worst price. One instance is reused; the results hold until the next walk. Prices in ticks, quantities in shares.
 */
final class Sweep {
    /** Levels looked at by the deepest walk. */
    static final int DEEPEST = 10;

    private final long[] prices = new long[DEEPEST];
    private final long[] quantities = new long[DEEPEST];
    private long price = Instrument.NO_PRICE;
    private long quantity;
    private double value;

    /**
     * Walks the side that an order of {@code side} takes from.
     *
     * @param wanted shares
     * @param worst no level worse than this, NO_PRICE for any
     * @param levels at most this many
     * @return shares that could be taken, 0 when nothing is within reach
     */
    long walk(BookView book, Side side, long wanted, long worst, int levels) {
        quantity = 0;
        value = 0;
        price = Instrument.NO_PRICE;
        int found = book.copyLevels(side.opposite(), prices, quantities);
        for (int i = 0; i < Math.min(found, Math.min(levels, DEEPEST)) && quantity < wanted; i++) {
            if (worst != Instrument.NO_PRICE && !side.atLeastAsAggressive(worst, prices[i])) {
                break;
            }
            long taken = Math.min(quantities[i], wanted - quantity);
            quantity += taken;
            value += (double) prices[i] * taken;
            price = prices[i];
        }
        return quantity;
    }

    /** Limit that reaches exactly as deep as the walk went. */
    long price() {
        return price;
    }

    /** Cost of the walk against the mid in basis points, NaN when it took nothing. */
    double costBp(BookView book, Side side) {
        double mid = book.midTwice() / 2.0;
        return quantity == 0 ? Double.NaN : (value / quantity - mid) / mid * 1e4 * side.sign();
    }
}
