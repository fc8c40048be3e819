package io.blockwright.workstation.ladder;

import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;

/** An own order in the market, with the parent it works for. */
public record OwnOrder(ParentRow parent, ChildRow child) {
    Side side() {
        return child.order().side();
    }

    /** Its price in ticks. */
    long price() {
        return child.order().price();
    }

    /** Shares still in the market. */
    long left() {
        return child.order().quantity() - child.filled();
    }
}
