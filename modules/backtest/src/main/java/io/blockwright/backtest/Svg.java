package io.blockwright.backtest;

import java.util.Locale;

/** Writes a drawing as inline SVG. Colours are classes of the page's style sheet, so that they follow light and dark. */
final class Svg {
    private final StringBuilder out = new StringBuilder();

    Svg(int width, int height, String title) {
        out.append(String.format(
                Locale.ROOT,
                "<svg viewBox='0 0 %d %d' width='%d' height='%d' role='img' aria-label='%s'><title>%s</title>%n",
                width,
                height,
                width,
                height,
                escaped(title),
                escaped(title)));
    }

    /** Text made safe for HTML. */
    static String escaped(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("'", "&#39;")
                .replace("\"", "&quot;");
    }

    void line(double x1, double y1, double x2, double y2, String style) {
        out.append(String.format(
                Locale.ROOT, "<line x1='%.1f' y1='%.1f' x2='%.1f' y2='%.1f' class='%s'/>%n", x1, y1, x2, y2, style));
    }

    void circle(double x, double y, double radius, String style) {
        out.append(
                String.format(Locale.ROOT, "<circle cx='%.1f' cy='%.1f' r='%.1f' class='%s'/>%n", x, y, radius, style));
    }

    /** {@code anchor} is start, middle or end. */
    void text(double x, double y, String anchor, String style, String words) {
        out.append(String.format(
                Locale.ROOT,
                "<text x='%.1f' y='%.1f' text-anchor='%s' class='%s'>%s</text>%n",
                x,
                y,
                anchor,
                style,
                escaped(words)));
    }

    /** An open line through points {@code x,y x,y …}. */
    void polyline(CharSequence points, String style) {
        out.append("<polyline points='")
                .append(points)
                .append("' class='")
                .append(style)
                .append("'/>\n");
    }

    /** A closed area. */
    void polygon(CharSequence points, String style) {
        out.append("<polygon points='")
                .append(points)
                .append("' class='")
                .append(style)
                .append("'/>\n");
    }

    static void point(StringBuilder points, double x, double y) {
        points.append(String.format(Locale.ROOT, "%.1f,%.1f ", x, y));
    }

    /** Vertical grid lines with their numbers below, and what is measured. */
    void across(Axis axis, double top, double bottom, String unit) {
        for (double mark : axis.marks()) {
            line(axis.at(mark), top, axis.at(mark), bottom, mark == 0 ? "zero" : "grid");
            text(axis.at(mark), bottom + 15, "middle", "small", axis.label(mark));
        }
        text((axis.from() + axis.to()) / 2, bottom + 32, "middle", "small", unit);
    }

    String close() {
        return out.append("</svg>\n").toString();
    }
}
