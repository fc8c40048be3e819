package io.blockwright.simulator.realism;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;

/** The best bid and ask as they were last, and before that. */
final class Touch {
    private final long increment;
    private boolean known;
    private double mid = Double.NaN;
    long bid = Instrument.NO_PRICE;
    long ask = Instrument.NO_PRICE;
    long bidQuantity;
    long askQuantity;
    long bidBefore = Instrument.NO_PRICE;
    long askBefore = Instrument.NO_PRICE;
    long bidQuantityBefore;
    long askQuantityBefore;
    double midBefore = Double.NaN;

    Touch(long increment) {
        this.increment = increment;
    }

    /** Looks again; true when the touch of a two-sided book is not what it was in the two-sided book before. */
    boolean follow(BookView book) {
        long newBid = book.bestBid();
        long newAsk = book.bestAsk();
        known = newBid != Instrument.NO_PRICE && newAsk != Instrument.NO_PRICE;
        if (!known) {
            return false;
        }
        long newBidQuantity = book.quantityAt(Side.BUY, newBid);
        long newAskQuantity = book.quantityAt(Side.SELL, newAsk);
        if (newBid == bid && newAsk == ask && newBidQuantity == bidQuantity && newAskQuantity == askQuantity) {
            return false;
        }
        bidBefore = bid;
        askBefore = ask;
        bidQuantityBefore = bidQuantity;
        askQuantityBefore = askQuantity;
        midBefore = mid;
        bid = newBid;
        ask = newAsk;
        bidQuantity = newBidQuantity;
        askQuantity = newAskQuantity;
        mid = (bid + ask) / 2.0;
        return bidBefore != Instrument.NO_PRICE;
    }

    boolean twoSided() {
        return known;
    }

    boolean crossed() {
        return known && bid >= ask;
    }

    boolean usable() {
        return known && ask - bid >= increment;
    }

    /** The mid of the book when it was last two-sided, ticks. */
    double mid() {
        return mid;
    }
}
