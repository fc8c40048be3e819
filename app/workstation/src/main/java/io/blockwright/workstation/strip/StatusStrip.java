package io.blockwright.workstation.strip;

import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Alert;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.FrameMeter;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.command.Notices;
import io.blockwright.workstation.command.Notices.Notice;
import io.blockwright.workstation.text.Numbers;
import java.util.List;
import java.util.stream.Collectors;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import org.jspecify.annotations.Nullable;

/** The strip below: the newest sentence that needs a person, and what the program measures of itself. */
public final class StatusStrip extends HBox {
    /** The figures change a few times a second: faster cannot be read. */
    private static final long REFRESH = 250_000_000L;

    private final Notices notices;
    private final Label message = new Label();
    private final Tooltip history = new Tooltip();
    private final Label events = figure("Market events the engine handled per second");
    private final Label decision = figure("From market event to decisions made: median and 99th percentile");
    private final Label journal = figure("Wait until an order is durable on disk before it is sent: median");
    private final Label orders = figure("Orders sent, and orders that the risk gate refused");
    private final Label frames = figure("Frames per second, and the 99th percentile of the window's own work in one");
    private final Label heap = figure("Memory in use by the program");

    private @Nullable Alert lastAlert;
    private long lastRefresh;
    private long lastEvents = -1;

    public StatusStrip(Notices notices) {
        super(18);
        this.notices = notices;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("status-strip");
        message.setId("message");
        message.setMinWidth(40);
        message.setTooltip(history);
        history.setWrapText(true);
        history.setMaxWidth(700);
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        getChildren().addAll(message, space, events, decision, journal, orders, frames, heap);
        notices.newest().addListener((seen, before, now) -> say(now));
        say(null);
    }

    /** Starts to follow the pulse; close the handle to stop. */
    public Subscription attach(Pulse pulse) {
        pulse.fault().addListener((seen, before, sentence) -> notices.say(Severity.CRITICAL, sentence));
        return pulse.subscribe("status strip", frame -> frame(frame, pulse));
    }

    private void frame(Frame frame, Pulse pulse) {
        for (DeskFact fact : frame.facts()) {
            if (fact instanceof DeskFact.CommandRefused refused) {
                notices.say(Severity.WARNING, refused.reason());
            }
        }
        DeskSnapshot snapshot = frame.snapshot();
        if (snapshot != null) {
            alerts(snapshot.health().alerts());
        }
        DeskSnapshot latest = pulse.latest();
        if (latest != null && frame.nanos() - lastRefresh >= REFRESH) {
            refresh(latest, frame.nanos(), pulse.meter());
        }
    }

    /** Passes on the alerts that came after the last one seen. */
    private void alerts(List<Alert> alerts) {
        Alert seen = lastAlert;
        int next = seen == null ? 0 : alerts.lastIndexOf(seen) + 1;
        for (Alert alert : alerts.subList(next, alerts.size())) {
            notices.say(alert.severity(), alert.text());
        }
        if (!alerts.isEmpty()) {
            lastAlert = alerts.getLast();
        }
    }

    private void refresh(DeskSnapshot snapshot, long nanos, FrameMeter meter) {
        long handled = snapshot.market().events();
        if (lastEvents >= 0 && handled >= lastEvents) {
            events.setText(Numbers.whole(Math.round((handled - lastEvents) * 1e9 / (nanos - lastRefresh))) + " ev/s");
        }
        lastEvents = handled;
        lastRefresh = nanos;
        Health health = snapshot.health();
        decision.setText("decision " + Numbers.nanos(health.decisionP50Nanos()) + " / "
                + Numbers.nanos(health.decisionP99Nanos()));
        journal.setText("journal " + Numbers.nanos(health.journalP50Nanos()));
        orders.setText("sent " + Numbers.whole(health.ordersSent()) + "  blocked " + Numbers.whole(health.blocked()));
        frames.setText(Numbers.decimal(meter.framesPerSecond(), 0) + " fps  "
                + Numbers.decimal(meter.workP99Nanos() / 1e6, 1) + " ms");
        Runtime runtime = Runtime.getRuntime();
        heap.setText(Numbers.whole((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " MB");
    }

    private void say(@Nullable Notice notice) {
        if (notice == null) {
            message.setText("No alerts");
            message.getStyleClass().setAll("label", "message", "calm");
            history.setText("Alerts of the desk and refused commands appear here.");
            return;
        }
        message.setText(words(notice));
        message.getStyleClass().setAll("label", "message", style(notice.severity()));
        history.setText(notices.all().stream().limit(12).map(StatusStrip::words).collect(Collectors.joining("\n")));
    }

    private static String words(Notice notice) {
        String glyph = switch (notice.severity()) {
            case INFO -> "● ";
            case WARNING -> "▲ ";
            case CRITICAL -> "■ ";
        };
        return glyph + notice.text() + (notice.times() > 1 ? "  (" + notice.times() + " times)" : "");
    }

    private static String style(Severity severity) {
        return switch (severity) {
            case INFO -> "calm";
            case WARNING -> "warning";
            case CRITICAL -> "critical";
        };
    }

    private static Label figure(String meaning) {
        Label label = new Label();
        label.getStyleClass().add("figure");
        label.setTooltip(new Tooltip(meaning));
        label.setMinWidth(Region.USE_PREF_SIZE);
        return label;
    }
}
