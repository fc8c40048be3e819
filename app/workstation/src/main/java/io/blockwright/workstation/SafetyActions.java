package io.blockwright.workstation;

import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.text.Texts;
import java.util.List;

/** What makes the desk safer. Its keys work everywhere: in text fields, in every window, on a locked desk. */
final class SafetyActions {
    private static final Texts TEXTS = Texts.of(SafetyActions.class);
    /** The one that is shared with the button in the band. */
    static final String KILL = "desk.kill";

    private static final List<String> IDS = List.of("desk.cancel-all", "desk.cancel-all-desk", KILL);

    private SafetyActions() {}

    static List<DeskAction> all(DeskCommands commands) {
        return List.of(
                action(IDS.get(0), Reach.EVERYWHERE, "F7", commands::cancelAll),
                action(IDS.get(1), Reach.EVERYWHERE, "Shift+F7", commands::cancelAll),
                action(KILL, Reach.HELD, "Ctrl+Shift+K", commands::kill));
    }

    static boolean isSafety(DeskAction action) {
        return IDS.contains(action.id());
    }

    private static DeskAction action(String id, Reach reach, String key, Runnable run) {
        return new DeskAction(id, TEXTS.get("group.safety"), TEXTS.get("action." + id), List.of(key), reach, run);
    }
}
