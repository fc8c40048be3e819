package io.blockwright.workstation.depth;

import javafx.scene.canvas.Canvas;

/** A canvas that is painted at most every so often. FX thread. */
final class OverlayLayer {
    private final Canvas canvas = new Canvas();
    private final long every;
    private long paintedAt = Long.MIN_VALUE / 2;

    OverlayLayer(long everyNanos) {
        this.every = everyNanos;
        canvas.setManaged(false);
    }

    Canvas canvas() {
        return canvas;
    }

    boolean isDue(long nanos) {
        return nanos - paintedAt >= every;
    }

    void painted(long nanos) {
        paintedAt = nanos;
    }

    void place(double x, double y, double width, double height) {
        canvas.setLayoutX(x);
        canvas.setLayoutY(y);
        canvas.setWidth(width);
        canvas.setHeight(height);
    }
}
