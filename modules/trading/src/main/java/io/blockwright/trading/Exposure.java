package io.blockwright.trading;

import io.blockwright.domain.Side;

/**
 * What the desk holds of one instrument by the risk gate's own tally, and what it may come to hold: whatever may be in the
 * market counts as if it traded, on the side where that is worse. Shares.
 */
final class Exposure {
    private final String symbol;
    private long net;
    private long openBuys;
    private long openSells;
    /** Ticks; what shares are valued at while there is no mid. */
    private long lastPrice;

    Exposure(String symbol) {
        this.symbol = symbol;
    }

    String symbol() {
        return symbol;
    }

    /** So much more was filled, and so much more may be, of orders on one side. */
    void add(Side side, long filled, long open) {
        if (side == Side.BUY) {
            net += filled;
            openBuys += open;
        } else {
            net -= filled;
            openSells += open;
        }
    }

    void traded(long price) {
        lastPrice = price;
    }

    long lastPrice() {
        return lastPrice;
    }

    /** Bought minus sold. */
    long net() {
        return net;
    }

    /** The most it may come to when {@code more} is sent on one side: positive is long, negative short. */
    long worst(Side side, long more) {
        return side == Side.BUY ? net + openBuys + more : net - openSells - more;
    }

    /** The larger of what it may come to on either side, without its sign. */
    long worst() {
        return Math.max(Math.abs(worst(Side.BUY, 0)), Math.abs(worst(Side.SELL, 0)));
    }

    /** The same when {@code more} is sent on one side. */
    long worstWith(Side side, long more) {
        return Math.max(Math.abs(worst(side, more)), Math.abs(worst(side.opposite(), 0)));
    }
}
