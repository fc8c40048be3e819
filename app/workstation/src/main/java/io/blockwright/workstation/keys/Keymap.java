package io.blockwright.workstation.keys;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.text.Texts;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Which key does what in the window, for every action there is. A user's own keys are kept under the action's id; an action
 * may have no key at all. Needs no toolkit; one thread.
 */
public final class Keymap {
    private static final Texts TEXTS = Texts.of(Keymap.class);
    private static final String KEPT = "key.";

    private final Preferences preferences;
    private final Map<String, DeskAction> actions = new LinkedHashMap<>();
    private final Map<Chord, DeskAction> byKey = new LinkedHashMap<>();
    private final List<String> conflicts = new ArrayList<>();
    private final List<Runnable> listeners = new ArrayList<>();

    /** Takes every action with the keys it has by itself, and what the user chose instead. */
    public Keymap(List<DeskAction> all, Preferences preferences) {
        this.preferences = preferences;
        for (DeskAction action : all) {
            if (actions.putIfAbsent(action.id(), action) != null) {
                conflicts.add("two actions have the id " + action.id());
            }
        }
        bind();
        preferences.onOtherUser(this::bind);
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
        return action == null
                ? List.of()
                : wanted(action).stream()
                        .filter(key -> action.equals(byKey.get(key)))
                        .toList();
    }

    /** Whether the user chose other keys for it. */
    public boolean isChanged(String actionId) {
        return preferences
                .read(KEPT + actionId)
                .filter(text -> !text.equals("usual"))
                .isPresent();
    }

    /** Gives an action one key instead of those it has; a sentence when it cannot be, and then nothing has changed. */
    public Optional<String> rebind(String actionId, Chord key) {
        DeskAction action = Objects.requireNonNull(actions.get(actionId), actionId);
        DeskAction other = byKey.get(key);
        if (other != null && !other.equals(action)) {
            return Optional.of(TEXTS.get("conflict", key.words(), other.title()));
        }
        if (key.types() && action.reach() != DeskAction.Reach.NOT_WHILE_TYPING) {
            return Optional.of(TEXTS.get("types", key.words()));
        }
        if (KeyRules.isReserved(key)) {
            return Optional.of(TEXTS.get("reserved", key.words()));
        }
        preferences.write(KEPT + actionId, key.saved());
        bind();
        return Optional.empty();
    }

    /** Gives an action its usual keys back; a sentence when another action has one of them now. */
    public Optional<String> reset(String actionId) {
        DeskAction action = Objects.requireNonNull(actions.get(actionId), actionId);
        for (Chord key : usual(action)) {
            DeskAction other = byKey.get(key);
            if (other != null && !other.equals(action)) {
                return Optional.of(TEXTS.get("conflict", key.words(), other.title()));
            }
        }
        preferences.write(KEPT + actionId, "usual");
        bind();
        return Optional.empty();
    }

    /** Gives every action its usual keys back. */
    public void resetAll() {
        actions.keySet().stream().filter(this::isChanged).forEach(id -> preferences.write(KEPT + id, "usual"));
        bind();
    }

    /** Calls after every change of a key. */
    public void onChange(Runnable listener) {
        listeners.add(listener);
    }

    /** Mistakes of the program among its own keys, empty in a program that passed its tests. */
    public List<String> conflicts() {
        return List.copyOf(conflicts);
    }

    private void bind() {
        byKey.clear();
        conflicts.removeIf(found -> found.startsWith("key "));
        // What a person chose goes first: a new version's own key never takes it away.
        actions.values().stream().filter(action -> isChanged(action.id())).forEach(this::bind);
        actions.values().stream().filter(action -> !isChanged(action.id())).forEach(this::bind);
        listeners.forEach(Runnable::run);
    }

    private void bind(DeskAction action) {
        for (Chord key : wanted(action)) {
            DeskAction other = byKey.putIfAbsent(key, action);
            if (other != null && !isChanged(other.id())) {
                conflicts.add("key " + key.words() + " belongs to " + other.id() + " and to " + action.id());
            }
        }
    }

    private List<Chord> wanted(DeskAction action) {
        Optional<String> chosen = preferences.read(KEPT + action.id()).filter(text -> !text.equals("usual"));
        List<Chord> keys = chosen.stream()
                .flatMap(text -> Arrays.stream(text.split(" ", -1)))
                .flatMap(text -> Chord.parse(text).stream())
                .toList();
        return keys.isEmpty() ? usual(action) : keys; // what cannot be read is as if it had not been chosen
    }

    private static List<Chord> usual(DeskAction action) {
        return action.keys().stream()
                .flatMap(text -> Chord.parse(text).stream())
                .toList();
    }
}
