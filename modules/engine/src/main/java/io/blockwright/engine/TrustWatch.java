package io.blockwright.engine;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.DeskCommand;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.strategies.Trust;
import io.blockwright.trading.spi.JournalRecord;

/**
 * Makes a strategy that is no longer to be trusted ask before it acts: once each time that trust is lost, so that a person who
 * sets it back is not overruled. The change of the mode is journaled as a command of the desk. Engine thread only.
 */
final class TrustWatch {
    static final String DESK = "desk";

    private final DeskParts parts;

    TrustWatch(DeskParts parts) {
        this.parts = parts;
    }

    void look(ParentWork parent, long now) {
        Trust trust = parent.strategy().trust();
        parent.caution(trust.sentence());
        boolean adviceOnly = trust.level() == Trust.Level.ADVICE_ONLY;
        boolean lost = adviceOnly && !parent.distrusted();
        parent.distrusted(adviceOnly);
        if (!lost || parent.mode() != ControlMode.AUTO) {
            return;
        }
        String id = parent.order().parentId();
        if (parts.journal().failure().isEmpty()) {
            parts.journal()
                    .append(new JournalRecord.Commanded(
                            now,
                            new DeskCommand.SetMode(DESK + "-" + id + "-" + now, DESK, id, ControlMode.ADVISE),
                            ""));
        }
        parent.mode(ControlMode.ADVISE);
        parent.explain("set to advise by the desk: " + trust.sentence());
        parts.alerts()
                .raise(
                        now,
                        Severity.WARNING,
                        id + " asks before it acts from now on. " + trust.sentence()
                                + " Set it to Auto if it is to go on by itself.");
    }
}
