package io.blockwright.workstation.advice;

import io.blockwright.workstation.advice.AdviceCard.AlternativeLine;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** What was weighed and not chosen, each with what it was expected to cost. FX thread. */
final class AlternativesTable extends VBox {
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
    }

    private static HBox row(AlternativeLine line) {
        Label what = new Label(line.what());
        what.setWrapText(true);
        what.setMinWidth(0);
        what.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(what, Priority.ALWAYS);
        Label cost = new Label(line.cost());
        cost.getStyleClass().add("factor-value");
        cost.setMinWidth(Region.USE_PREF_SIZE);
        HBox row = new HBox(8, what, cost);
        row.setAccessibleText(line.what() + " " + line.cost());
        return row;
    }
}
