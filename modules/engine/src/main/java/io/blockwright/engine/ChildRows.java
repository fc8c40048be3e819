package io.blockwright.engine;

import io.blockwright.trading.ChildState;
import io.blockwright.trading.OrderLedger;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A parent's newest children as rows; a row that would say the same again is used again. Engine thread only. */
final class ChildRows {
    private static final int SHOWN = 500;

    private final ParentWork parent;
    private final OrderLedger ledger;
    private List<ChildRow> rows = List.of();
    private int first;

    ChildRows(ParentWork parent, OrderLedger ledger) {
        this.parent = parent;
        this.ledger = ledger;
    }

    /** As they are now; {@code changed} says whether anything but the queues may have changed since the last call. */
    List<ChildRow> now(boolean changed) {
        if (changed) {
            all();
        } else {
            queues();
        }
        return rows;
    }

    private void all() {
        List<ChildState> children = ledger.ofParent(parent.order().parentId());
        int from = Math.max(0, children.size() - SHOWN);
        List<ChildRow> made = new ArrayList<>(children.size() - from);
        for (int i = from; i < children.size(); i++) {
            int old = i - first;
            made.add(row(children.get(i), old >= 0 && old < rows.size() ? rows.get(old) : null));
        }
        first = from;
        rows = Collections.unmodifiableList(made);
    }

    /** Only the living ones can have moved in a queue; they are among the last. */
    private void queues() {
        List<ChildRow> moved = null;
        for (ChildState child : ledger.aliveOf(parent.order().parentId())) {
            long ahead = parent.state().queue().ahead(child);
            for (int i = rows.size() - 1; i >= 0; i--) {
                ChildRow old = rows.get(i);
                if (old.childId().equals(child.firstClOrdId())) {
                    if (old.queueAhead() != ahead) {
                        moved = moved == null ? new ArrayList<>(rows) : moved;
                        moved.set(i, of(child, ahead));
                    }
                    break;
                }
            }
        }
        if (moved != null) {
            rows = Collections.unmodifiableList(moved);
        }
    }

    private ChildRow row(ChildState child, @Nullable ChildRow old) {
        long ahead = parent.state().queue().ahead(child);
        if (old != null
                && old.order().clOrdId().equals(child.order().clOrdId())
                && old.order().quantity() == child.order().quantity()
                && old.state() == child.state()
                && old.filled() == child.cumQty()
                && old.takenOver() == child.takenOver()
                && old.done() == child.done()
                && old.queueAhead() == ahead
                && Double.compare(old.averagePrice(), child.averagePrice()) == 0) {
            return old;
        }
        return of(child, ahead);
    }

    static ChildRow of(ChildState child, long queueAhead) {
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
                queueAhead,
                child.reason().origin());
    }
}
