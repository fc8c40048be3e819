package io.blockwright.workstation.depth;

/**
 * Which stretch of time and price the heat map shows, in its pixels. A pixel column {@code k} covers the time from
 * {@code k × nanosPerPixel} on, so columns keep their number while the picture scrolls.
 *
 * @param width pixels
 * @param height pixels
 * @param nanosPerPixel nanoseconds
 * @param rightColumn number of the last visible column
 * @param top price at the upper edge, ticks
 * @param ticksPerPixel ticks
 */
record Viewport(int width, int height, long nanosPerPixel, long rightColumn, double top, double ticksPerPixel) {
    long column(long time) {
        return Math.floorDiv(time, nanosPerPixel);
    }

    long leftColumn() {
        return rightColumn - width + 1;
    }

    /** Left edge of the pixel that covers a time; outside the picture where the time is. */
    double x(long time) {
        return column(time) - leftColumn();
    }

    long time(double x) {
        return (leftColumn() + (long) Math.floor(x)) * nanosPerPixel;
    }

    double y(double price) {
        return (top - price) / ticksPerPixel;
    }

    double y(long price) {
        return y((double) price);
    }

    double price(double y) {
        return top - y * ticksPerPixel;
    }

    double bottom() {
        return price(height);
    }

    Viewport withTime(long nanos, long right) {
        return new Viewport(width, height, nanos, right, top, ticksPerPixel);
    }

    Viewport withPrice(double newTop, double newTicks) {
        return new Viewport(width, height, nanosPerPixel, rightColumn, newTop, newTicks);
    }

    Viewport withSize(int newWidth, int newHeight) {
        double middle = price(height / 2.0);
        return new Viewport(
                newWidth,
                newHeight,
                nanosPerPixel,
                rightColumn,
                middle + newHeight / 2.0 * ticksPerPixel,
                ticksPerPixel);
    }

    /** Whether only the time has moved on: everything already drawn keeps its place in a ring of columns. */
    boolean scrollsFrom(Viewport before) {
        return width == before.width
                && height == before.height
                && nanosPerPixel == before.nanosPerPixel
                && top == before.top
                && ticksPerPixel == before.ticksPerPixel
                && rightColumn >= before.rightColumn;
    }
}
