package io.blockwright.trading;

import io.blockwright.domain.Fill;
import io.blockwright.domain.OrderState;

/** What a venue's report changed in the ledger, for the engine to pass on. */
public sealed interface LedgerEffect {
    /** A fill was booked to a child. */
    record Booked(Fill fill, ChildState child) implements LedgerEffect {}

    /** A child's state changed; {@code reason} is a sentence, empty when the state says it all. */
    record Moved(ChildState child, OrderState from, OrderState to, String reason) implements LedgerEffect {}

    /** A booked fill was taken back ({@code after.quantity()} 0) or changed. */
    record Corrected(Fill before, Fill after, ChildState child) implements LedgerEffect {}

    /**
     * Something a person must read.
     *
     * @param parentId whom it concerns; empty when it belongs to no parent of the desk
     * @param text one sentence: what, where, what now
     * @param stopParent whether the parent (every parent, when the id is empty) must send nothing more until a person looked
     */
    record Alarm(String parentId, String text, boolean stopParent) implements LedgerEffect {}
}
