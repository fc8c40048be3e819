package io.blockwright.workstation.override;

import io.blockwright.workstation.DeskAction.Reach;
import java.util.List;

/** What a person may do to the order in hand, with the keys it has by itself. */
enum Lever {
    PAUSE("parent.pause", Reach.NOT_WHILE_TYPING, "P"),
    CHANGE("parent.change", Reach.NOT_WHILE_TYPING, "L"),
    LESS_URGENT("parent.less-urgent", Reach.NOT_WHILE_TYPING, "Minus", "Subtract"),
    MORE_URGENT("parent.more-urgent", Reach.NOT_WHILE_TYPING, "Plus", "Shift+Plus", "Equals", "Shift+Equals", "Add"),
    FORCE_FILL("parent.force-fill", Reach.NOT_WHILE_TYPING, "F"),
    CANCEL_CHILDREN("parent.cancel-children", Reach.NOT_WHILE_TYPING, "Shift+Delete"),
    CANCEL_PARENT("parent.cancel", Reach.NOT_WHILE_TYPING, "Ctrl+Delete"),
    TAKE_OVER("child.take-over", Reach.NOT_WHILE_TYPING, "T"),
    EDIT_CHILD("child.edit", Reach.NOT_WHILE_TYPING, "E"),
    CANCEL_CHILD("child.cancel", Reach.NOT_WHILE_TYPING, "Delete"),
    HAND_BACK("child.hand-back", Reach.NOT_WHILE_TYPING, "B");

    private final String id;
    private final Reach reach;
    /** Separated by blanks: an enum holds nothing that could change. */
    private final String keys;

    Lever(String id, Reach reach, String... keys) {
        this.id = id;
        this.reach = reach;
        this.keys = String.join(" ", keys);
    }

    String id() {
        return id;
    }

    Reach reach() {
        return reach;
    }

    List<String> keys() {
        return List.of(keys.split(" ", -1));
    }

    /** Its node on the bar: {@code override-parent-pause}. */
    String nodeId() {
        return "override-" + id.replace('.', '-');
    }
}
