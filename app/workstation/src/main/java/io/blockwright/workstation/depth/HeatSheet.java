package io.blockwright.workstation.depth;

import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import io.blockwright.workstation.theme.Typeface;
import javafx.geometry.VPos;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.text.TextAlignment;

/**
 * What the painters of the overlay draw on: the heat map's stretch of time and price in the window's units.
 *
 * @param widths of words as they are written on it
 * @param pixels of the heat map in one unit of the window
 * @param now the newest moment, nanoseconds since the epoch
 */
record HeatSheet(
        GraphicsContext g,
        Theme theme,
        Typeface face,
        WordWidth widths,
        Viewport view,
        PriceFormat prices,
        double pixels,
        long now) {
    /** Of the plate that words stand on, left and right of them. */
    private static final double MARGIN = 3;

    double width() {
        return view.width() / pixels;
    }

    double height() {
        return view.height() / pixels;
    }

    double x(long time) {
        return view.x(time) / pixels;
    }

    double y(double price) {
        return view.y(price) / pixels;
    }

    double y(long price) {
        return view.y(price) / pixels;
    }

    boolean shows(double y) {
        return y >= 0 && y <= height();
    }

    /** Left edge of what has not happened yet. */
    double nowX() {
        return (view.x(now) + 1) / pixels;
    }

    /** Shares, short. */
    static String shares(long quantity) {
        return Numbers.compact(quantity);
    }

    /** Units that words take with their plate. */
    double room(String text) {
        return widths.of(text) + 2 * MARGIN;
    }

    /**
     * Writes on a plate of the map's ground, so that the words can be read over any colour; x is the end told by align, and
     * words that would reach beyond the map are moved in.
     */
    void words(String text, double x, double y, TextAlignment align, Tone tone, double opacity) {
        double width = room(text);
        double wanted = align == TextAlignment.RIGHT ? x - width : align == TextAlignment.CENTER ? x - width / 2 : x;
        double left = Math.max(0, Math.min(wanted, width() - width));
        g.setFill(theme.colour(Tone.GROUND, 0.78));
        g.fillRect(left, y - 7, width, 14);
        g.setFont(widths.font());
        g.setTextAlign(TextAlignment.LEFT);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(theme.colour(tone, opacity));
        g.fillText(text, left + MARGIN, y);
    }
}
