package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.ParentPast;
import io.blockwright.engine.PastVenues;
import io.blockwright.engine.PastWords;
import io.blockwright.engine.ReplaySources;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.fix.FixMessages;
import io.blockwright.marketdata.TapeReader;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.storage.JournalReader;
import io.blockwright.strategies.StrategyFactory;
import java.io.IOException;
import java.util.List;

/** What a desk remembers, read from its files while it goes on writing them. Any thread that may wait. */
final class DeskMemory implements DeskQueries {
    private final DeskFiles files;
    private final RunCard card;
    private final WatchSettings watch;

    /** {@code card} says how the desk ran; headlines are judged by the lexicon that is shipped. */
    DeskMemory(DeskFiles files, RunCard card) {
        this(files, card, Newsroom.usual().watch());
    }

    /** {@code card} and {@code watch} say how the desk runs. */
    DeskMemory(DeskFiles files, RunCard card, WatchSettings watch) {
        this.files = files;
        this.card = card;
        this.watch = watch;
    }

    @Override
    public List<DecisionLine> decisions(String parentId, int limit) throws IOException {
        try (JournalReader journal = JournalReader.open(files.journal())) {
            List<DecisionLine> lines = new PastWords(instrument(journal, parentId))
                    .decisions(journal.ofParent(parentId).more());
            return lines.subList(Math.max(0, lines.size() - limit), lines.size());
        }
    }

    private Instrument instrument(JournalReader journal, String parentId) throws IOException {
        String symbol = journal.symbol(parentId);
        return symbol.isEmpty() ? card.instrument() : card.instrument(symbol);
    }

    @Override
    public List<RawMessage> messages(List<String> clOrdIds) throws IOException {
        return new FixMessages(files.messages())
                .of(clOrdIds).stream()
                        .map(kept -> new RawMessage(kept.time(), kept.venue(), kept.outgoing(), kept.text()))
                        .toList();
    }

    @Override
    public ParentReplay replay(String parentId) throws IOException {
        JournalReader journal = JournalReader.open(files.journal());
        TapeReader tape = null;
        PastVenues venues = PastVenues.ONE;
        try {
            Instrument instrument = instrument(journal, parentId);
            StrategyFactory strategies = card.strategies().factory(instrument);
            tape = TapeReader.open(files.tape(), instrument);
            venues = VenueTapes.open(files.tape(), instrument);
            JournalReader.ParentLines lines = journal.ofParent(parentId);
            return ParentPast.open(new ReplaySources(
                    parentId, instrument, tape, lines::more, journal, card.settings(), watch, strategies, venues));
        } catch (IOException | RuntimeException e) {
            if (tape != null) {
                tape.close();
            }
            venues.close();
            journal.close();
            if (e instanceof UserError) { // a recorded day that shaped its volume curve may be gone by now
                throw new IOException(e.getMessage(), e);
            }
            throw e;
        }
    }

    @Override
    public List<String> orderIds(String parentId) throws IOException {
        try (JournalReader journal = JournalReader.open(files.journal())) {
            JournalReader.ParentLines lines = journal.ofParent(parentId);
            lines.more();
            return lines.orderIds();
        }
    }
}
