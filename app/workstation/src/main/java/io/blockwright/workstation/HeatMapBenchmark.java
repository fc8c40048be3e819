package io.blockwright.workstation;

import io.blockwright.engine.Desk;
import io.blockwright.workstation.bench.BusyDesk;
import io.blockwright.workstation.bench.FrameLog;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.depth.HeatFigures;
import io.blockwright.workstation.depth.HeatMapPanel;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.theme.Theme;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongUnaryOperator;
import javafx.scene.Scene;
import javafx.scene.layout.Pane;
import javafx.stage.Stage;

/**
 * Measures what the depth heat map costs, alone and inside the whole workstation, over a desk that somebody keeps busy. The
 * methods block their caller, which must not be the FX thread.
 */
public final class HeatMapBenchmark {
    private static final int PLOT_WIDTH = 1_000;
    /** What the panel has around a thousand columns of the past: a sixth of the plot is future, then profile and axis. */
    private static final int ALONE_WIDTH = PLOT_WIDTH * 6 / 5 + 142;

    private static final int PRICES = 400;
    /** A column for every frame: the picture moves on with each. */
    private static final long NANOS_PER_COLUMN = 16_666_667L;

    private final Desk desk;
    private final WindowSettings settings;
    private final LongUnaryOperator offeredAt;

    /**
     * A benchmark.
     *
     * @param offeredAt when the book update with a number (as the snapshot's market counts them) was offered, by {@link
     *     System#nanoTime()}
     */
    public HeatMapBenchmark(Desk desk, WindowSettings settings, LongUnaryOperator offeredAt) {
        this.desk = new BusyDesk(desk);
        this.settings = settings;
        this.offeredAt = offeredAt;
    }

    /**
     * What one run cost. Work is processor time, pulse to pulse.
     *
     * @param columns pixels of the map across, past and future
     * @param prices price steps of the map
     */
    public record Run(
            int frames,
            double missedPercent,
            long fxP99Nanos,
            long renderP99Nanos,
            long workP50Nanos,
            long workP99Nanos,
            long toPixelsP50Nanos,
            long toPixelsP99Nanos,
            int columns,
            int prices,
            boolean renderSeen) {}

    /** Measures the map alone: 1,000 columns of the past and two pixels for each of 400 prices. */
    public List<Run> map(int warmUpSeconds, int seconds, int runs) throws IOException, InterruptedException {
        WorkstationApp.startToolkit();
        Theme theme = Theme.read(settings.theme());
        Stage[] stage = new Stage[1];
        Pulse pulse = new Pulse(desk);
        List<Subscription> open = new ArrayList<>();
        HeatMapPanel panel = WorkstationApp.onFxThread(() -> {
            HeatMapPanel made = new HeatMapPanel(
                    theme,
                    theme.face(),
                    new ClockFormat(settings.zone()),
                    new Selection(),
                    Preferences.passing(),
                    childId -> {});
            made.setManaged(false);
            made.resizeRelocate(0, 0, ALONE_WIDTH, 2 * PRICES + 54);
            Scene scene = new Scene(new Pane(made), ALONE_WIDTH, 2 * PRICES + 54);
            theme.dress(scene);
            stage[0] = new Stage();
            stage[0].setScene(scene);
            stage[0].show();
            open.add(made.attach(pulse));
            pulse.start();
            return made;
        });
        try {
            return measure(pulse, panel, warmUpSeconds, seconds, runs);
        } finally {
            WorkstationApp.onFxThread(() -> {
                pulse.stop();
                open.forEach(Subscription::close);
                stage[0].hide();
                return true;
            });
        }
    }

    /** Measures the whole window with the map in it. */
    public List<Run> workstation(int warmUpSeconds, int seconds, int runs) throws IOException, InterruptedException {
        WorkstationApp.startToolkit();
        WorkstationWindow window = WorkstationApp.onFxThread(() -> {
            WorkstationWindow made = new WorkstationWindow(DeskAccess.forgetful(desk, settings.user()), settings);
            made.showWhole(new Stage());
            return made;
        });
        try {
            return measure(window.pulse(), window.heatMap(), warmUpSeconds, seconds, runs);
        } finally {
            WorkstationApp.onFxThread(() -> {
                window.close();
                return true;
            });
        }
    }

    private List<Run> measure(Pulse pulse, HeatMapPanel panel, int warmUpSeconds, int seconds, int runs)
            throws IOException, InterruptedException {
        rest(1); // the panel has its size then
        WorkstationApp.onFxThread(() -> {
            panel.showColumns(NANOS_PER_COLUMN);
            panel.showPrices(PRICES);
            return true;
        });
        rest(warmUpSeconds);
        List<Run> measured = new ArrayList<>();
        for (int i = 0; i < runs; i++) {
            measured.add(once(pulse, panel, seconds));
        }
        return measured;
    }

    private Run once(Pulse pulse, HeatMapPanel panel, int seconds) throws IOException, InterruptedException {
        FrameLog[] log = new FrameLog[1];
        Subscription[] following = new Subscription[1];
        WorkstationApp.onFxThread(() -> {
            log[0] = new FrameLog(offeredAt);
            following[0] = pulse.subscribe("benchmark", log[0]::frame);
            return true;
        });
        rest(seconds);
        return WorkstationApp.onFxThread(() -> {
            following[0].close();
            return run(log[0], panel.figures());
        });
    }

    private static Run run(FrameLog log, HeatFigures figures) {
        return new Run(
                log.frames(),
                log.missedPercent(),
                log.fx().percentile(0.99),
                log.render().percentile(0.99),
                log.both().percentile(0.5),
                log.both().percentile(0.99),
                log.waits().percentile(0.5),
                log.waits().percentile(0.99),
                figures.columns(),
                figures.prices(),
                log.isComplete());
    }

    private static void rest(int seconds) throws InterruptedException {
        if (new CountDownLatch(1).await(seconds, TimeUnit.SECONDS)) {
            throw new IllegalStateException("nobody counts this down");
        }
    }
}
