package io.blockwright.domain;

/** Which way an order trades. */
public enum Side {
    BUY,
    SELL;

    /** The side an order of this side trades against. */
    public Side opposite() {
        return this == BUY ? SELL : BUY;
    }

    /** +1 for a buy, −1 for a sell: the sign of the position change and of a cost. */
    public int sign() {
        return this == BUY ? 1 : -1;
    }

    /** Whether a price is at least as aggressive as another for this side (a buyer pays more, a seller takes less). */
    public boolean atLeastAsAggressive(long price, long than) {
        return this == BUY ? price >= than : price <= than;
    }
}
