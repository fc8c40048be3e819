package io.blockwright.workstation.alerts;

import io.blockwright.engine.DeskSnapshot.Severity;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.jspecify.annotations.Nullable;

/**
 * Every alert of the desk, newest first and a bounded number of them. The same sentence again raises its count; after it was
 * acknowledged it is a new alert. What only informs counts as read when it comes. FX thread, no toolkit needed.
 */
public final class AlertBook {
    /** Most alerts kept; the oldest read one goes first, a critical one that nobody has read goes last. */
    static final int KEPT = 500;

    private final ObservableList<AlertLine> lines = FXCollections.observableArrayList();
    /** Held here: a wrapper that nobody holds would lose its listeners. */
    private final ObservableList<AlertLine> shown = FXCollections.unmodifiableObservableList(lines);

    private final ReadOnlyIntegerWrapper unread = new ReadOnlyIntegerWrapper();
    private final List<Consumer<AlertLine>> listeners = new ArrayList<>();
    private long nextId = 1;

    /** Newest first. */
    public ObservableList<AlertLine> lines() {
        return shown;
    }

    /** How many nobody has acknowledged. */
    public ReadOnlyIntegerProperty unread() {
        return unread.getReadOnlyProperty();
    }

    /** One of them; null when it is no longer kept. */
    @Nullable
    AlertLine find(long id) {
        for (AlertLine line : lines) {
            if (line.id() == id) {
                return line;
            }
        }
        return null;
    }

    /** Calls with every alert that comes, repeats too, as it stands then. */
    public void onRaised(Consumer<AlertLine> listener) {
        listeners.add(listener);
    }

    /** An alert came; {@code time} in nanoseconds since the epoch. */
    public void raise(long time, Severity severity, String text) {
        int same = indexOf(severity, text);
        AlertLine line;
        if (same >= 0) {
            line = lines.remove(same).again(time);
        } else {
            line = new AlertLine(nextId++, severity, text, time, time, 1, severity == Severity.INFO);
        }
        lines.addFirst(line);
        forget();
        count();
        for (Consumer<AlertLine> listener : listeners) {
            listener.accept(line);
        }
    }

    /** A person has read one; an unknown id changes nothing. */
    public void acknowledge(long id) {
        replace(line -> line.id() == id);
    }

    /** A person has read the newest that was not read yet. */
    public void acknowledgeNewest() {
        lines.stream().filter(line -> !line.acknowledged()).findFirst().ifPresent(line -> acknowledge(line.id()));
    }

    /** A person has read them all. */
    public void acknowledgeAll() {
        replace(line -> true);
    }

    private void replace(Predicate<AlertLine> which) {
        for (int i = 0; i < lines.size(); i++) {
            AlertLine line = lines.get(i);
            if (!line.acknowledged() && which.test(line)) {
                lines.set(i, line.read());
            }
        }
        count();
    }

    /** Where the same sentence stands that still counts on; −1 for none. */
    private int indexOf(Severity severity, String text) {
        for (int i = 0; i < lines.size(); i++) {
            AlertLine line = lines.get(i);
            if (line.severity() == severity && line.text().equals(text)) {
                return severity == Severity.INFO || !line.acknowledged() ? i : -1;
            }
        }
        return -1;
    }

    private void forget() {
        while (lines.size() > KEPT) {
            int gone = lastWhere(AlertLine::acknowledged);
            if (gone < 0) {
                gone = lastWhere(line -> line.severity() != Severity.CRITICAL);
            }
            lines.remove(gone < 0 ? lines.size() - 1 : gone);
        }
    }

    private int lastWhere(Predicate<AlertLine> which) {
        for (int i = lines.size() - 1; i > 0; i--) {
            if (which.test(lines.get(i))) {
                return i;
            }
        }
        return -1;
    }

    private void count() {
        unread.set((int) lines.stream().filter(line -> !line.acknowledged()).count());
    }
}
