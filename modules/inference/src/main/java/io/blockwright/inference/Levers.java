package io.blockwright.inference;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;

/**
 * Which features can be imagined otherwise, and what follows by definition when one is: a wider spread is wider in basis points
 * and in increments; more shares at a touch tilt the imbalance. What would follow only by habit is left as it is.
 */
final class Levers {
    private final @Nullable Feature[] known;
    private final int[] places = new int[Feature.values().length];

    Levers(List<String> names) {
        known = new @Nullable Feature[names.size()];
        Arrays.fill(places, -1);
        for (Feature feature : Feature.values()) {
            int place = names.indexOf(feature.label());
            places[feature.index()] = place;
            if (place >= 0) {
                known[place] = feature;
            }
        }
    }

    /** Whether a change of this feature alone, in this state, is something that a person can imagine. */
    boolean movable(Question question, int place) {
        @Nullable Feature feature = known[place];
        return feature == null
                || switch (feature) {
                    // These follow from others, or only say whether something is known.
                    case USABLE,
                            SPREAD_INCREMENTS,
                            IMBALANCE_1,
                            IMBALANCE_10,
                            MICROPRICE_BP,
                            IMPLIED_VOLATILITY_KNOWN,
                            MINUTES_LEFT,
                            AHEAD,
                            AT_TOUCH,
                            CHILD_TO_TOUCH,
                            CHILD_TO_DEPTH,
                            LEFT_OF_VOLUME,
                            FORECAST_KNOWN -> false;
                    case MOVE_5S_BP, MOVE_30S_BP, SPREAD_AHEAD, FILL_CHANCE -> is(question, Feature.FORECAST_KNOWN);
                    case IMPLIED_VOLATILITY -> is(question, Feature.IMPLIED_VOLATILITY_KNOWN);
                    case QUEUE_AHEAD -> question.value(place) > 0;
                    case SPREAD_BP,
                            IMBALANCE_3,
                            IMBALANCE_5,
                            OWN_DEPTH_1,
                            OPPOSITE_DEPTH_1,
                            OWN_DEPTH_10,
                            OPPOSITE_DEPTH_10,
                            OWN_REACH_BP,
                            OPPOSITE_REACH_BP -> is(question, Feature.USABLE);
                    case LAST_TRADE_BP,
                            VWAP_BP,
                            RETURN_1S_BP,
                            RETURN_10S_BP,
                            RETURN_60S_BP,
                            VOLATILITY_60S_BP,
                            TRADE_FLOW_10S,
                            TRADE_FLOW_60S,
                            TRADED_10S,
                            TRADED_60S,
                            ORDER_FLOW_10S,
                            ORDER_FLOW_60S,
                            DAILY_VOLATILITY_BP,
                            TRADES_PER_SECOND,
                            CANCELS_PER_SECOND,
                            SPREAD_SCORE,
                            OWN_DEPTH_SCORE,
                            OPPOSITE_DEPTH_SCORE,
                            VOLATILITY_SCORE,
                            REGIME_SHIFTED,
                            SENTIMENT,
                            RELEASE_NEAR,
                            HEADLINE_NEAR,
                            INSTITUTIONAL_FLOW,
                            TREND_BP,
                            LEFT,
                            TIME_LEFT,
                            WORKING,
                            PARTICIPATION,
                            PAID_BP,
                            SINCE_ARRIVAL_BP,
                            RISK_LEFT_BP,
                            URGENCY -> true;
                };
    }

    /** Leaves of those that say the same to a trader (less to do, more time) the first only. */
    <T> void once(List<T> found, ToIntFunction<T> place) {
        int left = places[Feature.LEFT.index()];
        int time = places[Feature.TIME_LEFT.index()];
        boolean[] said = new boolean[1];
        found.removeIf(one -> {
            boolean pace = place.applyAsInt(one) == left || place.applyAsInt(one) == time;
            boolean again = pace && said[0];
            said[0] |= pace;
            return again;
        });
    }

    private boolean is(Question question, Feature flag) {
        int place = places[flag.index()];
        return place < 0 || question.value(place) >= 0.5;
    }

    /** Changes a feature of a trial, and what follows from it. */
    void move(Trials trials, int trial, int place, double value) {
        double before = trials.value(trial, place);
        trials.set(trial, place, value);
        @Nullable Feature feature = known[place];
        if (feature == Feature.SPREAD_BP) {
            scale(trials, trial, Feature.SPREAD_INCREMENTS, value, before);
            scale(trials, trial, Feature.MICROPRICE_BP, value, before);
        } else if (feature == Feature.OWN_DEPTH_1 || feature == Feature.OPPOSITE_DEPTH_1) {
            touch(trials, trial, feature, before, value);
        } else if (feature == Feature.OWN_DEPTH_10 || feature == Feature.OPPOSITE_DEPTH_10) {
            depth(trials, trial, feature, before, value);
        } else if (feature == Feature.TIME_LEFT) {
            double minutes = Math.expm1(at(trials, trial, Feature.MINUTES_LEFT));
            if (before > 0) {
                put(trials, trial, Feature.MINUTES_LEFT, Math.log1p(minutes * value / before));
                double risk = at(trials, trial, Feature.RISK_LEFT_BP);
                put(trials, trial, Feature.RISK_LEFT_BP, risk * Math.sqrt(Math.max(0, value / before)));
            }
            raise(trials, trial, Feature.LEFT_OF_VOLUME, before, value);
            put(trials, trial, Feature.AHEAD, value - at(trials, trial, Feature.LEFT));
        } else if (feature == Feature.LEFT) {
            scale(trials, trial, Feature.WORKING, before, value);
            raise(trials, trial, Feature.LEFT_OF_VOLUME, value, before);
            put(trials, trial, Feature.AHEAD, at(trials, trial, Feature.TIME_LEFT) - value);
        }
    }

    private void touch(Trials trials, int trial, Feature touch, double before, double value) {
        Feature deep = touch == Feature.OWN_DEPTH_1 ? Feature.OWN_DEPTH_10 : Feature.OPPOSITE_DEPTH_10;
        double was = at(trials, trial, deep);
        double shares = Math.expm1(was) + Math.expm1(value) - Math.expm1(before);
        double is = Math.log1p(Math.max(Math.expm1(value), shares));
        put(trials, trial, deep, is);
        depth(trials, trial, deep, was, is);
        double imbalance = imbalance(trials, trial, Feature.OWN_DEPTH_1, Feature.OPPOSITE_DEPTH_1);
        put(trials, trial, Feature.IMBALANCE_1, imbalance);
        // With two sizes the quantity-weighted mid lies at imbalance × half the spread.
        put(trials, trial, Feature.MICROPRICE_BP, imbalance * at(trials, trial, Feature.SPREAD_BP) / 2);
        if (touch == Feature.OPPOSITE_DEPTH_1) {
            raise(trials, trial, Feature.CHILD_TO_TOUCH, Math.expm1(before), Math.expm1(value));
        }
    }

    private void depth(Trials trials, int trial, Feature deep, double before, double value) {
        put(
                trials,
                trial,
                Feature.IMBALANCE_10,
                imbalance(trials, trial, Feature.OWN_DEPTH_10, Feature.OPPOSITE_DEPTH_10));
        if (deep == Feature.OPPOSITE_DEPTH_10) {
            raise(trials, trial, Feature.CHILD_TO_DEPTH, Math.expm1(before), Math.expm1(value));
        }
    }

    private double imbalance(Trials trials, int trial, Feature own, Feature opposite) {
        double owns = Math.expm1(at(trials, trial, own));
        double opposites = Math.expm1(at(trials, trial, opposite));
        return owns + opposites > 0 ? (owns - opposites) / (owns + opposites) : 0;
    }

    /** Multiplies a feature by a ratio. */
    private void scale(Trials trials, int trial, Feature feature, double value, double before) {
        if (before != 0 && Double.isFinite(value / before)) {
            put(trials, trial, feature, at(trials, trial, feature) * value / before);
        }
    }

    /** Adds the logarithm of a ratio to a feature that is one. */
    private void raise(Trials trials, int trial, Feature feature, double part, double whole) {
        if (part > 0 && whole > 0) {
            put(trials, trial, feature, at(trials, trial, feature) + Math.log(part / whole));
        }
    }

    private double at(Trials trials, int trial, Feature feature) {
        int place = places[feature.index()];
        return place < 0 ? 0 : trials.value(trial, place);
    }

    private void put(Trials trials, int trial, Feature feature, double value) {
        int place = places[feature.index()];
        if (place >= 0) {
            trials.set(trial, place, value);
        }
    }
}
