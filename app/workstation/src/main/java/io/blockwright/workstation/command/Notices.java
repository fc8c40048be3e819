package io.blockwright.workstation.command;

import io.blockwright.engine.DeskSnapshot.Severity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** Sentences that a person should read, newest first, a bounded number of them. Repeats are counted, not listed. */
public final class Notices {
    private static final int KEPT = 200;

    private final Deque<Notice> kept = new ArrayDeque<>();
    private final ReadOnlyObjectWrapper<@Nullable Notice> newest = new ReadOnlyObjectWrapper<>();
    private final UnaryOperator<String> naming;

    /** Sentences as they are said. */
    public Notices() {
        this(UnaryOperator.identity());
    }

    /** Sentences in which {@code naming} names the keys. */
    public Notices(UnaryOperator<String> naming) {
        this.naming = naming;
    }

    /** One sentence and how often it was said in a row. */
    public record Notice(Severity severity, String text, int times) {}

    /** Adds a sentence; the same again raises its count. */
    public void say(Severity severity, String sentence) {
        String text = naming.apply(sentence);
        Notice last = kept.peekFirst();
        Notice next = new Notice(severity, text, 1);
        if (last != null && last.severity() == severity && last.text().equals(text)) {
            kept.removeFirst();
            next = new Notice(severity, text, last.times() + 1);
        }
        kept.addFirst(next);
        if (kept.size() > KEPT) {
            kept.removeLast();
        }
        newest.set(next);
    }

    /** The newest sentence, null before the first. */
    public ReadOnlyObjectProperty<@Nullable Notice> newest() {
        return newest.getReadOnlyProperty();
    }

    /** Everything kept, newest first. */
    public List<Notice> all() {
        return List.copyOf(kept);
    }
}
