package io.blockwright.workstation.depth;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.Outlook.PlannedChild;
import io.blockwright.engine.ParentRow;
import io.blockwright.tca.SquareRootImpact;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Tone;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;
import org.jspecify.annotations.Nullable;

/**
 * Paints what is planned, right of now: a hollow ghost for each child the schedule will want, as large as a trade of its size
 * would be, on the path where the square-root law expects the price to be pushed; a hint, never a promise.
 */
final class AheadPainter {
    private static final Texts TEXTS = Texts.of(AheadPainter.class);
    private static final int PARENTS_MOST = 20;
    /** Narrower than any words. */
    private static final double NARROW = 62;

    private static final double BLOCK = 44;
    /** What the plate behind words takes beside them. */
    private static final double PLATE = 8;

    private final ClockFormat clock;

    AheadPainter(ClockFormat clock) {
        this.clock = clock;
    }

    /** Returns how far down from the top its words reach. */
    double paint(
            HeatSheet sheet, HeatMapViewModel model, MarketPicture market, @Nullable String selected, TradeSizes size) {
        double left = sheet.nowX();
        if (left >= sheet.width() - 4) {
            return 0;
        }
        int painted = 0;
        for (ParentRow parent : model.own().parents()) {
            boolean shown = selected == null || selected.equals(parent.order().parentId());
            if (shown
                    && parent.order().symbol().equals(market.instrument().symbol())
                    && !parent.status().isFinal()
                    && !parent.outlook().planned().isEmpty()
                    && painted < PARENTS_MOST) {
                paint(sheet, parent, market, model.conditions(), size, painted++);
            }
        }
        String words = TEXTS.get(selected == null ? "ahead.none" : "ahead.none.selected");
        if (painted == 0 && sheet.width() - left > sheet.room(words)) {
            sheet.words(words, (left + sheet.width()) / 2, 9, TextAlignment.CENTER, Tone.MUTED, 1);
        }
        return Math.max(1, painted) * BLOCK;
    }

    private void paint(
            HeatSheet sheet, ParentRow parent, MarketPicture market, Conditions conditions, TradeSizes size, int row) {
        Side side = parent.order().side();
        long touch = side == Side.BUY ? market.bids().best() : market.asks().best();
        if (touch == Instrument.NO_PRICE) {
            return;
        }
        GraphicsContext g = sheet.g();
        g.setStroke(sheet.theme().colour(Tone.OWN, 0.95));
        g.setLineWidth(1);
        g.setLineDashes(3, 3);
        double fromX = sheet.nowX();
        double fromY = sheet.y(touch);
        long planned = 0;
        long beyond = 0;
        for (PlannedChild child : parent.outlook().planned()) {
            planned += child.quantity();
            double x = Math.max(sheet.nowX() + 1, sheet.x(child.time()));
            if (x > sheet.width() - 2) {
                beyond++;
                continue;
            }
            double push = bp(conditions, parent.filled(), planned);
            double y = sheet.y(touch * (1 + side.sign() * (Double.isNaN(push) ? 0 : push) / 1e4));
            g.strokeLine(fromX, fromY, x, y);
            ghost(sheet, x, y, size.radius((double) child.quantity()));
            fromX = x;
            fromY = y;
        }
        g.setLineDashes();
        summary(sheet, parent, planned, beyond, bp(conditions, parent.filled(), planned), row);
    }

    private static void ghost(HeatSheet sheet, double x, double y, double radius) {
        GraphicsContext g = sheet.g();
        g.setFill(sheet.theme().colour(Tone.OWN, 0.28));
        g.fillOval(x - radius, y - radius, 2 * radius, 2 * radius);
        g.strokeOval(x - radius, y - radius, 2 * radius, 2 * radius);
    }

    private void summary(HeatSheet sheet, ParentRow parent, long planned, long beyond, double push, int row) {
        double room = sheet.width() - sheet.nowX();
        if (room < NARROW) {
            return;
        }
        double middle = sheet.nowX() + room / 2;
        double most = room - PLATE;
        double y = 9 + row * BLOCK;
        WordWidth widths = sheet.widths();
        String glyph = parent.order().side() == Side.BUY ? "▲" : "▼";
        String shares = HeatSheet.shares(planned);
        String plans = widths.fitting(
                most,
                TEXTS.get("ahead.planned", glyph, parent.order().parentId(), shares),
                TEXTS.get("ahead.planned.short", glyph, shares),
                TEXTS.get("ahead.planned.bare", glyph, shares));
        sheet.words(plans, middle, y, TextAlignment.CENTER, Tone.OWN, 1);
        String end = clock.seconds(parent.outlook().planned().getLast().time());
        String until = TEXTS.get("ahead.until", end);
        String words = beyond == 0
                ? widths.fitting(most, until, end)
                : widths.fitting(
                        most,
                        TEXTS.get("ahead.more", Numbers.whole(beyond), end),
                        TEXTS.get("ahead.more.short", Numbers.whole(beyond), end),
                        until,
                        end);
        sheet.words(words, middle, y + 14, TextAlignment.CENTER, Tone.MUTED, 1);
        if (!Double.isNaN(push)) {
            String bp = Numbers.decimal(push, 1);
            String impact = widths.fitting(most, TEXTS.get("ahead.impact", bp), TEXTS.get("ahead.impact.short", bp));
            sheet.words(impact, middle, y + 28, TextAlignment.CENTER, Tone.MUTED, 1);
        }
    }

    /**
     * How far the planned shares push the price beyond where the filled ones have pushed it already, basis points; NaN while
     * volatility or volume are not known.
     */
    static double bp(Conditions conditions, long filled, long planned) {
        double volatility = Double.isNaN(conditions.usualVolatility())
                ? conditions.dailyVolatility()
                : conditions.usualVolatility();
        if (!(volatility > 0) || !(conditions.dailyVolume() > 0)) {
            return Double.NaN;
        }
        SquareRootImpact impact = SquareRootImpact.UNCALIBRATED;
        return impact.peakBp(volatility, (double) filled + planned, conditions.dailyVolume())
                - impact.peakBp(volatility, (double) filled, conditions.dailyVolume());
    }
}
