package io.blockwright.workstation;

import java.util.List;

/**
 * Something the window does on a key, from the palette and on the printed sheet of keys. FX thread.
 *
 * @param id stable, such as {@code parent.pause}: a rebound key is saved under it
 * @param group heading on the sheet
 * @param title what it does, a few words
 * @param keys the keys it has unless the user chose others, as {@code KeyCombination} reads them; empty for none
 * @param reach where its keys work
 * @param run what it does
 */
public record DeskAction(String id, String group, String title, List<String> keys, Reach reach, Runnable run) {
    public DeskAction {
        keys = List.copyOf(keys);
    }

    /** Where keys work. */
    public enum Reach {
        /** Everywhere, in text fields too: safety keys. */
        EVERYWHERE,
        /** Not while somebody types. */
        NOT_WHILE_TYPING,
        /** Everywhere, and only after being held for a second. */
        HELD
    }
}
