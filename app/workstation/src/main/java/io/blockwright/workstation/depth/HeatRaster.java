package io.blockwright.workstation.depth;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import io.blockwright.workstation.venue.VenueLook;
import java.util.Arrays;

/**
 * Turns one column of the book into one column of pixels: quantities as colours, the best bid and ask as the stretch they
 * moved over (so that a line zoomed out never lies), stripes where the data cannot be trusted or there is none, an even
 * ground where the time has not come yet. FX thread.
 */
final class HeatRaster {
    private static final int STRIPE = 10;
    /** Thickness of a venue's mark, units of the window. */
    private static final double MARK = 2;

    private final int bidLine;
    private final int askLine;
    private final int hatch;
    private final int future;
    private final int halo;
    private final int[] venueColours = new int[VenueLook.count()];
    private int[] rows = new int[0];

    HeatRaster(Theme theme) {
        this.bidLine = theme.argb(Tone.BID_LINE);
        this.askLine = theme.argb(Tone.ASK_LINE);
        this.hatch = theme.argb(Tone.HATCH);
        this.future = theme.argb(Tone.PANEL);
        this.halo = theme.argb(Tone.GROUND);
        for (int i = 0; i < venueColours.length; i++) {
            venueColours[i] = theme.argb(VenueLook.of(i).tone());
        }
    }

    /** Draws at offset {@code x} of rows {@code width} pixels apart. */
    void draw(DepthColumn column, long number, Viewport view, long increment, HeatShades shades, int[] pixels, int x) {
        int height = view.height();
        int width = view.width();
        if (rows.length != height) {
            rows = new int[height];
        }
        Arrays.fill(rows, 0);
        add(column.cells(), view, increment);
        boolean striped = column.broken() || !column.present();
        double strength = column.present() ? 0.5 : 0.25;
        int last = -1;
        int colour = 0;
        for (int y = 0, at = x; y < height; y++, at += width) {
            int quantity = rows[y];
            if (quantity != last) {
                colour = shades.argb(quantity);
                last = quantity;
            }
            pixels[at] = striped && Math.floorMod(number + y, (long) STRIPE) < 2
                    ? 0xFF000000 | ColourTable.blend(colour, hatch, strength)
                    : colour;
        }
        if (column.present()) {
            line(column.bidLow(), column.bidHigh(), view, bidLine, pixels, x);
            line(column.askLow(), column.askHigh(), view, askLine, pixels, x);
        }
    }

    /**
     * Marks outside the touch which venue shows most there.
     *
     * @param scale pixels in one unit of the window
     */
    void venues(DepthColumn column, long number, Viewport view, double scale, int[] pixels, int x) {
        if (column.present()) {
            venue(column.venue(Side.BUY), column.bidLow(), 1, number, view, scale, pixels, x);
            venue(column.venue(Side.SELL), column.askHigh(), -1, number, view, scale, pixels, x);
        }
    }

    private void venue(
            int venue, long price, int outward, long number, Viewport view, double scale, int[] pixels, int x) {
        if (venue == DepthColumn.NO_VENUE || price == Instrument.NO_PRICE) {
            return;
        }
        boolean drawn = VenueLook.of(venue).draws(Math.floorDiv(number, (long) Math.ceil(scale)));
        int colour = drawn ? venueColours[venue % venueColours.length] : halo;
        int thick = (int) Math.round(MARK * scale);
        int from = (int) Math.round(view.y(price)) + (outward > 0 ? 1 : -2);
        for (int i = 0; i <= thick; i++) {
            int y = from + outward * i;
            if (y >= 0 && y < view.height()) {
                pixels[x + y * view.width()] = i < thick ? colour : halo;
            }
        }
    }

    /** Draws a column whose time has not come. */
    void future(Viewport view, int[] pixels, int x) {
        for (int y = 0, at = x; y < view.height(); y++, at += view.width()) {
            pixels[at] = future;
        }
    }

    /** Where cells share a pixel, the largest is shown: an extreme is never averaged away. */
    private void add(PriceCells cells, Viewport view, long increment) {
        double half = increment / view.ticksPerPixel() / 2;
        double step = increment / view.ticksPerPixel();
        for (int cell = 0; cell < cells.size(); cell++) {
            double lower = view.y(cells.low(cell, increment)) + half;
            int from = (int) Math.round(lower - cells.width() * step);
            int to = Math.max(from + 1, (int) Math.round(lower));
            int peak = cells.peak(cell);
            for (int y = Math.max(0, from); y < Math.min(rows.length, to); y++) {
                rows[y] = Math.max(rows[y], peak);
            }
        }
    }

    private static void line(long low, long high, Viewport view, int colour, int[] pixels, int x) {
        if (low == Instrument.NO_PRICE) {
            return;
        }
        int from = (int) Math.round(view.y(high)) - 1;
        int to = (int) Math.round(view.y(low));
        for (int y = Math.max(0, from); y <= Math.min(view.height() - 1, to); y++) {
            pixels[x + y * view.width()] = colour;
        }
    }
}
