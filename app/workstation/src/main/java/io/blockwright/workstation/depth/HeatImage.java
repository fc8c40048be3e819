package io.blockwright.workstation.depth;

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
    private final Theme theme;
    private HeatRaster raster;
    private final DepthColumn column = new DepthColumn();
    private final ImageView older = new ImageView();
    private final ImageView newer = new ImageView();

    private int[] pixels = new int[0];
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable Viewport drawn;
    private long drawnNow;
    private HeatShades shades = new HeatShades(IntensityScale.of(100, 1_000, 0.5), HeatColours.CLASSIC);

    HeatImage(Theme theme) {
        this.theme = theme;
        this.raster = new HeatRaster(theme);
        older.setManaged(false);
        newer.setManaged(false);
        older.setSmooth(false);
        newer.setSmooth(false);
        getChildren().addAll(older, newer);
    }

    /** Brings the pixels up to date; {@code pixelScale} is how many of them make one unit of the window. */
    void show(HeatMapViewModel model, double pixelScale) {
        Viewport view = model.viewport();
        PixelBuffer<IntBuffer> target = bufferFor(view);
        Viewport before = drawn;
        boolean scroll = before != null
                && view.scrollsFrom(before)
                && view.rightColumn() - before.rightColumn() < view.width()
                && shades.suit(model.scale(), model.settings().colours().get());
        if (!scroll) {
            shades = new HeatShades(model.scale(), model.settings().colours().get());
        }
        long now = view.column(model.now());
        long first = scroll && before != null
                ? Math.max(
                        view.leftColumn(),
                        Math.min(
                                before.rightColumn() + 1,
                                view.column(model.history().unsettledFrom(drawnNow, view.nanosPerPixel()))))
                : view.leftColumn();
        for (long number = first; number <= Math.min(now, view.rightColumn()); number++) {
            long from = number * view.nanosPerPixel();
            model.history().read(from, from + view.nanosPerPixel(), column);
            raster.draw(column, number, view, model.increment(), shades, pixels, slot(number, view));
        }
        long blank = scroll && before != null ? Math.max(first, before.rightColumn() + 1) : first;
        for (long number = Math.max(blank, now + 1); number <= view.rightColumn(); number++) {
            raster.future(view, pixels, slot(number, view));
        }
        upload(target, view, first);
        place(view, pixelScale);
        drawn = view;
        drawnNow = model.now();
    }

    /** Whether the visible stretch, the scale or the colours are not the ones drawn. */
    boolean isOutdated(HeatMapViewModel model) {
        return !model.viewport().equals(drawn)
                || !shades.suit(model.scale(), model.settings().colours().get());
    }

    /** Draws everything anew next time, in the theme's colours of then. */
    void forget() {
        raster = new HeatRaster(theme);
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
