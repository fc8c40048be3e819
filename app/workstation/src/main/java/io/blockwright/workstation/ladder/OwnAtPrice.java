package io.blockwright.workstation.ladder;

import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Own working orders at each price of one side, and how many shares are ahead of the first of them. FX thread. */
final class OwnAtPrice {
    private final Map<Long, Resting> buys = new HashMap<>();
    private final Map<Long, Resting> sells = new HashMap<>();

    /**
     * Own shares at one price.
     *
     * @param ahead shares estimated before the first of them, −1 when not known
     * @param orders that they are of
     */
    record Resting(long quantity, long ahead, List<OwnOrder> orders) {
        Resting with(Resting more) {
            List<OwnOrder> both = new ArrayList<>(orders);
            both.addAll(more.orders);
            long first = ahead < 0 ? more.ahead : more.ahead < 0 ? ahead : Math.min(ahead, more.ahead);
            return new Resting(quantity + more.quantity, first, both);
        }
    }

    void read(List<ParentRow> parents, String symbol, LadderViewModel ladder) {
        buys.clear();
        sells.clear();
        for (ParentRow parent : parents) {
            if (parent.working() == 0 || !parent.order().symbol().equals(symbol)) {
                continue;
            }
            List<ChildRow> children = parent.children();
            // What works is among the newest: the walk ends where all of it was met, however many came before.
            long open = parent.working();
            for (int i = children.size() - 1; i >= 0 && open > 0; i--) {
                ChildRow child = children.get(i);
                if (!child.state().isTerminal()) {
                    OwnOrder order = new OwnOrder(parent, child);
                    open -= order.left();
                    if (child.order().type() == OrderType.LIMIT) {
                        add(order, ladder);
                    }
                }
            }
        }
    }

    @Nullable
    Resting at(Side side, long price) {
        return (side == Side.BUY ? buys : sells).get(price);
    }

    private void add(OwnOrder order, LadderViewModel ladder) {
        (order.side() == Side.BUY ? buys : sells)
                .merge(
                        ladder.rowPrice(order.side(), order.price()),
                        new Resting(order.left(), order.child().queueAhead(), List.of(order)),
                        Resting::with);
    }
}
