package io.blockwright.workstation.theme;

import java.util.List;
import java.util.stream.IntStream;
import javafx.scene.SnapshotParameters;
import javafx.scene.canvas.Canvas;
import javafx.scene.canvas.GraphicsContext;
import javafx.scene.image.Image;
import javafx.scene.paint.Color;

/**
 * The program's own sign, drawn at start from a handful of numbers: a block of stone and the slices cut from it, ever
 * smaller, as a block order is worked into children. FX thread.
 */
public final class ApplicationIcon {
    private static final int[] SIZES = {16, 24, 32, 48, 64, 128, 256};

    /** The drawing is described on a square of this many units. */
    private static final double UNITS = 64;

    /** Left, top, width, height of the block and of each slice; all stand on one line. */
    private static final double[][] STONES = {{9, 14, 18, 36}, {30, 22, 9, 28}, {42, 31, 7, 19}, {52, 39, 4.5, 11}};

    private ApplicationIcon() {}

    /** The sign in every size that a desktop asks for, in a theme's colours. */
    public static List<Image> sizes(Theme theme) {
        return IntStream.of(SIZES).mapToObj(size -> draw(size, theme)).toList();
    }

    /** The sign, {@code size} pixels square. */
    public static Image draw(int size, Theme theme) {
        Canvas canvas = new Canvas(size, size);
        GraphicsContext g = canvas.getGraphicsContext2D();
        double unit = size / UNITS;
        g.setFill(theme.colour(Tone.RAISED));
        g.fillRoundRect(0, 0, size, size, 14 * unit, 14 * unit);
        for (int i = 0; i < STONES.length; i++) {
            double[] stone = STONES[i];
            g.setFill(theme.colour(i == 0 ? Tone.BUY : Tone.SELL, 1 - 0.12 * Math.max(0, i - 1)));
            // Whole pixels: at 16 the slices would otherwise be a haze.
            double left = Math.rint(stone[0] * unit);
            double top = Math.rint(stone[1] * unit);
            double right = Math.max(left + 1, Math.rint((stone[0] + stone[2]) * unit));
            g.fillRoundRect(left, top, right - left, Math.rint(50 * unit) - top, 3 * unit, 3 * unit);
        }
        g.setFill(theme.colour(Tone.MUTED));
        g.fillRect(Math.rint(8 * unit), Math.rint(52 * unit), Math.rint(48.5 * unit), Math.max(1, Math.rint(2 * unit)));
        SnapshotParameters clear = new SnapshotParameters();
        clear.setFill(Color.TRANSPARENT);
        return canvas.snapshot(clear, null);
    }
}
