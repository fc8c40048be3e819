package io.blockwright.workstation.depth;

import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.workstation.depth.MarkRaster.Hand;
import io.blockwright.workstation.theme.Theme;
import java.nio.IntBuffer;
import javafx.geometry.Rectangle2D;
import javafx.scene.image.ImageView;
import javafx.scene.image.PixelBuffer;
import javafx.scene.image.PixelFormat;
import javafx.scene.image.WritableImage;
import javafx.scene.layout.Pane;
import org.jspecify.annotations.Nullable;

/**
 * The heat map's pixels: a ring of columns in one pixel buffer, shown by two views that meet at the newest column. While the
 * picture only moves on in time, a frame draws and uploads the new columns alone. FX thread.
 */
final class HeatImage extends Pane {
    private static final int FIT_EVERY = 30;

    private final Theme theme;
    private HeatRaster raster;
    private MarkRaster marks;
    private final DepthColumn column = new DepthColumn();
    private final ImageView older = new ImageView();
    private final ImageView newer = new ImageView();

    private int[] pixels = new int[0];
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable Viewport drawn;
    private long drawnNow;
    private Hand drawnHand = new Hand(null, null);
    private int sinceFitted;
    private HeatShades shades = new HeatShades(IntensityScale.of(100, 1_000, 0.5), HeatColours.CLASSIC);

    HeatImage(Theme theme) {
        this.theme = theme;
        this.raster = new HeatRaster(theme);
        this.marks = new MarkRaster(theme);
        older.setManaged(false);
        newer.setManaged(false);
        older.setSmooth(false);
        newer.setSmooth(false);
        getChildren().addAll(older, newer);
    }

    /**
     * Brings the pixels up to date.
     *
     * @param pixelScale how many of them make one unit of the window
     * @param hand the marks that stand out
     */
    void show(HeatMapViewModel model, double pixelScale, Hand hand) {
        MarketPicture market = model.market();
        if (market == null) {
            return;
        }
        Viewport view = model.viewport();
        PixelBuffer<IntBuffer> target = bufferFor(view);
        Viewport before = drawn;
        boolean scroll = before != null
                && view.scrollsFrom(before)
                && view.rightColumn() - before.rightColumn() < view.width()
                && shades.suit(model.scale(), model.settings().colours().get())
                && hand.equals(drawnHand)
                && !resized(model);
        if (!scroll) {
            shades = new HeatShades(model.scale(), model.settings().colours().get());
        }
        long now = Math.min(view.column(model.now()), view.rightColumn());
        long first = scroll && before != null ? firstChanged(model, before, pixelScale) : view.leftColumn();
        for (long number = first; number <= now; number++) {
            long from = number * view.nanosPerPixel();
            model.history().read(from, from + view.nanosPerPixel(), column);
            raster.draw(column, number, view, model.increment(), shades, pixels, slot(number, view));
            if (model.settings().venues().get()) {
                raster.venues(column, number, view, pixelScale, pixels, slot(number, view));
            }
        }
        marks.draw(model, market, hand, pixels, pixelScale, first, now);
        long blank = scroll && before != null ? Math.max(first, before.rightColumn() + 1) : first;
        for (long number = Math.max(blank, now + 1); number <= view.rightColumn(); number++) {
            raster.future(view, pixels, slot(number, view));
        }
        upload(target, view, first);
        place(view, pixelScale);
        drawn = view;
        drawnNow = model.now();
        drawnHand = hand;
        model.marksDrawn();
    }

    /** How large trades are drawn. */
    TradeSizes sizes() {
        return marks.sizes();
    }

    /** What is new since the last time, and as far back as a new mark reaches. */
    private long firstChanged(HeatMapViewModel model, Viewport before, double pixelScale) {
        Viewport view = model.viewport();
        long reach = Math.round(2 * MarkRaster.REACH * pixelScale);
        long unsettled = view.column(model.history().unsettledFrom(drawnNow, view.nanosPerPixel()));
        long marked = view.column(Math.min(drawnNow, model.newestMarksFrom())) - reach;
        return Math.clamp(
                Math.min(before.rightColumn() + 1, Math.min(unsettled, marked)), view.leftColumn(), view.rightColumn());
    }

    /** Looks now and then whether the trades in sight suit their unit. */
    private boolean resized(HeatMapViewModel model) {
        if (sinceFitted++ % FIT_EVERY != 0 || !model.settings().trades().get()) {
            return false;
        }
        Viewport view = model.viewport();
        double[] largest = {0};
        model.trades()
                .bubbles(
                        view,
                        view.time(0),
                        view.time(view.width()),
                        marks.sizes().reach(1),
                        model.increment(),
                        bubble -> largest[0] = Math.max(largest[0], (double) bubble.quantity()));
        return marks.sizes().fit(largest[0]);
    }

    /** Whether the visible stretch, the scale or the colours are not the ones drawn. */
    boolean isOutdated(HeatMapViewModel model, Hand hand) {
        return !hand.equals(drawnHand)
                || !model.viewport().equals(drawn)
                || !shades.suit(model.scale(), model.settings().colours().get());
    }

    /** Draws everything anew next time, in the theme's colours of then. */
    void forget() {
        raster = new HeatRaster(theme);
        marks = new MarkRaster(theme);
        drawn = null;
    }

    private static void upload(PixelBuffer<IntBuffer> target, Viewport view, long first) {
        int dirty = slot(first, view);
        long count = view.rightColumn() - first + 1;
        boolean whole = dirty + count > view.width();
        target.updateBuffer(ignored -> whole ? null : new Rectangle2D(dirty, 0, count, view.height()));
    }

    private PixelBuffer<IntBuffer> bufferFor(Viewport view) {
        PixelBuffer<IntBuffer> known = buffer;
        if (known != null && known.getWidth() == view.width() && known.getHeight() == view.height()) {
            return known;
        }
        pixels = new int[view.width() * view.height()];
        PixelBuffer<IntBuffer> fresh = new PixelBuffer<>(
                view.width(), view.height(), IntBuffer.wrap(pixels), PixelFormat.getIntArgbPreInstance());
        WritableImage image = new WritableImage(fresh);
        older.setImage(image);
        newer.setImage(image);
        buffer = fresh;
        drawn = null;
        return fresh;
    }

    private void place(Viewport view, double pixelScale) {
        int seam = slot(view.rightColumn(), view) + 1;
        part(older, seam, view.width() - seam, 0, view.height(), pixelScale);
        part(newer, 0, seam, view.width() - seam, view.height(), pixelScale);
    }

    private static void part(ImageView view, int from, int width, int at, int height, double pixelScale) {
        view.setVisible(width > 0);
        if (width > 0) {
            view.setViewport(new Rectangle2D(from, 0, width, height));
            view.setFitWidth(width / pixelScale);
            view.setFitHeight(height / pixelScale);
            view.relocate(at / pixelScale, 0);
        }
    }

    private static int slot(long number, Viewport view) {
        return (int) Math.floorMod(number, (long) view.width());
    }
}
