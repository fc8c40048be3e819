package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;

/**
 * A book to look at. Prices in ticks, quantities in shares. Owned by one thread; nothing here allocates.
 */
public interface BookView {
    Instrument instrument();

    /** Highest bid, or {@link Instrument#NO_PRICE} when nobody bids. */
    long bestBid();

    /** Lowest ask, or {@link Instrument#NO_PRICE} when nobody offers. */
    long bestAsk();

    /** Displayed quantity at a price, 0 when nothing is there. */
    long quantityAt(Side side, long price);

    /** Number of known orders at a price. */
    int ordersAt(Side side, long price);

    /**
     * Copies the levels of a side, best first.
     *
     * @return how many levels were written (at most the arrays' length)
     */
    int copyLevels(Side side, long[] prices, long[] quantities);

    /** Displayed quantity at {@code limit} or better: what an order of the opposite side with that limit could take. */
    long quantityWithin(Side side, long limit);

    TradingStatus status();

    /** True from a feed gap until the next snapshot: nothing may be priced from this book then. */
    boolean stale();

    /** Best price of a side. */
    default long best(Side side) {
        return side == Side.BUY ? bestBid() : bestAsk();
    }

    /** Whether both sides have a price and they neither touch nor cross. */
    default boolean twoSided() {
        long bid = bestBid();
        long ask = bestAsk();
        return bid != Instrument.NO_PRICE && ask != Instrument.NO_PRICE && bid < ask;
    }

    /** Twice the mid price in ticks (exact), or {@link Instrument#NO_PRICE} when a side is empty. */
    default long midTwice() {
        long bid = bestBid();
        long ask = bestAsk();
        return bid == Instrument.NO_PRICE || ask == Instrument.NO_PRICE ? Instrument.NO_PRICE : bid + ask;
    }

    /** Whether an order may be priced from this book: trading, not stale, two-sided. */
    default boolean usable() {
        return !stale() && status() == TradingStatus.TRADING && twoSided();
    }
}
