package io.blockwright.workstation.depth;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.theme.Tone;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/** Paints the scales of time and price, and the tags of the touch. */
final class AxisPainter {
    static final int APART_X = 90;
    static final int APART_Y = 34;
    private static final int TAG = 17;

    private final ClockFormat clock;

    AxisPainter(ClockFormat clock) {
        this.clock = clock;
    }

    /** The scale of prices with the touch on it, right of the map. */
    void prices(HeatSheet sheet, MarketPicture market) {
        double left = sheet.g().getCanvas().getLayoutX();
        sheet.g().setFill(sheet.theme().colour(Tone.PANEL));
        sheet.g()
                .fillRect(left, 0, HeatOverlay.PRICE_AXIS, sheet.g().getCanvas().getHeight());
        double ask = tagY(sheet, market.asks().best(), Double.NaN);
        double bid = tagY(sheet, market.bids().best(), ask);
        prices(sheet, left, ask, bid);
        tag(sheet, market.asks().best(), Tone.SELL, left, ask);
        tag(sheet, market.bids().best(), Tone.BUY, left, bid);
    }

    /** The scale of times, below the map. */
    void times(HeatSheet sheet, double width) {
        GraphicsContext g = sheet.g();
        g.setFill(sheet.theme().colour(Tone.PANEL));
        g.fillRect(0, sheet.height(), width, HeatOverlay.TIME_AXIS);
        g.setFont(sheet.face().font(11));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.CENTER);
        Viewport view = sheet.view();
        long step = timeStep(sheet);
        for (long time = Math.ceilDiv(view.time(0), step) * step; time <= view.time(view.width()); time += step) {
            double x = Math.floor(sheet.x(time)) + 0.5;
            if (x > 30 && x < sheet.width() - 30) {
                g.setFill(sheet.theme().colour(time > sheet.now() ? Tone.FAINT : Tone.MUTED));
                String label = step >= 60_000_000_000L
                        ? clock.minutes(time)
                        : step >= 1_000_000_000L ? clock.seconds(time) : clock.millis(time);
                g.fillText(label, x, sheet.height() + HeatOverlay.TIME_AXIS / 2.0);
            }
        }
    }

    private void prices(HeatSheet sheet, double left, double ask, double bid) {
        GraphicsContext g = sheet.g();
        long step = priceStep(sheet);
        long first = (long) Math.ceil(sheet.view().bottom() / step) * step;
        g.setFont(sheet.face().font(11));
        g.setTextBaseline(VPos.CENTER);
        g.setTextAlign(TextAlignment.RIGHT);
        g.setFill(sheet.theme().colour(Tone.MUTED));
        for (long price = first; price <= sheet.view().top(); price += step) {
            double y = Math.floor(sheet.y(price)) + 0.5;
            boolean covered = Math.abs(y - ask) < TAG || Math.abs(y - bid) < TAG;
            if (y > 7 && y < sheet.height() - 7 && !covered) {
                g.fillText(sheet.prices().price(price), left + HeatOverlay.PRICE_AXIS - 8, y);
            }
        }
    }

    /** Where a price's tag stands: at the price, but below another tag where they would overlap; NaN when out of sight. */
    private static double tagY(HeatSheet sheet, long price, double above) {
        double y = price == Instrument.NO_PRICE ? Double.NaN : Math.round(sheet.y(price));
        if (!sheet.shows(y)) {
            return Double.NaN;
        }
        return Double.isNaN(above) ? y : Math.max(y, above + TAG);
    }

    private static void tag(HeatSheet sheet, long price, Tone tone, double left, double at) {
        if (Double.isNaN(at)) {
            return;
        }
        GraphicsContext g = sheet.g();
        g.setFont(sheet.face().bold(11));
        g.setFill(sheet.theme().colour(tone));
        g.fillRoundRect(left + 2, at - 8, HeatOverlay.PRICE_AXIS - 4, 16, 4, 4);
        g.setFill(sheet.theme().colour(Tone.GROUND));
        g.setTextAlign(TextAlignment.RIGHT);
        g.fillText(sheet.prices().price(price), left + HeatOverlay.PRICE_AXIS - 8, at);
    }

    private static long timeStep(HeatSheet sheet) {
        return AxisSteps.time(sheet.view(), (int) (APART_X * sheet.pixels()));
    }

    private static long priceStep(HeatSheet sheet) {
        return AxisSteps.price(sheet.view(), sheet.prices().instrument().increment(), (int) (APART_Y * sheet.pixels()));
    }
}
