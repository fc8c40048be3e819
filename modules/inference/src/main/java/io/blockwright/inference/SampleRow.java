package io.blockwright.inference;

import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookHistory;
import java.util.Arrays;

/** Computes one {@link ForecastFeature} row of a sample and the one before it. No allocation. */
@SuppressWarnings("EnumOrdinal") // a feature\'s place in a row is its place in the declaration
final class SampleRow {
    /** No feature is larger than this in size, so that a broken price cannot blow a model up. */
    private static final double MOST = 1e3;

    private final long increment;
    private float[] out = new float[0];
    private int at;

    SampleRow(long increment) {
        this.increment = increment;
    }

    void write(BookHistory history, int back, float[] to, int from) {
        out = to;
        at = from;
        Arrays.fill(out, at, at + ForecastFeature.COUNT, 0);
        put(ForecastFeature.BOUGHT, Math.log1p((double) history.bought(back)));
        put(ForecastFeature.SOLD, Math.log1p((double) history.sold(back)));
        put(ForecastFeature.MESSAGES, Math.log1p((double) history.messages(back)));
        if (history.usable(back)) {
            put(ForecastFeature.USABLE, 1);
            book(history, back);
            if (back + 1 < history.samples() && history.usable(back + 1)) {
                since(history, back);
            }
        }
    }

    private void book(BookHistory history, int back) {
        double bid = history.price(back, Side.BUY, 0);
        double ask = history.price(back, Side.SELL, 0);
        double spread = ask - bid;
        double mid = (bid + ask) / 2;
        int bids = history.levels(back, Side.BUY);
        int asks = history.levels(back, Side.SELL);
        put(ForecastFeature.SPREAD_BP, spread / mid * 1e4);
        put(ForecastFeature.SPREAD_INCREMENTS, Math.log1p(spread / increment));
        double bid1 = history.quantity(back, Side.BUY, 0);
        double ask1 = history.quantity(back, Side.SELL, 0);
        double bid3 = sum(history, back, Side.BUY, 3);
        double ask3 = sum(history, back, Side.SELL, 3);
        double bid5 = sum(history, back, Side.BUY, 5);
        double ask5 = sum(history, back, Side.SELL, 5);
        double bid10 = sum(history, back, Side.BUY, 10);
        double ask10 = sum(history, back, Side.SELL, 10);
        put(ForecastFeature.IMBALANCE_1, (bid1 - ask1) / (bid1 + ask1));
        put(ForecastFeature.IMBALANCE_3, (bid3 - ask3) / (bid3 + ask3));
        put(ForecastFeature.IMBALANCE_5, (bid5 - ask5) / (bid5 + ask5));
        put(ForecastFeature.IMBALANCE_10, (bid10 - ask10) / (bid10 + ask10));
        put(ForecastFeature.BID_DEPTH_1, Math.log1p(bid1));
        put(ForecastFeature.ASK_DEPTH_1, Math.log1p(ask1));
        put(ForecastFeature.BID_DEPTH_5, Math.log1p(bid5));
        put(ForecastFeature.ASK_DEPTH_5, Math.log1p(ask5));
        put(ForecastFeature.BID_DEPTH_10, Math.log1p(bid10));
        put(ForecastFeature.ASK_DEPTH_10, Math.log1p(ask10));
        put(ForecastFeature.BID_GAP, bids < 2 ? 0 : (bid - history.price(back, Side.BUY, 1)) / spread);
        put(ForecastFeature.ASK_GAP, asks < 2 ? 0 : (history.price(back, Side.SELL, 1) - ask) / spread);
        put(ForecastFeature.BID_REACH, (bid - history.price(back, Side.BUY, bids - 1)) / spread);
        put(ForecastFeature.ASK_REACH, (history.price(back, Side.SELL, asks - 1) - ask) / spread);
        double weighted = 0;
        for (int i = 0; i < bids; i++) {
            weighted += (history.price(back, Side.BUY, i) - mid) * history.quantity(back, Side.BUY, i);
        }
        for (int i = 0; i < asks; i++) {
            weighted += (history.price(back, Side.SELL, i) - mid) * history.quantity(back, Side.SELL, i);
        }
        put(ForecastFeature.WEIGHT, weighted / (bid10 + ask10) / spread);
        double touch = bid1 + ask1;
        put(ForecastFeature.FLOW, asinh(history.flow(back) / touch));
        put(ForecastFeature.TRADED, asinh((history.bought(back) - history.sold(back)) / touch));
    }

    private void since(BookHistory history, int back) {
        double bid = history.price(back, Side.BUY, 0);
        double ask = history.price(back, Side.SELL, 0);
        double before = history.midTwice(back + 1) / 2.0;
        double change = (bid + ask) / 2 - before;
        put(ForecastFeature.RETURN_BP, change / before * 1e4);
        put(ForecastFeature.RETURN_SPREADS, change / (ask - bid));
        put(ForecastFeature.BID_MOVE, asinh((bid - history.price(back + 1, Side.BUY, 0)) / increment));
        put(ForecastFeature.ASK_MOVE, asinh((ask - history.price(back + 1, Side.SELL, 0)) / increment));
    }

    private static double sum(BookHistory history, int back, Side side, int levels) {
        double sum = 0;
        int count = Math.min(levels, history.levels(back, side));
        for (int i = 0; i < count; i++) {
            sum += history.quantity(back, side, i);
        }
        return sum;
    }

    private static double asinh(double x) {
        double size = Math.abs(x);
        return Math.copySign(Math.log(size + Math.sqrt(size * size + 1)), x);
    }

    private void put(ForecastFeature feature, double value) {
        out[at + feature.index()] = Double.isNaN(value) ? 0 : (float) Math.clamp(value, -MOST, MOST);
    }
}
