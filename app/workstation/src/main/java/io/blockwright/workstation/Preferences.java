package io.blockwright.workstation;

import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/**
 * What the window remembers about its user: layout, columns, theme, keys. Values are short texts; writing returns at once and
 * survives the program. FX thread.
 */
public interface Preferences {
    /** What was last written under a key. */
    Optional<String> read(String key);

    /** Remembers a value; called whenever it changes, not at exit. */
    void write(String key, String value);

    /** Calls when another person's memory takes the place of this one; most are one person's for good and never call. */
    default void onOtherUser(Runnable reread) {}

    /** Remembers for as long as the window lives. */
    static Preferences passing() {
        Map<String, String> values = new HashMap<>();
        return new Preferences() {
            @Override
            public Optional<String> read(String key) {
                return Optional.ofNullable(values.get(key));
            }

            @Override
            public void write(String key, String value) {
                values.put(key, value);
            }
        };
    }
}
