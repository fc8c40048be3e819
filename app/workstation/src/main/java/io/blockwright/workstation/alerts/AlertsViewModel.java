package io.blockwright.workstation.alerts;

import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Texts;
import java.util.Locale;
import javafx.beans.binding.Bindings;
import javafx.beans.binding.StringBinding;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.ObservableList;
import javafx.collections.transformation.FilteredList;

/** What the alerts panel shows: the book through a filter, in words. FX thread, no toolkit needed. */
public final class AlertsViewModel {
    private static final Texts TEXTS = Texts.of(AlertsViewModel.class);

    private final AlertBook book;
    private final ClockFormat clock;
    private final FilteredList<AlertLine> shown;
    private final ObjectProperty<Show> show = new SimpleObjectProperty<>(Show.ALL);
    private final StringProperty search = new SimpleStringProperty("");

    /** Which alerts are shown. */
    public enum Show {
        ALL,
        UNREAD,
        SERIOUS
    }

    /** Over one book. */
    public AlertsViewModel(AlertBook book, ClockFormat clock) {
        this.book = book;
        this.clock = clock;
        this.shown = new FilteredList<>(book.lines());
        show.addListener((seen, before, now) -> filter());
        search.addListener((seen, before, now) -> filter());
    }

    /** Where they are kept. */
    public AlertBook book() {
        return book;
    }

    /** What passes the filter, newest first. */
    public ObservableList<AlertLine> shown() {
        return shown;
    }

    /** Which severities and states are shown. */
    public ObjectProperty<Show> show() {
        return show;
    }

    /** Words that a shown alert contains; empty for any. */
    public StringProperty search() {
        return search;
    }

    /** How many there are and how many wait, in words. */
    public StringBinding summary() {
        return Bindings.createStringBinding(
                () -> {
                    int unread = book.unread().get();
                    return unread == 0
                            ? TEXTS.get("summary.read")
                            : TEXTS.get("summary.unread", Integer.toString(unread));
                },
                book.unread(),
                book.lines());
    }

    /** Why nothing is shown. */
    public String emptyWords() {
        return TEXTS.get(book.lines().isEmpty() ? "empty" : "empty.filtered");
    }

    /** When it came last, in the window's time. */
    public String time(AlertLine line) {
        return line.last() == 0 ? "" : clock.millis(line.last());
    }

    /** How often it came, empty for once. */
    public static String times(AlertLine line) {
        return line.times() == 1 ? "" : "×" + line.times();
    }

    /** The severity as a word. */
    public static String word(Severity severity) {
        return TEXTS.get("severity." + severity);
    }

    /** The whole line for a screen reader. */
    public String spoken(AlertLine line) {
        return TEXTS.get(
                line.acknowledged() ? "spoken.read" : "spoken",
                word(line.severity()),
                line.text(),
                time(line),
                Integer.toString(line.times()));
    }

    private void filter() {
        Show which = show.get();
        String words = search.get().strip().toLowerCase(Locale.ROOT);
        shown.setPredicate(line ->
                passes(which, line) && line.text().toLowerCase(Locale.ROOT).contains(words));
    }

    private static boolean passes(Show which, AlertLine line) {
        return switch (which) {
            case ALL -> true;
            case UNREAD -> !line.acknowledged();
            case SERIOUS -> line.severity() != Severity.INFO;
        };
    }
}
