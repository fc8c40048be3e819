package io.blockwright.engine;

import io.blockwright.trading.spi.Journal;
import io.blockwright.trading.spi.JournalRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A journal that is durable at once unless told otherwise, and whose content up to any line is what a killed desk would find. */
final class MemoryJournal implements Journal {
    final List<JournalRecord> records;
    /** The last line that is durable, whatever is appended. */
    long most = Long.MAX_VALUE;

    String failure = "";

    MemoryJournal(List<JournalRecord> found) {
        records = new ArrayList<>(found);
    }

    <T extends JournalRecord> List<T> all(Class<T> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public long append(JournalRecord rec) {
        if (!failure.isEmpty()) {
            throw new IllegalStateException(failure);
        }
        records.add(rec);
        return records.size();
    }

    @Override
    public long durable() {
        return Math.min(most, records.size());
    }

    @Override
    public boolean awaitDurable(long sequence) {
        if (sequence > records.size()) {
            throw new IllegalArgumentException("nothing with number " + sequence + " was appended");
        }
        return failure.isEmpty();
    }

    @Override
    public String failure() {
        return failure;
    }

    @Override
    public void replay(Consumer<? super JournalRecord> handler) {
        List.copyOf(records).forEach(handler);
    }

    @Override
    public void close() {}
}
