package io.blockwright.workstation.watch;

import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.watch.MarketViewModel.Line;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.HPos;
import javafx.scene.control.Label;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

/** The measures, one a row: what it is, what it is now, what is usual, and what that means. FX thread. */
final class MeasureTable extends GridPane {
    private static final Texts TEXTS = Texts.of(MeasureTable.class);

    private final List<Row> rows = new ArrayList<>();

    MeasureTable() {
        setId("market-measures");
        setHgap(12);
        setVgap(3);
        getColumnConstraints().addAll(column(false, 110), column(true, -1), column(true, -1), column(false, 96));
        getColumnConstraints().getLast().setHgrow(Priority.ALWAYS);
        addRow(0, head("head.measure"), head("head.now"), head("head.usual"), head("head.note"));
    }

    private static ColumnConstraints column(boolean figures, double least) {
        ColumnConstraints column = new ColumnConstraints();
        column.setHalignment(figures ? HPos.RIGHT : HPos.LEFT);
        column.setMinWidth(least < 0 ? Region.USE_PREF_SIZE : least);
        return column;
    }

    private static Label head(String key) {
        Label label = new Label(TEXTS.get(key));
        label.getStyleClass().add("tile-note");
        return label;
    }

    void show(List<Line> lines) {
        for (int i = 0; i < lines.size(); i++) {
            if (i == rows.size()) {
                Row row = new Row();
                rows.add(row);
                addRow(i + 1, row.name, row.now, row.usual, row.note);
            }
            rows.get(i).show(lines.get(i));
        }
    }

    private static final class Row {
        private final Label name = label("tile-name");
        private final Label now = label("tile-value");
        private final Label usual = label("tile-name");
        private final Label note = label("tile-note");

        private static Label label(String style) {
            Label label = new Label();
            label.getStyleClass().add(style);
            label.setMinWidth(0);
            return label;
        }

        void show(Line line) {
            name.setText(line.name());
            now.setText(line.now());
            usual.setText(line.usual());
            note.setText(line.note());
            String colour = line.alert() ? "-fx-text-fill: -bw-warning;" : "";
            now.setStyle(colour);
            note.setStyle(colour);
            name.setAccessibleText(line.name() + " " + line.now() + " " + line.note());
        }
    }
}
