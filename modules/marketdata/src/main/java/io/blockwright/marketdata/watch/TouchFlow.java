package io.blockwright.marketdata.watch;

import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;

/**
 * Order-flow imbalance at the touch: what was added to the best bid or taken from the best ask, less the opposite. R. Cont,
 * A. Kukanov and S. Stoikov, "The price impact of order book events" (2014). No allocation.
 */
public final class TouchFlow {
    private final Decayed fast = new Decayed(10);
    private final Decayed slow = new Decayed(60);
    private boolean known;
    private long bid;
    private long ask;
    private long bidSize;
    private long askSize;

    /** Compares the touch with what it was. */
    public void follow(long time, BookView book) {
        long newBid = book.bestBid();
        long newAsk = book.bestAsk();
        long newBidSize = book.quantityAt(Side.BUY, newBid);
        long newAskSize = book.quantityAt(Side.SELL, newAsk);
        if (known) {
            long bought = (newBid >= bid ? newBidSize : 0) - (newBid <= bid ? bidSize : 0);
            long sold = (newAsk <= ask ? newAskSize : 0) - (newAsk >= ask ? askSize : 0);
            if (bought != 0 || sold != 0) {
                double net = (double) bought - sold;
                double gross = (double) Math.abs(bought) + Math.abs(sold);
                fast.add(time, net, gross);
                slow.add(time, net, gross);
            }
        }
        known = true;
        bid = newBid;
        ask = newAsk;
        bidSize = newBidSize;
        askSize = newAskSize;
    }

    /** The touch is not known any more: the next one starts anew. */
    public void lose() {
        known = false;
    }

    public double fast(long time) {
        return fast.balance(time);
    }

    public double slow(long time) {
        return slow.balance(time);
    }
}
