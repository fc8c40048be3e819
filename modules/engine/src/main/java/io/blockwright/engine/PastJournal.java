package io.blockwright.engine;

import io.blockwright.trading.spi.Journal;
import io.blockwright.trading.spi.JournalRecord;
import java.util.function.Consumer;

/** The journal of a replay, which writes nothing: the past is written already. */
final class PastJournal implements Journal {
    @Override
    public long append(JournalRecord line) {
        throw new IllegalStateException(failure());
    }

    @Override
    public long durable() {
        return 0;
    }

    @Override
    public boolean awaitDurable(long sequence) {
        return false;
    }

    @Override
    public String failure() {
        return "a replay writes nothing";
    }

    @Override
    public void replay(Consumer<? super JournalRecord> handler) {}

    @Override
    public void close() {}
}
