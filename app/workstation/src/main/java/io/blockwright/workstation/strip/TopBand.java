package io.blockwright.workstation.strip;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.DeskCommands;
import io.blockwright.workstation.command.HoldButton;
import io.blockwright.workstation.command.HoldGesture;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.PriceFormat;
import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** The band above: simulated or live, the instrument, the sessions, the clock, and the two buttons that stop things. */
public final class TopBand extends VBox {
    private final Label mode = new Label("WAITING");
    private final Quote quote = new Quote();
    private final SessionLights lights = new SessionLights();
    private final Label clock = new Label();
    private final Label zone = new Label();
    private final ClockFormat times;
    private final HoldGesture kill;
    private final HoldGesture rearm;
    private final HBox killed;
    private @Nullable PriceFormat prices;

    /** {@code kill} is shared with the key that does the same. */
    public TopBand(ClockFormat times, DeskCommands commands, HoldGesture kill) {
        this.times = times;
        this.kill = kill;
        this.rearm = new HoldGesture(commands::rearm);
        mode.setId("mode");
        mode.getStyleClass().addAll("mode", "waiting");
        mode.setMinWidth(Region.USE_PREF_SIZE);
        clock.setId("clock");
        clock.getStyleClass().add("clock");
        clock.setMinWidth(Region.USE_PREF_SIZE);
        zone.getStyleClass().add("quote-title");
        Button cancelAll = new Button("Cancel all  F7");
        cancelAll.setId("cancel-all");
        cancelAll.getStyleClass().add("cancel-all");
        cancelAll.setFocusTraversable(false);
        cancelAll.setMinWidth(Region.USE_PREF_SIZE);
        cancelAll.setTooltip(new Tooltip("Cancels every order in the market and pauses every parent"));
        cancelAll.setOnAction(event -> commands.cancelAll());
        HoldButton killButton = new HoldButton("Hold to KILL", kill);
        killButton.setId("kill");
        killButton.getStyleClass().add("kill");
        killButton.setFocusTraversable(false);
        killButton.setMinWidth(Region.USE_PREF_SIZE);
        killButton.setTooltip(
                new Tooltip("Hold one second, or Ctrl+Shift+K: blocks every new order and cancels everything"));
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        VBox now = new VBox(zone, clock);
        now.setAlignment(Pos.CENTER_RIGHT);
        now.setMinWidth(Region.USE_PREF_SIZE);
        quote.setMinWidth(0);
        HBox line = new HBox(14, mode, quote, space, lights, now, cancelAll, killButton);
        line.setAlignment(Pos.CENTER_LEFT);
        line.getStyleClass().add("top-band");
        killed = killedBand();
        getChildren().addAll(line, killed);
    }

    /** Starts to follow the pulse; close the handle to stop. */
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("top band", this::frame);
    }

    private HBox killedBand() {
        Label words = new Label("■ KILLED: every new order is blocked and everything was told to cancel.");
        HoldButton button = new HoldButton("Hold to rearm", rearm);
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

    private void frame(Frame frame) {
        kill.tick(frame.nanos());
        rearm.tick(frame.nanos());
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot == null) {
            return;
        }
        PriceFormat format = prices;
        if (format == null || !format.instrument().equals(snapshot.market().instrument())) {
            format = new PriceFormat(snapshot.market().instrument());
            prices = format;
        }
        String word = snapshot.simulated() ? "SIM" : "LIVE";
        if (!word.equals(mode.getText())) {
            mode.setText(word);
            mode.getStyleClass().setAll("label", "mode", snapshot.simulated() ? "sim" : "live");
        }
        quote.show(snapshot.market(), format);
        lights.show(snapshot.sessions());
        clock.setText(times.millis(snapshot.time()));
        zone.setText(times.day(snapshot.time()) + "  " + times.zone(snapshot.time()));
        killed.setVisible(snapshot.killed());
    }
}
