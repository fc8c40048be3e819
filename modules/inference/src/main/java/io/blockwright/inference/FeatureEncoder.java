package io.blockwright.inference;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketStats;

/**
 * Turns a market into the numbers a model sees: the vector that {@link FeatureSchema#CURRENT} names. One encoder follows one
 * instrument; single-threaded; no allocation after construction. Times are nanoseconds since the epoch and never go back.
 */
public final class FeatureEncoder {
    private static final int LEVELS = 10;
    /** No feature is larger than this in size, so that a broken price cannot blow a model up. */
    private static final double MOST = 1e6;

    private final long[] bidPrices = new long[LEVELS];
    private final long[] bidQuantities = new long[LEVELS];
    private final long[] askPrices = new long[LEVELS];
    private final long[] askQuantities = new long[LEVELS];
    private final MidHistory mids = new MidHistory();
    private final Decayed fastTrades = new Decayed(10);
    private final Decayed slowTrades = new Decayed(60);
    private final TouchFlow touch = new TouchFlow();

    /** Follows an event; call after the book took it up. */
    public void onMarket(MarketEvent event, BookView book) {
        switch (event) {
            case MarketEvent.OrderExecuted e -> traded(e.time(), -e.side().sign(), e.quantity());
            case MarketEvent.Traded t -> {
                Side aggressor = t.aggressor();
                traded(t.time(), aggressor == null ? 0 : aggressor.sign(), t.quantity());
            }
            case MarketEvent.OrderAdded _,
                    MarketEvent.OrderReduced _,
                    MarketEvent.OrderDeleted _,
                    MarketEvent.OrderReplaced _,
                    MarketEvent.LevelChanged _,
                    MarketEvent.DepthSnapshot _,
                    MarketEvent.StatusChanged _,
                    MarketEvent.FeedGap _,
                    MarketEvent.News _ -> {
                // no trade in these
            }
        }
        if (book.usable()) {
            mids.mid(event.time(), book.midTwice() / 2.0);
            touch.follow(event.time(), book);
        } else {
            touch.lose();
        }
    }

    private void traded(long time, int sign, long quantity) {
        fastTrades.add(time, (double) sign * quantity, (double) quantity);
        slowTrades.add(time, (double) sign * quantity, (double) quantity);
    }

    /**
     * Writes the vector as of {@code now}.
     *
     * @param session totals of the trading session, for its VWAP and last price
     * @param out at least {@link FeatureSchema#size()} long
     */
    public void encode(long now, BookView book, MarketStats session, float[] out) {
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
        put(out, Feature.TRADE_FLOW_10S, fastTrades.balance(now));
        put(out, Feature.TRADE_FLOW_60S, slowTrades.balance(now));
        put(out, Feature.TRADED_10S, Math.log1p(fastTrades.gross(now)));
        put(out, Feature.TRADED_60S, Math.log1p(slowTrades.gross(now)));
        put(out, Feature.ORDER_FLOW_10S, touch.fast(now));
        put(out, Feature.ORDER_FLOW_60S, touch.slow(now));
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
