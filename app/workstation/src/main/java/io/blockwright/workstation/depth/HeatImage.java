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
    private final HeatRaster raster;
    private final DepthColumn column = new DepthColumn();
    private final ImageView older = new ImageView();
    private final ImageView newer = new ImageView();

    private int[] pixels = new int[0];
    private @Nullable PixelBuffer<IntBuffer> buffer;
    private @Nullable Viewport drawn;
    private long drawnNow;
    private @Nullable IntensityScale drawnScale;
    private ColourTable table = new ColourTable(HeatColours.CLASSIC);
    private @Nullable HeatColours drawnColours;

    HeatImage(Theme theme) {
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
        IntensityScale scale = model.scale();
        HeatColours colours = model.colours().get();
        if (colours != table.colours()) {
            table = new ColourTable(colours);
        }
        PixelBuffer<IntBuffer> target = bufferFor(view);
        Viewport before = drawn;
        boolean scroll = before != null
                && view.scrollsFrom(before)
                && view.rightColumn() - before.rightColumn() < view.width()
                && scale.equals(drawnScale)
                && colours == drawnColours;
        long unsettled = view.column(model.history().unsettledFrom(drawnNow, view.nanosPerPixel()));
        long first = scroll && before != null
                ? Math.max(view.leftColumn(), Math.min(before.rightColumn(), unsettled))
                : view.leftColumn();
        for (long number = first; number <= view.rightColumn(); number++) {
            long from = number * view.nanosPerPixel();
            model.history().read(from, from + view.nanosPerPixel(), column);
            raster.draw(
                    column, number, view, model.increment(), scale, table, pixels, slot(number, view), view.width());
        }
        int dirty = slot(first, view);
        long count = view.rightColumn() - first + 1;
        boolean whole = dirty + count > view.width();
        target.updateBuffer(ignored -> whole ? null : new Rectangle2D(dirty, 0, count, view.height()));
        place(view, pixelScale);
        drawn = view;
        drawnNow = model.now();
        drawnScale = scale;
        drawnColours = colours;
    }

    /** Whether the visible stretch, the scale or the colours are not the ones drawn. */
    boolean isOutdated(HeatMapViewModel model) {
        return !model.viewport().equals(drawn)
                || !model.scale().equals(drawnScale)
                || model.colours().get() != drawnColours;
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
