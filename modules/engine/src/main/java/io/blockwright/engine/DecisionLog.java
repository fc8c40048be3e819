package io.blockwright.engine;

import io.blockwright.domain.Decision;
import io.blockwright.trading.spi.Journal;
import io.blockwright.trading.spi.JournalRecord;

/**
 * Journals what strategies decided and what was shown to a person. Everything that acts is written; waiting is written when
 * its sentence says something else than before, or the same with other numbers after ten seconds: a strategy that looks every
 * second must not fill the disk.
 */
final class DecisionLog {
    private static final long QUIET = 10_000_000_000L;

    private final Journal journal;

    DecisionLog(Journal journal) {
        this.journal = journal;
    }

    void decided(ParentWork parent, Decision decision, long now) {
        if (!journal.keeps()) {
            return;
        }
        if (decision instanceof Decision.Wait
                && !parent.waitsAnew(decision.reason().sentence(), now, QUIET)) {
            return;
        }
        write(parent, 0, decision, now);
    }

    void shown(ParentWork parent, Advice advice, long now) {
        write(parent, advice.id(), advice.decision(), now);
    }

    private void write(ParentWork parent, long adviceId, Decision decision, long now) {
        if (journal.failure().isEmpty()) {
            journal.append(new JournalRecord.Decided(
                    now, parent.order().parentId(), adviceId, parent.strategy().name(), decision));
        }
    }
}
