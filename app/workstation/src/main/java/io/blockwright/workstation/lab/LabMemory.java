package io.blockwright.workstation.lab;

import io.blockwright.workstation.Preferences;
import java.util.List;
import java.util.Set;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;

/**
 * Remembers what a user compared last: ticks and numbers, written whenever one changes. What was ticked and is no longer there
 * to choose stays forgotten; what is new stays unticked. FX thread.
 */
final class LabMemory {
    private static final String SEPARATOR = ",";

    private final Preferences preferences;
    private boolean reading;

    LabMemory(Preferences preferences) {
        this.preferences = preferences;
    }

    /** Keeps a number's text under a key, and takes up what was kept. */
    void number(String key, StringProperty text) {
        String usual = text.get();
        Runnable read = () -> reading(() -> text.set(preferences.read(key).orElse(usual)));
        read.run();
        text.subscribe(() -> write(key, text.get()));
        preferences.onOtherUser(read);
    }

    /** Keeps the ticks of what can be chosen under a key, and takes up what was kept. */
    void ticks(String key, ObservableList<Choosable> choices) {
        Set<String> usual = Set.copyOf(ticked(choices));
        Runnable read = () -> reading(() -> {
            Set<String> kept = preferences
                    .read(key)
                    .map(names -> Set.of(names.split(SEPARATOR)))
                    .orElse(usual);
            boolean known = choices.stream().anyMatch(each -> kept.contains(each.name()));
            choices.forEach(each -> each.chosen().set((known ? kept : usual).contains(each.name())));
        });
        read.run();
        choices.forEach(each -> each.chosen().subscribe(() -> write(key, String.join(SEPARATOR, ticked(choices)))));
        preferences.onOtherUser(read);
    }

    private static List<String> ticked(ObservableList<Choosable> choices) {
        return choices.stream()
                .filter(each -> each.chosen().get())
                .map(Choosable::name)
                .toList();
    }

    private void reading(Runnable read) {
        reading = true;
        read.run();
        reading = false;
    }

    private void write(String key, String value) {
        if (!reading && !preferences.read(key).orElse("").equals(value)) {
            preferences.write(key, value);
        }
    }
}
