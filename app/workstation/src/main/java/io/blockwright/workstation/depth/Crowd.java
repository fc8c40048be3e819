package io.blockwright.workstation.depth;

import java.util.BitSet;

/**
 * Which places on the map hold a mark already: one more within a few pixels shows nothing new and costs as much as the first,
 * so that ten thousand fills of a busy second cost no more than what can be told apart. FX thread.
 */
final class Crowd {
    /** Marks nearer than this, in units of the window, cover one another. */
    private static final double APART = 4;

    private final BitSet taken = new BitSet();
    private double cell = APART;
    private int width;
    private int height;

    /** Forgets every mark; the picture may have another size than before. */
    void clear(Viewport view, double scale) {
        taken.clear();
        cell = APART * scale;
        width = (int) (view.width() / cell) + 1;
        height = (int) (view.height() / cell) + 1;
    }

    /** Whether a mark at this place would be seen; takes the place. What is outside the picture is always let through. */
    boolean admits(double x, double y) {
        int column = (int) Math.floor(x / cell);
        int row = (int) Math.floor(y / cell);
        if (column < 0 || row < 0 || column >= width || row >= height) {
            return true;
        }
        int place = row * width + column;
        boolean free = !taken.get(place);
        taken.set(place);
        return free;
    }
}
