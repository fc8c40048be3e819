package io.blockwright.workstation.blotter;

import io.blockwright.workstation.blotter.BlotterLine.Wheel;
import java.util.Locale;
import javafx.css.PseudoClass;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Who decides: a shape and a word; filled while advice waits for an answer. */
final class BadgeView extends HBox {
    private static final PseudoClass WAITS = PseudoClass.getPseudoClass("waits");
    private static final double SIZE = 9;

    private final Region shape = new Region();
    private final Label words = new Label();
    private Wheel wheel = Wheel.NONE;

    BadgeView() {
        super(5);
        getStyleClass().add("wheel-badge");
        setAlignment(Pos.CENTER_LEFT);
        shape.setMinSize(SIZE, SIZE);
        shape.setMaxSize(SIZE, SIZE);
        shape.getStyleClass().addAll("wheel-shape", "none");
        words.setMinWidth(Region.USE_PREF_SIZE);
        getChildren().addAll(shape, words);
    }

    void show(Wheel next) {
        if (next.equals(wheel)) {
            return;
        }
        wheel = next;
        words.setText(next.words());
        shape.getStyleClass().set(1, next.shape().name().toLowerCase(Locale.ROOT));
        pseudoClassStateChanged(WAITS, next.waits());
    }
}
