package io.blockwright.inference;

/**
 * One number of a row that forecasters see: a sample of the book, and what happened since the sample before. None depends on
 * the price level, so that what was learnt in one market can be asked in another. Positive leans towards higher prices.
 * Everything is 0 where it is not known, never NaN.
 */
public enum ForecastFeature {
    /** 1 when the book may be priced from, else 0. */
    USABLE("usable"),
    /** Change of the mid, basis points. */
    RETURN_BP("return_bp"),
    /** Change of the mid in spreads. */
    RETURN_SPREADS("return_spreads"),
    /** Spread over mid, basis points. */
    SPREAD_BP("spread_bp"),
    /** ln(1 + spread in price increments). */
    SPREAD_INCREMENTS("spread_increments"),
    /** (Bid − ask) / (bid + ask) shares at the touch. */
    IMBALANCE_1("imbalance_1"),
    /** The same over 3 levels. */
    IMBALANCE_3("imbalance_3"),
    /** The same over 5 levels. */
    IMBALANCE_5("imbalance_5"),
    /** The same over 10 levels. */
    IMBALANCE_10("imbalance_10"),
    /** ln(1 + shares bid at the touch). */
    BID_DEPTH_1("bid_depth_1"),
    /** ln(1 + shares offered at the touch). */
    ASK_DEPTH_1("ask_depth_1"),
    /** ln(1 + shares bid over 5 levels). */
    BID_DEPTH_5("bid_depth_5"),
    /** ln(1 + shares offered over 5 levels). */
    ASK_DEPTH_5("ask_depth_5"),
    /** ln(1 + shares bid over 10 levels). */
    BID_DEPTH_10("bid_depth_10"),
    /** ln(1 + shares offered over 10 levels). */
    ASK_DEPTH_10("ask_depth_10"),
    /** From the best bid to the next one, in spreads. */
    BID_GAP("bid_gap"),
    /** From the best ask to the next one, in spreads. */
    ASK_GAP("ask_gap"),
    /** From the best bid to the last one sampled, in spreads. */
    BID_REACH("bid_reach"),
    /** From the best ask to the last one sampled, in spreads. */
    ASK_REACH("ask_reach"),
    /** Mean price of the sampled shares less the mid, in spreads. */
    WEIGHT("weight"),
    /** asinh of the order-flow imbalance over the shares at both touches. */
    FLOW("flow"),
    /** asinh of the shares bought less sold by those who took, over the shares at both touches. */
    TRADED("traded"),
    /** ln(1 + shares bought by those who took). */
    BOUGHT("bought"),
    /** ln(1 + shares sold by those who took). */
    SOLD("sold"),
    /** ln(1 + messages). */
    MESSAGES("messages"),
    /** asinh of the change of the best bid, in price increments. */
    BID_MOVE("bid_move"),
    /** asinh of the change of the best ask, in price increments. */
    ASK_MOVE("ask_move");

    /** Length of a row. */
    public static final int COUNT = values().length;

    private final String label;

    ForecastFeature(String label) {
        this.label = label;
    }

    /** Its name in a schema. */
    public String label() {
        return label;
    }
}
