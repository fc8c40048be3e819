package io.blockwright.workstation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What the window remembers about whoever sits at it. On a desk for one that is what the desk remembers; where people sign in,
 * each has a memory of their own, which begins with what the desk remembers. FX thread.
 */
final class UserPreferences implements Preferences {
    private final Preferences desk;
    private final List<Runnable> listeners = new ArrayList<>();
    private String prefix = "";

    UserPreferences(Preferences desk) {
        this.desk = desk;
    }

    /** From now on these are of somebody who has signed in. */
    void sits(String user) {
        String next = "user/" + user + "/";
        if (!next.equals(prefix)) {
            prefix = next;
            listeners.forEach(Runnable::run);
        }
    }

    @Override
    public Optional<String> read(String key) {
        Optional<String> own = prefix.isEmpty() ? Optional.empty() : desk.read(prefix + key);
        return own.or(() -> desk.read(key));
    }

    @Override
    public void write(String key, String value) {
        desk.write(prefix + key, value);
    }

    @Override
    public void onOtherUser(Runnable reread) {
        listeners.add(reread);
    }
}
