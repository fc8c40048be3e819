package io.blockwright.workstation;

import java.util.List;
import javafx.scene.layout.Region;

/** A part of the workstation that can stand anywhere: docked, in a tab, or in a window of its own. FX thread. */
public interface DeskPanel {
    /** A node with this among its properties takes Space for itself while it has the focus, as a button does. */
    String OWN_SPACE = "own-space";

    /** A short stable name, such as {@code ladder}: a saved workspace is written in these. */
    String id();

    /** What its tab says. */
    String title();

    /** What it shows; the same node every time. */
    Region node();

    /** What it can do by key and by palette. */
    default List<DeskAction> actions() {
        return List.of();
    }

    /** Takes the keyboard to where work in it begins. */
    default void takeFocus() {
        FirstFocus.in(node());
    }

    /** Follows the desk until the handle is closed. */
    Subscription attach(Pulse pulse);
}
