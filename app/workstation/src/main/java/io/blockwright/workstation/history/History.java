package io.blockwright.workstation.history;

import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.DeskQueries.DecisionLine;
import io.blockwright.workstation.Pulse;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** The questions about one order's past. FX thread; the questions themselves are worked out elsewhere. */
final class History {
    /** Newest lines of a decision log that are read. */
    static final int LINES = 5_000;

    private final Inquiry<List<FixMessage>> messages;
    private final Inquiry<List<DecisionLine>> decisions;

    History(DeskQueries queries, FixTags tags, Executor background, HistorySubject subject) {
        this(queries, tags, background, Pulse::onFxThread, subject);
    }

    History(DeskQueries queries, FixTags tags, Executor background, Consumer<Runnable> screen, HistorySubject subject) {
        messages = new Inquiry<>(
                () -> {
                    DeskQueries memory = memory(queries, subject);
                    List<String> orders =
                            subject.clOrdIds().isEmpty() ? memory.orderIds(subject.parentId()) : subject.clOrdIds();
                    return memory.messages(orders).stream()
                            .map(raw -> FixMessage.of(raw, tags))
                            .toList();
                },
                background,
                screen);
        decisions =
                new Inquiry<>(() -> memory(queries, subject).decisions(subject.parentId(), LINES), background, screen);
    }

    private static DeskQueries memory(DeskQueries queries, HistorySubject subject) throws IOException {
        return subject.run().isEmpty() ? queries : queries.ofRun(subject.run());
    }

    Inquiry<List<FixMessage>> messages() {
        return messages;
    }

    Inquiry<List<DecisionLine>> decisions() {
        return decisions;
    }

    /** Gives up every question. */
    void cancel() {
        messages.cancel();
        decisions.cancel();
    }
}
