package io.blockwright.workstation.advice;

import io.blockwright.workstation.advice.AdviceCard.AlternativeLine;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What is advised and what was weighed beside it, each with what it was expected to cost, on one scale. FX thread. */
final class AlternativesTable extends VBox {
    private static final Texts TEXTS = Texts.of(AlternativesTable.class);
    /** Of the scale's width. */
    private static final double WORTH_SAYING = 0.02;

    private static final double ALIKE = 0.01;

    private List<AlternativeLine> shown = List.of();

    AlternativesTable() {
        setId("advice-alternatives");
        getStyleClass().add("alternatives");
    }

    void show(List<AlternativeLine> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        getChildren().setAll(lines.stream().map(AlternativesTable::row).toList());
        String remark = remark(lines);
        if (!remark.isEmpty()) {
            Label says = new Label(remark);
            says.setId("advice-costs-remark");
            says.getStyleClass().add("muted");
            says.setWrapText(true);
            says.setMinHeight(Region.USE_PREF_SIZE);
            getChildren().add(says);
        }
    }

    /**
     * A model chooses by what it prefers, which need not be what it expects to cost least: then that is said, and so is that it
     * expects no difference.
     */
    private static String remark(List<AlternativeLine> lines) {
        AlternativeLine advised = null;
        AlternativeLine least = null;
        double most = Double.NEGATIVE_INFINITY;
        int known = 0;
        for (AlternativeLine line : lines) {
            advised = line.advised() ? line : advised;
            if (!Double.isNaN(line.middle())) {
                least = least == null || line.middle() < least.middle() ? line : least;
                most = Math.max(most, line.middle());
                known++;
            }
        }
        if (advised != null && least != null && known > 1 && most - least.middle() < ALIKE) {
            return TEXTS.get("cost.alike");
        }
        if (advised == null || least == null || advised.middle() - least.middle() < WORTH_SAYING) {
            return "";
        }
        boolean apart = advised.low() > least.high();
        return TEXTS.get(apart ? "cost.not-cheapest.apart" : "cost.not-cheapest", least.what());
    }

    private static VBox row(AlternativeLine line) {
        Label what = new Label(line.what());
        what.setWrapText(true);
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label cost = new Label(line.cost());
        cost.getStyleClass().add("factor-value");
        cost.setMinWidth(Region.USE_PREF_SIZE);
        if (line.advised()) {
            what.getStyleClass().add("advised");
            cost.getStyleClass().add("advised");
        }
        VBox row = new VBox(2, new HBox(8, what, cost));
        if (!Double.isNaN(line.low())) {
            row.getChildren().add(new Bar(line));
        }
        row.setAccessibleText(line.what() + " " + line.cost());
        return row;
    }

    /** From a tenth to nine tenths of the outcomes, with a mark at the middle one. */
    private static final class Bar extends Region {
        private final Region band = new Region();
        private final Region mark = new Region();
        private final AlternativeLine line;

        Bar(AlternativeLine line) {
            this.line = line;
            getStyleClass().add("cost-bar");
            band.getStyleClass().addAll("cost-band", line.advised() ? "advised" : "other");
            mark.getStyleClass().add("cost-mark");
            getChildren().addAll(band, mark);
            setMinHeight(8);
            setPrefHeight(8);
            setMaxWidth(Double.MAX_VALUE);
        }

        @Override
        protected void layoutChildren() {
            double width = getWidth();
            band.resizeRelocate(
                    line.low() * width, 1, Math.max(2, (line.high() - line.low()) * width), getHeight() - 2);
            mark.resizeRelocate(Math.min(width - 2, line.middle() * width), 0, 2, getHeight());
        }
    }
}
