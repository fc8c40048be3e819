package io.blockwright.workstation;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.workstation.alerts.AlertWatch;
import io.blockwright.workstation.command.CommandIds;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.HoldGesture;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.confirm.SecondPerson;
import io.blockwright.workstation.depth.HeatMapPanel;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.keys.Keymap;
import io.blockwright.workstation.precautions.KeptPrecautions;
import io.blockwright.workstation.precautions.PrecautionsWindow;
import io.blockwright.workstation.shell.Curtain;
import io.blockwright.workstation.shell.Dock;
import io.blockwright.workstation.shell.DockActions;
import io.blockwright.workstation.shell.MainPlace;
import io.blockwright.workstation.shell.PaletteEntries;
import io.blockwright.workstation.shell.Workspaces;
import io.blockwright.workstation.signin.Approvals;
import io.blockwright.workstation.signin.Attendance;
import io.blockwright.workstation.signin.Doorman;
import io.blockwright.workstation.strip.StatusStrip;
import io.blockwright.workstation.strip.TopBand;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.ThemeChoice;
import io.blockwright.workstation.theme.Typeface;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javafx.geometry.Rectangle2D;
import javafx.scene.Parent;
import javafx.scene.Scene;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.Pane;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Screen;
import javafx.stage.Stage;
import org.jspecify.annotations.Nullable;

/**
 * The workstation: its panels and the bands around them, over one desk. It shows the desk's snapshots and sends it commands,
 * nothing else. FX thread.
 */
public final class WorkstationWindow {
    private final WindowSettings settings;
    private final Pulse pulse;
    private final ThemeChoice themes;
    private final DressedWindows windows;
    private final WindowPanels panels;
    private final Dock dock;
    private final Workspaces workspaces;
    private final MainPlace place;
    private final Keymap keymap;
    private final Hotkeys hotkeys;
    private final AlertWatch alerts;
    private final TopBand band;
    private final StatusStrip strip;
    private final Doorman doorman;
    private final Approvals approvals;
    private final Attendance attendance;
    private final Overlays overlays;
    private final Curtain curtain = new Curtain();
    private final BorderPane root = new BorderPane();
    private final StackPane whole = new StackPane(root, curtain);
    private final List<Subscription> subscriptions = new ArrayList<>();
    private @Nullable Stage stage;

    /**
     * Builds the window; {@link #show} starts it.
     *
     * @throws IOException with a sentence for the user when the theme cannot be used
     */
    public WorkstationWindow(DeskAccess given, WindowSettings settings) throws IOException {
        this.settings = settings;
        ClockFormat clock = new ClockFormat(settings.zone());
        UserPreferences preferences = new UserPreferences(given.preferences());
        DeskAccess access = given.with(preferences);
        KeyWords words = new KeyWords();
        Notices notices = new Notices(words::in);
        themes = new ThemeChoice(settings.theme(), preferences, notices);
        Theme theme = themes.theme();
        Typeface face = theme.face();
        pulse = new Pulse(access.desk());
        windows = new DressedWindows(theme);
        DeskCommands commands =
                new DeskCommands(access.desk(), settings.user(), new CommandIds(System.currentTimeMillis()), notices);
        alerts = new AlertWatch(notices, preferences, clock, words);
        doorman = new Doorman(access.accounts());
        approvals = new Approvals(doorman, windows, commands::user);
        KeptPrecautions lines = new KeptPrecautions(preferences, settings.precautions());
        panels = new WindowPanels(new WindowParts(
                access,
                settings,
                theme,
                face,
                clock,
                commands,
                notices,
                new Selection(),
                windows,
                alerts,
                approvals,
                words,
                lines));
        HoldGesture kill = new HoldGesture(commands::kill);
        band = new TopBand(clock, commands, kill, alerts.book(), words);
        strip = new StatusStrip(alerts.book(), panels::heatFigures, access.models());

        dock = new Dock(panels.all(), windows);
        workspaces = new Workspaces(dock, preferences, notices);
        place = new MainPlace(access.preferences());
        attendance = new Attendance(doorman, curtain, commands, notices, band::user, this::shutOut);
        attendance.onSignIn(name -> {
            workspaces.flush(); // what the one before arranged is theirs
            preferences.sits(name);
        });
        overlays = new Overlays(curtain, windows);
        PrecautionsWindow precautions = new PrecautionsWindow(
                lines,
                approvals,
                commands::user,
                attendance::isForOne,
                notices,
                words,
                () -> {
                    DeskSnapshot latest = pulse.latest();
                    return latest == null ? List.of() : latest.limits();
                },
                windows);
        panels.precautionsBy(precautions::open);
        List<DeskAction> actions = new ArrayList<>(SafetyActions.all(commands));
        panels.all().forEach(panel -> actions.addAll(panel.actions()));
        actions.addAll(themes.actions());
        panels.revealBy(workspaces::open);
        actions.addAll(new DockActions(dock, workspaces).all());
        actions.addAll(panels.overrides().actions());
        actions.addAll(overlays.actions());
        actions.addAll(attendance.actions());
        actions.addAll(precautions.actions());
        keymap = new Keymap(actions, preferences);
        attendance.ready(keymap);
        words.ready(keymap);
        hotkeys = new Hotkeys(keymap);
        hotkeys.share(SafetyActions.KILL, kill);
        overlays.ready(
                hotkeys,
                keymap,
                new PaletteEntries(keymap, pulse::latest, panels::showParent, workspaces),
                preferences);
        layOut();
    }

    /** Shows the window on a stage, no larger than the screen, and starts to follow the desk. */
    public void show(Stage onto) {
        start(onto, whole);
    }

    /** Shows the window at exactly its size even where the screen is smaller: what is beyond the screen is drawn unseen. */
    void showWhole(Stage onto) {
        whole.setManaged(false);
        whole.resizeRelocate(0, 0, settings.width(), settings.height());
        start(onto, new Pane(whole));
    }

    private void start(Stage onto, Parent content) {
        stage = onto;
        Rectangle2D screen = Screen.getPrimary().getVisualBounds();
        Scene scene = new Scene(
                content,
                Math.min(settings.width(), screen.getWidth()),
                Math.min(settings.height(), screen.getHeight()));
        band.onAlerts(() -> workspaces.open("alerts"));
        band.onUser(attendance::signOut);
        windows.ready(hotkeys);
        windows.dressMain(onto, scene, whole, settings.title());
        subscriptions.add(alerts.attach(pulse));
        subscriptions.add(band.attach(pulse));
        panels.all().forEach(panel -> subscriptions.add(panel.attach(pulse)));
        subscriptions.add(panels.overrides().attach(pulse));
        subscriptions.add(strip.attach(pulse));
        subscriptions.add(approvals.attach(pulse));
        workspaces.restore();
        subscriptions.add(pulse.subscribe("frame", frame -> {
            hotkeys.tick(frame.nanos());
            workspaces.tick(frame.nanos());
            place.tick(frame.nanos());
            overlays.tick(frame.nanos());
            if (frame.snapshot() != null) {
                windows.simulated(frame.snapshot().simulated());
            }
        }));
        scene.addPostLayoutPulseListener(pulse::laidOut);
        onto.setScene(scene);
        place.restore(onto);
        onto.show();
        panels.focusFirst();
        attendance.begin();
        pulse.start();
    }

    /** Stops following the desk and hides every window; closing twice does nothing. */
    public void close() {
        pulse.stop();
        subscriptions.forEach(Subscription::close);
        subscriptions.clear();
        if (stage != null) {
            workspaces.flush();
            place.flush();
        }
        dock.close();
        windows.close();
        doorman.close();
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
        return whole;
    }

    /** Which key does what. */
    Keymap keymap() {
        return keymap;
    }

    /** Which theme it wears. */
    ThemeChoice themes() {
        return themes;
    }

    /** Who is at the desk. */
    Attendance attendance() {
        return attendance;
    }

    /** Who is asked when one person is not enough. */
    SecondPerson second() {
        return approvals;
    }

    /** Where its panels stand. */
    Dock dock() {
        return dock;
    }

    /** What is kept of where they stand. */
    Workspaces workspaces() {
        return workspaces;
    }

    /** The depth heat map. */
    HeatMapPanel heatMap() {
        return panels.all().stream()
                .filter(HeatMapPanel.class::isInstance)
                .map(HeatMapPanel.class::cast)
                .findFirst()
                .orElseThrow();
    }

    /** Its panels, shown or not. */
    List<DeskPanel> panels() {
        return panels.all();
    }

    /** The beat of the window. */
    Pulse pulse() {
        return pulse;
    }

    private void shutOut(boolean toEveryone) {
        hotkeys.only(toEveryone ? SafetyActions::isSafety : action -> true);
        windows.cover(toEveryone);
        root.setDisable(toEveryone);
    }

    private void layOut() {
        root.setCenter(dock.node());
        root.setTop(band);
        root.setBottom(new VBox(panels.overrides().node(), strip));
        alerts.lieOver(root);
    }
}
