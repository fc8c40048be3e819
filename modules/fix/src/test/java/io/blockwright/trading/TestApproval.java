package io.blockwright.trading;

import io.blockwright.domain.ChildOrder;

/** Stands in for the risk gate, in tests of what lies behind it. */
public final class TestApproval {
    private TestApproval() {}

    public static ApprovedOrder approve(ChildOrder order) {
        return new ApprovedOrder(order);
    }

    public static ApprovedReplace approve(ChildOrder original, ChildOrder replacement) {
        return new ApprovedReplace(original, replacement);
    }
}
