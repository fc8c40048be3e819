package io.blockwright.workstation;

import io.blockwright.domain.Side;
import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.blotter.BlotterPanel;
import io.blockwright.workstation.blotter.BlotterViewModel;
import io.blockwright.workstation.depth.HeatMapPanel;
import io.blockwright.workstation.history.HistoryWindows;
import io.blockwright.workstation.ladder.LadderPanel;
import io.blockwright.workstation.override.OverrideBar;
import io.blockwright.workstation.override.OverrideViewModel;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.ticket.TicketPanel;
import io.blockwright.workstation.ticket.TicketViewModel;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** Builds every panel of a window: a new panel is one more line in {@link #all}. FX thread. */
final class WindowPanels {
    private static final Texts TEXTS = Texts.of(WindowPanels.class);

    private final List<DeskPanel> all;
    private final Runnable focusFirst;

    WindowPanels(WindowParts parts) {
        TicketViewModel ticket =
                new TicketViewModel(parts.commands(), parts.settings().precautions());
        OverrideViewModel overrides = new OverrideViewModel(parts.selection(), parts.commands(), parts.notices());
        HeatMapPanel heatMap = new HeatMapPanel(parts.theme(), parts.face(), parts.clock());
        LadderPanel ladder = new LadderPanel(parts.theme(), parts.face(), parts.commands(), parts.notices(), ticket);
        TicketPanel ticketPanel = new TicketPanel(ticket);
        BlotterPanel blotter = new BlotterPanel(
                new BlotterViewModel(parts.clock(), parts.selection()),
                parts.access().preferences(),
                new HistoryWindows(parts.access().queries(), parts.clock(), parts.windows()));
        OverrideBar bar = new OverrideBar(overrides, blotter::focusRows);
        BorderPane orders = new BorderPane(blotter);
        orders.setTop(bar);
        focusFirst = blotter::focusRows;
        all = List.of(
                panel("heatmap", heatMap, List.of(), heatMap::attach),
                panel("ladder", ladder, ladder(ladder), ladder::attach),
                panel("ticket", ticketPanel, ticket(ticketPanel, ticket), ticketPanel::attach),
                panel("blotter", orders, both(orders(bar, overrides), blotter.actions()), blotter::attach),
                parts.alerts().panel());
    }

    /** Every panel; their ids are what workspaces are written in. */
    List<DeskPanel> all() {
        return all;
    }

    /** Where the keyboard is when the window opens. */
    void focusFirst() {
        focusFirst.run();
    }

    private static DeskPanel panel(
            String id, Region node, List<DeskAction> actions, java.util.function.Function<Pulse, Subscription> follow) {
        return new PlainPanel(id, TEXTS.get("panel." + id), node, actions, follow);
    }

    private static List<DeskAction> ladder(LadderPanel ladder) {
        return List.of(action("ladder.recentre", "ladder", Reach.NOT_WHILE_TYPING, ladder.model()::recentre, "Space"));
    }

    private static List<DeskAction> ticket(TicketPanel panel, TicketViewModel model) {
        return List.of(
                action("ticket.buy", "ticket", Reach.EVERYWHERE, () -> panel.begin(Side.BUY), "F2"),
                action("ticket.sell", "ticket", Reach.EVERYWHERE, () -> panel.begin(Side.SELL), "F3"),
                action("ticket.send", "ticket", Reach.EVERYWHERE, model::send, "Ctrl+Enter"),
                action(
                        "ticket.more-urgent",
                        "ticket",
                        Reach.NOT_WHILE_TYPING,
                        () -> model.urgency().set(Math.min(1, model.urgency().get() + 0.05)),
                        "Plus",
                        "Shift+Plus",
                        "Shift+Equals",
                        "Equals",
                        "Add"),
                action(
                        "ticket.less-urgent",
                        "ticket",
                        Reach.NOT_WHILE_TYPING,
                        () -> model.urgency().set(Math.max(0, model.urgency().get() - 0.05)),
                        "Minus",
                        "Subtract"));
    }

    private static List<DeskAction> orders(OverrideBar bar, OverrideViewModel model) {
        return List.of(
                action("parent.pause", "orders", Reach.NOT_WHILE_TYPING, bar::pauseOrResume, "P"),
                action("child.take-over", "orders", Reach.NOT_WHILE_TYPING, model::takeOver, "T"),
                action("child.hand-back", "orders", Reach.NOT_WHILE_TYPING, model::handBack, "B"));
    }

    private static List<DeskAction> both(List<DeskAction> some, List<DeskAction> more) {
        return Stream.concat(some.stream(), more.stream()).toList();
    }

    private static DeskAction action(String id, String group, Reach reach, Runnable run, String... keys) {
        return new DeskAction(id, TEXTS.get("group." + group), TEXTS.get("action." + id), List.of(keys), reach, run);
    }
}
