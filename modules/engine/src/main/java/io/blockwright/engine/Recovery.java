package io.blockwright.engine;

import io.blockwright.domain.DeskCommand;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.spi.JournalRecord;
import java.util.ArrayList;
import java.util.List;

/**
 * Start-up is recovery: replays the journal into parents, ledger and risk gate. Nothing is sent; every child that was alive
 * is unknown at the end, and counted at its worst case until the venue says.
 */
final class Recovery {
    private final DeskParts parts;
    private final Parents parents;
    private final CommandDesk commands;
    private long records;
    private long lastTime;

    Recovery(DeskParts parts, Parents parents, CommandDesk commands) {
        this.parts = parts;
        this.parents = parents;
        this.commands = commands;
    }

    RecoveryReport run() {
        parts.journal().replay(this::take);
        parts.ledger().markAllUnknown(lastTime);
        int unknown = 0;
        for (ChildState _ : parts.ledger().alive()) {
            unknown++;
        }
        List<String> open = new ArrayList<>();
        for (ParentWork parent : parents.live()) {
            open.add(parent.order().parentId());
            parent.wakeAt(lastTime);
        }
        return new RecoveryReport(records, open, unknown, parts.gate().killed(), lastTime);
    }

    private void take(JournalRecord record) {
        records++;
        lastTime = Math.max(lastTime, record.time());
        switch (record) {
            case JournalRecord.Commanded c -> commanded(c);
            case JournalRecord.ParentAccepted c -> accepted(c);
            case JournalRecord.ParentChanged c -> {
                ParentWork parent = parents.byId(c.order().parentId());
                if (parent != null) {
                    parents.restoreChange(parent, c.order(), c.time());
                }
            }
            case JournalRecord.ParentMoved c -> {
                ParentWork parent = parents.byId(c.parentId());
                if (parent != null) {
                    parents.restoreStatus(parent, c.status(), c.reason(), c.time());
                }
            }
            case JournalRecord.ChildIntended c -> {
                parts.ledger().intend(c.order(), c.time(), c.reason());
                parts.ledger().sent(c.order().clOrdId(), c.time());
                parts.gate().recall(c.order());
            }
            case JournalRecord.ReplaceIntended c -> {
                parts.ledger().replacing(c.origClOrdId(), c.replacement(), c.time());
                parts.gate().recallReplace(c.origClOrdId(), c.replacement());
            }
            case JournalRecord.CancelIntended c -> parts.ledger().cancelling(c.clOrdId(), c.requestId(), c.time());
            case JournalRecord.Decided _ -> {
                // what came of it follows in records of its own
            }
            case JournalRecord.SendRefused c -> {
                parts.gate().notSent(c.clOrdId());
                parts.ledger().refused(c.clOrdId(), c.reason(), c.time());
            }
            case JournalRecord.Reported c -> {
                parts.gate().onEvent(c.event());
                parts.ledger().apply(c.event(), c.time());
            }
        }
    }

    private void accepted(JournalRecord.ParentAccepted c) {
        ParentWork parent = parents.byId(c.order().parentId());
        if (parent == null && parts.markets().containsKey(c.order().symbol())) {
            parent = parents.restore(c.order(), "recovered", c.time());
        }
        if (parent != null) {
            parent.recovered(c.time(), c.arrivalMidTwice());
        }
    }

    /** Commands whose effect is in no other record: kills, resumed schedules, hands on the wheel. */
    private void commanded(JournalRecord.Commanded c) {
        commands.remember(c.command().commandId(), c.outcome());
        if (!c.outcome().isEmpty()) {
            return;
        }
        switch (c.command()) {
            case DeskCommand.Kill kill -> parts.gate().kill(kill.reason());
            case DeskCommand.Rearm _ -> parts.gate().rearm();
            case DeskCommand.ResumeParent resume -> {
                ParentWork parent = parents.byId(resume.parentId());
                if (parent != null && !parent.status().isFinal()) {
                    commands.respread(parent, resume.mode(), c.time());
                }
            }
            case DeskCommand.TakeOverChild over -> wheel(over.clOrdId(), true);
            case DeskCommand.HandBackChild back -> wheel(back.clOrdId(), false);
            case DeskCommand.StartParent _,
                    DeskCommand.PauseParent _,
                    DeskCommand.ChangeParent _,
                    DeskCommand.CancelParent _,
                    DeskCommand.CancelChildren _,
                    DeskCommand.CancelChild _,
                    DeskCommand.ReplaceChild _,
                    DeskCommand.PlaceManual _,
                    DeskCommand.SetMode _,
                    DeskCommand.AcceptAdvice _,
                    DeskCommand.ModifyAdvice _,
                    DeskCommand.RejectAdvice _,
                    DeskCommand.ForceFill _,
                    DeskCommand.PlaceChild _,
                    DeskCommand.Approved _,
                    DeskCommand.CancelAll _ -> {
                // what they did follows in records of its own
            }
        }
    }

    private void wheel(String clOrdId, boolean person) {
        ChildState child = parts.ledger().child(clOrdId);
        if (child != null) {
            child.takeOver(person);
        }
    }
}
