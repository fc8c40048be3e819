package io.blockwright.engine;

import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.MarketTotals;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.LedgerEffect;
import io.blockwright.trading.spi.JournalRecord;
import java.util.List;
import java.util.function.Consumer;

/**
 * How an engine goes through its past: lines of the journal change parents, children and reasons as they did then, and nothing
 * is decided, sent or written. In a replay only; the replay's thread.
 */
final class Reliving {
    private final EngineSettings settings;
    private final DeskParts parts;
    private final Parents parents;
    private final Recovery recovery;
    private final SnapshotMaker pictures;

    Reliving(EngineSettings settings, DeskParts parts, Parents parents, Recovery recovery, SnapshotMaker pictures) {
        this.settings = settings;
        this.parts = parts;
        this.parents = parents;
        this.recovery = recovery;
        this.pictures = pictures;
    }

    /** Takes a line, and tells of the fills in it. */
    void take(JournalRecord line, Consumer<? super DeskFact> facts) {
        switch (line) {
            case JournalRecord.Reported reported -> report(reported, facts);
            case JournalRecord.Decided decided -> {
                recovery.take(decided);
                decided(decided);
            }
            case JournalRecord.Commanded commanded -> {
                recovery.take(commanded);
                if (commanded.outcome().isEmpty()) {
                    carriedOut(commanded.command());
                }
            }
            case JournalRecord.ParentAccepted _,
                    JournalRecord.ParentChanged _,
                    JournalRecord.ParentMoved _,
                    JournalRecord.ChildIntended _,
                    JournalRecord.ReplaceIntended _,
                    JournalRecord.CancelIntended _,
                    JournalRecord.RiskRefused _,
                    JournalRecord.Shadowed _,
                    JournalRecord.ModelSeated _,
                    JournalRecord.SendRefused _ -> recovery.take(line);
        }
    }

    private void report(JournalRecord.Reported reported, Consumer<? super DeskFact> facts) {
        parts.gate().onEvent(reported.event());
        for (LedgerEffect effect : List.copyOf(parts.ledger().apply(reported.event(), reported.time()))) {
            queue(effect);
            if (effect instanceof LedgerEffect.Booked booked) {
                Side side = booked.child().order().side();
                facts.accept(new DeskFact.Filled(reported.time(), booked.fill(), side));
                ParentWork parent = parents.byId(booked.fill().parentId());
                if (parent != null && !settings.ownFillsInFeed()) {
                    own(
                            parent,
                            reported.time(),
                            booked.fill().price(),
                            booked.fill().quantity(),
                            side);
                }
            }
        }
        if (reported.event() instanceof SessionEvent.SessionChanged changed) {
            pictures.session(changed);
        }
    }

    private void queue(LedgerEffect effect) {
        ChildState child = switch (effect) {
            case LedgerEffect.Booked booked -> booked.child();
            case LedgerEffect.Moved moved -> moved.child();
            case LedgerEffect.Corrected _, LedgerEffect.Alarm _ -> null;
        };
        MarketState market =
                child == null ? null : parts.markets().get(child.order().symbol());
        if (child != null && market != null) {
            market.queue().onOrder(child);
        }
    }

    private static void own(ParentWork parent, long time, long price, long quantity, Side side) {
        String symbol = parent.order().symbol();
        parent.market().onMarket(new MarketEvent.Traded(time, symbol, price, quantity, side));
    }

    private void decided(JournalRecord.Decided decided) {
        ParentWork parent = parents.byId(decided.parentId());
        if (parent == null) {
            return;
        }
        parent.explain(decided.decision().reason());
        parent.advice(
                decided.adviceId() == 0
                        ? null
                        : new Advice(decided.adviceId(), decided.time(), decided.time(), true, decided.decision()));
    }

    private void carriedOut(DeskCommand command) {
        String parentId = switch (command) {
            case DeskCommand.AcceptAdvice c -> c.parentId();
            case DeskCommand.ModifyAdvice c -> c.parentId();
            case DeskCommand.RejectAdvice c -> c.parentId();
            default -> "";
        };
        ParentWork parent = parents.byId(parentId);
        if (parent != null) {
            parent.advice(null);
        }
    }

    /** The market goes on from totals taken elsewhere; its book follows in events. */
    void jump(String symbol, MarketTotals totals, long events) {
        MarketState market = parts.markets().get(symbol);
        if (market != null) {
            market.resume(totals, events);
        }
    }

    /** A parent that began to work before the tape was entered: what it saw of the market since. */
    void arrived(String parentId, PastDesk.Arrival arrival, MarketTotals now) {
        ParentWork parent = parents.byId(parentId);
        if (parent == null || parent.startedAt() == 0) {
            return;
        }
        parent.arrived(arrival.midTwice(), now.since(arrival.totals()));
        if (!settings.ownFillsInFeed()) {
            parts.ledger()
                    .fills(parentId)
                    .forEach(fill -> own(
                            parent,
                            fill.time(),
                            fill.price(),
                            fill.quantity(),
                            parent.order().side()));
        }
    }

    /** Where a market stands. */
    PastDesk.Arrival market(String symbol, long time) {
        MarketState market = parts.markets().get(symbol);
        if (market == null) {
            throw new IllegalStateException("no market data for " + symbol);
        }
        return new PastDesk.Arrival(
                time, market.lastGoodMidTwice(), market.session().totals());
    }

    /** The desk's picture now; orders left unanswered for too long are unknown in it, as they were then. */
    DeskSnapshot look(long now) {
        for (ChildState child : parts.ledger().overdue(now, settings.unknownAfter())) {
            parts.ledger().unsure(child.order().clOrdId(), now);
        }
        return pictures.snapshot(now);
    }
}
