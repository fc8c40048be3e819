package io.blockwright.inference;

/**
 * One number of the feature vector, in the order of the vector. Everything is as the order sees it: the own side is where its
 * resting children wait, and signed features are positive when the market leans against it (towards higher prices for a buy,
 * lower ones for a sell), so that one model serves both sides. Everything is 0 where it is not known, never NaN; {@link
 * #USABLE} says whether the book could be read.
 */
public enum Feature {
    /** 1 when the book may be priced from, else 0. */
    USABLE(0, "usable", Group.TOUCH),
    /** Spread over mid, basis points. */
    SPREAD_BP(1, "spread_bp", Group.TOUCH),
    /** Spread in order price increments. */
    SPREAD_INCREMENTS(2, "spread_increments", Group.TOUCH),
    /** (Own − opposite) / (own + opposite) quantity at the touch, −1 to 1. */
    IMBALANCE_1(3, "imbalance_1", Group.DEPTH),
    /** The same over 3 levels. */
    IMBALANCE_3(4, "imbalance_3", Group.DEPTH),
    /** The same over 5 levels. */
    IMBALANCE_5(5, "imbalance_5", Group.DEPTH),
    /** The same over 10 levels. */
    IMBALANCE_10(6, "imbalance_10", Group.DEPTH),
    /** ln(1 + shares at the touch of the own side), where resting children wait. */
    OWN_DEPTH_1(7, "own_depth_1", Group.TOUCH),
    /** ln(1 + shares at the touch of the opposite side), which a taking child trades with. */
    OPPOSITE_DEPTH_1(8, "opposite_depth_1", Group.TOUCH),
    /** ln(1 + shares of the own side over 10 levels). */
    OWN_DEPTH_10(9, "own_depth_10", Group.DEPTH),
    /** ln(1 + shares of the opposite side over 10 levels). */
    OPPOSITE_DEPTH_10(10, "opposite_depth_10", Group.DEPTH),
    /** From the own touch to the tenth level behind it, basis points of the mid. */
    OWN_REACH_BP(11, "own_reach_bp", Group.DEPTH),
    /** From the opposite touch to the tenth level behind it, basis points of the mid. */
    OPPOSITE_REACH_BP(12, "opposite_reach_bp", Group.DEPTH),
    /** Quantity-weighted mid less mid, basis points. */
    MICROPRICE_BP(13, "microprice_bp", Group.TOUCH),
    /** Last trade less mid, basis points. */
    LAST_TRADE_BP(14, "last_trade_bp", Group.FLOW),
    /** Mid less the volume-weighted average price since the order arrived, basis points. */
    VWAP_BP(15, "vwap_bp", Group.MOVE),
    /** Log return of the mid over a second, basis points. */
    RETURN_1S_BP(16, "return_1s_bp", Group.MOVE),
    /** The same over 10 seconds. */
    RETURN_10S_BP(17, "return_10s_bp", Group.MOVE),
    /** The same over a minute. */
    RETURN_60S_BP(18, "return_60s_bp", Group.MOVE),
    /** Root of the summed squared quarter-second returns of the last minute, basis points. */
    VOLATILITY_60S_BP(19, "volatility_60s_bp", Group.VOLATILITY),
    /** Shares bought less sold by those who took, over both; half-life 10 seconds, −1 to 1. */
    TRADE_FLOW_10S(20, "trade_flow_10s", Group.FLOW),
    /** The same with a half-life of a minute. */
    TRADE_FLOW_60S(21, "trade_flow_60s", Group.FLOW),
    /** ln(1 + shares traded), half-life 10 seconds. */
    TRADED_10S(22, "traded_10s", Group.FLOW),
    /** ln(1 + shares traded), half-life a minute. */
    TRADED_60S(23, "traded_60s", Group.FLOW),
    /** Order-flow imbalance at the touch (Cont, Kukanov and Stoikov, 2014) over its gross; half-life 10 seconds, −1 to 1. */
    ORDER_FLOW_10S(24, "order_flow_10s", Group.FLOW),
    /** The same with a half-life of a minute. */
    ORDER_FLOW_60S(25, "order_flow_60s", Group.FLOW),
    /** Realised volatility of the last ten minutes without the bounce, scaled to a day, basis points. */
    DAILY_VOLATILITY_BP(26, "daily_volatility_bp", Group.VOLATILITY),
    /** ln(1 + trades a second), over the last minute. */
    TRADES_PER_SECOND(27, "trades_per_second", Group.FLOW),
    /** ln(1 + orders taken back a second), over the last minute. */
    CANCELS_PER_SECOND(28, "cancels_per_second", Group.FLOW),
    /** Deviations of the spread from what is usual, positive for wider. */
    SPREAD_SCORE(29, "spread_score", Group.REGIME),
    /** Deviations of the depth near the own touch from what is usual, positive for thinner. */
    OWN_DEPTH_SCORE(30, "own_depth_score", Group.REGIME),
    /** The same of the opposite side. */
    OPPOSITE_DEPTH_SCORE(31, "opposite_depth_score", Group.REGIME),
    /** Deviations of the mid's range in five seconds from what is usual, positive for wider. */
    VOLATILITY_SCORE(32, "volatility_score", Group.REGIME),
    /** 1 while spread, depth or volatility have shifted to another regime, else 0. */
    REGIME_SHIFTED(33, "regime_shifted", Group.REGIME),
    /** What the headlines of the last minutes say together, −1 (against higher prices) to 1; for a seller turned round. */
    SENTIMENT(34, "sentiment", Group.NEWS),
    /** exp(−minutes to the next economic release / 15); 0 when none is known. */
    RELEASE_NEAR(35, "release_near", Group.NEWS),
    /** exp(−minutes since the last headline / 15); 0 without any. */
    HEADLINE_NEAR(36, "headline_near", Group.NEWS),
    /** Trade flow with a half-life of ten minutes: others who work large orders, −1 to 1. */
    INSTITUTIONAL_FLOW(37, "institutional_flow", Group.FLOW),
    /** Mid less its mean with a half-life of ten minutes, basis points. */
    TREND_BP(38, "trend_bp", Group.MOVE),
    /** At-the-money implied volatility of a year, as a fraction; 0 when not known. */
    IMPLIED_VOLATILITY(39, "implied_volatility", Group.NEWS),
    /** 1 when the implied volatility is known, else 0. */
    IMPLIED_VOLATILITY_KNOWN(40, "implied_volatility_known", Group.NEWS),
    /** What is not filled, over the whole order. */
    LEFT(41, "left", Group.ORDER),
    /** Time left over the order's whole time. */
    TIME_LEFT(42, "time_left", Group.ORDER),
    /** ln(1 + minutes left). */
    MINUTES_LEFT(43, "minutes_left", Group.ORDER),
    /** Filled, less what equal quantities in equal times would have filled, over the whole order. */
    AHEAD(44, "ahead", Group.ORDER),
    /** Shares in the market over what is not filled. */
    WORKING(45, "working", Group.ORDER),
    /** ln(1 + shares ahead of the own resting child that is nearest to trading); 0 when none rests. */
    QUEUE_AHEAD(46, "queue_ahead", Group.ORDER),
    /** 1 when an own child rests at the touch or better, else 0. */
    AT_TOUCH(47, "at_touch", Group.ORDER),
    /** Own fills over all volume since the order arrived. */
    PARTICIPATION(48, "participation", Group.ORDER),
    /** Average fill price less arrival mid, basis points; 0 before the first fill. */
    PAID_BP(49, "paid_bp", Group.ORDER),
    /** Mid less arrival mid, basis points. */
    SINCE_ARRIVAL_BP(50, "since_arrival_bp", Group.MOVE),
    /** ln of what is not filled over the volume expected until the end. */
    LEFT_OF_VOLUME(51, "left_of_volume", Group.ORDER),
    /** Standard deviation of the price until the end, from the desk's daily volatility, basis points. */
    RISK_LEFT_BP(52, "risk_left_bp", Group.ORDER),
    /** ln of an even child's shares over those at the opposite touch. */
    CHILD_TO_TOUCH(53, "child_to_touch", Group.ORDER),
    /** ln of an even child's shares over those of the opposite side's 10 levels. */
    CHILD_TO_DEPTH(54, "child_to_depth", Group.ORDER),
    /** The order's urgency, 0 to 1. */
    URGENCY(55, "urgency", Group.ORDER),
    /** 1 when the forecasters have answered, else 0. */
    FORECAST_KNOWN(56, "forecast_known", Group.FORECAST),
    /** Expected move of the mid in 5 seconds, basis points. */
    MOVE_5S_BP(57, "move_5s_bp", Group.FORECAST),
    /** The same in 30 seconds. */
    MOVE_30S_BP(58, "move_30s_bp", Group.FORECAST),
    /** Expected spread in 30 seconds over the spread now, less 1. */
    SPREAD_AHEAD(59, "spread_ahead", Group.FORECAST),
    /** Probability that a child joining the own touch fills within 30 seconds. */
    FILL_CHANCE(60, "fill_chance", Group.FORECAST);

    /** What a feature is about: inputs that are judged and explained together. */
    public enum Group {
        /** The best prices and what stands at them. */
        TOUCH,
        /** The levels behind them. */
        DEPTH,
        /** Who trades, how much and how often. */
        FLOW,
        /** Where the price has come from. */
        MOVE,
        /** How much it moves. */
        VOLATILITY,
        /** Whether the market is as usual. */
        REGIME,
        /** Headlines, economic figures, options. */
        NEWS,
        /** The order itself and its children. */
        ORDER,
        /** What the forecasters expect. */
        FORECAST
    }

    private final int index;
    private final String label;
    private final Group group;

    Feature(int index, String label, Group group) {
        this.index = index;
        this.label = label;
        this.group = group;
    }

    /** Its place in the vector. */
    public int index() {
        return index;
    }

    /** Its name in a model's manifest. */
    public String label() {
        return label;
    }

    /** What it is about. */
    public Group group() {
        return group;
    }
}
