package io.blockwright.workstation;

import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.keys.Keymap;
import io.blockwright.workstation.keys.KeysView;
import io.blockwright.workstation.shell.Curtain;
import io.blockwright.workstation.shell.PaletteEntries;
import io.blockwright.workstation.shell.PaletteView;
import io.blockwright.workstation.shell.PaletteViewModel;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.Objects;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/** What comes up over the window or beside it when it is asked for: the palette and the sheet of keys. FX thread. */
final class Overlays {
    private static final Texts TEXTS = Texts.of(Overlays.class);
    private static final String PALETTE = "palette.open";

    private final Curtain curtain;
    private final DeskWindows windows;
    private @Nullable Hotkeys hotkeys;
    private @Nullable Keymap keymap;
    private @Nullable PaletteView palette;
    private @Nullable Stage keys;

    Overlays(Curtain curtain, DeskWindows windows) {
        this.curtain = curtain;
        this.windows = windows;
    }

    /** What can be asked for by key. */
    List<DeskAction> actions() {
        return List.of(action(PALETTE, this::palette, "Ctrl+K"), action("keys.sheet", this::keys, "F1"));
    }

    /** What is needed before any of them is carried out. */
    void ready(Hotkeys pressed, Keymap map, PaletteEntries entries, Preferences preferences) {
        hotkeys = pressed;
        keymap = map;
        palette = new PaletteView(new PaletteViewModel(entries, preferences), this::leave);
    }

    /** A frame passed. */
    void tick(long nanos) {
        if (palette != null) {
            palette.tick(nanos);
        }
    }

    private void palette() {
        PaletteView view = Objects.requireNonNull(palette);
        if (curtain.isShut()) {
            return;
        }
        if (curtain.isVisible()) {
            leave();
            return;
        }
        if (curtain.getScene() != null && curtain.getScene().getWindow() != null) {
            curtain.getScene().getWindow().requestFocus();
        }
        Objects.requireNonNull(hotkeys)
                .only(action -> SafetyActions.isSafety(action) || action.id().equals(PALETTE));
        curtain.raise(view, this::leave);
        view.open();
    }

    private void leave() {
        Objects.requireNonNull(hotkeys).only(action -> true);
        curtain.lower();
    }

    private void keys() {
        Stage shown = keys;
        if (shown == null) {
            Stage opened = windows.open(
                    TEXTS.get("keys.window"),
                    new KeysView(Objects.requireNonNull(keymap), Objects.requireNonNull(hotkeys)));
            opened.setOnHidden(event -> keys = null);
            keys = opened;
            shown = opened;
            opened.show();
        }
        shown.toFront();
        shown.requestFocus();
    }

    private static DeskAction action(String id, Runnable run, String key) {
        return new DeskAction(
                id, TEXTS.get("group.window"), TEXTS.get("action." + id), List.of(key), Reach.EVERYWHERE, run);
    }
}
