package io.blockwright.workstation.ladder;

import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Own working shares at each price of one side, and how many shares are ahead of the first of them. FX thread. */
final class OwnAtPrice {
    private final Map<Long, Resting> buys = new HashMap<>();
    private final Map<Long, Resting> sells = new HashMap<>();

    /**
     * Own shares at one price.
     *
     * @param ahead shares estimated before them, −1 when not known
     */
    record Resting(long quantity, long ahead) {
        Resting with(long more, long before) {
            return new Resting(quantity + more, ahead < 0 ? before : before < 0 ? ahead : Math.min(ahead, before));
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
            for (int i = children.size() - 1; i >= 0; i--) {
                ChildRow child = children.get(i);
                if (!child.state().isTerminal() && child.order().type() == OrderType.LIMIT) {
                    add(child, ladder);
                }
            }
        }
    }

    @Nullable
    Resting at(Side side, long price) {
        return (side == Side.BUY ? buys : sells).get(price);
    }

    private void add(ChildRow child, LadderViewModel ladder) {
        long left = child.order().quantity() - child.filled();
        (child.order().side() == Side.BUY ? buys : sells)
                .merge(
                        ladder.rowPrice(child.order().side(), child.order().price()),
                        new Resting(left, child.queueAhead()),
                        (known, more) -> known.with(more.quantity(), more.ahead()));
    }
}
