package io.blockwright.workstation.keys;

import io.blockwright.workstation.DeskAction;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Which key does what in the window, for every action there is. Needs no toolkit; one thread. */
public final class Keymap {
    private final Map<String, DeskAction> actions = new LinkedHashMap<>();
    private final Map<Chord, DeskAction> byKey = new HashMap<>();

    /**
     * Takes every action with the keys it has by itself.
     *
     * @throws IllegalArgumentException when two actions have one id, or one key, or a key cannot be read: a mistake in the
     *     program, not of its user
     */
    public Keymap(List<DeskAction> all) {
        for (DeskAction action : all) {
            if (actions.putIfAbsent(action.id(), action) != null) {
                throw new IllegalArgumentException("two actions have the id " + action.id());
            }
            for (String text : action.keys()) {
                Chord key = Chord.parse(text)
                        .orElseThrow(() -> new IllegalArgumentException(text + " of " + action.id() + " is no key"));
                DeskAction other = byKey.putIfAbsent(key, action);
                if (other != null) {
                    throw new IllegalArgumentException(text + " belongs to " + other.id() + " and to " + action.id());
                }
            }
        }
    }

    /** What a key does. */
    public Optional<DeskAction> action(Chord key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** Every action, in the order of the sheet. */
    public List<DeskAction> actions() {
        return List.copyOf(actions.values());
    }

    /** The keys of an action, the one to show first. */
    public List<Chord> keys(String actionId) {
        DeskAction action = actions.get(actionId);
        if (action == null) {
            return List.of();
        }
        List<Chord> keys = new ArrayList<>();
        for (String text : action.keys()) {
            Chord.parse(text).filter(key -> action.equals(byKey.get(key))).ifPresent(keys::add);
        }
        return keys;
    }
}
