package io.blockwright.backtest;

import io.blockwright.trading.spi.Journal;
import io.blockwright.trading.spi.JournalRecord;
import java.util.function.Consumer;

/** A journal for an episode that nobody will recover: durable at once, and keeps nothing. */
class UnwrittenJournal implements Journal {
    private long sequence;

    @Override
    public long append(JournalRecord line) {
        return ++sequence;
    }

    @Override
    public long durable() {
        return sequence;
    }

    @Override
    public boolean awaitDurable(long upTo) {
        return true;
    }

    @Override
    public boolean keeps() {
        return false;
    }

    @Override
    public String failure() {
        return "";
    }

    @Override
    public void replay(Consumer<? super JournalRecord> handler) {}

    @Override
    public void close() {}
}
