package io.blockwright.workstation.ladder;

/** Where the ladder's columns are at its present width; the traded volume gives way first. */
final class LadderColumns {
    private static final double[] WIDE = {0.12, 0.31, 0.46, 0.66, 0.81, 1};
    private static final double[] NARROW = {0, 0.23, 0.41, 0.60, 0.77, 1};
    /** Narrower than this there is no room for the volume. */
    private static final double ROOM = 300;

    private double width = ROOM;

    /** What stands in a column, from the left. */
    enum Column {
        VOLUME,
        OWN_BUYS,
        BIDS,
        PRICE,
        ASKS,
        OWN_SELLS
    }

    void width(double now) {
        width = now;
    }

    Column at(double x) {
        double[] edges = edges();
        for (int i = 0; i < edges.length; i++) {
            if (x < edges[i] * width) {
                return Column.values()[i];
            }
        }
        return Column.OWN_SELLS;
    }

    double left(int column) {
        return Math.round(column == 0 ? 0 : edges()[column - 1] * width);
    }

    double width(int column) {
        return Math.round(edges()[column] * width) - left(column);
    }

    private double[] edges() {
        return width < ROOM ? NARROW : WIDE;
    }
}
