package io.blockwright.workstation.tiles;

import io.blockwright.workstation.tiles.TileRow.Level;
import java.util.Locale;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

/** One row of a tile drawn: name and value on a line, the note under it, a bar where there is one. FX thread. */
final class TileLine extends VBox {
    private final Label name = new Label();
    private final Label value = new Label();
    private final Label note = new Label();
    private final Region filled = new Region();
    private final StackPane bar = new StackPane(filled);
    private TileRow shown = TileRow.of("", "", "", Level.UNKNOWN);

    TileLine() {
        getStyleClass().add("tile-line");
        name.getStyleClass().add("tile-name");
        name.setMinWidth(0);
        value.getStyleClass().add("tile-value");
        value.setMinWidth(Region.USE_PREF_SIZE);
        note.getStyleClass().add("tile-note");
        note.setMinWidth(0);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox line = new HBox(8, name, space, value);
        line.setAlignment(Pos.BASELINE_LEFT);
        bar.getStyleClass().add("tile-bar");
        filled.getStyleClass().add("tile-bar-filled");
        StackPane.setAlignment(filled, Pos.CENTER_LEFT);
        bar.widthProperty().addListener((seen, before, now) -> fill());
        getChildren().addAll(line, bar, note);
    }

    void show(TileRow row) {
        if (row.equals(shown)) {
            return;
        }
        shown = row;
        name.setText(row.name());
        value.setText(row.value());
        note.setText(row.note());
        keep(note, !row.note().isEmpty());
        keep(bar, !Double.isNaN(row.share()));
        fill();
        getStyleClass().setAll("tile-line", row.level().name().toLowerCase(Locale.ROOT));
        setAccessibleText(row.name() + ": " + row.value() + (row.note().isEmpty() ? "" : ", " + row.note()));
    }

    private void fill() {
        double width = Double.isNaN(shown.share()) ? 0 : Math.rint(bar.getWidth() * shown.share());
        filled.setMinWidth(width);
        filled.setMaxWidth(width);
    }

    private static void keep(Region part, boolean there) {
        part.setVisible(there);
        part.setManaged(there);
    }
}
