package io.blockwright.workstation.advice;

import io.blockwright.workstation.advice.AdviceCard.FactorLine;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** Names, values, and bars to the left for what is negative and to the right for what is positive. FX thread. */
final class FactorTable extends VBox {
    private final List<Row> rows = new ArrayList<>();
    private List<FactorLine> shown = List.of();

    FactorTable(String id) {
        setId(id);
        getStyleClass().add("factors");
    }

    void show(List<FactorLine> lines) {
        if (lines.equals(shown)) {
            return;
        }
        shown = lines;
        while (rows.size() < lines.size()) {
            rows.add(new Row());
        }
        for (int i = 0; i < lines.size(); i++) {
            rows.get(i).show(lines.get(i));
        }
        if (getChildren().size() != lines.size()) {
            getChildren().setAll(rows.subList(0, lines.size()));
        }
    }

    private static final class Row extends HBox {
        private final Label name = new Label();
        private final Label value = new Label();
        private final Bar bar = new Bar();

        Row() {
            super(8);
            setAlignment(Pos.CENTER_LEFT);
            name.getStyleClass().add("muted");
            name.setMinWidth(60);
            name.setWrapText(true);
            name.setMaxWidth(Double.MAX_VALUE);
            HBox.setHgrow(name, Priority.ALWAYS);
            value.getStyleClass().add("factor-value");
            value.setMinWidth(Region.USE_PREF_SIZE);
            getChildren().addAll(name, value, bar);
        }

        void show(FactorLine line) {
            name.setText(line.name());
            value.setText(line.value());
            bar.show(line.bar());
            setAccessibleText(line.name() + " " + line.value());
        }
    }

    private static final class Bar extends Region {
        private final Region fill = new Region();
        private final Region zero = new Region();
        private double size;

        Bar() {
            getStyleClass().add("factor-bar");
            fill.getStyleClass().add("factor-fill");
            zero.getStyleClass().add("factor-zero");
            getChildren().addAll(fill, zero);
            setMinSize(90, 10);
            setMaxSize(90, 10);
        }

        void show(double share) {
            size = share;
            fill.getStyleClass().setAll("factor-fill", share < 0 ? "negative" : "positive");
            requestLayout();
        }

        @Override
        protected void layoutChildren() {
            double middle = getWidth() / 2;
            double length = Math.abs(size) * middle;
            fill.resizeRelocate(size < 0 ? middle - length : middle, 1, length, getHeight() - 2);
            zero.resizeRelocate(middle - 0.5, 0, 1, getHeight());
        }
    }
}
