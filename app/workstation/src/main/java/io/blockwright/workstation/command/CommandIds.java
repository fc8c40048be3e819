package io.blockwright.workstation.command;

import java.util.Locale;

/**
 * Ids for commands and parents, unique over restarts: the moment the window opened and a count. FX thread.
 */
public final class CommandIds {
    private final String session;
    private long count;

    /** {@code openedMillis}: wall clock when the window opened, milliseconds since the epoch. */
    public CommandIds(long openedMillis) {
        this.session = Long.toString(openedMillis, 36).toUpperCase(Locale.ROOT);
    }

    /** A new command's id. */
    public String command() {
        return "W" + session + "-" + ++count;
    }

    /** A new parent order's id. */
    public String parent() {
        return "P" + session + "-" + ++count;
    }
}
