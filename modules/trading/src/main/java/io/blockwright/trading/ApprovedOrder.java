package io.blockwright.trading;

import io.blockwright.domain.ChildOrder;

/**
 * A child order that passed the risk gate. A venue session accepts nothing else, and only {@link RiskGate} can make one, so
 * a path round the risk gate does not compile.
 */
public final class ApprovedOrder {
    private final ChildOrder order;

    ApprovedOrder(ChildOrder order) {
        this.order = order;
    }

    /** What was approved. */
    public ChildOrder order() {
        return order;
    }

    @Override
    public String toString() {
        return "approved " + order;
    }
}
