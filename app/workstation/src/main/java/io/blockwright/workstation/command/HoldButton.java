package io.blockwright.workstation.command;

import javafx.scene.control.Button;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;

/** A button that must be held: a stripe grows along its foot while it is. A click or a tap does nothing. */
public final class HoldButton extends Button {
    /** Shows the words and drives the gesture. */
    public HoldButton(String words, HoldGesture gesture) {
        super(words);
        getStyleClass().add("hold-button");
        addEventHandler(MouseEvent.MOUSE_PRESSED, event -> {
            if (event.getButton() == MouseButton.PRIMARY) {
                gesture.press();
            }
        });
        addEventHandler(MouseEvent.MOUSE_RELEASED, event -> gesture.release());
        addEventHandler(MouseEvent.MOUSE_EXITED, event -> gesture.release());
        addEventHandler(KeyEvent.KEY_PRESSED, event -> {
            if (event.getCode() == KeyCode.SPACE) {
                gesture.press();
            }
        });
        addEventHandler(KeyEvent.KEY_RELEASED, event -> gesture.release());
        focusedProperty().addListener((seen, before, focused) -> {
            if (!focused) {
                gesture.release();
            }
        });
        gesture.progress().addListener((seen, before, now) -> {
            double percent = now.doubleValue() * 100;
            setStyle(
                    percent == 0
                            ? ""
                            : "-fx-background-color: linear-gradient(to right, -bw-critical 0%, -bw-critical " + percent
                                    + "%, -bw-raised " + percent + "%, -bw-raised 100%); -fx-text-fill: -bw-text;");
        });
    }
}
