package io.blockwright.marketdata.watch;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;

/** What a book offers to whoever needs it now. Single-threaded; no allocation after construction. */
public final class Liquidity {
    private static final int LEVELS = 64;

    private final BookView book;
    private final long[] prices = new long[LEVELS];
    private final long[] quantities = new long[LEVELS];

    public Liquidity(BookView book) {
        this.book = book;
    }

    /** Shares at the best price of a side, 0 where nobody is. */
    public long atTouch(Side side) {
        long best = book.best(side);
        return best == Instrument.NO_PRICE ? 0 : book.quantityAt(side, best);
    }

    /** Shares of a side at most so many increments behind its best price. */
    public long within(Side side, int increments) {
        long best = book.best(side);
        if (best == Instrument.NO_PRICE) {
            return 0;
        }
        return book.quantityWithin(
                side, best - side.sign() * (long) increments * book.instrument().increment());
    }

    /**
     * What taking shares at once would cost against the mid, basis points; NaN where the book is not usable or shows fewer in
     * its best levels.
     *
     * @param side of the one who takes
     */
    public double sweepBp(Side side, long shares) {
        if (!book.usable() || shares <= 0) {
            return Double.NaN;
        }
        int levels = book.copyLevels(side.opposite(), prices, quantities);
        long left = shares;
        double paid = 0;
        for (int i = 0; i < levels && left > 0; i++) {
            long taken = Math.min(left, quantities[i]);
            paid += (double) taken * prices[i];
            left -= taken;
        }
        double mid = book.midTwice() / 2.0;
        return left > 0 ? Double.NaN : side.sign() * (paid / shares - mid) / mid * 1e4;
    }

    /** (Bid − ask) / (bid + ask) shares of so many levels, −1 to 1; NaN where there are none. */
    public double imbalance(int levels) {
        double bids = shown(Side.BUY, levels);
        double asks = shown(Side.SELL, levels);
        return bids + asks == 0 ? Double.NaN : (bids - asks) / (bids + asks);
    }

    private double shown(Side side, int most) {
        int levels = Math.min(most, book.copyLevels(side, prices, quantities));
        double shares = 0;
        for (int i = 0; i < levels; i++) {
            shares += quantities[i];
        }
        return shares;
    }
}
