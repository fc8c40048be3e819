package io.blockwright.workstation.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import org.jspecify.annotations.Nullable;

/** Shows one thing over the whole window, and gives the keyboard back where it was. FX thread. */
public final class Curtain extends StackPane {
    private Runnable onLeft = () -> {};
    private boolean shut;
    private @Nullable Node before;

    public Curtain() {
        getStyleClass().add("curtain");
        setVisible(false);
        addEventFilter(MouseEvent.MOUSE_PRESSED, event -> {
            if (!shut && equals(event.getTarget())) {
                onLeft.run();
            }
        });
        addEventFilter(KeyEvent.KEY_PRESSED, event -> {
            if (!shut && event.getCode() == KeyCode.ESCAPE) {
                onLeft.run();
                event.consume();
            }
        });
    }

    /** Shows something that Escape, or a click beside it, leaves. */
    public void raise(Region content, Runnable left) {
        show(content, false, Pos.TOP_CENTER);
        onLeft = left;
    }

    /** Shows something that cannot be left, and nothing of what is behind it. */
    public void shut(Region content) {
        show(content, true, Pos.CENTER);
        onLeft = () -> {};
    }

    /** Shows the window again. */
    public void lower() {
        if (!isVisible()) {
            return;
        }
        setVisible(false);
        shut = false;
        getChildren().clear();
        Node back = before;
        before = null;
        if (back != null && back.getScene() != null) {
            back.requestFocus();
        }
    }

    /** Whether the window behind is not to be seen or used. */
    public boolean isShut() {
        return shut;
    }

    private void show(Region content, boolean now, Pos where) {
        Scene scene = getScene();
        if (!isVisible() && scene != null) {
            before = scene.getFocusOwner();
        }
        shut = now;
        getStyleClass().remove("shut");
        if (now) {
            getStyleClass().add("shut");
        }
        content.setMaxSize(Region.USE_PREF_SIZE, Region.USE_PREF_SIZE);
        setAlignment(content, where);
        getChildren().setAll(content);
        setVisible(true);
    }
}
