package io.blockwright.trading;

import io.blockwright.domain.ChildOrder;

/** A change of a working child order that passed the risk gate; only {@link RiskGate} can make one. */
public final class ApprovedReplace {
    private final ChildOrder original;
    private final ChildOrder replacement;

    ApprovedReplace(ChildOrder original, ChildOrder replacement) {
        this.original = original;
        this.replacement = replacement;
    }

    /** The order as the venue knows it now. */
    public ChildOrder original() {
        return original;
    }

    /** The order as it should be; its quantity is the new total, what was filled included. */
    public ChildOrder replacement() {
        return replacement;
    }

    @Override
    public String toString() {
        return "approved replace of " + original.clOrdId() + " by " + replacement;
    }
}
