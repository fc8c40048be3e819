package io.blockwright.workstation.ladder;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import io.blockwright.workstation.theme.Typeface;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Paints the ladder's rows: own buys, bids, price, asks, own sells. */
final class LadderPainter extends Canvas {
    static final int ROW = 19;
    /** Where the columns end, as shares of the width. */
    private static final double[] EDGES = {0.21, 0.40, 0.60, 0.79, 1};

    private final Theme theme;
    private final Typeface face;
    private final Map<Long, Long> bids = new HashMap<>();
    private final Map<Long, Long> asks = new HashMap<>();
    private long bestBid;
    private long bestAsk;
    private long last;

    LadderPainter(Theme theme, Typeface face) {
        this.theme = theme;
        this.face = face;
        setId("ladder-rows");
    }

    /** The column under a place: 0 own buys, 1 bids, 2 price, 3 asks, 4 own sells. */
    int column(double x) {
        for (int i = 0; i < EDGES.length; i++) {
            if (x < EDGES[i] * getWidth()) {
                return i;
            }
        }
        return EDGES.length - 1;
    }

    void paint(LadderViewModel model, OwnAtPrice own, int hovered) {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        MarketPicture market = model.market();
        if (market == null || model.price(0) == Instrument.NO_PRICE) {
            return;
        }
        long most =
                Math.max(collect(Side.BUY, market.bids(), bids, model), collect(Side.SELL, market.asks(), asks, model));
        PriceFormat prices = new PriceFormat(market.instrument());
        bestBid = rowOf(model, Side.BUY, market.bids().best());
        bestAsk = rowOf(model, Side.SELL, market.asks().best());
        last = rowOf(model, Side.BUY, market.lastPrice());
        g.setFill(theme.colour(
                model.flashing().get() ? Tone.WARNING : Tone.RAISED,
                model.flashing().get() ? 0.28 : 0.55));
        g.fillRect(left(2), 0, width(2), getHeight());
        g.setTextBaseline(VPos.CENTER);
        for (int row = 0; row < model.rows(); row++) {
            row(g, model, prices, own, row, most, row == hovered);
        }
    }

    private void row(
            GraphicsContext g,
            LadderViewModel model,
            PriceFormat prices,
            OwnAtPrice own,
            int row,
            long most,
            boolean hovered) {
        long price = model.price(row);
        double y = row * (double) ROW;
        if (hovered) {
            g.setFill(theme.colour(Tone.TEXT, 0.08));
            g.fillRect(0, y, getWidth(), ROW);
        }
        g.setFill(theme.colour(Tone.LINE, 0.45));
        g.fillRect(0, y + ROW - 1, getWidth(), 1);
        long bid = bids.getOrDefault(price, 0L);
        long ask = asks.getOrDefault(price, 0L);
        if (bid > 0) {
            size(g, 1, y, bid, most, Tone.BUY, price == bestBid);
        }
        if (ask > 0) {
            size(g, 3, y, ask, most, Tone.SELL, price == bestAsk);
        }
        price(g, prices, price, y);
        own(g, own.at(Side.BUY, price), 0, y);
        own(g, own.at(Side.SELL, price), 4, y);
    }

    private void size(GraphicsContext g, int column, double y, long quantity, long most, Tone tone, boolean best) {
        double length = (width(column) - 2) * Math.min(1, quantity / (double) most);
        double x = column == 1 ? left(column) + width(column) - length : left(column);
        g.setFill(theme.colour(tone, best ? 0.55 : 0.27));
        g.fillRect(x, y + 1, length, ROW - 3);
        g.setFont(best ? face.bold(12) : face.font(12));
        g.setFill(theme.colour(Tone.TEXT));
        g.setTextAlign(column == 1 ? TextAlignment.RIGHT : TextAlignment.LEFT);
        double at = column == 1 ? left(column) + width(column) - 5 : left(column) + 5;
        g.fillText(Numbers.whole(quantity), at, y + ROW / 2.0 - 0.5, width(column) - 6);
    }

    private static long rowOf(LadderViewModel model, Side side, long price) {
        return price == Instrument.NO_PRICE ? price : model.rowPrice(side, price);
    }

    private void price(GraphicsContext g, PriceFormat prices, long price, double y) {
        boolean traded = price == last;
        if (traded) {
            g.setFill(theme.colour(Tone.ACCENT, 0.3));
            g.fillRect(left(2), y, width(2), ROW - 1);
        }
        boolean touch = price == bestBid || price == bestAsk;
        Tone tone = price == bestBid ? Tone.BUY : price == bestAsk ? Tone.SELL : Tone.MUTED;
        g.setFont(touch || traded ? face.bold(12) : face.font(12));
        g.setFill(theme.colour(traded && !touch ? Tone.TEXT : tone));
        g.setTextAlign(TextAlignment.CENTER);
        g.fillText(prices.price(price), left(2) + width(2) / 2, y + ROW / 2.0 - 0.5, width(2) - 4);
    }

    private void own(GraphicsContext g, OwnAtPrice.@Nullable Resting resting, int column, double y) {
        if (resting == null) {
            return;
        }
        g.setFill(theme.colour(Tone.OWN, 0.22));
        g.fillRect(left(column) + 1, y + 1, width(column) - 2, ROW - 3);
        g.setFont(face.bold(12));
        g.setFill(theme.colour(Tone.OWN));
        g.setTextAlign(TextAlignment.LEFT);
        g.fillText(Numbers.compact(resting.quantity()), left(column) + 4, y + ROW / 2.0 - 0.5, width(column) / 2);
        if (resting.ahead() >= 0) {
            g.setFont(face.font(10));
            g.setFill(theme.colour(Tone.MUTED));
            g.setTextAlign(TextAlignment.RIGHT);
            String ahead = "q " + Numbers.compact(resting.ahead());
            g.fillText(ahead, left(column) + width(column) - 3, y + ROW / 2.0 - 0.5, width(column) / 2);
        }
    }

    /** Sums one side by price and returns the largest visible size, at least one. */
    private static long collect(Side which, Depth side, Map<Long, Long> into, LadderViewModel model) {
        into.clear();
        long most = 1;
        for (int level = 0; level < side.size(); level++) {
            long price = model.rowPrice(which, side.price(level));
            long there = into.merge(price, side.quantity(level), Long::sum);
            int row = model.row(price);
            if (row >= 0 && row < model.rows()) {
                most = Math.max(most, there);
            }
        }
        return most;
    }

    private double left(int column) {
        return Math.round(column == 0 ? 0 : EDGES[column - 1] * getWidth());
    }

    private double width(int column) {
        return Math.round(EDGES[column] * getWidth()) - left(column);
    }
}
