package io.blockwright.inference;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.Symptom;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketReading;
import io.blockwright.marketdata.MarketReading.Stretch;
import io.blockwright.marketdata.MarketStats;

/**
 * Turns a market into the numbers a model sees: the vector that {@link FeatureSchema#CURRENT} names. One encoder follows one
 * instrument; single-threaded; no allocation after construction. Times are nanoseconds since the epoch and never go back.
 */
public final class FeatureEncoder {
    private static final int LEVELS = 10;
    /** No feature is larger than this in size, so that a broken price cannot blow a model up. */
    private static final double MOST = 1e6;
    /** Beyond so many deviations more says nothing more. */
    private static final double MOST_SCORE = 20;
    /** How many minutes ahead a release begins to be felt. */
    private static final double RELEASE_MINUTES = 15;

    private final long[] bidPrices = new long[LEVELS];
    private final long[] bidQuantities = new long[LEVELS];
    private final long[] askPrices = new long[LEVELS];
    private final long[] askQuantities = new long[LEVELS];
    private final MidHistory mids = new MidHistory();

    /** Follows the market: call after the book took up an event of that time. */
    public void onMarket(long time, BookView book) {
        if (book.usable()) {
            mids.mid(time, book.midTwice() / 2.0);
        }
    }

    /**
     * Writes the vector as of {@code now}.
     *
     * @param session totals of the trading session, for its VWAP and last price
     * @param watch what is measured of the market, settled to {@code now}
     * @param out at least {@link FeatureSchema#size()} long
     */
    public void encode(long now, BookView book, MarketStats session, MarketReading watch, float[] out) {
        boolean usable = book.usable();
        put(out, Feature.USABLE, usable ? 1 : 0);
        if (usable) {
            encodeBook(book, session, out);
        } else {
            for (int i = Feature.SPREAD_BP.index(); i <= Feature.VWAP_BP.index(); i++) {
                out[i] = 0;
            }
        }
        put(out, Feature.RETURN_1S_BP, mids.change(now, 4) * 1e4);
        put(out, Feature.RETURN_10S_BP, mids.change(now, 40) * 1e4);
        put(out, Feature.RETURN_60S_BP, mids.change(now, 240) * 1e4);
        put(out, Feature.VOLATILITY_60S_BP, mids.volatility(now) * 1e4);
        put(out, Feature.TRADE_FLOW_10S, watch.tradeFlow());
        put(out, Feature.TRADE_FLOW_60S, watch.slowTradeFlow());
        put(out, Feature.TRADED_10S, Math.log1p(watch.traded()));
        put(out, Feature.TRADED_60S, Math.log1p(watch.slowTraded()));
        put(out, Feature.ORDER_FLOW_10S, watch.orderFlow());
        put(out, Feature.ORDER_FLOW_60S, watch.slowOrderFlow());
        encodeWatch(watch, out);
    }

    private static void encodeWatch(MarketReading watch, float[] out) {
        put(out, Feature.DAILY_VOLATILITY_BP, watch.volatility(Stretch.TEN_MINUTES) * 1e4);
        put(out, Feature.TRADES_PER_SECOND, Math.log1p(watch.tradesPerSecond()));
        put(out, Feature.CANCELS_PER_SECOND, Math.log1p(watch.cancelsPerSecond()));
        put(out, Feature.SPREAD_SCORE, score(watch, Symptom.SPREAD));
        put(out, Feature.BID_DEPTH_SCORE, score(watch, Symptom.BID_DEPTH));
        put(out, Feature.ASK_DEPTH_SCORE, score(watch, Symptom.ASK_DEPTH));
        put(out, Feature.VOLATILITY_SCORE, score(watch, Symptom.VOLATILITY));
        put(out, Feature.REGIME_SHIFTED, watch.regimeShifted() ? 1 : 0);
        put(out, Feature.SENTIMENT, watch.sentiment());
        double minutes = watch.minutesToRelease();
        put(out, Feature.RELEASE_NEAR, Double.isNaN(minutes) ? 0 : Math.exp(-minutes / RELEASE_MINUTES));
    }

    private static double score(MarketReading watch, Symptom symptom) {
        return Math.clamp(watch.score(symptom), -MOST_SCORE, MOST_SCORE);
    }

    private void encodeBook(BookView book, MarketStats session, float[] out) {
        int bids = book.copyLevels(Side.BUY, bidPrices, bidQuantities);
        int asks = book.copyLevels(Side.SELL, askPrices, askQuantities);
        double bid = bidPrices[0];
        double ask = askPrices[0];
        double mid = (bid + ask) / 2;
        double toBp = 1e4 / mid;
        double bidSize = bidQuantities[0];
        double askSize = askQuantities[0];
        put(out, Feature.SPREAD_BP, (ask - bid) * toBp);
        put(out, Feature.SPREAD_INCREMENTS, (ask - bid) / book.instrument().increment());
        put(out, Feature.IMBALANCE_1, imbalance(bids, asks, 1));
        put(out, Feature.IMBALANCE_3, imbalance(bids, asks, 3));
        put(out, Feature.IMBALANCE_5, imbalance(bids, asks, 5));
        put(out, Feature.IMBALANCE_10, imbalance(bids, asks, LEVELS));
        put(out, Feature.BID_DEPTH_1, Math.log1p(bidSize));
        put(out, Feature.ASK_DEPTH_1, Math.log1p(askSize));
        put(out, Feature.BID_DEPTH_10, Math.log1p(sum(bidQuantities, bids)));
        put(out, Feature.ASK_DEPTH_10, Math.log1p(sum(askQuantities, asks)));
        put(out, Feature.BID_REACH_BP, (bid - bidPrices[bids - 1]) * toBp);
        put(out, Feature.ASK_REACH_BP, (askPrices[asks - 1] - ask) * toBp);
        put(out, Feature.MICROPRICE_BP, ((ask * bidSize + bid * askSize) / (bidSize + askSize) - mid) * toBp);
        long last = session.lastPrice();
        put(out, Feature.LAST_TRADE_BP, last == Instrument.NO_PRICE ? 0 : (last - mid) * toBp);
        put(out, Feature.VWAP_BP, session.volume() == 0 ? 0 : (mid - session.vwap()) * toBp);
    }

    private double imbalance(int bids, int asks, int levels) {
        double bid = sum(bidQuantities, Math.min(bids, levels));
        double ask = sum(askQuantities, Math.min(asks, levels));
        return (bid - ask) / (bid + ask);
    }

    private static double sum(long[] quantities, int count) {
        double sum = 0;
        for (int i = 0; i < count; i++) {
            sum += quantities[i];
        }
        return sum;
    }

    private static void put(float[] out, Feature feature, double value) {
        out[feature.index()] = Double.isNaN(value) ? 0 : (float) Math.clamp(value, -MOST, MOST);
    }
}
