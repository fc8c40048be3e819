package io.blockwright.engine;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentStatus;
import io.blockwright.strategies.Intention;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.OrderLedger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One parent's row as it was last made, and what of it can be used again. A row is made anew when the parent or a child of it
 * changed, and a live one every tenth of a second besides; looking ahead, the dear part, every quarter of a second. Engine
 * thread only.
 */
final class ParentPicture {
    static final long ROW_AGE = 100_000_000L;
    static final long OUTLOOK_AGE = 250_000_000L;
    private static final int CHILDREN_SHOWN = 500;

    private final ParentWork parent;
    private final OrderLedger ledger;
    private final Pace pace = new Pace();
    private @Nullable ParentRow row;
    private List<ChildRow> children = List.of();
    private int lastSize;
    private long rowVersion = -1;
    private long rowTime;
    private long aheadVersion = -1;
    private long aheadTime;
    private @Nullable Advice intention;
    private List<Outlook.PlannedChild> planned = List.of();

    ParentPicture(ParentWork parent, OrderLedger ledger) {
        this.parent = parent;
        this.ledger = ledger;
    }

    ParentRow row() {
        ParentRow made = row;
        if (made == null) {
            throw new IllegalStateException("no row was made of " + parent.order().parentId());
        }
        return made;
    }

    /** Whether something happened to the parent since its row was made. */
    boolean changed() {
        return rowVersion != parent.version();
    }

    /** Whether the row of a live parent is so old that time and market show. */
    boolean aged(long now) {
        return !parent.status().isFinal() && (now < rowTime || now - rowTime >= ROW_AGE);
    }

    /** Whether looking ahead would tell something new. */
    boolean wantsOutlook(long now) {
        return aheadVersion != parent.version()
                || (!parent.status().isFinal() && (now < aheadTime || now - aheadTime >= OUTLOOK_AGE));
    }

    void lookAhead(long now) {
        aheadVersion = parent.version();
        aheadTime = now;
        boolean comes = parent.status() == ParentStatus.WORKING || parent.status() == ParentStatus.SCHEDULED;
        Intention next = comes ? parent.strategy().next(parent.at(now)) : null;
        intention = next == null ? null : new Advice(0, now, next.due(), false, next.decision());
        if (!comes) {
            planned = List.of();
            return;
        }
        List<Outlook.PlannedChild> ahead = new ArrayList<>();
        parent.strategy()
                .plan(
                        parent,
                        Outlook.PLANNED,
                        (time, quantity) -> ahead.add(new Outlook.PlannedChild(time, quantity)));
        planned = List.copyOf(ahead);
    }

    void make(long now) {
        boolean sameChildren = row != null && rowVersion == parent.version();
        rowVersion = parent.version();
        rowTime = now;
        children = sameChildren ? withQueues() : childRows();
        double average = parent.averagePrice();
        double arrival = parent.arrivalMidTwice() == Instrument.NO_PRICE ? Double.NaN : parent.arrivalMidTwice() / 2.0;
        long filled = parent.filled();
        long volume = parent.market().volume();
        row = new ParentRow(
                parent.order(),
                parent.status(),
                filled,
                parent.working(),
                Math.min(parent.order().quantity(), parent.strategy().scheduled(now)),
                average,
                arrival,
                parent.order().side().sign() * (average - arrival) / arrival * 1e4,
                volume == 0 ? 0 : (double) filled / volume,
                parent.strategy().name(),
                parent.lastReason(),
                parent.touchedBy(),
                children,
                outlook(now));
    }

    private Outlook outlook(long now) {
        boolean done = parent.status().isFinal();
        long until = done ? parent.endedAt() : now;
        Advice shown = parent.mode() == ControlMode.ADVISE && parent.advice() != null ? parent.advice() : intention;
        long expectedEnd = done ? 0 : pace.expectedEnd(parent, now);
        return new Outlook(
                parent.mode(),
                done ? null : shown,
                planned,
                expectedEnd,
                parent.market().vwap(),
                parent.market().twap(until),
                parent.lastDecision());
    }

    private List<ChildRow> childRows() {
        List<ChildState> all = ledger.ofParent(parent.order().parentId());
        int from = Math.max(0, all.size() - CHILDREN_SHOWN);
        int oldFrom = Math.max(0, lastSize - CHILDREN_SHOWN);
        List<ChildRow> rows = new ArrayList<>(all.size() - from);
        for (int i = from; i < all.size(); i++) {
            ChildRow old = i < lastSize && i >= oldFrom ? children.get(i - oldFrom) : null;
            rows.add(row(all.get(i), old));
        }
        lastSize = all.size();
        return Collections.unmodifiableList(rows);
    }

    /** The same rows, with the living children's places in their queues as they are now. */
    private List<ChildRow> withQueues() {
        List<ChildRow> rows = children;
        for (ChildState child : ledger.aliveOf(parent.order().parentId())) {
            long ahead = parent.state().queue().ahead(child);
            for (int i = children.size() - 1; i >= 0; i--) {
                ChildRow old = children.get(i);
                if (old.childId().equals(child.firstClOrdId())) {
                    if (old.queueAhead() != ahead) {
                        rows = rows == children ? new ArrayList<>(children) : rows;
                        rows.set(i, row(child, ahead));
                    }
                    break;
                }
            }
        }
        return rows == children ? children : Collections.unmodifiableList(rows);
    }

    private ChildRow row(ChildState child, @Nullable ChildRow old) {
        long ahead = parent.state().queue().ahead(child);
        boolean same = old != null
                && old.order() == child.order()
                && old.state() == child.state()
                && old.filled() == child.cumQty()
                && old.takenOver() == child.takenOver()
                && old.done() == child.done()
                && old.queueAhead() == ahead
                && Double.compare(old.averagePrice(), child.averagePrice()) == 0;
        return same ? old : row(child, ahead);
    }

    static ChildRow row(ChildState child, long queueAhead) {
        return new ChildRow(
                child.firstClOrdId(),
                child.order(),
                child.state(),
                child.cumQty(),
                child.averagePrice(),
                child.takenOver(),
                child.created(),
                child.done(),
                child.reason().sentence(),
                queueAhead);
    }
}
