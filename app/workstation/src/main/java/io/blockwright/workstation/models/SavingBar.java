package io.blockwright.workstation.models;

import io.blockwright.workstation.models.ModelCard.Interval;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

/** An interval of savings on a scale that holds zero: what counts is on which side of the zero line it lies. FX thread. */
final class SavingBar extends Pane {
    private static final double HEIGHT = 14;
    private static final double THICK = 6;
    private static final double MARGIN = 0.12;

    private final Region zero = part("saving-zero");
    private final Region band = part("saving-band");
    private final Region mean = part("saving-mean");
    private Interval shown = new Interval(Double.NaN, Double.NaN, Double.NaN);

    SavingBar() {
        getStyleClass().add("saving-bar");
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        setMaxHeight(HEIGHT);
        getChildren().addAll(zero, band, mean);
    }

    private static Region part(String style) {
        Region part = new Region();
        part.getStyleClass().add(style);
        part.setManaged(false);
        return part;
    }

    void show(Interval interval) {
        shown = interval;
        band.getStyleClass().setAll("saving-band", interval.lowBp() > 0 ? "shown" : "open");
        requestLayout();
    }

    @Override
    protected void layoutChildren() {
        boolean known = shown.known();
        zero.setVisible(known);
        band.setVisible(known);
        mean.setVisible(known);
        if (!known) {
            return;
        }
        double low = Math.min(0, shown.lowBp());
        double high = Math.max(0, shown.highBp());
        double span = Math.max(high - low, 1e-9);
        double from = low - MARGIN * span;
        double perBp = getWidth() / (span * (1 + 2 * MARGIN));
        double top = (getHeight() - THICK) / 2;
        double left = (shown.lowBp() - from) * perBp;
        band.resizeRelocate(left, top, Math.max(2, (shown.highBp() - shown.lowBp()) * perBp), THICK);
        mean.resizeRelocate((shown.meanBp() - from) * perBp - 1, top - 3, 2, THICK + 6);
        zero.resizeRelocate(-from * perBp, 0, 1, getHeight());
    }
}
