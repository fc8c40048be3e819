package io.blockwright.inference;

/**
 * One number of the feature vector, in the order of the vector. Signed features are positive when the market leans towards
 * higher prices. Everything is 0 where it is not known, never NaN; {@link #USABLE} says whether the book could be read.
 */
public enum Feature {
    /** 1 when the book may be priced from, else 0. */
    USABLE(0, "usable"),
    /** Spread over mid, basis points. */
    SPREAD_BP(1, "spread_bp"),
    /** Spread in order price increments. */
    SPREAD_INCREMENTS(2, "spread_increments"),
    /** (Bid − ask) / (bid + ask) quantity at the touch, −1 to 1. */
    IMBALANCE_1(3, "imbalance_1"),
    /** The same over 3 levels. */
    IMBALANCE_3(4, "imbalance_3"),
    /** The same over 5 levels. */
    IMBALANCE_5(5, "imbalance_5"),
    /** The same over 10 levels. */
    IMBALANCE_10(6, "imbalance_10"),
    /** ln(1 + shares bid at the touch). */
    BID_DEPTH_1(7, "bid_depth_1"),
    /** ln(1 + shares offered at the touch). */
    ASK_DEPTH_1(8, "ask_depth_1"),
    /** ln(1 + shares bid over 10 levels). */
    BID_DEPTH_10(9, "bid_depth_10"),
    /** ln(1 + shares offered over 10 levels). */
    ASK_DEPTH_10(10, "ask_depth_10"),
    /** From the best bid down to the tenth, basis points of the mid. */
    BID_REACH_BP(11, "bid_reach_bp"),
    /** From the best ask up to the tenth, basis points of the mid. */
    ASK_REACH_BP(12, "ask_reach_bp"),
    /** Quantity-weighted mid less mid, basis points. */
    MICROPRICE_BP(13, "microprice_bp"),
    /** Last trade less mid, basis points. */
    LAST_TRADE_BP(14, "last_trade_bp"),
    /** Mid less the volume-weighted average price, basis points. */
    VWAP_BP(15, "vwap_bp"),
    /** Log return of the mid over a second, basis points. */
    RETURN_1S_BP(16, "return_1s_bp"),
    /** The same over 10 seconds. */
    RETURN_10S_BP(17, "return_10s_bp"),
    /** The same over a minute. */
    RETURN_60S_BP(18, "return_60s_bp"),
    /** Root of the summed squared quarter-second returns of the last minute, basis points. */
    VOLATILITY_60S_BP(19, "volatility_60s_bp"),
    /** Shares bought less sold by those who took, over both; half-life 10 seconds, −1 to 1. */
    TRADE_FLOW_10S(20, "trade_flow_10s"),
    /** The same with a half-life of a minute. */
    TRADE_FLOW_60S(21, "trade_flow_60s"),
    /** ln(1 + shares traded), half-life 10 seconds. */
    TRADED_10S(22, "traded_10s"),
    /** ln(1 + shares traded), half-life a minute. */
    TRADED_60S(23, "traded_60s"),
    /** Order-flow imbalance at the touch (Cont, Kukanov and Stoikov, 2014) over its gross; half-life 10 seconds, −1 to 1. */
    ORDER_FLOW_10S(24, "order_flow_10s"),
    /** The same with a half-life of a minute. */
    ORDER_FLOW_60S(25, "order_flow_60s"),
    /** Realised volatility of the last ten minutes without the bounce, scaled to a day, basis points. */
    DAILY_VOLATILITY_BP(26, "daily_volatility_bp"),
    /** ln(1 + trades a second), over the last minute. */
    TRADES_PER_SECOND(27, "trades_per_second"),
    /** ln(1 + orders taken back a second), over the last minute. */
    CANCELS_PER_SECOND(28, "cancels_per_second"),
    /** Deviations of the spread from what is usual, positive for wider. */
    SPREAD_SCORE(29, "spread_score"),
    /** Deviations of the depth bid near the touch from what is usual, positive for thinner. */
    BID_DEPTH_SCORE(30, "bid_depth_score"),
    /** The same of the depth offered. */
    ASK_DEPTH_SCORE(31, "ask_depth_score"),
    /** Deviations of the mid's range in five seconds from what is usual, positive for wider. */
    VOLATILITY_SCORE(32, "volatility_score"),
    /** 1 while spread, depth or volatility have shifted to another regime, else 0. */
    REGIME_SHIFTED(33, "regime_shifted"),
    /** What the headlines of the last minutes say together, −1 (bad) to 1 (good). */
    SENTIMENT(34, "sentiment"),
    /** exp(−minutes to the next economic release / 15); 0 when none is known. */
    RELEASE_NEAR(35, "release_near");

    private final int index;
    private final String label;

    Feature(int index, String label) {
        this.index = index;
        this.label = label;
    }

    /** Its place in the vector. */
    public int index() {
        return index;
    }

    /** Its name in a model's manifest. */
    public String label() {
        return label;
    }
}
