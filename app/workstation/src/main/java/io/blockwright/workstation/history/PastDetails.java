package io.blockwright.workstation.history;

import io.blockwright.workstation.text.Texts;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** What is known of an order of an earlier start, its facts under each other. FX thread. */
final class PastDetails extends ScrollPane {
    private static final Texts TEXTS = Texts.of(PastDetails.class);

    private final GridPane grid = new GridPane(16, 5);

    PastDetails(PastOrderLine line) {
        setFitToWidth(true);
        grid.getStyleClass().add("details-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, words);
        add("past.id", line.id());
        add("past.what", line.order());
        add("past.strategy", line.algo());
        add("past.status", line.status());
        add("past.filled", line.filled());
        add("past.price", line.price());
        add("past.accepted", line.accepted());
        add("past.started", line.started());
        add("past.run", line.run());
        setContent(grid);
    }

    private void add(String key, String value) {
        Label name = new Label(TEXTS.get(key));
        name.getStyleClass().add("muted");
        Label words = new Label(value);
        words.setWrapText(true);
        name.setLabelFor(words);
        grid.addRow(grid.getRowCount(), name, words);
    }
}
