package io.blockwright.workstation;

import io.blockwright.domain.Side;
import io.blockwright.engine.Desk;
import io.blockwright.workstation.blotter.BlotterPanel;
import io.blockwright.workstation.blotter.BlotterViewModel;
import io.blockwright.workstation.command.CommandIds;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.HoldGesture;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.depth.HeatMapPanel;
import io.blockwright.workstation.ladder.LadderPanel;
import io.blockwright.workstation.override.OverrideBar;
import io.blockwright.workstation.override.OverrideViewModel;
import io.blockwright.workstation.strip.StatusStrip;
import io.blockwright.workstation.strip.TopBand;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import io.blockwright.workstation.theme.Typeface;
import io.blockwright.workstation.ticket.TicketPanel;
import io.blockwright.workstation.ticket.TicketViewModel;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javafx.css.PseudoClass;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The workstation: depth heat map, ladder, ticket, blotter, and the bands around them, over one desk. It shows the desk's
 * snapshots and sends it commands, nothing else. FX thread, except where a method says otherwise.
 */
public final class WorkstationWindow implements KeyActions {
    private static final PseudoClass SIM = PseudoClass.getPseudoClass("sim");
    private static final PseudoClass LIVE = PseudoClass.getPseudoClass("live");

    private final WindowSettings settings;
    private final Pulse pulse;
    private final DeskCommands commands;
    private final HoldGesture kill;
    private final HeatMapPanel heatMap;
    private final LadderPanel ladder;
    private final TicketViewModel ticketModel;
    private final TicketPanel ticket;
    private final OverrideViewModel overrides;
    private final OverrideBar overrideBar;
    private final BlotterPanel blotter;
    private final TopBand band;
    private final StatusStrip strip;
    private final BorderPane root;
    private final Theme theme;
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Stage stage;

    /**
     * Builds the window; {@link #show} starts it.
     *
     * @throws IOException with a sentence for the user when the theme cannot be used
     */
    public WorkstationWindow(DeskAccess access, WindowSettings settings) throws IOException {
        Desk desk = access.desk();
        this.settings = settings;
        theme = Theme.read(settings.theme());
        Typeface face = Typeface.choose();
        ClockFormat clock = new ClockFormat(settings.zone());
        Notices notices = new Notices();
        pulse = new Pulse(desk);
        commands = new DeskCommands(desk, settings.user(), new CommandIds(System.currentTimeMillis()), notices);
        kill = new HoldGesture(commands::kill);
        ticketModel = new TicketViewModel(commands, settings.precautions());
        Selection selection = new Selection();
        overrides = new OverrideViewModel(selection, commands, notices);

        heatMap = new HeatMapPanel(theme, face, clock);
        ladder = new LadderPanel(theme, face, commands, notices, ticketModel);
        ticket = new TicketPanel(ticketModel);
        blotter = new BlotterPanel(new BlotterViewModel(clock, selection));
        overrideBar = new OverrideBar(overrides, blotter::focusRows);
        band = new TopBand(clock, commands, kill);
        strip = new StatusStrip(notices);

        root = layout();
        root.setStyle("-fx-font-family: \"" + face.family() + "\";");
    }

    /** Shows the window on a stage, no larger than the screen, and starts to follow the desk. */
    public void show(Stage onto) {
        start(onto, root);
    }

    /** Shows the window at exactly its size even where the screen is smaller: what is beyond the screen is drawn unseen. */
    void showWhole(Stage onto) {
        root.setManaged(false);
        root.resizeRelocate(0, 0, settings.width(), settings.height());
        start(onto, new Pane(root));
    }

    private void start(Stage onto, Parent content) {
        stage = onto;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                content,
                Math.min(settings.width(), screen.getWidth()),
                Math.min(settings.height(), screen.getHeight()));
        scene.setFill(theme.colour(Tone.GROUND));
        scene.getStylesheets()
                .addAll(
                        theme.stylesheet(),
                        Objects.requireNonNull(WorkstationWindow.class.getResource("workstation.css"))
                                .toExternalForm());
        new Hotkeys(this).install(scene);
        subscriptions.add(band.attach(pulse));
        subscriptions.add(heatMap.attach(pulse));
        subscriptions.add(ladder.attach(pulse));
        subscriptions.add(ticket.attach(pulse));
        subscriptions.add(blotter.attach(pulse));
        subscriptions.add(strip.attach(pulse));
        subscriptions.add(pulse.subscribe("frame", frame -> {
            if (frame.snapshot() != null) {
                root.pseudoClassStateChanged(SIM, frame.snapshot().simulated());
                root.pseudoClassStateChanged(LIVE, !frame.snapshot().simulated());
            }
        }));
        onto.setTitle(settings.title());
        onto.setScene(scene);
        onto.show();
        blotter.requestFocus();
        pulse.start();
    }

    /** Stops following the desk and hides the stage; closing twice does nothing. */
    public void close() {
        pulse.stop();
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        Stage shown = stage;
        if (shown != null) {
            shown.hide();
            stage = null;
        }
    }

    /** Listeners that still follow the desk: zero after {@link #close}. */
    public int openSubscriptions() {
        return pulse.subscriptions();
    }

    /** Everything the window shows. */
    Parent content() {
        return root;
    }

    /** The beat of the window. */
    Pulse pulse() {
        return pulse;
    }

    @Override
    public void recentre() {
        ladder.model().recentre();
    }

    @Override
    public void buyTicket() {
        ticket.begin(Side.BUY);
    }

    @Override
    public void sellTicket() {
        ticket.begin(Side.SELL);
    }

    @Override
    public void cancelAll() {
        commands.cancelAll();
    }

    @Override
    public void pauseOrResume() {
        overrideBar.pauseOrResume();
    }

    @Override
    public void takeOver() {
        overrides.takeOver();
    }

    @Override
    public void handBack() {
        overrides.handBack();
    }

    @Override
    public void moreUrgent() {
        ticketModel.urgency().set(Math.min(1, ticketModel.urgency().get() + 0.05));
    }

    @Override
    public void lessUrgent() {
        ticketModel.urgency().set(Math.max(0, ticketModel.urgency().get() - 0.05));
    }

    @Override
    public void send() {
        ticketModel.send();
    }

    @Override
    public void killPressed() {
        kill.press();
    }

    @Override
    public void killReleased() {
        kill.release();
    }

    private BorderPane layout() {
        HBox side = new HBox(ladder, ticket);
        side.getStyleClass().add("side");
        ladder.prefWidthProperty().bind(side.widthProperty().divide(2));
        ticket.prefWidthProperty().bind(side.widthProperty().divide(2));
        HBox.setHgrow(ladder, Priority.ALWAYS);
        HBox.setHgrow(ticket, Priority.ALWAYS);
        SplitPane market = new SplitPane(heatMap, side);
        market.setDividerPositions(1 - Math.min(0.46, 640.0 / settings.width()));
        SplitPane.setResizableWithParent(side, false);
        BorderPane orders = new BorderPane(blotter);
        orders.setTop(overrideBar);
        SplitPane all = new SplitPane(market, orders);
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(0.58);
        BorderPane whole = new BorderPane(all);
        whole.setTop(band);
        whole.setBottom(strip);
        whole.getStyleClass().add("workstation");
        return whole;
    }
}
