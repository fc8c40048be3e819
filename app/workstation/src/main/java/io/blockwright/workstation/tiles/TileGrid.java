package io.blockwright.workstation.tiles;

import javafx.geometry.Orientation;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Tiles of one size in as many columns as fit. FX thread. */
final class TileGrid extends Pane {
    private static final double WIDTH = 190;
    private static final double HEIGHT = 148;
    private static final double GAP = 5;

    TileGrid(Node... tiles) {
        super(tiles);
    }

    @Override
    public Orientation getContentBias() {
        return Orientation.HORIZONTAL;
    }

    @Override
    protected double computeMinWidth(double height) {
        return WIDTH;
    }

    @Override
    protected double computePrefWidth(double height) {
        return 2 * WIDTH + GAP;
    }

    @Override
    protected double computeMinHeight(double width) {
        return computePrefHeight(width);
    }

    @Override
    protected double computePrefHeight(double width) {
        int columns = columns(width < 0 ? computePrefWidth(-1) : width);
        int rows = (getManagedChildren().size() + columns - 1) / columns;
        return rows * (HEIGHT + GAP) - GAP;
    }

    @Override
    protected void layoutChildren() {
        int columns = columns(getWidth());
        double width = Math.floor((getWidth() - (columns - 1) * GAP) / columns);
        for (int i = 0; i < getManagedChildren().size(); i++) {
            Node tile = getManagedChildren().get(i);
            int row = i / columns;
            tile.resizeRelocate((i - row * columns) * (width + GAP), row * (HEIGHT + GAP), width, HEIGHT);
        }
    }

    private int columns(double width) {
        int most = Math.max(1, (int) ((width + GAP) / (WIDTH + GAP)));
        return Math.min(most, Math.max(1, getManagedChildren().size()));
    }
}
