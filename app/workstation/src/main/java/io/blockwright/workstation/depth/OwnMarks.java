package io.blockwright.workstation.depth;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskFact.Filled;
import io.blockwright.engine.ParentRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Own orders and fills as the heat map draws them. A replaced order keeps the line it had at its old price. Bounded: the
 * newest fills and moves are kept, and of very many children only the newest are looked at. FX thread.
 */
final class OwnMarks {
    private static final int KEPT = 20_000;
    private static final int MOVES_KEPT = 5_000;
    private static final int CHILDREN_LOOKED_AT = 4_000;

    private final Deque<Filled> fills = new ArrayDeque<>();
    private final Deque<OrderLine> moves = new ArrayDeque<>();
    private final Map<String, Long> movedAt = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Long> eldest) {
            return size() > MOVES_KEPT;
        }
    };
    private final Set<String> elsewhere = new HashSet<>();
    private Map<String, Long> prices = new HashMap<>();
    private List<ParentRow> parents = List.of();

    /**
     * A limit order at one price from its creation to its end.
     *
     * @param to now while it lives there
     * @param left shares not filled
     * @param ahead estimated shares before it, −1 when not known
     */
    record OrderLine(
            String parentId, Side side, long price, long from, long to, boolean alive, long left, long ahead) {}

    void clear() {
        fills.clear();
        moves.clear();
        movedAt.clear();
        elsewhere.clear();
        prices.clear();
        parents = List.of();
    }

    void add(Filled fill) {
        fills.addFirst(fill);
        if (fills.size() > KEPT) {
            fills.removeLast();
        }
    }

    /** Takes the newest rows, and notes which living orders of the symbol stand at another price than before. */
    void parents(long now, String symbol, List<ParentRow> rows) {
        parents = rows;
        Map<String, Long> next = new HashMap<>();
        for (ParentRow parent : rows) {
            if (!parent.order().symbol().equals(symbol)) {
                elsewhere.add(parent.order().parentId());
                continue;
            }
            long open = parent.working();
            Iterator<ChildRow> newestFirst = parent.children().reversed().iterator();
            while (open > 0 && newestFirst.hasNext()) {
                ChildRow child = newestFirst.next();
                if (!child.state().isTerminal()) {
                    open -= left(child);
                    Long before = prices.get(child.childId());
                    next.put(child.childId(), child.order().price());
                    if (before != null && before != child.order().price()) {
                        moved(parent, child, before, now);
                    }
                }
            }
        }
        prices = next;
    }

    private void moved(ParentRow parent, ChildRow child, long from, long now) {
        if (from != Instrument.NO_PRICE) {
            moves.addFirst(new OrderLine(
                    parent.order().parentId(), parent.order().side(), from, since(child), now, false, 0, -1));
            if (moves.size() > MOVES_KEPT) {
                moves.removeLast();
            }
        }
        movedAt.remove(child.childId());
        movedAt.put(child.childId(), now);
    }

    /** Since when an order is at its price. */
    private long since(ChildRow child) {
        return movedAt.getOrDefault(child.childId(), child.created());
    }

    /** The newest rows. */
    List<ParentRow> parents() {
        return parents;
    }

    /** The row of a parent, or null when the desk shows none. */
    @Nullable
    ParentRow parent(String parentId) {
        for (ParentRow parent : parents) {
            if (parent.order().parentId().equals(parentId)) {
                return parent;
            }
        }
        return null;
    }

    /** Hands over the fills from {@code from} on, newest first. */
    void fills(long from, Consumer<Filled> out) {
        for (Filled fill : fills) {
            if (fill.time() < from) {
                return; // the desk's time never runs back: all that follow are older
            }
            if (elsewhere.isEmpty() || !elsewhere.contains(fill.fill().parentId())) {
                out.accept(fill);
            }
        }
    }

    /** Hands over the limit orders of the symbol that lived at or after {@code from}, newest first. */
    void orders(String symbol, long from, long now, Consumer<OrderLine> out) {
        int looked = 0;
        for (ParentRow parent : parents.reversed()) {
            boolean over = parent.status().isFinal() && parent.working() == 0;
            if (!parent.order().symbol().equals(symbol)
                    || (over && parent.order().end() < from)
                    || looked > CHILDREN_LOOKED_AT) {
                continue;
            }
            for (ChildRow child : parent.children().reversed()) {
                looked++;
                boolean alive = !child.state().isTerminal();
                boolean priced =
                        child.order().type() == OrderType.LIMIT && child.order().price() != Instrument.NO_PRICE;
                if (priced && (alive || child.done() >= from)) {
                    out.accept(line(parent, child, alive, now));
                }
            }
        }
        for (OrderLine move : moves) {
            if (move.to() >= from) {
                out.accept(move);
            }
        }
    }

    private OrderLine line(ParentRow parent, ChildRow child, boolean alive, long now) {
        return new OrderLine(
                parent.order().parentId(),
                child.order().side(),
                child.order().price(),
                since(child),
                alive ? now : child.done(),
                alive,
                left(child),
                alive ? child.queueAhead() : -1);
    }

    private static long left(ChildRow child) {
        return child.order().quantity() - child.filled();
    }
}
