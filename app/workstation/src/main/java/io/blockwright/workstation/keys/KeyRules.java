package io.blockwright.workstation.keys;

import javafx.scene.input.KeyCode;

/** Keys that no action may have, because the window or the system could not do without them. */
final class KeyRules {
    private KeyRules() {}

    /** Whether a key means the same everywhere: leaving, confirming, walking, editing. */
    static boolean isReserved(Chord key) {
        boolean plain = !key.ctrl() && !key.alt() && !key.meta();
        boolean walks = key.code() == KeyCode.TAB || key.code() == KeyCode.ENTER || key.code() == KeyCode.ESCAPE;
        boolean edits = key.ctrl()
                && !key.shift()
                && !key.alt()
                && (key.code() == KeyCode.C
                        || key.code() == KeyCode.V
                        || key.code() == KeyCode.X
                        || key.code() == KeyCode.A
                        || key.code() == KeyCode.Z);
        boolean system = key.alt() && (key.code() == KeyCode.F4 || key.code() == KeyCode.TAB);
        return (plain && walks) || edits || system;
    }
}
