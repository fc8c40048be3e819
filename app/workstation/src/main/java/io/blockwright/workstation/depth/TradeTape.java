package io.blockwright.workstation.depth;

import io.blockwright.domain.Side;
import io.blockwright.engine.DeskFact.MarketTrade;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** The trades kept for drawing, newest first, a bounded number of them. FX thread. */
final class TradeTape {
    private static final int KEPT = 20_000;

    private final Deque<MarketTrade> trades = new ArrayDeque<>(KEPT);

    void add(MarketTrade trade) {
        MarketTrade last = trades.peekFirst();
        if (last != null && trade.time() < last.time() - 1_000_000_000L) {
            trades.clear(); // a replay was rewound
        }
        trades.addFirst(trade);
        if (trades.size() > KEPT) {
            trades.removeLast();
        }
    }

    /** One circle: trades of one aggressor that fall close together. {@code x} and {@code y} in pixels. */
    record Bubble(double x, double y, Side aggressor, long quantity) {}

    /** Hands over the visible trades, those within {@code reach} pixels of time merged, at their average price. */
    void bubbles(Viewport view, int reach, Consumer<Bubble> out) {
        for (Side side : Side.values()) {
            long bucket = Long.MIN_VALUE;
            long quantity = 0;
            double value = 0;
            for (MarketTrade trade : trades) {
                double x = view.x(trade.time());
                if (x < -reach) {
                    break;
                }
                if (trade.aggressor() != side || x > view.width()) {
                    continue;
                }
                long place = Math.floorDiv(view.column(trade.time()), (long) reach);
                if (place != bucket && quantity > 0) {
                    out.accept(bubble(view, bucket, reach, side, quantity, value));
                    quantity = 0;
                    value = 0;
                }
                bucket = place;
                quantity += trade.quantity();
                value += (double) trade.price() * trade.quantity();
            }
            if (quantity > 0) {
                out.accept(bubble(view, bucket, reach, side, quantity, value));
            }
        }
    }

    private static Bubble bubble(Viewport view, long bucket, int reach, Side side, long quantity, double value) {
        double x = bucket * reach + reach / 2.0 - view.leftColumn();
        return new Bubble(x, view.y(value / quantity), side, quantity);
    }
}
