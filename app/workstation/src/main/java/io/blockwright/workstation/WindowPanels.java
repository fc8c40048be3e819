package io.blockwright.workstation;

import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.blotter.BlotterPanel;
import io.blockwright.workstation.blotter.BlotterViewModel;
import io.blockwright.workstation.confirm.ConfirmWindow;
import io.blockwright.workstation.confirm.Confirmation;
import io.blockwright.workstation.confirm.SecondPerson;
import io.blockwright.workstation.depth.HeatFigures;
import io.blockwright.workstation.depth.HeatMapPanel;
import io.blockwright.workstation.history.HistoryWindows;
import io.blockwright.workstation.ladder.LadderPanel;
import io.blockwright.workstation.override.OverrideBar;
import io.blockwright.workstation.override.OverrideViewModel;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.ticket.TicketPanel;
import io.blockwright.workstation.ticket.TicketViewModel;
import io.blockwright.workstation.tiles.TilesPanel;
import java.util.List;
import java.util.stream.Stream;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Region;

/** Builds every panel of a window: a new panel is one more line in {@link #all}. FX thread. */
final class WindowPanels {
    private static final Texts TEXTS = Texts.of(WindowPanels.class);

    private final List<DeskPanel> all;
    private final HeatMapPanel heatMap;
    private final Runnable focusFirst;

    WindowPanels(WindowParts parts) {
        Confirmation confirmation = new Confirmation(SecondPerson.NOBODY);
        ConfirmWindow confirm = new ConfirmWindow(confirmation, parts.windows()::open);
        TicketViewModel ticket = new TicketViewModel(
                parts.commands(),
                Precautions.remembered(
                        parts.access().preferences(), parts.settings().precautions()),
                confirmation,
                parts.settings().zone());
        OverrideViewModel overrides = new OverrideViewModel(parts.selection(), parts.commands(), parts.notices());
        LadderPanel ladder = new LadderPanel(
                parts.theme(), parts.face(), parts.commands(), parts.notices(), parts.selection(), ticket);
        TicketPanel ticketPanel = new TicketPanel(ticket, confirm);
        BlotterPanel blotter = new BlotterPanel(
                new BlotterViewModel(parts.clock(), parts.selection()),
                parts.access().preferences(),
                new HistoryWindows(parts.access().queries(), parts.clock(), parts.windows()));
        heatMap = new HeatMapPanel(
                parts.theme(),
                parts.face(),
                parts.clock(),
                parts.selection(),
                parts.access().preferences(),
                blotter::showChild);
        OverrideBar bar = new OverrideBar(overrides, blotter::focusRows);
        BorderPane orders = new BorderPane(blotter);
        orders.setTop(bar);
        focusFirst = blotter::focusRows;
        all = List.of(
                heatMap,
                ladder,
                ticketPanel,
                panel("blotter", orders, both(orders(bar, overrides), blotter.actions()), blotter::attach),
                parts.alerts().panel(),
                new TilesPanel(parts.selection(), parts.theme()));
    }

    /** Every panel; their ids are what workspaces are written in. */
    List<DeskPanel> all() {
        return all;
    }

    /** What the costliest picture measures of itself. */
    HeatFigures heatFigures() {
        return heatMap.figures();
    }

    /** Where the keyboard is when the window opens. */
    void focusFirst() {
        focusFirst.run();
    }

    private static DeskPanel panel(
            String id, Region node, List<DeskAction> actions, java.util.function.Function<Pulse, Subscription> follow) {
        return new PlainPanel(id, TEXTS.get("panel." + id), node, actions, follow);
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
