package io.blockwright.workstation.depth;

/**
 * Draws small shapes with soft edges into the heat map's ring of columns, a stretch of columns at a time: what is outside the
 * stretch is left alone, so a part can be drawn anew and looks as if all had been. FX thread.
 */
final class PixelBrush {
    private int[] pixels = new int[0];
    private int width = 1;
    private int height;
    private long left;
    private long from;
    private long to;

    /** Draws from now on into these pixels of this view, on the columns from {@code first} to {@code last}. */
    void on(int[] target, Viewport view, long first, long last) {
        pixels = target;
        width = view.width();
        height = view.height();
        left = view.leftColumn();
        from = first;
        to = last;
    }

    /** First column that is drawn, counted from the view's left edge. */
    double firstX() {
        return (double) (from - left);
    }

    /** A filled rectangle; edges in pixels of the view, right and lower ones not included. */
    void rectangle(double x, double y, double right, double lower, int rgb, double opacity) {
        for (long column = Math.max(from, left + (long) Math.floor(x));
                column <= to && column < left + right;
                column++) {
            for (int row = Math.max(0, (int) Math.floor(y)); row < Math.min(height, lower); row++) {
                blend(column, row, rgb, opacity);
            }
        }
    }

    /** A circle with an edge of its own colour one pixel wide where it is large enough. */
    void disc(double x, double y, double radius, int fill, double opacity, int edge, double edgeOpacity) {
        shape(x, y, radius, fill, opacity, edge, edgeOpacity, Math::hypot);
    }

    /** A square on its corner; {@code radius} from the middle to a corner. */
    void diamond(double x, double y, double radius, int fill, double opacity, int edge, double edgeOpacity) {
        double inner = radius / Math.sqrt(2);
        shape(x, y, inner, fill, opacity, edge, edgeOpacity, (dx, dy) -> (Math.abs(dx) + Math.abs(dy)) / Math.sqrt(2));
    }

    /** A triangle in a box two units by two around the middle, its point up or down. */
    void triangle(double x, double y, double unit, boolean up, int fill, double opacity, int edge, double edgeOpacity) {
        double lean = 1 / Math.hypot(2, 1);
        shape(x, y, unit, fill, opacity, edge, edgeOpacity, (dx, dy) -> {
            double down = up ? dy : -dy;
            // Distances from the three sides, measured so that each is one unit away from the middle at its side.
            double base = down;
            double slope = (2 * Math.abs(dx) - down - unit) * lean;
            return Math.max(base, slope + unit);
        });
    }

    /** A circle's edge alone. */
    void ring(double x, double y, double radius, int rgb, double opacity) {
        shape(x, y, radius, rgb, 0, rgb, opacity, Math::hypot);
    }

    /** How far a place is from the middle, so that the shape's edge is at the radius. */
    private interface Distance {
        double of(double dx, double dy);
    }

    private void shape(
            double x,
            double y,
            double radius,
            int fill,
            double opacity,
            int edge,
            double edgeOpacity,
            Distance distance) {
        double reach = radius * Math.sqrt(2) + 2;
        long first = Math.max(from, left + (long) Math.floor(x - reach));
        long last = Math.min(to, left + (long) Math.ceil(x + reach));
        int top = Math.max(0, (int) Math.floor(y - reach));
        int bottom = Math.min(height - 1, (int) Math.ceil(y + reach));
        for (long column = first; column <= last; column++) {
            double dx = column - left + 0.5 - x;
            for (int row = top; row <= bottom; row++) {
                double away = distance.of(dx, row + 0.5 - y);
                double inside = Math.clamp(radius + 0.5 - away, 0, 1);
                if (inside > 0) {
                    blend(column, row, fill, inside * opacity);
                    double rim = Math.clamp(1 - Math.abs(away - radius), 0, 1);
                    blend(column, row, edge, rim * edgeOpacity);
                }
            }
        }
    }

    private void blend(long column, int row, int rgb, double opacity) {
        int at = row * width + (int) Math.floorMod(column, (long) width);
        int share = (int) Math.round(opacity * 256);
        if (share > 0) {
            int under = pixels[at];
            int redBlue = under & 0xFF00FF;
            int green = under & 0x00FF00;
            redBlue += (((rgb & 0xFF00FF) - redBlue) * share) >> 8;
            green += (((rgb & 0x00FF00) - green) * share) >> 8;
            pixels[at] = 0xFF000000 | (redBlue & 0xFF00FF) | (green & 0x00FF00);
        }
    }
}
