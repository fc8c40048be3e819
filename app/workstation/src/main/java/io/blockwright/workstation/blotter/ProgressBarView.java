package io.blockwright.workstation.blotter;

import javafx.scene.layout.Region;

/** Filled, then working, and a mark where the schedule wants the fills by now: ahead or behind is one glance. */
final class ProgressBarView extends Region {
    private static final double BAR = 10;

    private final Region filled = part("progress-filled");
    private final Region working = part("progress-working");
    private final Region mark = part("progress-mark");
    private BlotterLine.Progress progress = new BlotterLine.Progress(0, 0, Double.NaN);

    ProgressBarView() {
        getStyleClass().add("progress-ground");
        setPrefHeight(BAR);
        setMinHeight(BAR);
        setMaxHeight(BAR);
        getChildren().addAll(working, filled, mark);
    }

    void show(BlotterLine.Progress next) {
        if (!next.equals(progress)) {
            progress = next;
            requestLayout();
        }
    }

    @Override
    protected void layoutChildren() {
        double width = getWidth();
        double done = Math.round(width * Math.min(1, progress.filled()));
        double out = Math.round(width * Math.min(1, progress.filled() + progress.working()));
        filled.resizeRelocate(0, 0, done, BAR);
        working.resizeRelocate(done, 0, Math.max(0, out - done), BAR);
        boolean scheduled = !Double.isNaN(progress.scheduled());
        mark.setVisible(scheduled);
        if (scheduled) {
            mark.resizeRelocate(Math.rint(width * progress.scheduled()) - 1, -3, 2, BAR + 6);
        }
    }

    private static Region part(String style) {
        Region part = new Region();
        part.setManaged(false);
        part.getStyleClass().add(style);
        return part;
    }
}
