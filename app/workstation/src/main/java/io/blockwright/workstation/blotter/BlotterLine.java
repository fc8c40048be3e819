package io.blockwright.workstation.blotter;

import io.blockwright.domain.Side;
import org.jspecify.annotations.Nullable;

/** What one row of the blotter says; cells ask only for what they show. Immutable. */
sealed interface BlotterLine permits ParentLine, ChildLine {
    Side side();

    /** What the row is: an order in a few words. */
    String order();

    String status();

    /** Shares filled of shares asked. */
    String filled();

    Progress progress();

    String average();

    /** Mid at arrival for a parent, own price for a child. */
    String reference();

    String cost();

    String participation();

    /** Time left, or shares ahead in the queue. */
    String left();

    String strategy();

    /** Who has the wheel. */
    String wheel();

    String touchedBy();

    String fills();

    String reason();

    /** Css class of the row besides its side, or null. */
    @Nullable
    String mood();

    /**
     * Shares of a progress bar, 0–1.
     *
     * @param scheduled where the schedule wants the fills by now, NaN when there is none
     */
    record Progress(double filled, double working, double scheduled) {}
}
