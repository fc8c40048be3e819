package io.blockwright.engine;

import io.blockwright.domain.DeskCommand;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.spi.JournalRecord;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Start-up is recovery: replays the journal into parents, ledger and risk gate. Nothing is sent; every child that was alive
 * is unknown at the end, and counted at its worst case until the venue says.
 */
final class Recovery {
    private final DeskParts parts;
    private final Parents parents;
    private final CommandDesk commands;
    private final Decider decider;
    private @Nullable ChildState lastIntended;
    private long records;
    private long lastTime;

    Recovery(DeskParts parts, Parents parents, CommandDesk commands, Decider decider) {
        this.parts = parts;
        this.parents = parents;
        this.commands = commands;
        this.decider = decider;
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

    /** One line of the past. */
    void take(JournalRecord record) {
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
                lastIntended = parts.ledger().intend(c.order(), c.time(), c.reason());
                parts.ledger().sent(c.order().clOrdId(), c.time());
                parts.gate().recall(c.order());
            }
            case JournalRecord.ReplaceIntended c -> {
                parts.ledger().replacing(c.origClOrdId(), c.replacement(), c.time());
                parts.gate().recallReplace(c.origClOrdId(), c.replacement());
            }
            case JournalRecord.CancelIntended c -> parts.ledger().cancelling(c.clOrdId(), c.requestId(), c.time());
            case JournalRecord.Decided c -> decider.adviceWasShown(c.adviceId());
            case JournalRecord.RiskRefused _ -> {
                // it never was an order
            }
            case JournalRecord.Shadowed _, JournalRecord.ModelSeated _ -> {
                // which model decides is kept by whoever keeps the models
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

    private void commanded(JournalRecord.Commanded c) {
        commands.remember(c.command(), c.outcome());
        if (c.outcome().isEmpty()) {
            carriedOut(c.command(), c.time());
        }
    }

    /** Commands whose effect is in no other record: kills, resumed schedules, modes, hands on the wheel. */
    private void carriedOut(DeskCommand command, long time) {
        switch (command) {
            case DeskCommand.Kill kill -> parts.gate().kill(kill.reason());
            case DeskCommand.Rearm _ -> parts.gate().rearm();
            case DeskCommand.ResumeParent resume -> {
                ParentWork parent = parents.byId(resume.parentId());
                if (parent != null && !parent.status().isFinal()) {
                    commands.respread(parent, resume.mode(), time);
                }
            }
            case DeskCommand.TakeOverChild over -> wheel(over.clOrdId(), true);
            case DeskCommand.HandBackChild back -> wheel(back.clOrdId(), false);
            case DeskCommand.SetMode set -> {
                ParentWork parent = parents.byId(set.parentId());
                if (parent != null && !parent.status().isFinal()) {
                    parent.mode(set.mode());
                }
            }
            case DeskCommand.ResolveChild resolve -> commands.resolved(resolve, time);
            case DeskCommand.Approved approved -> carriedOut(approved.command(), time);
            case DeskCommand.ForceFill _, DeskCommand.PlaceChild _, DeskCommand.PlaceManual _ -> {
                // a person's order: it was written right before the command
                if (lastIntended != null) {
                    lastIntended.takeOver(true);
                }
            }
            case DeskCommand.StartParent _,
                    DeskCommand.PauseParent _,
                    DeskCommand.ChangeParent _,
                    DeskCommand.CancelParent _,
                    DeskCommand.CancelChildren _,
                    DeskCommand.CancelChild _,
                    DeskCommand.ReplaceChild _,
                    DeskCommand.AcceptAdvice _,
                    DeskCommand.ModifyAdvice _,
                    DeskCommand.RejectAdvice _,
                    DeskCommand.PromoteModel _,
                    DeskCommand.RollBackModel _,
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
