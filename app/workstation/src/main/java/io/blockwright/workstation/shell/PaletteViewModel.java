package io.blockwright.workstation.shell;

import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.shell.PaletteEntry.Risk;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

/** What the palette offers for what was typed: the best first, and what was used lately before that. Needs no toolkit. */
public final class PaletteViewModel {
    private static final String RECENT = "palette.recent";
    private static final int REMEMBERED = 12;
    private static final int SHOWN = 60;
    private static final int RECENT_BONUS = 6;

    private final Supplier<List<PaletteEntry>> source;
    private final Preferences preferences;
    private final StringProperty typed = new SimpleStringProperty("");
    private final ReadOnlyObjectWrapper<List<PaletteEntry>> found = new ReadOnlyObjectWrapper<>(List.of());
    private List<PaletteEntry> all = List.of();

    public PaletteViewModel(Supplier<List<PaletteEntry>> source, Preferences preferences) {
        this.source = source;
        this.preferences = preferences;
        typed.addListener((seen, before, now) -> find());
    }

    /** Begins anew with everything there is at this moment. */
    public void open() {
        all = source.get();
        typed.set("");
        find();
    }

    /** What is typed. */
    public StringProperty typed() {
        return typed;
    }

    /** What fits, best first. */
    public ReadOnlyObjectProperty<List<PaletteEntry>> found() {
        return found.getReadOnlyProperty();
    }

    /** Whether a key press may run an entry: a bare Enter runs nothing that touches orders. */
    public static boolean runs(PaletteEntry entry, boolean withCtrl) {
        return entry.risk() == Risk.NONE || (withCtrl && entry.risk() == Risk.ORDERS);
    }

    /** Remembers that an entry was used. */
    public void used(PaletteEntry entry) {
        List<String> recent = new ArrayList<>(recent());
        recent.remove(entry.id());
        recent.addFirst(entry.id());
        preferences.write(RECENT, String.join(" ", recent.subList(0, Math.min(REMEMBERED, recent.size()))));
    }

    private List<String> recent() {
        return Optional.of(preferences.read(RECENT).orElse(""))
                .filter(text -> !text.isBlank())
                .map(text -> Arrays.asList(text.split(" ", -1)))
                .orElse(List.of());
    }

    private void find() {
        List<String> recent = recent();
        String text = typed.get().strip();
        record Scored(PaletteEntry entry, int score, int age) {}
        found.set(all.stream()
                .map(entry -> {
                    int age = recent.indexOf(entry.id());
                    int direct = Fuzzy.score(text, entry.title());
                    int wide = Fuzzy.score(text, entry.group() + " " + entry.title());
                    int best = Math.max(direct, Fuzzy.isMatch(wide) ? wide - 2 : wide);
                    return new Scored(entry, Fuzzy.isMatch(best) && age >= 0 ? best + RECENT_BONUS : best, age);
                })
                .filter(scored -> Fuzzy.isMatch(scored.score()))
                .sorted(Comparator.<Scored>comparingInt(scored -> text.isEmpty() ? 0 : -scored.score())
                        .thenComparingInt(scored -> scored.age() < 0 ? Integer.MAX_VALUE : scored.age()))
                .limit(SHOWN)
                .map(Scored::entry)
                .toList());
    }
}
