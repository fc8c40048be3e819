package io.blockwright.workstation.strip;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.FrameMeter;
import io.blockwright.workstation.ModelLight;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.alerts.AlertBook;
import io.blockwright.workstation.alerts.AlertLine;
import io.blockwright.workstation.alerts.AlertsViewModel;
import io.blockwright.workstation.depth.HeatFigures;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.Texts;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;

/** The strip below: the newest sentence that needs a person, and what the program measures of itself. FX thread. */
public final class StatusStrip extends HBox {
    private static final Texts TEXTS = Texts.of(StatusStrip.class);

    /** The figures change a few times a second: faster cannot be read. */
    private static final long REFRESH = 250_000_000L;

    private static final int REMEMBERED = 12;

    private final AlertBook alerts;
    private final Supplier<HeatFigures> heat;
    private final Supplier<ModelLight> models;
    private final Label message = new Label();
    private final Tooltip history = new Tooltip();
    private final FigureRow row = new FigureRow();
    private final Figure screen = figure("screen");
    private final Figure decision = figure("decision");
    private final Figure model = figure("model");
    private final Figure roundTrip = figure("round-trip");
    private final Figure frames = figure("frames");
    private final Figure missed = figure("missed");
    private final Figure map = figure("map");
    private final Figure orders = figure("orders");
    private final Figure events = figure("events");
    private final Figure journal = figure("journal");
    private final Figure garbage = figure("garbage");
    private final Figure heap = figure("heap");
    private final GarbagePauses pauses = new GarbagePauses();
    private long lastRefresh;
    private long lastEvents = -1;

    /** {@code heat} and {@code models} are asked a few times a second. */
    public StatusStrip(AlertBook alerts, Supplier<HeatFigures> heat, Supplier<ModelLight> models) {
        super(18);
        this.alerts = alerts;
        this.heat = heat;
        this.models = models;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().add("status-strip");
        message.setId("message");
        message.setMinWidth(220);
        message.setMaxWidth(Double.MAX_VALUE);
        message.setTooltip(history);
        HBox.setHgrow(message, Priority.ALWAYS);
        history.setWrapText(true);
        history.setMaxWidth(700);
        getChildren().addAll(message, row);
        alerts.lines().addListener((ListChangeListener<AlertLine>) change -> say());
        say();
    }

    /** Starts to follow the pulse; close the handle to stop. */
    public Subscription attach(Pulse pulse) {
        return pulse.subscribe("status strip", frame -> frame(frame, pulse));
    }

    private void frame(Frame frame, Pulse pulse) {
        DeskSnapshot latest = pulse.latest();
        if (latest != null && frame.nanos() - lastRefresh >= REFRESH) {
            refresh(latest, frame.nanos(), pulse.meter());
        }
    }

    private void refresh(DeskSnapshot snapshot, long nanos, FrameMeter meter) {
        long handled = snapshot.market().events();
        if (lastEvents >= 0 && handled >= lastEvents) {
            events.show(Numbers.whole(Math.round((handled - lastEvents) * 1e9 / (nanos - lastRefresh))) + "/s");
        }
        lastEvents = handled;
        lastRefresh = nanos;
        Health health = snapshot.health();
        decision.show(pair(health.decisionP50Nanos(), health.decisionP99Nanos()));
        ModelWords words = ModelWords.of(models.get());
        model.show(words.value());
        model.tell(words.meaning());
        roundTrip.show(pair(health.roundTripP50Nanos(), health.roundTripP99Nanos()));
        journal.show(known(health.journalP50Nanos()));
        orders.show(TEXTS.get(
                "orders.value",
                Numbers.decimal(health.ordersPerSecond(), 1),
                Numbers.whole(health.ordersSent()),
                Numbers.whole(health.blocked())));
        frames.show(TEXTS.get(
                "frames.value",
                Numbers.decimal(meter.framesPerSecond(), 0),
                Numbers.decimal(meter.workP99Nanos() / 1e6, 1)));
        missed.show(Numbers.percent(meter.missedShare()));
        garbage.show(Numbers.whole(pauses.lastMinute(nanos)) + " ms");
        Runtime runtime = Runtime.getRuntime();
        heap.show(Numbers.whole((runtime.totalMemory() - runtime.freeMemory()) >> 20) + " MB");
        HeatFigures figures = heat.get();
        screen.show(pair(meter.tickP50Nanos(), meter.tickP99Nanos()));
        map.show(known(figures.workP99Nanos()));
    }

    /** A median and a tail; nothing measured is a dash, never a zero. */
    static String pair(long p50, long p99) {
        return p50 <= 0 && p99 <= 0 ? Numbers.NONE : Numbers.nanos(p50) + " / " + Numbers.nanos(p99);
    }

    private static String known(long nanos) {
        return nanos <= 0 ? Numbers.NONE : Numbers.nanos(nanos);
    }

    private void say() {
        List<AlertLine> lines = alerts.lines();
        if (lines.isEmpty()) {
            message.setText(TEXTS.get("calm"));
            message.getStyleClass().setAll("label", "message", "calm");
            history.setText(TEXTS.get("calm.tip"));
            return;
        }
        AlertLine newest = lines.getFirst();
        message.setText(words(newest));
        boolean calm = newest.acknowledged() || newest.severity() == Severity.INFO;
        message.getStyleClass()
                .setAll(
                        "label",
                        "message",
                        calm ? "calm" : newest.severity().name().toLowerCase(Locale.ROOT));
        history.setText(lines.stream().limit(REMEMBERED).map(StatusStrip::words).collect(Collectors.joining("\n")));
    }

    private static String words(AlertLine line) {
        String glyph = switch (line.severity()) {
            case INFO -> "● ";
            case WARNING -> "▲ ";
            case CRITICAL -> "■ ";
        };
        String times = AlertsViewModel.times(line);
        return glyph + line.text() + (times.isEmpty() ? "" : "  " + times);
    }

    private Figure figure(String key) {
        Figure figure = new Figure(TEXTS.get(key), TEXTS.get(key + ".tip"));
        row.add(figure);
        return figure;
    }
}
