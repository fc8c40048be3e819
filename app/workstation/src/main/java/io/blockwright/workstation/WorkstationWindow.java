package io.blockwright.workstation;

import io.blockwright.workstation.DeskAction.Reach;
import io.blockwright.workstation.alerts.AlertWatch;
import io.blockwright.workstation.command.CommandIds;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.HoldGesture;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.keys.Keymap;
import io.blockwright.workstation.strip.StatusStrip;
import io.blockwright.workstation.strip.TopBand;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.ThemeChoice;
import io.blockwright.workstation.theme.Typeface;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Orientation;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.control.SplitPane;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The workstation: its panels and the bands around them, over one desk. It shows the desk's snapshots and sends it commands,
 * nothing else. FX thread.
 */
public final class WorkstationWindow {
    private static final Texts TEXTS = Texts.of(WorkstationWindow.class);

    private final WindowSettings settings;
    private final Pulse pulse;
    private final ThemeChoice themes;
    private final DressedWindows windows;
    private final WindowPanels panels;
    private final Hotkeys hotkeys;
    private final AlertWatch alerts;
    private final TopBand band;
    private final StatusStrip strip;
    private final BorderPane root = new BorderPane();
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Stage stage;

    /**
     * Builds the window; {@link #show} starts it.
     *
     * @throws IOException with a sentence for the user when the theme cannot be used
     */
    public WorkstationWindow(DeskAccess access, WindowSettings settings) throws IOException {
        this.settings = settings;
        ClockFormat clock = new ClockFormat(settings.zone());
        Notices notices = new Notices();
        themes = new ThemeChoice(settings.theme(), access.preferences(), notices);
        Theme theme = themes.theme();
        Typeface face = theme.face();
        pulse = new Pulse(access.desk());
        windows = new DressedWindows(theme);
        DeskCommands commands =
                new DeskCommands(access.desk(), settings.user(), new CommandIds(System.currentTimeMillis()), notices);
        alerts = new AlertWatch(notices, access.preferences(), clock);
        panels = new WindowPanels(new WindowParts(
                access, settings, theme, face, clock, commands, notices, new Selection(), windows, alerts));
        HoldGesture kill = new HoldGesture(commands::kill);
        band = new TopBand(clock, commands, kill, alerts.book());
        strip = new StatusStrip(alerts.book());

        List<DeskAction> actions = new ArrayList<>(safety(commands));
        panels.all().forEach(panel -> actions.addAll(panel.actions()));
        actions.addAll(themes.actions());
        hotkeys = new Hotkeys(new Keymap(actions));
        hotkeys.share("desk.kill", kill);
        layOut();
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
        windows.ready(hotkeys, onto);
        windows.dress(scene);
        subscriptions.add(alerts.attach(pulse));
        subscriptions.add(band.attach(pulse));
        panels.all().forEach(panel -> subscriptions.add(panel.attach(pulse)));
        subscriptions.add(strip.attach(pulse));
        subscriptions.add(pulse.subscribe("frame", frame -> {
            hotkeys.tick(frame.nanos());
            if (frame.snapshot() != null) {
                windows.simulated(frame.snapshot().simulated());
            }
        }));
        onto.setTitle(settings.title());
        onto.setScene(scene);
        onto.show();
        panels.focusFirst();
        pulse.start();
    }

    /** Stops following the desk and hides every window; closing twice does nothing. */
    public void close() {
        pulse.stop();
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        windows.close();
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

    /** Which theme it wears. */
    ThemeChoice themes() {
        return themes;
    }

    /** The beat of the window. */
    Pulse pulse() {
        return pulse;
    }

    private static List<DeskAction> safety(DeskCommands commands) {
        return List.of(
                action("desk.cancel-all", Reach.EVERYWHERE, "F7", commands::cancelAll),
                action("desk.cancel-all-desk", Reach.EVERYWHERE, "Shift+F7", commands::cancelAll),
                action("desk.kill", Reach.HELD, "Ctrl+Shift+K", commands::kill));
    }

    private static DeskAction action(String id, Reach reach, String key, Runnable run) {
        return new DeskAction(id, TEXTS.get("group.safety"), TEXTS.get("action." + id), List.of(key), reach, run);
    }

    private Region node(String id) {
        return panels.all().stream()
                .filter(panel -> panel.id().equals(id))
                .findFirst()
                .orElseThrow()
                .node();
    }

    private void layOut() {
        Region ladder = node("ladder");
        Region ticket = node("ticket");
        HBox side = new HBox(ladder, ticket);
        side.getStyleClass().add("side");
        ladder.prefWidthProperty().bind(side.widthProperty().divide(2));
        ticket.prefWidthProperty().bind(side.widthProperty().divide(2));
        HBox.setHgrow(ladder, Priority.ALWAYS);
        HBox.setHgrow(ticket, Priority.ALWAYS);
        SplitPane market = new SplitPane(node("heatmap"), side);
        market.setDividerPositions(1 - Math.min(0.46, 640.0 / settings.width()));
        SplitPane.setResizableWithParent(side, false);
        SplitPane all = new SplitPane(market, node("blotter"));
        all.setOrientation(Orientation.VERTICAL);
        all.setDividerPositions(0.58);
        root.setCenter(all);
        root.setTop(band);
        root.setBottom(strip);
        alerts.lieOver(root);
        windows.frame(root);
    }
}
