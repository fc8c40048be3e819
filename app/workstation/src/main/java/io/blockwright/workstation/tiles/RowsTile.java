package io.blockwright.workstation.tiles;

import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;

/** A tile of rows under a heading, or of the words that say how to get them. FX thread. */
final class RowsTile extends VBox {
    private final Label heading = new Label();
    private final Label empty = new Label();
    private final VBox lines = new VBox();
    private final int most;

    RowsTile(String id, String title, int most) {
        this.most = most;
        setId(id);
        getStyleClass().add("desk-tile");
        heading.setText(title);
        heading.getStyleClass().add("tile-title");
        heading.setMinWidth(0);
        empty.getStyleClass().add("tile-note");
        empty.setWrapText(true);
        lines.getStyleClass().add("tile-lines");
        getChildren().addAll(heading, empty, lines);
    }

    void show(String title, List<TileRow> rows, String emptyWords) {
        heading.setText(title);
        empty.setText(emptyWords);
        empty.setVisible(rows.isEmpty());
        empty.setManaged(rows.isEmpty());
        int count = Math.min(most, rows.size());
        while (lines.getChildren().size() < count) {
            lines.getChildren().add(new TileLine());
        }
        if (lines.getChildren().size() > count) {
            lines.getChildren().remove(count, lines.getChildren().size());
        }
        for (int i = 0; i < count; i++) {
            ((TileLine) lines.getChildren().get(i)).show(rows.get(i));
        }
    }
}
