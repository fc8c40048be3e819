package io.blockwright.workstation.blotter;

import io.blockwright.workstation.text.Numbers;
import javafx.beans.value.ChangeListener;
import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;

/** Every column of one row under each other, hidden ones too, kept up to date while it is on a screen. FX thread. */
final class DetailsView extends ScrollPane {
    private final GridPane grid = new GridPane(16, 5);
    private final ChangeListener<BlotterLine> said = (seen, before, now) -> show(now);

    DetailsView(BlotterItem item) {
        setId("order-details");
        setFitToWidth(true);
        grid.getStyleClass().add("details-grid");
        ColumnConstraints names = new ColumnConstraints();
        names.setMinWidth(USE_PREF_SIZE);
        ColumnConstraints words = new ColumnConstraints();
        words.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().addAll(names, words);
        setContent(grid);
        show(item.line().get());
        // A closed window must not be told any more.
        sceneProperty().addListener((seen, before, now) -> {
            item.line().removeListener(said);
            if (now != null) {
                item.line().addListener(said);
            }
        });
    }

    private void show(BlotterLine line) {
        for (int i = 0; i < BlotterColumn.ALL.size(); i++) {
            BlotterColumn column = BlotterColumn.ALL.get(i);
            if (grid.getChildren().size() <= 2 * i) {
                Label name = new Label(column.title());
                name.getStyleClass().add("muted");
                Label value = new Label();
                value.setId("detail-" + column.id());
                value.setWrapText(true);
                GridPane.setValignment(name, VPos.TOP);
                name.setLabelFor(value);
                grid.addRow(i, name, value);
            }
            String words = column.equals(BlotterColumn.PROGRESS) ? percent(line) : column.words(line);
            Label value = (Label) grid.getChildren().get(2 * i + 1);
            if (words.isEmpty()) {
                words = Numbers.NONE;
            }
            if (!words.equals(value.getText())) {
                value.setText(words);
            }
        }
    }

    private static String percent(BlotterLine line) {
        return Numbers.percent(line.filledShares() / (double) line.quantity());
    }
}
