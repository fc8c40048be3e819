package io.blockwright.workstation.depth;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskFact.Filled;
import io.blockwright.engine.ParentRow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Consumer;

/** Own orders and fills as the heat map draws them. FX thread. */
final class OwnMarks {
    private static final int KEPT = 5_000;

    private final Deque<Filled> fills = new ArrayDeque<>();
    private List<ParentRow> parents = List.of();

    void add(Filled fill) {
        fills.addFirst(fill);
        if (fills.size() > KEPT) {
            fills.removeLast();
        }
    }

    void parents(List<ParentRow> rows) {
        parents = rows;
    }

    /** A limit order from its creation to its end. {@code to} is now while it lives. */
    record OrderLine(Side side, long price, long from, long to, boolean alive, long left) {}

    /** Hands over the fills of the symbol from {@code from} on, newest first. */
    void fills(long from, Consumer<Filled> out) {
        for (Filled fill : fills) {
            if (fill.time() >= from) {
                out.accept(fill);
            }
        }
    }

    /** Hands over the limit orders of the symbol that lived at or after {@code from}, newest first. */
    void orders(String symbol, long from, long now, Consumer<OrderLine> out) {
        for (ParentRow parent : parents.reversed()) {
            if (!parent.order().symbol().equals(symbol)
                    || (parent.status().isFinal() && parent.order().end() < from)) {
                continue;
            }
            for (ChildRow child : parent.children().reversed()) {
                boolean alive = !child.state().isTerminal();
                boolean priced =
                        child.order().type() == OrderType.LIMIT && child.order().price() != Instrument.NO_PRICE;
                if (priced && (alive || child.done() >= from)) {
                    out.accept(new OrderLine(
                            child.order().side(),
                            child.order().price(),
                            child.created(),
                            alive ? now : child.done(),
                            alive,
                            child.order().quantity() - child.filled()));
                }
            }
        }
    }
}
