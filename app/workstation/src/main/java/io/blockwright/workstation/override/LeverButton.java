package io.blockwright.workstation.override;

import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.Texts;
import javafx.scene.control.Button;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;

/** One lever of the bar: its word, its key, and while it does not fit, why. FX thread. */
final class LeverButton extends StackPane {
    private static final Texts TEXTS = Texts.of(LeverButton.class);

    private final Lever lever;
    private final KeyWords keys;
    private final Button button = new Button();
    private final Tooltip tip = new Tooltip();

    LeverButton(Lever lever, KeyWords keys, Runnable action) {
        this.lever = lever;
        this.keys = keys;
        Label key = new Label();
        key.getStyleClass().add("key-hint");
        key.textProperty().bind(keys.shortly(lever.id()));
        // A lever that is named like its key says it once.
        key.visibleProperty()
                .bind(key.textProperty()
                        .isNotEqualTo(TEXTS.get("lever." + lever.id()))
                        .and(key.textProperty().isNotEmpty()));
        key.managedProperty().bind(key.visibleProperty());
        button.setId(lever.nodeId());
        button.setText(TEXTS.get("lever." + lever.id()));
        button.setGraphic(key);
        button.setContentDisplay(ContentDisplay.RIGHT);
        button.setGraphicTextGap(6);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setAccessibleText(TEXTS.get("action." + lever.id()));
        button.setDisable(true);
        button.setOnAction(event -> action.run());
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        // On the holder: a disabled button gets no mouse, and that is when the reason is wanted.
        Tooltip.install(this, tip);
        getChildren().add(button);
    }

    Lever lever() {
        return lever;
    }

    /** Shows whether it fits the order in hand. */
    void refresh(String refusal, boolean paused) {
        button.setDisable(!refusal.isEmpty());
        String what = keys.withKey(TEXTS.get("action." + lever.id()), lever.id());
        String text = refusal.isEmpty() ? what : what + "\n" + keys.in(refusal);
        if (!text.equals(tip.getText())) {
            tip.setText(text);
            button.setAccessibleHelp(text);
        }
        if (lever == Lever.PAUSE) {
            button.setText(TEXTS.get(paused ? "lever.parent.resume" : "lever.parent.pause"));
        }
    }
}
