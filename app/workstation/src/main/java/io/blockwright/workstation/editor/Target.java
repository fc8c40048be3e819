package io.blockwright.workstation.editor;

import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import org.jspecify.annotations.Nullable;

/**
 * The order an editor was opened for. It stays that order whatever is selected meanwhile, so that what was typed for one never
 * reaches another. Needs no toolkit; one thread.
 */
public final class Target {
    private final @Nullable String childId;
    private ParentRow parent;
    private @Nullable ChildRow child;
    private DeskSnapshot snapshot;

    /** For a parent, or for one of its children. */
    public Target(ParentRow parent, @Nullable ChildRow child, DeskSnapshot snapshot) {
        this.parent = parent;
        this.child = child;
        this.childId = child == null ? null : child.childId();
        this.snapshot = snapshot;
    }

    void show(DeskSnapshot newer) {
        snapshot = newer;
        String id = parent.order().parentId();
        for (ParentRow row : newer.parents()) {
            if (row.order().parentId().equals(id)) {
                parent = row;
                break;
            }
        }
        for (ChildRow row : parent.children()) {
            if (row.childId().equals(childId)) {
                child = row;
                break;
            }
        }
    }

    /** As it is now. */
    public ParentRow parent() {
        return parent;
    }

    /** As it is now; a replaced child has another ClOrdID. Null when the editor is for the parent itself. */
    public @Nullable ChildRow child() {
        return child;
    }

    /** The desk as it is now. */
    public DeskSnapshot snapshot() {
        return snapshot;
    }
}
