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
 * @param pixels of the heat map in one unit of the window
 * @param now the newest moment, nanoseconds since the epoch
 */
record HeatSheet(
        GraphicsContext g, Theme theme, Typeface face, Viewport view, PriceFormat prices, double pixels, long now) {
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

    /** Writes on a plate of the map's ground, so that the words can be read over any colour; x is the end told by align. */
    void words(String text, double x, double y, TextAlignment align, Tone tone, double opacity) {
        double width = text.length() * 6.1 + 6;
        double left = align == TextAlignment.RIGHT ? x - width : align == TextAlignment.CENTER ? x - width / 2 : x;
        g.setFill(theme.colour(Tone.GROUND, 0.78));
        g.fillRect(left, y - 7, width, 14);
        g.setFont(face.font(11));
        g.setTextAlign(TextAlignment.CENTER);
        g.setTextBaseline(VPos.CENTER);
        g.setFill(theme.colour(tone, opacity));
        g.fillText(text, left + width / 2, y);
    }
}
