package io.blockwright.workstation.blotter;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** A row that stays the same object while what it says changes in place: only visible cells listen to it. FX thread. */
final class BlotterItem {
    private final String id;
    private final String parentId;
    private final ReadOnlyObjectWrapper<BlotterLine> line;
    private final ReadOnlyBooleanWrapper fresh;
    private final ReadOnlyIntegerWrapper kin = new ReadOnlyIntegerWrapper();
    private final long since;

    BlotterItem(String id, String parentId, BlotterLine first, long nanos, boolean isFresh) {
        this.id = id;
        this.parentId = parentId;
        this.line = new ReadOnlyObjectWrapper<>(first);
        this.fresh = new ReadOnlyBooleanWrapper(isFresh);
        this.since = nanos;
    }

    /** Parent id, child id or execution id. */
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

    /** How many rows are below it, shown or not: its expander depends on it. */
    ReadOnlyIntegerProperty kin() {
        return kin.getReadOnlyProperty();
    }

    void say(BlotterLine next) {
        line.set(next);
    }

    void kin(int count) {
        kin.set(count);
    }

    /** Ends the highlight when its time is over; returns whether it has ended. */
    boolean age(long nanos, long highlight) {
        if (nanos - since >= highlight) {
            fresh.set(false);
        }
        return !fresh.get();
    }
}
