package io.blockwright.workstation.depth;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.Depth;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import java.util.Arrays;

/**
 * Turns one column of the book into one column of pixels: quantities as colours, the best bid and ask as the stretch they
 * moved over (so that a line zoomed out never lies), stripes where the data cannot be trusted. FX thread.
 */
final class HeatRaster {
    private static final int STRIPE = 10;

    private final int bidLine;
    private final int askLine;
    private final int hatch;
    private double[] rows = new double[0];

    HeatRaster(Theme theme) {
        this.bidLine = theme.argb(Tone.BID_LINE);
        this.askLine = theme.argb(Tone.ASK_LINE);
        this.hatch = theme.argb(Tone.HATCH);
    }

    /** Draws at offset {@code x} of rows {@code stride} pixels apart. */
    void draw(
            DepthColumn column,
            long number,
            Viewport view,
            long increment,
            IntensityScale scale,
            ColourTable colours,
            int[] pixels,
            int x,
            int stride) {
        int height = view.height();
        if (rows.length != height) {
            rows = new double[height];
        }
        Arrays.fill(rows, 0);
        add(column.bids(), view, increment);
        add(column.asks(), view, increment);
        boolean striped = column.broken();
        double last = -1;
        int colour = 0;
        for (int y = 0, at = x; y < height; y++, at += stride) {
            double quantity = rows[y];
            if (quantity != last) {
                colour = colours.argb(scale.step(quantity));
                last = quantity;
            }
            pixels[at] = striped && Math.floorMod(number + y, (long) STRIPE) < 2
                    ? 0xFF000000 | ColourTable.blend(colour, hatch, 0.5)
                    : colour;
        }
        if (column.present()) {
            line(column.bidLow(), column.bidHigh(), view, bidLine, pixels, x, stride);
            line(column.askLow(), column.askHigh(), view, askLine, pixels, x, stride);
        }
    }

    private void add(Depth side, Viewport view, long increment) {
        int height = view.height();
        for (int level = 0; level < side.size(); level++) {
            double middle = view.y(side.price(level));
            double half = increment / view.ticksPerPixel() / 2;
            int from = (int) Math.round(middle - half);
            int to = Math.max(from + 1, (int) Math.round(middle + half));
            for (int y = Math.max(0, from); y < Math.min(height, to); y++) {
                rows[y] += side.quantity(level);
            }
        }
    }

    private static void line(long low, long high, Viewport view, int colour, int[] pixels, int x, int stride) {
        if (low == Instrument.NO_PRICE) {
            return;
        }
        int from = (int) Math.round(view.y(high)) - 1;
        int to = (int) Math.round(view.y(low));
        for (int y = Math.max(0, from); y <= Math.min(view.height() - 1, to); y++) {
            pixels[x + y * stride] = colour;
        }
    }
}
