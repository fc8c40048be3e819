package io.blockwright.workstation.shell;

import java.util.List;

/**
 * One line of the command palette.
 *
 * @param id stable: what was used lately is remembered by it
 * @param group heading
 * @param title what it does
 * @param keys the keys that do the same, as a person reads them; empty without any
 * @param risk what it takes to run it from here
 */
public record PaletteEntry(String id, String group, String title, List<String> keys, Risk risk, Runnable run) {
    public PaletteEntry {
        keys = List.copyOf(keys);
    }

    /** What it takes to run something from the palette. */
    public enum Risk {
        /** Changes only what is seen: Enter. */
        NONE,
        /** Changes something in the market or for an order: Ctrl+Enter. */
        ORDERS,
        /** Cannot be taken back: Ctrl+Enter, held for a second. */
        HELD
    }
}
