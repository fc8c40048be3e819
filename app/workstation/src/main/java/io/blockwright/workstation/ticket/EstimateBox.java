package io.blockwright.workstation.ticket;

import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Shows the estimate: the first two lines over the whole width, the others two in a row. FX thread. */
final class EstimateBox extends GridPane {
    private static final Texts TEXTS = Texts.of(EstimateBox.class);

    private final List<Label> labels = new ArrayList<>();
    private final List<Label> values = new ArrayList<>();
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
        if (lines.size() != labels.size() || lines.isEmpty()) {
            arrange(lines.size());
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

    private void arrange(int count) {
        getChildren().clear();
        labels.clear();
        values.clear();
        if (count == 0) {
            add(empty, 0, 0, 4, 1);
            return;
        }
        int wide = 2;
        for (int i = 0; i < count; i++) {
            Label label = new Label();
            label.getStyleClass().add("field-label");
            label.setMinWidth(USE_PREF_SIZE);
            Label value = new Label();
            value.getStyleClass().add(i == 0 ? "estimate-first" : "estimate-value");
            labels.add(label);
            values.add(value);
            if (i < wide) {
                add(label, 0, i);
                add(value, 1, i, 3, 1);
            } else {
                int at = i - wide;
                add(label, at % 2 * 2, wide + at / 2);
                add(value, at % 2 * 2 + 1, wide + at / 2);
            }
        }
    }
}
