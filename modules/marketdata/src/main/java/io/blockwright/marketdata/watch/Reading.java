package io.blockwright.marketdata.watch;

import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.WatchThresholds;

/** Gathers what one reading of the watch is made of, and begins anew after it. Single-threaded; no allocation. */
public final class Reading {
    private static final double LOT = 100;

    private double spreadTime;
    private double time;
    private long depthBid;
    private long depthAsk;
    private double newlyBid;
    private double newlyOffered;
    private int looks;
    private long lowest;
    private long highest;
    private double bought;
    private double sold;
    private int messages;

    /** A spread in basis points stood so long. */
    public void spread(double bp, long nanos) {
        spreadTime += bp * nanos;
        time += nanos;
    }

    /** The mid came to this. */
    public void mid(long midTwice) {
        lowest = lowest == 0 ? midTwice : Math.min(lowest, midTwice);
        highest = Math.max(highest, midTwice);
    }

    /** Somebody took shares. */
    public void trade(int sign, long quantity) {
        if (sign > 0) {
            bought += quantity;
        } else if (sign < 0) {
            sold += quantity;
        }
    }

    /** An order entered the book near the touch. */
    public void quoted(Side side, long quantity) {
        if (side == Side.BUY) {
            newlyBid += quantity;
        } else {
            newlyOffered += quantity;
        }
    }

    public void message() {
        messages++;
    }

    /** A second is over: how deep the book is now. */
    public void look(Liquidity liquidity) {
        depthBid += liquidity.within(Side.BUY, WatchThresholds.DEPTH_INCREMENTS);
        depthAsk += liquidity.within(Side.SELL, WatchThresholds.DEPTH_INCREMENTS);
        looks++;
    }

    /** Whether the book could be looked at in most seconds of the reading. */
    public boolean hasBook() {
        return looks >= 3;
    }

    public boolean hasSpread() {
        return time > 0;
    }

    public double spreadBp() {
        return spreadTime / time;
    }

    public double depth(Side side) {
        return (double) (side == Side.BUY ? depthBid : depthAsk) / looks;
    }

    /** Shares newly offered near the touch over those newly bid, its logarithm; a lot more on both sides, so that none is 0. */
    public double offeredToBid() {
        return Math.log((newlyOffered + LOT) / (newlyBid + LOT));
    }

    /** From the lowest mid to the highest, basis points; half an increment at least, below which nothing can be seen. */
    public double rangeBp(BookView book) {
        double floor = book.instrument().increment();
        return Math.max((double) highest - lowest, floor) / highest * 1e4;
    }

    public double net() {
        return bought - sold;
    }

    public double gross() {
        return bought + sold;
    }

    public int messages() {
        return messages;
    }

    /** Begins anew; the mid in force goes on, 0 for none. */
    public void clear(long midTwice) {
        spreadTime = 0;
        time = 0;
        depthBid = 0;
        depthAsk = 0;
        newlyBid = 0;
        newlyOffered = 0;
        looks = 0;
        lowest = midTwice;
        highest = midTwice;
        bought = 0;
        sold = 0;
        messages = 0;
    }
}
