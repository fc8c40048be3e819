package io.blockwright.workstation.ladder;

import io.blockwright.domain.Side;
import io.blockwright.workstation.text.Reading;

/** What one click on the ladder would trade; the ticket answers. */
public interface OneClick {
    /** The ticket's quantity, or why it cannot be traded by a click. */
    Reading<Long> quantity(long price);

    /** The ticket's side, for clicks on a price. */
    Side side();
}
