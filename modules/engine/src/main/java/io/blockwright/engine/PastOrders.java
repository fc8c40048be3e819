package io.blockwright.engine;

import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.engine.spi.PastRun;
import io.blockwright.trading.OrderLedger;
import io.blockwright.trading.spi.JournalRecord;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * What became of a journal's parents, told by the same ledger that booked their fills when they worked. Takes the journal's
 * lines in order; one thread.
 */
public final class PastOrders {
    private final Function<String, Instrument> instruments;
    private final OrderLedger ledger = new OrderLedger();
    private final Map<String, Seen> parents = new LinkedHashMap<>();

    private record Seen(ParentOrder order, long accepted, ParentStatus status) {}

    /** {@code instruments} knows an instrument by its symbol. */
    public PastOrders(Function<String, Instrument> instruments) {
        this.instruments = instruments;
    }

    /** Takes a line of the journal. */
    public void take(JournalRecord line) {
        switch (line) {
            case JournalRecord.ParentAccepted c ->
                parents.putIfAbsent(c.order().parentId(), new Seen(c.order(), c.time(), ParentStatus.SCHEDULED));
            case JournalRecord.ParentMoved c ->
                parents.computeIfPresent(
                        c.parentId(), (id, seen) -> new Seen(seen.order(), seen.accepted(), c.status()));
            case JournalRecord.ChildIntended c -> {
                ledger.intend(c.order(), c.time(), c.reason());
                ledger.sent(c.order().clOrdId(), c.time());
            }
            case JournalRecord.ReplaceIntended c -> ledger.replacing(c.origClOrdId(), c.replacement(), c.time());
            case JournalRecord.CancelIntended c -> ledger.cancelling(c.clOrdId(), c.requestId(), c.time());
            case JournalRecord.SendRefused c -> ledger.refused(c.clOrdId(), c.reason(), c.time());
            case JournalRecord.Reported c -> ledger.apply(c.event(), c.time());
            case JournalRecord.Commanded c -> {
                DeskCommand command =
                        c.command() instanceof DeskCommand.Approved approved ? approved.command() : c.command();
                if (c.outcome().isEmpty() && command instanceof DeskCommand.ResolveChild r) {
                    ledger.resolve(r.clOrdId(), r.filled(), r.averagePrice(), r.reason(), c.time());
                }
            }
            case JournalRecord.RiskRefused _,
                    JournalRecord.ParentChanged _,
                    JournalRecord.Decided _,
                    JournalRecord.Shadowed _,
                    JournalRecord.ModelSeated _ -> {
                // they leave every parent's figures as they are
            }
        }
    }

    /** The parents so far, oldest first. */
    public List<PastRun.Order> orders() {
        return parents.values().stream().map(this::order).toList();
    }

    private PastRun.Order order(Seen seen) {
        String id = seen.order().parentId();
        return new PastRun.Order(
                seen.order(),
                instruments.apply(seen.order().symbol()),
                seen.accepted(),
                seen.status(),
                ledger.filled(id),
                ledger.averagePrice(id));
    }
}
