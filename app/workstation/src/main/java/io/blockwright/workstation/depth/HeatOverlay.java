package io.blockwright.workstation.depth;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskFact.Filled;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.depth.TradeTape.Bubble;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import io.blockwright.workstation.theme.Typeface;
import java.util.LinkedHashMap;
import java.util.Map;
import javafx.geometry.VPos;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.paint.Color;
import javafx.scene.text.TextAlignment;

/** Paints over the heat map: axes, trades, own orders and fills. Few shapes, redrawn only when one of them changed. */
final class HeatOverlay extends Canvas {
    static final int PRICE_AXIS = 66;
    static final int TIME_AXIS = 20;
    private static final int BUBBLE_REACH = 6;
    private static final double BUBBLE_MOST = 12;
    private static final int ORDERS_MOST = 500;

    private final Theme theme;
    private final Typeface face;
    private final ClockFormat clock;
    private final TradeTape trades;
    private final OwnMarks own;
    private double pixels = 1;
    private double bubbleUnit = 1_000;

    HeatOverlay(Theme theme, Typeface face, ClockFormat clock, TradeTape trades, OwnMarks own) {
        this.theme = theme;
        this.face = face;
        this.clock = clock;
        this.trades = trades;
        this.own = own;
        setMouseTransparent(true);
    }

    void paint(HeatMapViewModel model, double pixelScale) {
        pixels = pixelScale;
        GraphicsContext g = getGraphicsContext2D();
        g.clearRect(0, 0, getWidth(), getHeight());
        MarketPicture market = model.market();
        if (market == null) {
            return;
        }
        Viewport view = model.viewport();
        PriceFormat prices = new PriceFormat(market.instrument());
        double plotWidth = view.width() / pixels;
        double plotHeight = view.height() / pixels;
        grid(g, view, prices, plotWidth, plotHeight);
        orders(g, view, market, model.now());
        if (model.bubbles().get()) {
            bubbles(g, view);
        }
        fills(g, view);
        // The axes come last and cover what stands out of the picture: a clip would cost more than all the marks.
        g.setFill(theme.colour(Tone.PANEL));
        g.fillRect(plotWidth, 0, getWidth() - plotWidth, getHeight());
        g.fillRect(0, plotHeight, getWidth(), getHeight() - plotHeight);
        timeAxis(g, view, plotWidth, plotHeight);
        priceAxis(g, view, prices, plotWidth, plotHeight);
        tags(g, view, market, prices, plotWidth, plotHeight);
    }

    private void grid(GraphicsContext g, Viewport view, PriceFormat prices, double plotWidth, double plotHeight) {
        g.setFill(theme.colour(Tone.TEXT, 0.07));
        long step = timeStep(view);
        for (long time = Math.ceilDiv(view.time(0), step) * step; time <= view.time(view.width()); time += step) {
            g.fillRect(Math.floor(view.x(time) / pixels), 0, 1, plotHeight);
        }
        long rise = priceStep(view, prices);
        for (long price = (long) Math.ceil(view.bottom() / rise) * rise; price <= view.top(); price += rise) {
            g.fillRect(0, Math.floor(view.y(price) / pixels), plotWidth, 1);
        }
    }

    private long timeStep(Viewport view) {
        return AxisSteps.time(view, (int) (90 * pixels));
    }

    private long priceStep(Viewport view, PriceFormat prices) {
        return AxisSteps.price(view, prices.instrument().increment(), (int) (34 * pixels));
    }

    private void timeAxis(GraphicsContext g, Viewport view, double plotWidth, double plotHeight) {
        g.setFont(face.font(11));
        g.setTextBaseline(VPos.CENTER);
        long step = timeStep(view);
        long first = Math.ceilDiv(view.time(0), step) * step;
        g.setTextAlign(TextAlignment.CENTER);
        for (long time = first; time <= view.time(view.width()); time += step) {
            double x = Math.floor(view.x(time) / pixels) + 0.5;
            if (x > 30 && x < plotWidth - 30) {
                g.setFill(theme.colour(Tone.MUTED));
                String label = step >= 60_000_000_000L ? clock.minutes(time) : clock.seconds(time);
                g.fillText(label, x, plotHeight + TIME_AXIS / 2.0);
            }
        }
    }

    private void priceAxis(GraphicsContext g, Viewport view, PriceFormat prices, double plotWidth, double plotHeight) {
        long step = priceStep(view, prices);
        long first = (long) Math.ceil(view.bottom() / step) * step;
        g.setTextAlign(TextAlignment.RIGHT);
        for (long price = first; price <= view.top(); price += step) {
            double y = Math.floor(view.y(price) / pixels) + 0.5;
            if (y > 7 && y < plotHeight - 7) {
                g.setFill(theme.colour(Tone.MUTED));
                g.fillText(prices.price(price), plotWidth + PRICE_AXIS - 8, y);
            }
        }
    }

    private void bubbles(GraphicsContext g, Viewport view) {
        double[] largest = {1};
        trades.bubbles(
                view,
                (int) (BUBBLE_REACH * pixels),
                bubble -> largest[0] = Math.max(largest[0], (double) bubble.quantity()));
        // Grows at once, shrinks slowly: circles already on the screen should not breathe.
        bubbleUnit = Math.max(largest[0], bubbleUnit * 0.995);
        g.setLineWidth(1);
        trades.bubbles(view, (int) (BUBBLE_REACH * pixels), bubble -> bubble(g, bubble));
    }

    private void bubble(GraphicsContext g, Bubble bubble) {
        double radius = Math.max(1.5, BUBBLE_MOST * Math.sqrt(bubble.quantity() / bubbleUnit));
        double x = bubble.x() / pixels - radius;
        double y = bubble.y() / pixels - radius;
        g.setFill(theme.colour(bubble.aggressor() == Side.BUY ? Tone.BUY : Tone.SELL, 0.55));
        g.fillOval(x, y, 2 * radius, 2 * radius);
        if (radius > 3) {
            g.setStroke(theme.colour(Tone.GROUND, 0.85));
            g.strokeOval(x, y, 2 * radius, 2 * radius);
        }
    }

    /** Orders that fall on the same pixels are drawn once, and of very many only the newest. */
    private void orders(GraphicsContext g, Viewport view, MarketPicture market, long now) {
        Map<OrderBar, Long> bars = new LinkedHashMap<>();
        own.orders(market.instrument().symbol(), view.time(0), now, line -> {
            double from = Math.max(0, view.x(line.from()) / pixels);
            double to = Math.max(from + 2, view.x(line.to()) / pixels + 1);
            double y = Math.round(view.y(line.price()) / pixels);
            if (y >= 0 && y <= view.height() / pixels && bars.size() < ORDERS_MOST) {
                bars.merge(new OrderBar(from, to, y, line.alive()), line.left(), Long::sum);
            }
        });
        bars.forEach((bar, left) -> order(g, bar, left));
    }

    private void order(GraphicsContext g, OrderBar bar, long left) {
        double half = bar.alive() ? 1 : 0.5;
        g.setFill(theme.colour(Tone.GROUND, 0.8));
        g.fillRect(bar.from(), bar.y() - half - 1, bar.to() - bar.from(), 2 * half + 2);
        g.setFill(theme.colour(Tone.OWN, bar.alive() ? 1 : 0.75));
        g.fillRect(bar.from(), bar.y() - half, bar.to() - bar.from(), 2 * half);
        if (bar.alive()) {
            g.setFont(face.bold(11));
            g.setTextAlign(TextAlignment.RIGHT);
            g.setTextBaseline(VPos.CENTER);
            g.fillText(Numbers.compact(left), Math.max(bar.from() - 4, 34), bar.y());
        }
    }

    /** Where an order is drawn, in the window's units. */
    private record OrderBar(double from, double to, double y, boolean alive) {}

    private void fills(GraphicsContext g, Viewport view) {
        g.setLineWidth(1.2);
        own.fills(view.time(0), fill -> fill(g, view, fill));
    }

    private void fill(GraphicsContext g, Viewport view, Filled fill) {
        double x = view.x(fill.time()) / pixels;
        double y = view.y(fill.fill().price()) / pixels;
        double up = fill.side() == Side.BUY ? -1 : 1;
        double[] xs = {x - 5, x + 5, x};
        double[] ys = {y - 4 * up, y - 4 * up, y + 5 * up};
        g.setFill(theme.colour(Tone.OWN));
        g.fillPolygon(xs, ys, 3);
        g.setStroke(Color.WHITE);
        g.strokePolygon(xs, ys, 3);
    }

    private void tags(
            GraphicsContext g,
            Viewport view,
            MarketPicture market,
            PriceFormat prices,
            double left,
            double plotHeight) {
        g.setFont(face.bold(11));
        double ask = tag(g, view, prices, market.asks().best(), Tone.SELL, left, plotHeight, Double.NaN);
        tag(g, view, prices, market.bids().best(), Tone.BUY, left, plotHeight, ask);
    }

    /** Draws a price on the axis, below another tag where they would overlap, and returns where. */
    private double tag(
            GraphicsContext g,
            Viewport view,
            PriceFormat prices,
            long price,
            Tone tone,
            double left,
            double plotHeight,
            double above) {
        if (price == Instrument.NO_PRICE) {
            return Double.NaN;
        }
        double y = Math.round(view.y(price) / pixels);
        if (y < 0 || y > plotHeight) {
            return Double.NaN;
        }
        double at = Double.isNaN(above) ? y : Math.max(y, above + 17);
        g.setFill(theme.colour(tone));
        g.fillRoundRect(left + 2, at - 8, PRICE_AXIS - 4, 16, 4, 4);
        g.setFill(theme.colour(Tone.GROUND));
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(prices.price(price), left + PRICE_AXIS - 8, at);
        return at;
    }
}
