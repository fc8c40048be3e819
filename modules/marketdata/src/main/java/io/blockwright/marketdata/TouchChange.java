package io.blockwright.marketdata;

import io.blockwright.domain.Side;

/** Sums up what was added to the best bid or taken from the best ask, less the opposite, in shares. No allocation. */
final class TouchChange {
    private boolean known;
    private long bid;
    private long ask;
    private long bidSize;
    private long askSize;
    private long net;

    /** Compares the touch with what it was. */
    void follow(BookView book) {
        if (!book.usable()) {
            known = false;
            return;
        }
        long newBid = book.bestBid();
        long newAsk = book.bestAsk();
        long newBidSize = book.quantityAt(Side.BUY, newBid);
        long newAskSize = book.quantityAt(Side.SELL, newAsk);
        if (known) {
            net += (newBid >= bid ? newBidSize : 0) - (newBid <= bid ? bidSize : 0);
            net -= (newAsk <= ask ? newAskSize : 0) - (newAsk >= ask ? askSize : 0);
        }
        known = true;
        bid = newBid;
        ask = newAsk;
        bidSize = newBidSize;
        askSize = newAskSize;
    }

    /** The touch is not known any more: the next one starts anew. */
    void lose() {
        known = false;
    }

    /** What came together since it was last taken. */
    long takeNet() {
        long sum = net;
        net = 0;
        return sum;
    }
}
