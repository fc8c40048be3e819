package io.blockwright.workstation.ladder;

import io.blockwright.domain.Side;
import io.blockwright.workstation.text.Reading;

/** What one click on the ladder would trade; the ticket answers. Prices in ticks. */
public interface OneClick {
    /** The ticket's quantity, or why it cannot be traded by a click at this price on this side. */
    Reading<Long> quantity(Side side, long price);

    /** The quantity when such an order is small enough to go without a question, else why not. */
    Reading<Long> small(Side side, long quantity, long price);

    /** Where the order would go: the single order's venue in the ticket, empty for the desk's preferred one. */
    default String venue() {
        return "";
    }

    /** The ticket's side, for clicks on a price. */
    Side side();

    /** Moves the ticket's limit price by price steps, up positive; a blank one begins at the own side's best. */
    void step(int by);
}
