package io.blockwright.workstation.depth;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.VenueDepth;
import java.util.List;

/**
 * The book over one stretch of time: the most that was on display at each price, between which prices its best bid and ask
 * moved, and which venue showed most there. FX thread.
 */
final class DepthColumn {
    /** Nobody is there, or there is one venue. */
    static final int NO_VENUE = -1;

    private final PriceCells cells = new PriceCells();
    private long bidLow = Instrument.NO_PRICE;
    private long bidHigh = Instrument.NO_PRICE;
    private long askLow = Instrument.NO_PRICE;
    private long askHigh = Instrument.NO_PRICE;
    private int bidVenue = NO_VENUE;
    private int askVenue = NO_VENUE;
    private boolean broken;
    private boolean present;

    void clear() {
        cells.clear();
        bidLow = Instrument.NO_PRICE;
        bidHigh = Instrument.NO_PRICE;
        askLow = Instrument.NO_PRICE;
        askHigh = Instrument.NO_PRICE;
        bidVenue = NO_VENUE;
        askVenue = NO_VENUE;
        broken = false;
        present = false;
    }

    /** Adds a book that was in force during some of this stretch. */
    void see(MarketPicture market) {
        long increment = market.instrument().increment();
        cells.raise(market.bids(), increment);
        cells.raise(market.asks(), increment);
        touch(market);
    }

    /** Holds a book that was in force during all of this stretch; {@code its} cells are shared and must not change. */
    void hold(MarketPicture market, PriceCells its) {
        clear();
        cells.borrow(its);
        touch(market);
    }

    /** Marks that nobody knows what the book did in a part of this stretch. */
    void breakOff() {
        broken = true;
    }

    /** Adds another column's stretch to this one. */
    void merge(DepthColumn other) {
        if (!other.present) {
            return;
        }
        cells.merge(other.cells);
        bid(other.bidLow, other.bidHigh);
        ask(other.askLow, other.askHigh);
        bidVenue = other.bidVenue;
        askVenue = other.askVenue;
        broken |= other.broken;
        present = true;
    }

    PriceCells cells() {
        return cells;
    }

    long bidLow() {
        return bidLow;
    }

    long bidHigh() {
        return bidHigh;
    }

    long askLow() {
        return askLow;
    }

    long askHigh() {
        return askHigh;
    }

    /** The number of the venue that showed most at the best price of a side at the end of this stretch, or NO_VENUE. */
    int venue(Side side) {
        return side == Side.BUY ? bidVenue : askVenue;
    }

    /** Whether the feed was stale, silent for too long, or the instrument not trading at some time in this stretch. */
    boolean broken() {
        return broken;
    }

    /** Whether anything is known of this stretch. */
    boolean present() {
        return present;
    }

    private void touch(MarketPicture market) {
        bid(market.bids().best(), market.bids().best());
        ask(market.asks().best(), market.asks().best());
        bidVenue = leader(market, Side.BUY);
        askVenue = leader(market, Side.SELL);
        broken |= market.stale() || market.status() != TradingStatus.TRADING;
        present = true;
    }

    /** Of the venues at the best price the one with most shares there, the first of equals. */
    private static int leader(MarketPicture market, Side side) {
        List<VenueDepth> each = market.venues().each();
        long best = (side == Side.BUY ? market.bids() : market.asks()).best();
        int leader = NO_VENUE;
        long most = 0;
        for (int i = 0; i < each.size(); i++) {
            Depth depth = each.get(i).side(side);
            if (depth.best() != Instrument.NO_PRICE && depth.best() == best && depth.quantity(0) > most) {
                leader = i;
                most = depth.quantity(0);
            }
        }
        return leader;
    }

    private void bid(long low, long high) {
        if (low != Instrument.NO_PRICE) {
            bidLow = bidLow == Instrument.NO_PRICE ? low : Math.min(bidLow, low);
            bidHigh = bidHigh == Instrument.NO_PRICE ? high : Math.max(bidHigh, high);
        }
    }

    private void ask(long low, long high) {
        if (low != Instrument.NO_PRICE) {
            askLow = askLow == Instrument.NO_PRICE ? low : Math.min(askLow, low);
            askHigh = askHigh == Instrument.NO_PRICE ? high : Math.max(askHigh, high);
        }
    }
}
