package io.blockwright.workstation.strip;

import java.util.List;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

/** Figures side by side from the right; where there is no room the last ones are left out whole. FX thread. */
final class FigureRow extends Pane {
    private static final double GAP = 16;

    void add(Figure figure) {
        getChildren().add(figure);
    }

    @Override
    protected double computeMinWidth(double height) {
        return 0;
    }

    @Override
    protected double computePrefWidth(double height) {
        double width = 0;
        for (Node figure : getManagedChildren()) {
            width += figure.prefWidth(-1) + GAP;
        }
        return Math.max(0, width - GAP);
    }

    @Override
    protected double computePrefHeight(double width) {
        return getManagedChildren().stream()
                .mapToDouble(figure -> figure.prefHeight(-1))
                .max()
                .orElse(0);
    }

    @Override
    protected void layoutChildren() {
        List<Node> figures = getManagedChildren();
        int fitting = 0;
        double taken = 0;
        for (Node figure : figures) {
            double width = figure.prefWidth(-1) + (fitting == 0 ? 0 : GAP);
            if (taken + width > getWidth()) {
                break;
            }
            taken += width;
            fitting++;
        }
        double x = getWidth() - taken;
        for (int i = 0; i < figures.size(); i++) {
            Node figure = figures.get(i);
            figure.setVisible(i < fitting);
            double width = figure.prefWidth(-1);
            double height = figure.prefHeight(-1);
            figure.resizeRelocate(Math.rint(x), Math.rint((getHeight() - height) / 2), width, height);
            x += i < fitting ? width + GAP : 0;
        }
    }
}
