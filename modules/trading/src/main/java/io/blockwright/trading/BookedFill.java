package io.blockwright.trading;

import io.blockwright.domain.Fill;

/** A fill with the place it took in the venue's cumulative quantity. */
final class BookedFill {
    /** As booked or as corrected since. */
    Fill fill;
    /** The cumulative quantity it was reported with; never changes, so that a resend is recognised after a correction. */
    final long reportedCum;
    /** Where its span ends now. */
    long end;

    BookedFill(Fill fill, long reportedCum, long end) {
        this.fill = fill;
        this.reportedCum = reportedCum;
        this.end = end;
    }
}
