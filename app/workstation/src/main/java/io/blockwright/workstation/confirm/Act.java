package io.blockwright.workstation.confirm;

import java.util.Locale;

/** What would be done with the orders that are asked about; each has words of its own. */
public enum Act {
    /** They are sent. */
    SEND,
    /** Part of a live order is traded at once. */
    FORCE,
    /** A live order is ended with shares undone. */
    END;

    /** The key of one of its words, which is told with the dot before it. */
    String key(String word) {
        return name().toLowerCase(Locale.ROOT) + word;
    }
}
