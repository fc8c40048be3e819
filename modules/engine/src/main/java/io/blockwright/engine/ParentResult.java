package io.blockwright.engine;

import io.blockwright.domain.Fill;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.OrderLedger;
import java.util.ArrayList;
import java.util.List;

/**
 * What became of a parent order: enough to recompute every figure of its report.
 *
 * @param decisionMidTwice twice the mid when the desk took the order, ticks; NO_PRICE when there never was one
 * @param arrivalMidTwice twice the mid when it began to work
 * @param closeMidTwice twice the mid when it ended (now, while it is alive)
 * @param marketTwap time-weighted mid over its life, ticks
 * @param marketVwap volume-weighted trade price over its life, ticks; NaN when nothing traded
 * @param marketVolume shares traded over its life
 * @param started when it began to work, nanoseconds since the epoch; 0 when it never did
 * @param ended when it became final; the time of asking while it is alive
 */
public record ParentResult(
        ParentOrder order,
        ParentStatus status,
        long filled,
        double averagePrice,
        long decisionMidTwice,
        long arrivalMidTwice,
        long closeMidTwice,
        double marketTwap,
        double marketVwap,
        long marketVolume,
        long started,
        long ended,
        List<ChildRow> children,
        List<Fill> fills) {

    static ParentResult of(ParentWork parent, OrderLedger ledger, long now) {
        String id = parent.order().parentId();
        List<ChildRow> children = new ArrayList<>();
        for (ChildState child : ledger.ofParent(id)) {
            children.add(ChildRows.of(child, -1));
        }
        boolean done = parent.endedAt() != 0;
        long end = done ? parent.endedAt() : now;
        return new ParentResult(
                parent.order(),
                parent.status(),
                parent.filled(),
                parent.averagePrice(),
                parent.decisionMidTwice(),
                parent.arrivalMidTwice(),
                done ? parent.closeMidTwice() : parent.state().lastGoodMidTwice(),
                parent.market().twap(end),
                parent.market().vwap(),
                parent.market().volume(),
                parent.startedAt(),
                end,
                children,
                List.copyOf(ledger.fills(id)));
    }
}
