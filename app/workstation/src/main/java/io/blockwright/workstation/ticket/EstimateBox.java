package io.blockwright.workstation.ticket;

import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Shows the estimate: what is long over the whole width, the rest two in a row. FX thread. */
final class EstimateBox extends GridPane {
    private static final Texts TEXTS = Texts.of(EstimateBox.class);

    private final List<Label> labels = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
    private List<Boolean> widths = List.of();
    private final Label empty = new Label(TEXTS.get("estimate.empty"));

    EstimateBox() {
        super(6, 2);
        setId("ticket-estimate");
        getStyleClass().add("estimate");
        for (int i = 0; i < 4; i++) {
            ColumnConstraints column = new ColumnConstraints();
            boolean value = i % 2 == 1;
            column.setHgrow(value ? Priority.ALWAYS : Priority.NEVER);
            column.setMinWidth(value ? 0 : USE_PREF_SIZE);
            getColumnConstraints().add(column);
        }
        empty.getStyleClass().add("ticket-hint");
        empty.setWrapText(true);
        Tooltip source = new Tooltip(TEXTS.get("estimate.tip"));
        source.setWrapText(true);
        source.setMaxWidth(380);
        Tooltip.install(this, source);
        show(List.of());
    }

    void show(List<EstimateLine> lines) {
        List<Boolean> now = lines.stream().map(EstimateLine::wide).toList();
        if (!now.equals(widths) || lines.isEmpty()) {
            widths = now;
            arrange();
        }
        StringBuilder read = new StringBuilder();
        for (int i = 0; i < lines.size(); i++) {
            labels.get(i).setText(lines.get(i).label());
            values.get(i).setText(lines.get(i).value());
            read.append(lines.get(i).label())
                    .append(' ')
                    .append(lines.get(i).value())
                    .append(". ");
        }
        setAccessibleText(read.toString());
    }

    private void arrange() {
        getChildren().clear();
        labels.clear();
        values.clear();
        if (widths.isEmpty()) {
            add(empty, 0, 0, 4, 1);
            return;
        }
        int row = 0;
        int column = 0;
        for (boolean wide : widths) {
            Label label = new Label();
            label.getStyleClass().add("field-label");
            label.setMinWidth(USE_PREF_SIZE);
            Label value = new Label();
            value.getStyleClass().add(labels.isEmpty() ? "estimate-first" : "estimate-value");
            labels.add(label);
            values.add(value);
            if (wide && column > 0) {
                row++;
                column = 0;
            }
            add(label, column, row);
            if (wide) {
                add(value, 1, row, 3, 1);
                row++;
            } else {
                add(value, column + 1, row);
                row += column / 2;
                column = 2 - column;
            }
        }
    }
}
