package io.blockwright.workstation.depth;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.TradingStatus;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskSnapshot.MarketPicture;

/** The book over one stretch of time: its last depth, and between which prices its best bid and ask moved. FX thread. */
final class DepthColumn {
    private Depth bids = Depth.EMPTY;
    private Depth asks = Depth.EMPTY;
    private long bidLow = Instrument.NO_PRICE;
    private long bidHigh = Instrument.NO_PRICE;
    private long askLow = Instrument.NO_PRICE;
    private long askHigh = Instrument.NO_PRICE;
    private boolean broken;
    private boolean present;

    void clear() {
        bids = Depth.EMPTY;
        asks = Depth.EMPTY;
        bidLow = Instrument.NO_PRICE;
        bidHigh = Instrument.NO_PRICE;
        askLow = Instrument.NO_PRICE;
        askHigh = Instrument.NO_PRICE;
        broken = false;
        present = false;
    }

    /** Continues the book of the column before, because nothing newer was seen in this one; as broken data over a gap. */
    void hold(DepthColumn before, boolean gap) {
        clear();
        bids = before.bids;
        asks = before.asks;
        bidLow = before.bids.best();
        bidHigh = bidLow;
        askLow = before.asks.best();
        askHigh = askLow;
        broken = before.broken || gap;
        present = before.present;
    }

    void add(MarketPicture market) {
        bids = market.bids();
        asks = market.asks();
        bid(bids.best(), bids.best());
        ask(asks.best(), asks.best());
        broken |= market.stale() || market.status() != TradingStatus.TRADING;
        present = true;
    }

    /** Adds a later column to this one. */
    void merge(DepthColumn later) {
        if (!later.present) {
            return;
        }
        bids = later.bids;
        asks = later.asks;
        bid(later.bidLow, later.bidHigh);
        ask(later.askLow, later.askHigh);
        broken |= later.broken;
        present = true;
    }

    Depth bids() {
        return bids;
    }

    Depth asks() {
        return asks;
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

    /** Whether the feed was stale or the instrument not trading at some time in this stretch. */
    boolean broken() {
        return broken;
    }

    /** Whether anything is known of this stretch. */
    boolean present() {
        return present;
    }

    /** Displayed shares within half a step of a price. */
    long quantityAt(long price, long halfStep) {
        return at(bids, price, halfStep) + at(asks, price, halfStep);
    }

    private static long at(Depth side, long price, long halfStep) {
        long sum = 0;
        for (int level = 0; level < side.size(); level++) {
            if (Math.abs(side.price(level) - price) <= halfStep) {
                sum += side.quantity(level);
            }
        }
        return sum;
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
