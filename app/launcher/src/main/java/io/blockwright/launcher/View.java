package io.blockwright.launcher;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** A view that {@code screenshot} can take: what is done at the window, and how long it takes to show. */
enum View {
    /** The window as it opens. */
    WORKSTATION(1),
    /** An order about to be sent. */
    TICKET(1, "workspace.trade", "ticket.sell", "ticket-quantity=60K"),
    /** The blotter alone, a filter's width. */
    BLOTTER(1, "panel.show-blotter", "panel.maximise"),
    /** The palette of everything that can be done. */
    PALETTE(1, "palette.open"),
    /** The order and what another algorithm would have made of it. */
    LANE(2, "panel.show-lane", "panel.maximise"),
    /** Which models decide and which are tried. */
    MODELS(2, "models.open", "panel.maximise"),
    /** What happened, and why, at an instant of the order. */
    REPLAY(6, "replay.parent", "panel.show-replay", "panel.maximise"),
    /** Algorithms being compared. */
    LAB(25, "lab.open", "panel.maximise", "lab-number=12", "lab.start");

    private final int settleSeconds;
    private final String actions;

    View(int settleSeconds, String... actions) {
        this.settleSeconds = settleSeconds;
        this.actions = String.join("\n", actions);
    }

    static View of(String name) {
        for (View view : values()) {
            if (view.word().equals(name)) {
                return view;
            }
        }
        throw new UserError("There is no view '" + name + "': the views are "
                + Arrays.stream(values()).map(View::word).collect(Collectors.joining(", ")) + ".");
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Ids of actions, done one after the other. */
    List<String> actions() {
        return actions.lines().toList();
    }

    /** Until everything they started has arrived on the screen. */
    long settleNanos() {
        return settleSeconds * 1_000_000_000L;
    }
}
