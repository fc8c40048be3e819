package io.blockwright.workstation.strip;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.SessionLight;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.alerts.AlertBook;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.HoldButton;
import io.blockwright.workstation.command.HoldGesture;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Texts;
import io.blockwright.workstation.theme.Icons;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/**
 * The band above: simulated or live, the instrument, the sessions, the clock, who works here, what waits to be read, and the
 * two buttons that stop things. FX thread.
 */
public final class TopBand extends VBox {
    private static final Texts TEXTS = Texts.of(TopBand.class);

    private final Label mode = new Label(TEXTS.get("waiting"));
    private final Quote quote = new Quote();
    private final SessionLights lights = new SessionLights();
    private final Label clock = new Label();
    private final Label zone = new Label();
    private final UserChip user = new UserChip();
    private final AlertBell bell;
    private final ClockFormat times;
    private final KeyWords keys;
    private final DeskCommands commands;
    private final HoldGesture kill;
    private final HoldGesture rearm;
    private final HBox killed;
    private @Nullable PriceFormat prices;
    private List<SessionLight> lit = List.of();
    private String venues = "";

    /** {@code kill} is shared with the key that does the same; {@code keys} names the keys as they are bound. */
    public TopBand(ClockFormat times, DeskCommands commands, HoldGesture kill, AlertBook alerts, KeyWords keys) {
        this.keys = keys;
        this.times = times;
        this.commands = commands;
        this.kill = kill;
        this.rearm = new HoldGesture(commands::rearm);
        this.bell = new AlertBell(alerts);
        mode.setId("mode");
        mode.getStyleClass().addAll("mode", "waiting");
        mode.setMinWidth(Region.USE_PREF_SIZE);
        mode.setTooltip(new Tooltip(TEXTS.get("waiting.tip")));
        clock.setId("clock");
        clock.getStyleClass().add("clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        zone.getStyleClass().add("quote-title");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox now = new VBox(zone, clock);
        now.setAlignment(Pos.CENTER_RIGHT);
        now.setMinWidth(Region.USE_PREF_SIZE);
        quote.setMinWidth(0);
        HBox line = new HBox(14, mode, quote, space, lights, now, user, bell, cancelAll(), killButton());
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("top-band");
        killed = killedBand();
        getChildren().addAll(line, killed);
    }

    /** What opens the list of alerts. */
    public void onAlerts(Runnable open) {
        bell.setOnAction(event -> open.run());
    }

    /** What opens the choice of who works here. */
    public void onUser(Runnable open) {
        user.setOnAction(event -> open.run());
    }

    /** Who works here and as what; an empty role is left out. */
    public void user(String name, String role) {
        user.show(name, role);
    }

    /** Starts to follow the pulse; close the handle to stop. */
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("top band", this::frame);
    }

    private Button cancelAll() {
        Button button = new Button(TEXTS.get("cancel-all"), Icons.CANCEL_ALL.graphic());
        button.setId("cancel-all");
        button.getStyleClass().add("cancel-all");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(tip(keys.followingWithKey(TEXTS.get("cancel-all.tip"), "desk.cancel-all-desk")));
        button.setOnAction(event -> commands.cancelAll());
        return button;
    }

    private HoldButton killButton() {
        HoldButton button = new HoldButton(TEXTS.get("kill"), kill);
        button.setId("kill");
        button.setGraphic(Icons.KILL.graphic());
        button.getStyleClass().add("kill");
        button.setFocusTraversable(false);
        button.setMinWidth(Region.USE_PREF_SIZE);
        button.setTooltip(tip(keys.following(TEXTS.get("kill.tip"))));
        return button;
    }

    private static Tooltip tip(ObservableValue<String> words) {
        Tooltip tip = new Tooltip();
        tip.textProperty().bind(words);
        return tip;
    }

    private HBox killedBand() {
        Label words = new Label("■ " + TEXTS.get("killed"));
        HoldButton button = new HoldButton(TEXTS.get("rearm"), rearm);
        button.setId("rearm");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        HBox band = new HBox(12, words, space, button);
        band.setId("killed");
        band.setAlignment(Pos.CENTER_LEFT);
        band.getStyleClass().add("killed-band");
        band.setVisible(false);
        band.managedProperty().bind(band.visibleProperty());
        return band;
    }

    /** Where orders go, in words; the list is a new one only where a session came, went or changed. */
    private void destination(String state, List<SessionLight> sessions) {
        if (!sessions.equals(lit) || venues.isEmpty()) {
            lit = sessions;
            String names = sessions.stream().map(SessionLight::venue).collect(Collectors.joining(", "));
            venues = names.isEmpty() ? TEXTS.get("nowhere") : names;
            String words = TEXTS.get(state + ".tip", venues);
            mode.getTooltip().setText(words);
            mode.setAccessibleText(words);
        }
    }

    private void frame(Frame frame) {
        kill.tick(frame.nanos());
        rearm.tick(frame.nanos());
        user.working(commands.user());
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot == null) {
            return;
        }
        PriceFormat format = prices;
        if (format == null || !format.instrument().equals(snapshot.market().instrument())) {
            format = new PriceFormat(snapshot.market().instrument());
            prices = format;
        }
        String state = snapshot.simulated() ? "sim" : "live";
        if (!mode.getStyleClass().contains(state)) {
            mode.setText(TEXTS.get(state));
            mode.getStyleClass().setAll("label", "mode", state.toLowerCase(Locale.ROOT));
            venues = "";
        }
        destination(state, snapshot.sessions());
        quote.show(snapshot.market().everywhere(), format);
        lights.show(snapshot.sessions());
        clock.setText(times.millis(snapshot.time()));
        zone.setText(times.day(snapshot.time()) + "  " + times.zone(snapshot.time()));
        killed.setVisible(snapshot.killed());
    }
}
