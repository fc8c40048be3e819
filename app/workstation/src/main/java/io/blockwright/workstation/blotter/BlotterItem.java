package io.blockwright.workstation.blotter;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A row that stays the same object while what it says changes in place: only visible cells listen to it. FX thread. */
final class BlotterItem {
    private final String id;
    private final String parentId;
    private final ReadOnlyObjectWrapper<BlotterLine> line;
    private final ReadOnlyBooleanWrapper fresh = new ReadOnlyBooleanWrapper(true);
    private final long since;

    BlotterItem(String id, String parentId, BlotterLine first, long nanos) {
        this.id = id;
        this.parentId = parentId;
        this.line = new ReadOnlyObjectWrapper<>(first);
        this.since = nanos;
    }

    /** Parent id or child's ClOrdID. */
    String id() {
        return id;
    }

    /** The id of the parent this row is or belongs to. */
    String parentId() {
        return parentId;
    }

    ReadOnlyObjectProperty<BlotterLine> line() {
        return line.getReadOnlyProperty();
    }

    /** Whether the row is new enough to be highlighted. */
    ReadOnlyBooleanProperty fresh() {
        return fresh.getReadOnlyProperty();
    }

    void say(BlotterLine next) {
        line.set(next);
    }

    /** Ends the highlight when its time is over; returns whether it has ended. */
    boolean age(long nanos, long highlight) {
        if (nanos - since >= highlight) {
            fresh.set(false);
        }
        return !fresh.get();
    }
}
