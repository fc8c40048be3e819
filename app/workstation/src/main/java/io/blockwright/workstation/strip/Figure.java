package io.blockwright.workstation.strip;

import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** One small number with its name; as wide as it has ever been, so that its neighbours stand still. FX thread. */
final class Figure extends HBox {
    private final Label value = new Label();
    private final Tooltip tip = new Tooltip();

    Figure(String name, String meaning) {
        super(5);
        setAlignment(Pos.BASELINE_LEFT);
        Label title = new Label(name);
        title.getStyleClass().add("figure-name");
        title.setMinWidth(Region.USE_PREF_SIZE);
        value.getStyleClass().add("figure");
        value.setAlignment(Pos.BASELINE_RIGHT);
        getChildren().addAll(title, value);
        tip.setWrapText(true);
        tip.setMaxWidth(700);
        Tooltip.install(this, tip);
        tell(meaning);
    }

    /** Says what stands behind the number. */
    void tell(String meaning) {
        if (!meaning.equals(tip.getText())) {
            tip.setText(meaning);
            setAccessibleText(meaning);
        }
    }

    void show(String text) {
        if (!text.equals(value.getText())) {
            value.setText(text);
            double width = Math.ceil(value.prefWidth(-1));
            if (width > value.getMinWidth()) {
                value.setMinWidth(width);
            }
        }
    }
}
