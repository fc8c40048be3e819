package io.blockwright.launcher;

import io.blockwright.trading.spi.Journal;
import io.blockwright.trading.spi.JournalRecord;
import java.util.function.Consumer;

/** A journal of which somebody else is told what it is told, in the same order and on the same thread. */
final class OverheardJournal implements Journal {
    private final Journal journal;
    private final Consumer<JournalRecord> listener;
    private final Consumer<JournalRecord> recalled;

    /** The listener must return at once: the engine waits for it. */
    OverheardJournal(Journal journal, Consumer<JournalRecord> listener) {
        this(journal, listener, _ -> {
            // it begins empty
        });
    }

    /** The same of one that may hold something: {@code recalled} is told that when it is replayed. */
    OverheardJournal(Journal journal, Consumer<JournalRecord> listener, Consumer<JournalRecord> recalled) {
        this.journal = journal;
        this.listener = listener;
        this.recalled = recalled;
    }

    @Override
    public long append(JournalRecord line) {
        long sequence = journal.append(line);
        listener.accept(line);
        return sequence;
    }

    @Override
    public void push() {
        journal.push();
    }

    @Override
    public long durable() {
        return journal.durable();
    }

    @Override
    public boolean awaitDurable(long sequence) {
        return journal.awaitDurable(sequence);
    }

    @Override
    public String failure() {
        return journal.failure();
    }

    @Override
    public void replay(Consumer<? super JournalRecord> handler) {
        journal.replay(line -> {
            recalled.accept(line);
            handler.accept(line);
        });
    }

    @Override
    public void close() {
        journal.close();
    }
}
