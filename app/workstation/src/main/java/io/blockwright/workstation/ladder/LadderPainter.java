package io.blockwright.workstation.ladder;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskFact.MarketTrade;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.SideWords;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import io.blockwright.workstation.theme.Typeface;
import io.blockwright.workstation.venue.VenueLook;
import io.blockwright.workstation.venue.VenueSplit;
import java.util.HashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/** Paints the ladder's rows: volume traded, own buys, bids, price, asks, own sells. */
final class LadderPainter extends Canvas {
    static final int ROW = 19;
    /** Height of a venue's strip, and the least length at which it is seen. */
    private static final double STRIP = 3;

    private static final double MARK = 2;

    /** Height of the captions above the rows. */
    static final int CAPTION = 16;

    /** A price column narrower than this has no room for the last trade's glyph; the panel's foot has it too. */
    private static final double GLYPH_ROOM = 62;

    private static final Texts TEXTS = Texts.of(LadderPainter.class);
    private static final String[] CAPTIONS = {"volume", "buys", "bids", "price", "asks", "sells"};

    private final Theme theme;
    private final Typeface face;
    private final LadderColumns columns = new LadderColumns();
    private final Map<Long, Long> bids = new HashMap<>();
    private final Map<Long, Long> asks = new HashMap<>();
    private final VenueSplit split = new VenueSplit();
    private long bestBid;
    private long bestAsk;
    private long last;

    /**
     * What is pointed at, beside the market.
     *
     * @param hovered row under the mouse, −1 for none
     * @param target price that an edit or a drag would move an order to, or NO_PRICE
     * @param focused whether the keyboard is on the ladder
     */
    record Pointers(int hovered, long target, @Nullable Side side, boolean focused) {}

    LadderPainter(Theme theme, Typeface face) {
        this.theme = theme;
        this.face = face;
        setId("ladder-rows");
    }

    /** Who shows how much of each row's shares, as it was painted last. */
    VenueSplit split() {
        return split;
    }

    /** The column under a place. */
    LadderColumns.Column column(double x) {
        return columns.at(x);
    }

    /** The row under a place; −1 above the first. */
    static int row(double y) {
        return y < CAPTION ? -1 : (int) ((y - CAPTION) / ROW);
    }

    static double top(int row) {
        return CAPTION + row * (double) ROW;
    }

    void paint(LadderViewModel model, OwnAtPrice own, TradedVolume traded, Pointers pointers) {
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        MarketPicture market = model.market();
        if (market == null || model.price(0) == Instrument.NO_PRICE) {
            return;
        }
        columns.width(getWidth());
        split.read(market, price -> model.rowPrice(Side.BUY, price), price -> model.rowPrice(Side.SELL, price));
        long most =
                Math.max(collect(Side.BUY, market.bids(), bids, model), collect(Side.SELL, market.asks(), asks, model));
        long mostTraded = 1;
        for (int row = 0; row < model.rows(); row++) {
            mostTraded = Math.max(mostTraded, traded.at(model.price(row)));
        }
        PriceFormat prices = new PriceFormat(market.instrument());
        bestBid = rowOf(model, Side.BUY, market.bids().best());
        bestAsk = rowOf(model, Side.SELL, market.asks().best());
        last = rowOf(model, Side.BUY, market.lastPrice());
        g.setTextBaseline(VPos.CENTER);
        captions(g);
        boolean flashing = model.flashing().get();
        g.setFill(theme.colour(flashing ? Tone.WARNING : Tone.RAISED, flashing ? 0.28 : 0.55));
        g.fillRect(columns.left(3), CAPTION, columns.width(3), getHeight() - CAPTION);
        for (int row = 0; row < model.rows(); row++) {
            row(g, model, prices, own, traded, row, most, mostTraded, row == pointers.hovered());
        }
        pointers(g, model, pointers);
    }

    private void captions(GraphicsContext g) {
        g.setFont(face.font(10));
        g.setFill(theme.colour(Tone.MUTED));
        for (int i = 0; i < CAPTIONS.length; i++) {
            if (columns.width(i) > 0) {
                g.setTextAlign(i == 2 ? TextAlignment.RIGHT : i == 3 ? TextAlignment.CENTER : TextAlignment.LEFT);
                double x = i == 2
                        ? columns.left(i) + columns.width(i) - 5
                        : i == 3 ? columns.left(i) + columns.width(i) / 2 : columns.left(i) + 5;
                g.fillText(TEXTS.get("column." + CAPTIONS[i]), x, CAPTION / 2.0, columns.width(i) - 6);
            }
        }
    }

    private void row(
            GraphicsContext g,
            LadderViewModel model,
            PriceFormat prices,
            OwnAtPrice own,
            TradedVolume traded,
            int row,
            long most,
            long mostTraded,
            boolean hovered) {
        long price = model.price(row);
        double y = top(row);
        if (hovered) {
            g.setFill(theme.colour(Tone.TEXT, 0.08));
            g.fillRect(0, y, getWidth(), ROW);
        }
        g.setFill(theme.colour(Tone.LINE, 0.45));
        g.fillRect(0, y + ROW - 1, getWidth(), 1);
        volume(g, traded.at(price), mostTraded, y);
        long bid = bids.getOrDefault(price, 0L);
        long ask = asks.getOrDefault(price, 0L);
        if (bid > 0) {
            size(g, 2, y, bid, most, Tone.BUY, price == bestBid);
            venues(g, Side.BUY, y, price, most);
        }
        if (ask > 0) {
            size(g, 4, y, ask, most, Tone.SELL, price == bestAsk);
            venues(g, Side.SELL, y, price, most);
        }
        price(g, prices, price, y, traded.last());
        own(g, own.at(Side.BUY, price), 1, y);
        own(g, own.at(Side.SELL, price), 5, y);
    }

    private void volume(GraphicsContext g, long shares, long most, double y) {
        if (shares == 0 || columns.width(0) == 0) {
            return;
        }
        g.setFill(theme.colour(Tone.FAINT, 0.35));
        g.fillRect(columns.left(0), y + 1, (columns.width(0) - 2) * shares / most, ROW - 3);
        text(g, Numbers.compact(shares), Tone.MUTED, 0, TextAlignment.LEFT, y, false, 11);
    }

    private void size(GraphicsContext g, int column, double y, long quantity, long most, Tone tone, boolean best) {
        double length = (columns.width(column) - 2) * Math.min(1, quantity / (double) most);
        double x = column == 2 ? columns.left(column) + columns.width(column) - length : columns.left(column);
        g.setFill(theme.colour(tone, best ? 0.4 : 0.24));
        g.fillRect(x, y + 1, length, ROW - 3);
        text(
                g,
                Numbers.whole(quantity),
                Tone.TEXT,
                column,
                column == 2 ? TextAlignment.RIGHT : TextAlignment.LEFT,
                y,
                best,
                12);
    }

    /** A strip under a size, divided among the venues that show it, from the prices outward in the desk's order. */
    private void venues(GraphicsContext g, Side side, double y, long price, long most) {
        int column = side == Side.BUY ? 2 : 4;
        double room = columns.width(column) - 2;
        double edge = side == Side.BUY ? columns.left(column) + columns.width(column) : columns.left(column);
        double done = 0;
        for (int venue = 0; venue < split.venues().size(); venue++) {
            double length = Math.min(room - done, room * split.at(side, price, venue) / most);
            if (length > 0) {
                VenueLook look = VenueLook.of(venue);
                double from = side == Side.BUY ? edge - done - length : edge + done;
                strip(g, look, from, y + ROW - 1 - STRIP, Math.max(MARK, length));
                done += length;
            }
        }
    }

    private void strip(GraphicsContext g, VenueLook look, double from, double y, double length) {
        g.setFill(theme.colour(Tone.PANEL));
        g.fillRect(from, y - 1, length, STRIP + 2);
        g.setFill(theme.colour(look.tone()));
        double end = from + length;
        for (double x = from; x < end; x += look.on() + (double) look.off()) {
            double on = look.off() == 0 ? length : look.on();
            g.fillRect(x, y, Math.min(on, end - x), STRIP);
            if (look.off() == 0) {
                return;
            }
        }
    }

    private static long rowOf(LadderViewModel model, Side side, long price) {
        return price == Instrument.NO_PRICE ? price : model.rowPrice(side, price);
    }

    private void price(GraphicsContext g, PriceFormat prices, long price, double y, @Nullable MarketTrade trade) {
        boolean traded = price == last;
        if (traded) {
            g.setFill(theme.colour(Tone.ACCENT, 0.3));
            g.fillRect(columns.left(3), y, columns.width(3), ROW - 1);
            if (trade != null) {
                Tone tone = trade.aggressor() == Side.BUY ? Tone.BUY : Tone.SELL;
                g.setFill(theme.colour(tone));
                g.fillRect(columns.left(3), y, 3, ROW - 1);
                if (columns.width(3) >= GLYPH_ROOM) {
                    text(g, SideWords.glyph(trade.aggressor()), tone, 3, TextAlignment.LEFT, y, false, 9);
                }
            }
        }
        boolean touch = price == bestBid || price == bestAsk;
        Tone tone = price == bestBid ? Tone.BUY : price == bestAsk ? Tone.SELL : Tone.MUTED;
        text(
                g,
                prices.price(price),
                traded && !touch ? Tone.TEXT : tone,
                3,
                TextAlignment.CENTER,
                y,
                touch || traded,
                12);
    }

    private void own(GraphicsContext g, OwnAtPrice.@Nullable Resting resting, int column, double y) {
        if (resting == null) {
            return;
        }
        g.setFill(theme.colour(Tone.OWN, 0.22));
        g.fillRect(columns.left(column) + 1, y + 1, columns.width(column) - 2, ROW - 3);
        text(g, Numbers.compact(resting.quantity()), Tone.OWN, column, TextAlignment.LEFT, y, true, 12);
        if (resting.ahead() >= 0) {
            String ahead = "+" + Numbers.compact(resting.ahead());
            text(g, ahead, Tone.MUTED, column, TextAlignment.RIGHT, y, false, 10);
        }
    }

    private void pointers(GraphicsContext g, LadderViewModel model, Pointers pointers) {
        g.setLineWidth(1);
        if (pointers.target() != Instrument.NO_PRICE && pointers.side() != null) {
            int row = model.row(model.rowPrice(pointers.side(), pointers.target()));
            int column = pointers.side() == Side.BUY ? 1 : 5;
            g.setStroke(theme.colour(Tone.OWN));
            g.setLineDashes(3, 2);
            g.strokeRect(columns.left(column) + 1.5, top(row) + 0.5, columns.width(column) - 3, ROW - 2);
            g.setLineDashes();
        }
        if (model.cursor() != Instrument.NO_PRICE) {
            int row = model.row(model.cursor());
            if (row >= 0 && row < model.rows()) {
                g.setStroke(theme.colour(pointers.focused() ? Tone.ACCENT : Tone.FAINT));
                g.strokeRect(0.5, top(row) + 0.5, getWidth() - 1, ROW - 2);
            }
        }
    }

    private void text(
            GraphicsContext g,
            String words,
            Tone tone,
            int column,
            TextAlignment alignment,
            double y,
            boolean bold,
            double size) {
        double left = columns.left(column);
        double width = columns.width(column);
        double x = alignment == TextAlignment.LEFT
                ? left + 5
                : alignment == TextAlignment.RIGHT ? left + width - 5 : left + width / 2;
        g.setFont(bold ? face.bold(size) : face.font(size));
        g.setFill(theme.colour(tone));
        g.setTextAlign(alignment);
        g.fillText(words, x, y + ROW / 2.0 - (split.venues().isEmpty() ? 0.5 : 1.5), width - 6);
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
}
