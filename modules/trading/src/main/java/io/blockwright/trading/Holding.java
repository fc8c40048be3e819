package io.blockwright.trading;

import io.blockwright.domain.Side;

/** What the desk's fills in one instrument add up to. Changed by the {@link OrderLedger} alone, engine thread only. */
public final class Holding {
    private final String symbol;
    private long shares;
    private double cash;

    Holding(String symbol) {
        this.symbol = symbol;
    }

    void add(Side side, long more, double value) {
        shares += side.sign() * more;
        cash -= side.sign() * value;
    }

    public String symbol() {
        return symbol;
    }

    /** Bought minus sold. */
    public long shares() {
        return shares;
    }

    /** Received minus paid, in shares times ticks. */
    public double cashTicks() {
        return cash;
    }
}
