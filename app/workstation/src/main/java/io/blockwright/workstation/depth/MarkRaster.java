package io.blockwright.workstation.depth;

import io.blockwright.domain.Side;
import io.blockwright.engine.DeskFact.Filled;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.VenuesPicture;
import io.blockwright.workstation.depth.TradeTape.Bubble;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import io.blockwright.workstation.venue.VenueLook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Draws what scrolls with the picture into its pixels: the grid, own orders and fills, trades. A transparent layer above would
 * be blended whole with every frame, which costs more than all the rest of the map. FX thread.
 */
final class MarkRaster {
    /** Marks reach this far from their moment, in units of the window. */
    static final int REACH = 26;

    private static final int WHITE = 0xFFFFFF;
    private static final double FAINT = 0.35;
    private static final int LINES_MOST = 500;

    private final PixelBrush brush = new PixelBrush();
    private final TradeSizes sizes = new TradeSizes();
    private final Crowd crowd = new Crowd();
    private final int text;
    private final int ground;
    private final int own;
    private final int buy;
    private final int sell;
    private final int[] venues = new int[VenueLook.count()];
    private List<String> names = List.of();
    private int lines;

    MarkRaster(Theme theme) {
        text = theme.argb(Tone.TEXT);
        ground = theme.argb(Tone.GROUND);
        own = theme.argb(Tone.OWN);
        buy = theme.argb(Tone.BUY);
        sell = theme.argb(Tone.SELL);
        for (int i = 0; i < venues.length; i++) {
            venues[i] = theme.argb(VenueLook.of(i).tone());
        }
    }

    /** Which mark is in hand. {@code selected} is a parent's id; null for none. */
    record Hand(@Nullable String selected, @Nullable Filled fill) {}

    /** How large trades are drawn. */
    TradeSizes sizes() {
        return sizes;
    }

    /** Draws the columns from {@code first} to {@code last}, whose books are drawn already. */
    void draw(
            HeatMapViewModel model,
            MarketPicture market,
            Hand hand,
            int[] pixels,
            double scale,
            long first,
            long last) {
        Viewport view = model.viewport();
        brush.on(pixels, view, first, last);
        grid(view, scale, model.increment(), last);
        long from = view.time(brush.firstX() - REACH * scale);
        lines = 0;
        model.own().orders(market.instrument().symbol(), from, model.now(), line -> {
            boolean strong = hand.selected() == null || hand.selected().equals(line.parentId());
            if (lines++ < LINES_MOST) {
                line(view, line, scale, strong ? 1 : FAINT);
            }
        });
        if (model.settings().trades().get()) {
            long to = (last + 1) * view.nanosPerPixel() + Math.round(REACH * scale) * view.nanosPerPixel();
            model.trades()
                    .bubbles(view, from, to, sizes.reach(scale), model.increment(), bubble -> trade(bubble, scale));
        }
        crowd.clear(view, scale);
        VenuesPicture shown = model.settings().venues().get() ? market.venues() : VenuesPicture.NONE;
        names = shown.names();
        model.own().fills(from, fill -> fill(view, fill, hand, scale, shown));
    }

    private void grid(Viewport view, double scale, long increment, long last) {
        long step = AxisSteps.time(view, (int) (AxisPainter.APART_X * scale));
        long begin = view.time(brush.firstX());
        for (long time = Math.ceilDiv(begin, step) * step; view.column(time) <= last; time += step) {
            double x = view.x(time);
            brush.rectangle(x, 0, x + scale, view.height(), text, 0.07);
        }
        long rise = AxisSteps.price(view, increment, (int) (AxisPainter.APART_Y * scale));
        for (long price = (long) Math.ceil(view.bottom() / rise) * rise; price <= view.top(); price += rise) {
            double y = Math.floor(view.y(price));
            brush.rectangle(0, y, view.width(), y + scale, text, 0.07);
        }
    }

    /** A bar in its venue's colour behind a fill; the triangle of one that nobody could see is hollow besides. */
    private void venue(double x, double y, int venue, double scale, double opacity) {
        double half = 5 * scale;
        brush.rectangle(x - half - scale, y - scale, x + half + scale, y + 4 * scale, ground, opacity);
        VenueLook look = VenueLook.of(venue);
        for (double at = x - half; at < x + half; at += (look.on() + (double) look.off()) * scale) {
            double end = look.off() == 0 ? x + half : Math.min(x + half, at + look.on() * scale);
            brush.rectangle(at, y, end, y + 3 * scale, venues[venue % venues.length], opacity);
            if (look.off() == 0) {
                return;
            }
        }
    }

    private void line(Viewport view, OwnMarks.OrderLine line, double scale, double opacity) {
        double x = view.x(line.from());
        double right = Math.max(x + 2 * scale, view.x(line.to()) + 1);
        double y = Math.round(view.y(line.price()));
        double half = scale;
        brush.rectangle(x, y - 2 * half, right, y + 2 * half, ground, 0.7 * opacity);
        brush.rectangle(x, y - half, right, y + half, own, opacity);
    }

    private void trade(Bubble bubble, double scale) {
        double radius = sizes.radius((double) bubble.quantity()) * scale;
        double rim = radius > 3 * scale ? 0.85 : 0;
        if (bubble.aggressor() == Side.BUY) {
            brush.disc(bubble.x(), bubble.y(), radius, buy, 0.6, ground, rim);
        } else {
            brush.diamond(bubble.x(), bubble.y(), radius * TradeSizes.DIAMOND, sell, 0.6, ground, rim);
        }
    }

    private void fill(Viewport view, Filled fill, Hand hand, double scale, VenuesPicture shown) {
        boolean strong =
                hand.selected() == null || hand.selected().equals(fill.fill().parentId());
        double x = view.x(fill.time()) + 0.5;
        double y = view.y(fill.fill().price());
        boolean inHand = fill.equals(hand.fill());
        if (!inHand && !crowd.admits(x, y)) {
            return;
        }
        double opacity = strong ? 1 : FAINT;
        boolean buy = fill.side() == Side.BUY;
        int venue = names.indexOf(fill.fill().venue());
        if (venue >= 0) {
            venue(x, y + (buy ? 7 : -10) * scale, venue, scale, opacity);
        }
        boolean hidden = shown.isDark(fill.fill().venue());
        brush.triangle(x, y, 4.5 * scale, buy, hidden ? ground : own, opacity, hidden ? own : WHITE, opacity);
        if (inHand) {
            brush.ring(x, y, 10 * scale, WHITE, 1);
        }
    }
}
