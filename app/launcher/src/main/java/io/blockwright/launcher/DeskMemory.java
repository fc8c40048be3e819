package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.EngineSettings;
import io.blockwright.engine.ParentPast;
import io.blockwright.engine.PastWords;
import io.blockwright.engine.ReplaySources;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.fix.FixMessages;
import io.blockwright.marketdata.TapeReader;
import io.blockwright.storage.JournalReader;
import io.blockwright.strategies.StrategyFactory;
import java.io.IOException;
import java.util.List;
import java.util.function.Supplier;

/** What a desk remembers, read from its files while it goes on writing them. Any thread that may wait. */
final class DeskMemory implements DeskQueries {
    private final DeskFiles files;
    private final Instrument instrument;
    private final EngineSettings settings;
    private final Supplier<StrategyFactory> strategies;

    /**
     * @param settings those of the engine that runs
     * @param strategies makes a factory like the one that runs; called once a replay
     */
    DeskMemory(DeskFiles files, Instrument instrument, EngineSettings settings, Supplier<StrategyFactory> strategies) {
        this.files = files;
        this.instrument = instrument;
        this.settings = settings;
        this.strategies = strategies;
    }

    @Override
    public List<DecisionLine> decisions(String parentId, int limit) throws IOException {
        try (JournalReader journal = JournalReader.open(files.journal())) {
            List<DecisionLine> lines = new PastWords(instrument)
                    .moments(journal.ofParent(parentId).more()).stream()
                            .map(Moment::line)
                            .toList();
            return lines.subList(Math.max(0, lines.size() - limit), lines.size());
        }
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
        TapeReader tape;
        try {
            tape = TapeReader.open(files.tape(), instrument);
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
        JournalReader.ParentLines lines = journal.ofParent(parentId);
        return ParentPast.open(
                new ReplaySources(parentId, instrument, tape, lines::more, journal, settings, strategies.get()));
    }
}
