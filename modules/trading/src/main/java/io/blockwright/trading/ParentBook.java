package io.blockwright.trading;

import io.blockwright.domain.Fill;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** A parent's children, fills and totals, kept up to date child by child. */
final class ParentBook {
    final List<ChildState> children = new ArrayList<>();
    final List<ChildState> shownChildren = Collections.unmodifiableList(children);
    final List<Fill> fills = new ArrayList<>();
    final List<Fill> shownFills = Collections.unmodifiableList(fills);
    final List<ChildState> alive = new ArrayList<>(2);
    final List<ChildState> shownAlive = Collections.unmodifiableList(alive);
    long filled;
    long working;
    /** Shares times ticks of what is filled. */
    double value;
    /** Rises with every change of a child. */
    long changes;

    /** Takes a child's present numbers into the totals. */
    void recount(ChildState child) {
        long exposure = child.exposure();
        filled += child.booked - child.countedFilled;
        working += exposure - child.countedWorking;
        child.countedFilled = child.booked;
        child.countedWorking = exposure;
        value += child.value - child.countedValue;
        child.countedValue = child.value;
    }
}
