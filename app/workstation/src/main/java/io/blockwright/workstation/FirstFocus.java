package io.blockwright.workstation;

import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** Finds where the keyboard goes in a part of the window. */
final class FirstFocus {
    private FirstFocus() {}

    /** Gives the keyboard to the first control of a region, or to the region itself. */
    static void in(Region region) {
        // Asked of the tree itself: nodes that were moved about keep an old focusWithin.
        for (Node node = region.getScene() == null ? null : region.getScene().getFocusOwner();
                node != null;
                node = node.getParent()) {
            if (node.equals(region)) {
                return;
            }
        }
        Node first = first(region);
        if (first == null) {
            region.setFocusTraversable(true);
            first = region;
        }
        first.requestFocus();
    }

    private static @Nullable Node first(Parent parent) {
        for (Node child : parent.getChildrenUnmodifiable()) {
            if (!child.isVisible() || child.isDisabled()) {
                continue;
            }
            if (child.isFocusTraversable()) {
                return child;
            }
            Node deeper = child instanceof Parent inner ? first(inner) : null;
            if (deeper != null) {
                return deeper;
            }
        }
        return null;
    }
}
