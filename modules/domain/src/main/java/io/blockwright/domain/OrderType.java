package io.blockwright.domain;

/** How a child order is priced. */
public enum OrderType {
    /** Takes whatever is displayed, at any price; never rests. */
    MARKET,
    /** Trades at its price or better; what is left rests unless the time in force says otherwise. */
    LIMIT
}
