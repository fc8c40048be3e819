package io.blockwright.workstation.keys;

import io.blockwright.workstation.DeskAction;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.SimpleIntegerProperty;
import org.jspecify.annotations.Nullable;

/**
 * Names keys in sentences as they are bound now: {@code [ticket.buy]} in a text becomes F2, or where else the action is found
 * when it has no key. Before there is a keymap actions are named by their ids. Needs no toolkit; one thread.
 */
public final class KeyWords {
    private static final Texts TEXTS = Texts.of(KeyWords.class);
    private static final Pattern NAMED = Pattern.compile("\\[([a-z]+(?:\\.[A-Za-z0-9-]+)+)]");

    private final IntegerProperty changes = new SimpleIntegerProperty();
    private @Nullable Keymap keys;

    /** From now on keys are named by this map, as it changes. */
    public void ready(Keymap map) {
        keys = map;
        map.onChange(this::changed);
        changed();
    }

    /** A sentence with the keys of this moment. */
    public String in(String sentence) {
        return sentence.indexOf('[') < 0 ? sentence : NAMED.matcher(sentence).replaceAll(this::named);
    }

    /** A sentence whose keys follow what the user chooses; whoever shows it binds to it. */
    public StringBinding following(String sentence) {
        return Bindings.createStringBinding(() -> in(sentence), changes);
    }

    /** Words with the action's key behind them in brackets, or alone when it has none. */
    public String withKey(String words, String actionId) {
        String key = of(actionId);
        return key.isEmpty() ? words : TEXTS.get("with-key", words, key);
    }

    /** The same, following what the user chooses. */
    public StringBinding followingWithKey(String words, String actionId) {
        return Bindings.createStringBinding(() -> withKey(words, actionId), changes);
    }

    /** An action's key as a person reads it, the shortest way; empty without one. */
    public StringBinding shortly(String actionId) {
        return Bindings.createStringBinding(
                () -> keys(actionId).stream().findFirst().map(Chord::shortly).orElse(""), changes);
    }

    /** An action's key as a person reads it; empty without one. */
    public String of(String actionId) {
        return keys(actionId).stream().findFirst().map(Chord::words).orElse("");
    }

    private List<Chord> keys(String actionId) {
        Keymap map = keys;
        return map == null ? List.of() : map.keys(actionId);
    }

    private String named(MatchResult found) {
        String id = found.group(1);
        String key = of(id);
        Keymap map = keys;
        if (key.isEmpty()) {
            key = map == null
                    ? id
                    : map.actions().stream()
                            .filter(action -> action.id().equals(id))
                            .map(DeskAction::title)
                            .findFirst()
                            .map(title -> TEXTS.get("in-palette", title))
                            .orElse(id);
        }
        return Matcher.quoteReplacement(key);
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }
}
