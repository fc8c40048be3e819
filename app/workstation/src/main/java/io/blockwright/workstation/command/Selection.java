package io.blockwright.workstation.command;

import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import org.jspecify.annotations.Nullable;

/** The order a person has in hand: a parent, and one of its children when that row is selected. FX thread. */
public final class Selection {
    private final ReadOnlyObjectWrapper<@Nullable ParentRow> parent = new ReadOnlyObjectWrapper<>();
    private final ReadOnlyObjectWrapper<@Nullable ChildRow> child = new ReadOnlyObjectWrapper<>();

    /** The selected parent, or the selected child's; null when nothing is selected. */
    public ReadOnlyObjectProperty<@Nullable ParentRow> parent() {
        return parent.getReadOnlyProperty();
    }

    /** The selected child, null when the parent itself or nothing is selected. */
    public ReadOnlyObjectProperty<@Nullable ChildRow> child() {
        return child.getReadOnlyProperty();
    }

    /** What the blotter says when another row is chosen, or the chosen one changes. */
    public void select(@Nullable ParentRow selectedParent, @Nullable ChildRow selectedChild) {
        parent.set(selectedParent);
        child.set(selectedChild);
    }
}
