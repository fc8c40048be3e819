package io.blockwright.workstation.command;

import java.util.Optional;
import javafx.scene.Node;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/**
 * Which form Ctrl+Enter sends: the one the keyboard is in. A form says so once, and a form with nothing to send takes the key
 * all the same, so that a second press never falls through to another form. FX thread.
 */
public final class SendKey {
    private SendKey() {}

    /** Makes a node a form: the send key runs {@code send} while the keyboard is in it. */
    public static void form(Node form, Runnable send) {
        form.getProperties().put(SendKey.class, send);
    }

    /** What the send key does where the keyboard is now, in whichever window has it; empty outside every form. */
    public static Optional<Runnable> focused() {
        return Window.getWindows().stream()
                .filter(Window::isFocused)
                .reduce((below, above) ->
                        above) // a system that is slow to take the keyboard away names two for a moment
                .flatMap(window -> Optional.ofNullable(window.getScene()))
                .flatMap(scene -> of(scene.getFocusOwner()));
    }

    private static Optional<Runnable> of(@Nullable Node focus) {
        for (Node node = focus; node != null; node = node.getParent()) {
            if (node.hasProperties() && node.getProperties().get(SendKey.class) instanceof Runnable send) {
                return Optional.of(send);
            }
        }
        return Optional.empty();
    }
}
