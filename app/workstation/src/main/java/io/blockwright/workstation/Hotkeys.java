package io.blockwright.workstation;

import java.util.EnumSet;
import java.util.Set;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * The window's keys. Safety keys work everywhere; letters and Space are left alone while somebody types. A key that is held
 * down counts once. FX thread.
 */
final class Hotkeys {
    private final KeyActions actions;
    private final Set<KeyCode> down = EnumSet.noneOf(KeyCode.class);

    Hotkeys(KeyActions actions) {
        this.actions = actions;
    }

    /** Listens on a scene. */
    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, scene.getFocusOwner()));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, this::released);
        scene.windowProperty().flatMap(window -> window.focusedProperty()).addListener((seen, before, focused) -> {
            if (focused == null || !focused) {
                down.clear(); // releases after this go elsewhere
                actions.killReleased();
            }
        });
    }

    private void pressed(KeyEvent event, @Nullable Node focus) {
        boolean repeat = !down.add(event.getCode());
        if (act(event, focus, repeat)) {
            event.consume();
        }
    }

    private void released(KeyEvent event) {
        down.remove(event.getCode());
        if (event.getCode() == KeyCode.K || event.getCode() == KeyCode.CONTROL || event.getCode() == KeyCode.SHIFT) {
            actions.killReleased();
        }
    }

    /** Whether the key was the window's; a repeat of such a key is swallowed without a second effect. */
    private boolean act(KeyEvent event, @Nullable Node focus, boolean repeat) {
        KeyCode code = event.getCode();
        boolean typing = focus instanceof TextInputControl;
        if (event.isControlDown() && event.isShiftDown() && code == KeyCode.K) {
            return once(repeat, actions::killPressed);
        }
        if (event.isControlDown() && code == KeyCode.ENTER) {
            return once(repeat, actions::send);
        }
        if (event.isControlDown() || event.isAltDown() || event.isMetaDown()) {
            return false;
        }
        return switch (code) {
            case F7 -> once(repeat, actions::cancelAll);
            case F2 -> once(repeat, actions::buyTicket);
            case F3 -> once(repeat, actions::sellTicket);
            // Space on a button that was reached by keyboard presses it.
            case SPACE -> !typing && !(focus instanceof ButtonBase) && once(repeat, actions::recentre);
            case P -> !typing && once(repeat, actions::pauseOrResume);
            case T -> !typing && once(repeat, actions::takeOver);
            case B -> !typing && once(repeat, actions::handBack);
            case PLUS, ADD, EQUALS -> !typing && act(actions::moreUrgent);
            case MINUS, SUBTRACT -> !typing && act(actions::lessUrgent);
            default -> false;
        };
    }

    private static boolean once(boolean repeat, Runnable action) {
        if (!repeat) {
            action.run();
        }
        return true;
    }

    private static boolean act(Runnable action) {
        action.run();
        return true;
    }
}
