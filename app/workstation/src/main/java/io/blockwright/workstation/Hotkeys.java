package io.blockwright.workstation;

import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.command.HoldGesture;
import io.blockwright.workstation.keys.Chord;
import io.blockwright.workstation.keys.KeyCapture;
import io.blockwright.workstation.keys.Keymap;
import io.blockwright.workstation.keys.TypeAhead;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.ComboBoxBase;
import javafx.scene.control.Spinner;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import org.jspecify.annotations.Nullable;

/**
 * Runs actions by key in every window of one workstation. Safety keys work everywhere; letters and Space are left alone while
 * somebody types. A key that is held down counts once. FX thread.
 */
final class Hotkeys implements KeyCapture {
    /** A key that was down when its window lost the keyboard: another window's repeats of it come at most this late. */
    private static final long REPEAT = 1_200_000_000L;

    private final Keymap keys;
    private final Map<String, HoldGesture> holds = new HashMap<>();
    /** Keys that are down, with the time of their last event. */
    private final Map<KeyCode, Long> down = new EnumMap<>(KeyCode.class);

    private Predicate<DeskAction> allowed = action -> true;
    private @Nullable Consumer<Chord> capturing;
    private boolean orphaned;
    private boolean swallowTyped;
    private @Nullable Chord held;

    Hotkeys(Keymap keys) {
        this.keys = keys;
        for (DeskAction action : keys.actions()) {
            if (action.reach() == Reach.HELD) {
                holds.put(action.id(), new HoldGesture(action.run()));
            }
        }
    }

    /** The gesture behind a held action, so that a button can share it. */
    void share(String actionId, HoldGesture gesture) {
        holds.put(actionId, gesture);
    }

    /** From now on only these actions are carried out by key. */
    void only(Predicate<DeskAction> actions) {
        allowed = actions;
    }

    @Override
    public void next(Consumer<Chord> then) {
        capturing = then;
    }

    /** A frame passed: holds go on. */
    void tick(long nanos) {
        holds.values().forEach(hold -> hold.tick(nanos));
    }

    /** Listens on a scene. */
    void install(Scene scene) {
        scene.addEventFilter(KeyEvent.KEY_PRESSED, event -> pressed(event, scene.getFocusOwner()));
        scene.addEventFilter(KeyEvent.KEY_RELEASED, event -> released(event.getCode()));
        scene.addEventFilter(KeyEvent.KEY_TYPED, event -> {
            if (swallowTyped) {
                event.consume(); // the character of a key that was an action, perhaps one that moved into a field
            }
        });
        scene.windowProperty().flatMap(window -> window.focusedProperty()).addListener((seen, before, focused) -> {
            if (focused == null || !focused) {
                capturing = null;
                orphaned = true; // releases after this may go elsewhere
                letGo();
            }
        });
    }

    private void pressed(KeyEvent event, @Nullable Node focus) {
        boolean repeat = isRepeat(event.getCode());
        swallowTyped = false;
        Chord key = Chord.of(event);
        DeskAction action = keys.action(key).orElse(null);
        Consumer<Chord> taking = capturing;
        if (taking != null && !key.code().isModifierKey()) {
            capturing = null;
            if (action == null || !SafetyActions.isSafety(action)) {
                event.consume();
                swallowTyped = true;
                if (!repeat) {
                    taking.accept(key);
                }
                return;
            }
        }
        if (action == null || !allowed.test(action) || isLeftAlone(key, action, focus)) {
            return;
        }
        event.consume();
        swallowTyped = true;
        if (repeat) {
            return;
        }
        HoldGesture hold = holds.get(action.id());
        if (action.reach() == Reach.HELD && hold != null) {
            held = key;
            hold.press();
        } else {
            action.run().run();
        }
    }

    private boolean isRepeat(KeyCode code) {
        long now = System.nanoTime();
        Long before = down.put(code, now);
        return before != null && (!orphaned || now - before < REPEAT);
    }

    private void released(KeyCode code) {
        down.remove(code);
        if (down.isEmpty()) {
            orphaned = false;
        }
        Chord key = held;
        if (key != null && (code == key.code() || code.isModifierKey())) {
            letGo();
        }
    }

    private void letGo() {
        held = null;
        holds.values().forEach(HoldGesture::release);
    }

    private static boolean isLeftAlone(Chord key, DeskAction action, @Nullable Node focus) {
        // Space on a button that was reached by keyboard presses it.
        boolean presses = focus instanceof ButtonBase
                || focus instanceof ComboBoxBase<?>
                || (focus != null && focus.getProperties().containsKey(DeskPanel.OWN_SPACE));
        // A letter where letters choose from a list is no action: P on the list of strategies pauses nothing.
        boolean chooses = TypeAhead.takesLetters(focus)
                && (key.code().isLetterKey() || key.code().isDigitKey())
                && !key.ctrl()
                && !key.alt()
                && !key.meta();
        return (presses && key.code() == KeyCode.SPACE)
                || (chooses && action.reach() == Reach.NOT_WHILE_TYPING)
                || (action.reach() == Reach.NOT_WHILE_TYPING && isTyping(focus));
    }

    private static boolean isTyping(@Nullable Node focus) {
        return (focus instanceof TextInputControl field && field.isEditable())
                || (focus instanceof ComboBoxBase<?> box && box.isEditable())
                || (focus instanceof Spinner<?> spinner && spinner.isEditable());
    }
}
