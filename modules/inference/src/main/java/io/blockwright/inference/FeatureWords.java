package io.blockwright.inference;

import io.blockwright.inference.Feature.Group;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * How a trader says a feature. A feature without its words does not compile.
 *
 * @param words what it is, to stand before its number: "spread"
 * @param measure how its number is said
 * @param otherwise of a flag, what is so when it is 0; otherwise empty
 */
public record FeatureWords(String words, Measure measure, String otherwise) {
    private static final Map<String, Feature> BY_LABEL =
            Arrays.stream(Feature.values()).collect(Collectors.toMap(Feature::label, Function.identity()));

    private FeatureWords(String words, Measure measure) {
        this(words, measure, "");
    }

    private static FeatureWords flag(String yes, String no) {
        return new FeatureWords(yes, Measure.FLAG, no);
    }

    /** Its words. */
    public static FeatureWords of(Feature feature) {
        return switch (feature) {
            case USABLE -> flag("the book can be priced from", "the book cannot be priced from");
            case SPREAD_BP -> new FeatureWords("spread", Measure.BASIS_POINTS);
            case SPREAD_INCREMENTS -> new FeatureWords("spread in price increments", Measure.INCREMENTS);
            case IMBALANCE_1 -> new FeatureWords("shares at the touch", Measure.OWN_PART);
            case IMBALANCE_3 -> new FeatureWords("shares on 3 levels", Measure.OWN_PART);
            case IMBALANCE_5 -> new FeatureWords("shares on 5 levels", Measure.OWN_PART);
            case IMBALANCE_10 -> new FeatureWords("shares on 10 levels", Measure.OWN_PART);
            case OWN_DEPTH_1 -> new FeatureWords("queue at the own touch", Measure.LOG_SHARES);
            case OPPOSITE_DEPTH_1 -> new FeatureWords("size at the opposite touch", Measure.LOG_SHARES);
            case OWN_DEPTH_10 -> new FeatureWords("own side's depth on 10 levels", Measure.LOG_SHARES);
            case OPPOSITE_DEPTH_10 -> new FeatureWords("opposite depth on 10 levels", Measure.LOG_SHARES);
            case OWN_REACH_BP -> new FeatureWords("reach of the own side's 10 levels", Measure.BASIS_POINTS);
            case OPPOSITE_REACH_BP -> new FeatureWords("reach of the opposite 10 levels", Measure.BASIS_POINTS);
            case MICROPRICE_BP -> new FeatureWords("pull of the sizes at the touch", Measure.BP_AGAINST);
            case LAST_TRADE_BP -> new FeatureWords("last trade off the mid", Measure.BP_AGAINST);
            case VWAP_BP -> new FeatureWords("price off the VWAP", Measure.BP_AGAINST);
            case RETURN_1S_BP -> new FeatureWords("move in 1 s", Measure.BP_AGAINST);
            case RETURN_10S_BP -> new FeatureWords("move in 10 s", Measure.BP_AGAINST);
            case RETURN_60S_BP -> new FeatureWords("move in 1 min", Measure.BP_AGAINST);
            case VOLATILITY_60S_BP -> new FeatureWords("volatility of the last minute", Measure.BASIS_POINTS);
            case TRADE_FLOW_10S -> new FeatureWords("trade flow, 10 s", Measure.LEAN);
            case TRADE_FLOW_60S -> new FeatureWords("trade flow, 1 min", Measure.LEAN);
            case TRADED_10S -> new FeatureWords("volume of about 10 s", Measure.LOG_SHARES);
            case TRADED_60S -> new FeatureWords("volume of about 1 min", Measure.LOG_SHARES);
            case ORDER_FLOW_10S -> new FeatureWords("order flow at the touch, 10 s", Measure.LEAN);
            case ORDER_FLOW_60S -> new FeatureWords("order flow at the touch, 1 min", Measure.LEAN);
            case DAILY_VOLATILITY_BP -> new FeatureWords("daily volatility", Measure.BASIS_POINTS);
            case TRADES_PER_SECOND -> new FeatureWords("trades", Measure.LOG_RATE);
            case CANCELS_PER_SECOND -> new FeatureWords("cancels", Measure.LOG_RATE);
            case SPREAD_SCORE -> new FeatureWords("spread against this session's", Measure.DEVIATIONS);
            case OWN_DEPTH_SCORE ->
                new FeatureWords("thinness of the own side against this session's", Measure.DEVIATIONS);
            case OPPOSITE_DEPTH_SCORE ->
                new FeatureWords("thinness of the opposite side against this session's", Measure.DEVIATIONS);
            case VOLATILITY_SCORE -> new FeatureWords("volatility against this session's", Measure.DEVIATIONS);
            case REGIME_SHIFTED -> flag("the market has shifted regime", "the market is in its usual regime");
            case SENTIMENT -> new FeatureWords("headlines", Measure.LEAN);
            case RELEASE_NEAR -> new FeatureWords("next economic release", Measure.NEAR_AHEAD);
            case HEADLINE_NEAR -> new FeatureWords("last headline", Measure.NEAR_AGO);
            case INSTITUTIONAL_FLOW -> new FeatureWords("trade flow, 10 min", Measure.LEAN);
            case TREND_BP -> new FeatureWords("price off its 10 min mean", Measure.BP_AGAINST);
            case IMPLIED_VOLATILITY -> new FeatureWords("implied volatility", Measure.PART);
            case IMPLIED_VOLATILITY_KNOWN ->
                flag("the implied volatility is known", "the implied volatility is not known");
            case LEFT -> new FeatureWords("left to do", Measure.PART);
            case TIME_LEFT -> new FeatureWords("time left", Measure.PART);
            case MINUTES_LEFT -> new FeatureWords("time to the end", Measure.LOG_MINUTES);
            case AHEAD -> new FeatureWords("pace against even", Measure.PACE);
            case WORKING -> new FeatureWords("part of the rest in the market", Measure.PART);
            case QUEUE_AHEAD -> new FeatureWords("queue ahead of the own child", Measure.LOG_SHARES);
            case AT_TOUCH -> flag("an own child rests at the touch", "no own child rests at the touch");
            case PARTICIPATION -> new FeatureWords("participation so far", Measure.PART);
            case PAID_BP -> new FeatureWords("average price against arrival", Measure.BP_COST);
            case SINCE_ARRIVAL_BP -> new FeatureWords("move since arrival", Measure.BP_AGAINST);
            case LEFT_OF_VOLUME -> new FeatureWords("rest against the expected volume", Measure.LOG_PART);
            case RISK_LEFT_BP -> new FeatureWords("price risk to the end", Measure.BASIS_POINTS);
            case CHILD_TO_TOUCH -> new FeatureWords("an even child to the opposite touch", Measure.LOG_TIMES);
            case CHILD_TO_DEPTH -> new FeatureWords("an even child to the opposite 10 levels", Measure.LOG_TIMES);
            case URGENCY -> new FeatureWords("urgency", Measure.PART);
            case FORECAST_KNOWN -> flag("the forecasts are known", "there are no forecasts");
            case MOVE_5S_BP -> new FeatureWords("forecast move in 5 s", Measure.BP_AGAINST);
            case MOVE_30S_BP -> new FeatureWords("forecast move in 30 s", Measure.BP_AGAINST);
            case SPREAD_AHEAD -> new FeatureWords("forecast change of the spread", Measure.CHANGE);
            case FILL_CHANCE -> new FeatureWords("chance of a fill in 30 s", Measure.PART);
        };
    }

    /** Of a feature by its name in a manifest; a name that is not one of the schema's is said as it is written. */
    public static FeatureWords of(String name) {
        Feature feature = BY_LABEL.get(name);
        return feature == null ? new FeatureWords(name.replace('_', ' '), Measure.NUMBER) : of(feature);
    }

    /** The group of a feature by its name; "inputs" for a name that is not one of the schema's. */
    public static String groupOf(String name) {
        Feature feature = BY_LABEL.get(name);
        return feature == null ? "inputs" : of(feature.group());
    }

    /** A group's name. */
    public static String of(Group group) {
        return switch (group) {
            case TOUCH -> "touch";
            case DEPTH -> "depth";
            case FLOW -> "flow";
            case MOVE -> "price moves";
            case VOLATILITY -> "volatility";
            case REGIME -> "regime";
            case NEWS -> "news";
            case ORDER -> "the order itself";
            case FORECAST -> "forecasts";
        };
    }

    /** The feature with its number: "spread 2.1 bp", "the market has shifted regime". */
    public String say(double value) {
        if (measure == Measure.FLAG) {
            return value >= 0.5 ? words : otherwise;
        }
        return words + " " + measure.say(value);
    }

    /** The same beside what is usual: "spread 2.1 bp (usually 4.0 bp)"; what is usual is left out where it reads the same. */
    public String say(double value, double usual) {
        String now = say(value);
        String then = measure.say(usual);
        return measure == Measure.FLAG || measure.say(value).equals(then) ? now : now + " (usually " + then + ")";
    }
}
