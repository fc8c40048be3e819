package io.blockwright.domain;

/** Whether an instrument may be traded now. */
public enum TradingStatus {
    TRADING,
    /** Quotes move, nothing trades (before a resumption). */
    QUOTING,
    /** No orders, no trades. */
    HALTED
}
