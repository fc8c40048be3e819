package io.blockwright.workstation;

import io.blockwright.workstation.advice.AdvicePanel;
import io.blockwright.workstation.advice.AdviceViewModel;
import io.blockwright.workstation.blotter.BlotterPanel;
import io.blockwright.workstation.blotter.BlotterViewModel;
import io.blockwright.workstation.confirm.ConfirmWindow;
import io.blockwright.workstation.confirm.Confirmation;
import io.blockwright.workstation.depth.HeatFigures;
import io.blockwright.workstation.depth.HeatMapPanel;
import io.blockwright.workstation.history.HistoryWindows;
import io.blockwright.workstation.lab.LabPanel;
import io.blockwright.workstation.ladder.LadderPanel;
import io.blockwright.workstation.lane.LanePanel;
import io.blockwright.workstation.lane.LaneViewModel;
import io.blockwright.workstation.models.ModelsView;
import io.blockwright.workstation.override.FrontierPanel;
import io.blockwright.workstation.override.FrontierViewModel;
import io.blockwright.workstation.override.OverrideBar;
import io.blockwright.workstation.override.OverrideViewModel;
import io.blockwright.workstation.replay.ReplayPanel;
import io.blockwright.workstation.resolve.ResolveWindow;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.ticket.TicketPanel;
import io.blockwright.workstation.ticket.TicketViewModel;
import io.blockwright.workstation.tiles.TilesPanel;
import io.blockwright.workstation.watch.MarketPanel;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;
import javafx.scene.layout.Region;

/** Builds every panel of a window: a new panel is one more line in {@link #all}. FX thread. */
final class WindowPanels {
    private static final Texts TEXTS = Texts.of(WindowPanels.class);

    private final List<DeskPanel> all;
    private final HeatMapPanel heatMap;
    private final OverrideBar overrides;
    private final TicketPanel ticketPanel;
    private final Runnable focusFirst;
    private Consumer<String> reveal = panel -> {};
    private final Consumer<String> showParent;

    WindowPanels(WindowParts parts) {
        Confirmation confirmation = new Confirmation(parts.second());
        ConfirmWindow confirm = new ConfirmWindow(confirmation, parts.windows()::open);
        TicketViewModel ticket = new TicketViewModel(
                parts.commands(),
                parts.precautions(),
                confirmation,
                parts.settings().zone(),
                parts.access().offered());
        LadderPanel ladder = new LadderPanel(
                parts.theme(),
                parts.face(),
                parts.commands(),
                parts.notices(),
                parts.selection(),
                ticket,
                parts.keys(),
                parts.access().preferences());
        ticketPanel = new TicketPanel(ticket, confirm, parts.keys());
        ReplayPanel replay = new ReplayPanel(
                parts.access().queries(),
                parts.selection(),
                parts.access().preferences(),
                parts.theme(),
                parts.clock(),
                parts.keys());
        replay.onOpen(() -> reveal.accept("replay"));
        HistoryWindows histories = new HistoryWindows(parts.access().queries(), parts.clock(), parts.windows());
        replay.onPast(histories::openPast);
        histories.onReplay(past -> replay.open(past.run(), past.started(), past.id()));
        LabPanel lab = new LabPanel(
                parts.access().lab(), parts.access().preferences(), parts.theme(), () -> reveal.accept("lab"));
        lab.onReplay(replay::open);
        BlotterPanel blotter = new BlotterPanel(
                new BlotterViewModel(parts.clock(), parts.selection()),
                parts.access().preferences(),
                histories,
                replay::open,
                parts.keys());
        ResolveWindow resolve = new ResolveWindow(
                parts.selection(),
                parts.commands(),
                parts.notices(),
                parts.access().accounts(),
                parts.second(),
                parts.keys(),
                parts.windows());
        blotter.onResolve(resolve::open);
        heatMap = new HeatMapPanel(
                parts.theme(),
                parts.face(),
                parts.clock(),
                parts.selection(),
                parts.access().preferences(),
                blotter::showChild);
        overrides = new OverrideBar(
                new OverrideViewModel(
                        parts.selection(),
                        parts.commands(),
                        parts.notices(),
                        parts.precautions(),
                        confirmation,
                        parts.clock()),
                parts.keys(),
                blotter::focusRows,
                () -> reveal.accept("advice"));
        AdvicePanel advice = new AdvicePanel(
                new AdviceViewModel(
                        parts.selection(),
                        parts.commands(),
                        parts.notices(),
                        parts.clock(),
                        parts.access().explanations()),
                parts.keys(),
                blotter::focusRows,
                () -> reveal.accept("advice"));
        FrontierPanel frontier = new FrontierPanel(
                new FrontierViewModel(parts.selection(), parts.commands(), parts.notices()),
                parts.keys(),
                () -> reveal.accept("frontier"));
        LanePanel lane = new LanePanel(
                new LaneViewModel(parts.selection(), parts.access().lanes(), parts.clock()),
                parts.keys(),
                () -> reveal.accept("lane"));
        ModelsView models = new ModelsView(
                parts.access().champions(),
                parts.commands(),
                parts.notices(),
                parts.second(),
                parts.access().preferences(),
                () -> reveal.accept("models"));
        focusFirst = blotter::focusRows;
        showParent = blotter::showParent;
        all = List.of(
                heatMap,
                ladder,
                ticketPanel,
                panel(
                        "blotter",
                        blotter,
                        Stream.concat(blotter.actions().stream(), resolve.actions().stream())
                                .toList(),
                        pulse -> {
                            Subscription rows = blotter.attach(pulse);
                            Subscription question = resolve.attach(pulse);
                            return () -> {
                                rows.close();
                                question.close();
                            };
                        },
                        blotter::focusRows),
                lane,
                advice,
                frontier,
                parts.alerts().panel(),
                replay,
                lab,
                models,
                new TilesPanel(parts.selection(), parts.theme()),
                new MarketPanel(parts.clock()));
    }

    /** Every panel; their ids are what workspaces are written in. */
    List<DeskPanel> all() {
        return all;
    }

    /** What the costliest picture measures of itself. */
    HeatFigures heatFigures() {
        return heatMap.figures();
    }

    /** The bar that is always in sight, in no dock. */
    OverrideBar overrides() {
        return overrides;
    }

    /** How a panel is brought to the front, for actions that would otherwise happen out of sight. */
    void revealBy(Consumer<String> front) {
        reveal = front;
    }

    /** What opens the precautions from the ticket. */
    void precautionsBy(Runnable open) {
        ticketPanel.onPrecautions(open);
    }

    /** Where the keyboard is when the window opens. */
    void focusFirst() {
        focusFirst.run();
    }

    /** Selects an order by its parent's id. */
    void showParent(String parentId) {
        showParent.accept(parentId);
    }

    private static DeskPanel panel(
            String id,
            Region node,
            List<DeskAction> actions,
            java.util.function.Function<Pulse, Subscription> follow,
            Runnable focus) {
        return new PlainPanel(id, TEXTS.get("panel." + id), node, actions, follow, focus);
    }
}
