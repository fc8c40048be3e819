package io.blockwright.inference;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.Symptom;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketReading;
import io.blockwright.marketdata.MarketReading.Stretch;
import io.blockwright.marketdata.MarketStats;

/**
 * Turns a market and an order into the numbers a model sees: the vector that {@link FeatureSchema#CURRENT} names. Training and
 * live use this class and no other. Single-threaded; no allocation after construction.
 */
public final class FeatureEncoder {
    private static final int LEVELS = 10;
    /** No feature is larger than this in size, so that a broken price cannot blow a model up. */
    private static final double MOST = 1e6;
    /** Beyond so many deviations more says nothing more. */
    private static final double MOST_SCORE = 20;
    /** How many minutes away a release or a headline begins to be felt. */
    private static final double NEWS_MINUTES = 15;

    private final long[] ownPrices = new long[LEVELS];
    private final long[] ownQuantities = new long[LEVELS];
    private final long[] oppositePrices = new long[LEVELS];
    private final long[] oppositeQuantities = new long[LEVELS];

    /**
     * Writes the vector as of {@code watch}'s time.
     *
     * @param since totals of the market since the order arrived, for the VWAP and the last price
     * @param watch what is measured of the market, settled to now
     * @param out at least {@link FeatureSchema#size()} long
     */
    public void encode(
            BookView book, MarketStats since, MarketReading watch, OrderState order, Outside outside, float[] out) {
        Side side = order.side();
        int sign = side.sign();
        boolean usable = book.usable();
        put(out, Feature.USABLE, usable ? 1 : 0);
        if (usable) {
            encodeBook(book, since, order, out);
        } else {
            withoutBook(out);
        }
        put(out, Feature.RETURN_1S_BP, sign * watch.change(4) * 1e4);
        put(out, Feature.RETURN_10S_BP, sign * watch.change(40) * 1e4);
        put(out, Feature.RETURN_60S_BP, sign * watch.change(240) * 1e4);
        put(out, Feature.TREND_BP, sign * watch.trend() * 1e4);
        put(out, Feature.VOLATILITY_60S_BP, watch.lastMinute() * 1e4);
        put(out, Feature.TRADE_FLOW_10S, sign * watch.tradeFlow());
        put(out, Feature.TRADE_FLOW_60S, sign * watch.slowTradeFlow());
        put(out, Feature.INSTITUTIONAL_FLOW, sign * watch.patientTradeFlow());
        put(out, Feature.TRADED_10S, Math.log1p(watch.traded()));
        put(out, Feature.TRADED_60S, Math.log1p(watch.slowTraded()));
        put(out, Feature.ORDER_FLOW_10S, sign * watch.orderFlow());
        put(out, Feature.ORDER_FLOW_60S, sign * watch.slowOrderFlow());
        encodeWatch(watch, side, out);
        encodeOrder(order, out);
        encodeOutside(outside, side, out);
    }

    private static void encodeWatch(MarketReading watch, Side side, float[] out) {
        boolean buy = side == Side.BUY;
        put(out, Feature.DAILY_VOLATILITY_BP, watch.volatility(Stretch.TEN_MINUTES) * 1e4);
        put(out, Feature.TRADES_PER_SECOND, Math.log1p(watch.tradesPerSecond()));
        put(out, Feature.CANCELS_PER_SECOND, Math.log1p(watch.cancelsPerSecond()));
        put(out, Feature.SPREAD_SCORE, score(watch, Symptom.SPREAD));
        put(out, Feature.OWN_DEPTH_SCORE, score(watch, buy ? Symptom.BID_DEPTH : Symptom.ASK_DEPTH));
        put(out, Feature.OPPOSITE_DEPTH_SCORE, score(watch, buy ? Symptom.ASK_DEPTH : Symptom.BID_DEPTH));
        put(out, Feature.VOLATILITY_SCORE, score(watch, Symptom.VOLATILITY));
        put(out, Feature.REGIME_SHIFTED, watch.regimeShifted() ? 1 : 0);
        put(out, Feature.SENTIMENT, side.sign() * watch.sentiment());
        put(out, Feature.RELEASE_NEAR, near(watch.minutesToRelease()));
        put(out, Feature.HEADLINE_NEAR, near(watch.minutesSinceHeadline()));
    }

    private static double near(double minutes) {
        return Double.isNaN(minutes) ? 0 : Math.exp(-Math.max(0, minutes) / NEWS_MINUTES);
    }

    private static double score(MarketReading watch, Symptom symptom) {
        return Math.clamp(watch.score(symptom), -MOST_SCORE, MOST_SCORE);
    }

    private void encodeBook(BookView book, MarketStats since, OrderState order, float[] out) {
        Side side = order.side();
        int sign = side.sign();
        int owns = book.copyLevels(side, ownPrices, ownQuantities);
        int opposites = book.copyLevels(side.opposite(), oppositePrices, oppositeQuantities);
        double own = ownPrices[0];
        double opposite = oppositePrices[0];
        double mid = (own + opposite) / 2;
        double toBp = 1e4 / mid;
        double ownSize = ownQuantities[0];
        double oppositeSize = oppositeQuantities[0];
        double oppositeDepth = sum(oppositeQuantities, opposites);
        put(out, Feature.SPREAD_BP, sign * (opposite - own) * toBp);
        put(
                out,
                Feature.SPREAD_INCREMENTS,
                sign * (opposite - own) / book.instrument().increment());
        put(out, Feature.IMBALANCE_1, imbalance(owns, opposites, 1));
        put(out, Feature.IMBALANCE_3, imbalance(owns, opposites, 3));
        put(out, Feature.IMBALANCE_5, imbalance(owns, opposites, 5));
        put(out, Feature.IMBALANCE_10, imbalance(owns, opposites, LEVELS));
        put(out, Feature.OWN_DEPTH_1, Math.log1p(ownSize));
        put(out, Feature.OPPOSITE_DEPTH_1, Math.log1p(oppositeSize));
        put(out, Feature.OWN_DEPTH_10, Math.log1p(sum(ownQuantities, owns)));
        put(out, Feature.OPPOSITE_DEPTH_10, Math.log1p(oppositeDepth));
        put(out, Feature.OWN_REACH_BP, sign * (own - ownPrices[owns - 1]) * toBp);
        put(out, Feature.OPPOSITE_REACH_BP, sign * (oppositePrices[opposites - 1] - opposite) * toBp);
        double micro = (opposite * ownSize + own * oppositeSize) / (ownSize + oppositeSize);
        put(out, Feature.MICROPRICE_BP, sign * (micro - mid) * toBp);
        long last = since.lastPrice();
        put(out, Feature.LAST_TRADE_BP, last == Instrument.NO_PRICE ? 0 : sign * (last - mid) * toBp);
        put(out, Feature.VWAP_BP, since.volume() == 0 ? 0 : sign * (mid - since.vwap()) * toBp);
        put(out, Feature.SINCE_ARRIVAL_BP, sign * (mid / order.arrivalMid() - 1) * 1e4);
        put(out, Feature.CHILD_TO_TOUCH, ratio(order.evenChild(), oppositeSize));
        put(out, Feature.CHILD_TO_DEPTH, ratio(order.evenChild(), oppositeDepth));
    }

    private static void withoutBook(float[] out) {
        for (int i = Feature.SPREAD_BP.index(); i <= Feature.VWAP_BP.index(); i++) {
            out[i] = 0;
        }
        put(out, Feature.SINCE_ARRIVAL_BP, 0);
        put(out, Feature.CHILD_TO_TOUCH, 0);
        put(out, Feature.CHILD_TO_DEPTH, 0);
    }

    private static void encodeOrder(OrderState order, float[] out) {
        put(out, Feature.LEFT, order.left());
        put(out, Feature.TIME_LEFT, order.timeLeft());
        put(out, Feature.MINUTES_LEFT, Math.log1p(order.minutesLeft()));
        put(out, Feature.AHEAD, order.timeLeft() - order.left());
        put(out, Feature.WORKING, order.working());
        put(out, Feature.QUEUE_AHEAD, Math.log1p(order.queueAhead()));
        put(out, Feature.AT_TOUCH, order.atTouch() ? 1 : 0);
        put(out, Feature.PARTICIPATION, order.participation());
        put(out, Feature.PAID_BP, order.side().sign() * (order.averagePrice() / order.arrivalMid() - 1) * 1e4);
        put(out, Feature.LEFT_OF_VOLUME, ratio(order.leftOfVolume(), 1));
        put(out, Feature.RISK_LEFT_BP, order.riskLeftBp());
        put(out, Feature.URGENCY, order.urgency());
    }

    private static void encodeOutside(Outside outside, Side side, float[] out) {
        boolean known = !Double.isNaN(outside.move5sBp());
        put(out, Feature.IMPLIED_VOLATILITY, outside.impliedVolatility());
        put(out, Feature.IMPLIED_VOLATILITY_KNOWN, Double.isNaN(outside.impliedVolatility()) ? 0 : 1);
        put(out, Feature.FORECAST_KNOWN, known ? 1 : 0);
        put(out, Feature.MOVE_5S_BP, side.sign() * outside.move5sBp());
        put(out, Feature.MOVE_30S_BP, side.sign() * outside.move30sBp());
        put(out, Feature.SPREAD_AHEAD, outside.spreadAhead() - 1);
        put(out, Feature.FILL_CHANCE, side == Side.BUY ? outside.fillChanceBid() : outside.fillChanceAsk());
    }

    private double imbalance(int owns, int opposites, int levels) {
        double own = sum(ownQuantities, Math.min(owns, levels));
        double opposite = sum(oppositeQuantities, Math.min(opposites, levels));
        return (own - opposite) / (own + opposite);
    }

    private static double sum(long[] quantities, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += quantities[i];
        }
        return sum;
    }

    /** Logarithm of a ratio, kept between e⁻⁷ and e⁷; 0 where there is nothing to compare. */
    private static double ratio(double part, double whole) {
        return !(part > 0) || !(whole > 0) ? 0 : Math.clamp(Math.log(part / whole), -7, 7);
    }

    private static void put(float[] out, Feature feature, double value) {
        out[feature.index()] = Double.isNaN(value) ? 0 : (float) Math.clamp(value, -MOST, MOST);
    }
}
