package io.blockwright.inference;

/**
 * One number of a row that forecasters see: a sample of the book, and what happened since the sample before. None depends on
 * the price level, so that what was learnt in one market can be asked in another. Positive leans towards higher prices.
 * Everything is 0 where it is not known, never NaN.
 */
public enum ForecastFeature {
    /** 1 when the book may be priced from, else 0. */
    USABLE(0, "usable"),
    /** Change of the mid, basis points. */
    RETURN_BP(1, "return_bp"),
    /** Change of the mid in spreads. */
    RETURN_SPREADS(2, "return_spreads"),
    /** Spread over mid, basis points. */
    SPREAD_BP(3, "spread_bp"),
    /** ln(1 + spread in price increments). */
    SPREAD_INCREMENTS(4, "spread_increments"),
    /** (Bid − ask) / (bid + ask) shares at the touch. */
    IMBALANCE_1(5, "imbalance_1"),
    /** The same over 3 levels. */
    IMBALANCE_3(6, "imbalance_3"),
    /** The same over 5 levels. */
    IMBALANCE_5(7, "imbalance_5"),
    /** The same over 10 levels. */
    IMBALANCE_10(8, "imbalance_10"),
    /** ln(1 + shares bid at the touch). */
    BID_DEPTH_1(9, "bid_depth_1"),
    /** ln(1 + shares offered at the touch). */
    ASK_DEPTH_1(10, "ask_depth_1"),
    /** ln(1 + shares bid over 5 levels). */
    BID_DEPTH_5(11, "bid_depth_5"),
    /** ln(1 + shares offered over 5 levels). */
    ASK_DEPTH_5(12, "ask_depth_5"),
    /** ln(1 + shares bid over 10 levels). */
    BID_DEPTH_10(13, "bid_depth_10"),
    /** ln(1 + shares offered over 10 levels). */
    ASK_DEPTH_10(14, "ask_depth_10"),
    /** From the best bid to the next one, in spreads. */
    BID_GAP(15, "bid_gap"),
    /** From the best ask to the next one, in spreads. */
    ASK_GAP(16, "ask_gap"),
    /** From the best bid to the last one sampled, in spreads. */
    BID_REACH(17, "bid_reach"),
    /** From the best ask to the last one sampled, in spreads. */
    ASK_REACH(18, "ask_reach"),
    /** Mean price of the sampled shares less the mid, in spreads. */
    WEIGHT(19, "weight"),
    /** asinh of the order-flow imbalance over the shares at both touches. */
    FLOW(20, "flow"),
    /** asinh of the shares bought less sold by those who took, over the shares at both touches. */
    TRADED(21, "traded"),
    /** ln(1 + shares bought by those who took). */
    BOUGHT(22, "bought"),
    /** ln(1 + shares sold by those who took). */
    SOLD(23, "sold"),
    /** ln(1 + messages). */
    MESSAGES(24, "messages"),
    /** asinh of the change of the best bid, in price increments. */
    BID_MOVE(25, "bid_move"),
    /** asinh of the change of the best ask, in price increments. */
    ASK_MOVE(26, "ask_move");

    /** Length of a row. */
    public static final int COUNT = values().length;

    private final int index;
    private final String label;

    ForecastFeature(int index, String label) {
        this.index = index;
        this.label = label;
    }

    /** Its place in a row. */
    public int index() {
        return index;
    }

    /** Its name in a schema. */
    public String label() {
        return label;
    }
}
