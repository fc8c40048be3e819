package io.blockwright.engine;

import io.blockwright.trading.spi.Journal;
import io.blockwright.trading.spi.JournalRecord;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** A journal that is durable at once, and whose content up to any line is what a killed desk would find. */
final class MemoryJournal implements Journal {
    final List<JournalRecord> records;

    MemoryJournal(List<JournalRecord> found) {
        records = new ArrayList<>(found);
    }

    <T extends JournalRecord> List<T> all(Class<T> kind) {
        return records.stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Override
    public long append(JournalRecord rec) {
        records.add(rec);
        return records.size();
    }

    @Override
    public long durable() {
        return records.size();
    }

    @Override
    public boolean awaitDurable(long sequence) {
        return true;
    }

    @Override
    public String failure() {
        return "";
    }

    @Override
    public void replay(Consumer<? super JournalRecord> handler) {
        List.copyOf(records).forEach(handler);
    }

    @Override
    public void close() {}
}
