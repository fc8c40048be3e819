package io.blockwright.workstation;

import io.blockwright.workstation.bench.CrowdedDesk;
import io.blockwright.workstation.bench.FxWork;
import io.blockwright.workstation.blotter.BlotterPanel;
import io.blockwright.workstation.blotter.BlotterViewModel;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.history.HistoryWindows;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.theme.Theme;
import java.io.IOException;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.LockSupport;
import javafx.collections.ObservableList;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeTableView;
import javafx.stage.Stage;
import javafx.stage.Window;

/**
 * The window with 2,000 parents of 50 children each while 100,000 rows change a second: first with its parents closed, then
 * with a hundred of them open. Run by {@code ./blockwright bench blotter}.
 */
public final class BlotterBenchmark {
    private static final int PARENTS = 2_000;
    private static final int CHILDREN = 50;
    private static final int RATE = 100_000;
    private static final int OPEN = 100;
    private static final long MILLI = 1_000_000L;
    private static final long WARM = 4_000 * MILLI;
    private static final long MEASURED = 10_000 * MILLI;

    private BlotterBenchmark() {}

    /**
     * Measures, for a minute; ends the toolkit.
     *
     * @param theme a theme file
     * @return what was done, then a line for each case
     * @throws IOException with a sentence for the user when the window cannot be made
     */
    public static List<String> run(Path theme) throws IOException, InterruptedException {
        List<String> lines = new CopyOnWriteArrayList<>();
        lines.add(String.format(
                Locale.ROOT,
                "%,d parents × %d children, half of them over, %,d rows changed a second; whole window, then the"
                        + " blotter alone",
                PARENTS,
                CHILDREN,
                RATE));
        CrowdedDesk desk = desk();
        Thread market = new Thread(() -> market(desk, "window", lines), "busy-desk");
        WorkstationApp.runUntilClosed(
                DeskAccess.forgetful(desk, "bench"), WindowSettings.of("bench", theme), market::start, () -> {});
        market.join();
        alone(Theme.read(theme), lines);
        WorkstationApp.exit();
        return List.copyOf(lines);
    }

    private static CrowdedDesk desk() {
        return new CrowdedDesk(PARENTS, CHILDREN, 1_340_288_000_000_000_000L);
    }

    /** The blotter in a window of its own. */
    private static void alone(Theme theme, List<String> lines) {
        CrowdedDesk desk = desk();
        Pulse.onFxThread(() -> {
            ClockFormat clock = new ClockFormat(ZoneId.of("America/New_York"));
            HistoryWindows histories =
                    new HistoryWindows(DeskAccess.forgetful(desk, "bench").queries(), clock, (window, content) -> {});
            BlotterPanel panel = new BlotterPanel(
                    new BlotterViewModel(clock, new Selection()),
                    Preferences.passing(),
                    histories,
                    parent -> {},
                    new KeyWords());
            Pulse pulse = new Pulse(desk);
            Stage stage = new Stage();
            stage.setScene(new Scene(panel, 1_600, 500));
            theme.dress(stage.getScene());
            stage.show();
            Subscription following = panel.attach(pulse);
            pulse.start();
            stage.setOnHidden(event -> {
                pulse.stop();
                following.close();
            });
        });
        market(desk, "blotter alone", lines);
    }

    private static void market(CrowdedDesk desk, String name, List<String> lines) {
        AtomicReference<FxWork> meter = new AtomicReference<>();
        offer(desk, WARM);
        begin(meter);
        offer(desk, MEASURED);
        end(meter, lines, name + ", closed");
        Pulse.onFxThread(BlotterBenchmark::openSome);
        offer(desk, WARM);
        begin(meter);
        offer(desk, MEASURED);
        end(meter, lines, name + ", " + OPEN + " open");
        offer(desk, 200 * MILLI);
        CountDownLatch closed = new CountDownLatch(1);
        Pulse.onFxThread(() -> {
            List.copyOf(Window.getWindows()).forEach(Window::hide);
            closed.countDown();
        });
        try {
            closed.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void begin(AtomicReference<FxWork> meter) {
        Pulse.onFxThread(() -> {
            meter.set(new FxWork());
            meter.get().start();
        });
    }

    private static void end(AtomicReference<FxWork> meter, List<String> lines, String name) {
        Pulse.onFxThread(() -> {
            meter.get().stop();
            lines.add(meter.get().line(name));
        });
    }

    /** Changes rows at the rate, a millisecond's worth at a time, and catches up after a pause. */
    private static void offer(CrowdedDesk desk, long nanos) {
        long begin = System.nanoTime();
        long done = 0;
        long elapsed = 0;
        while (elapsed < nanos) {
            elapsed = System.nanoTime() - begin;
            if (elapsed - done >= MILLI) {
                desk.work((int) (RATE * (elapsed - done) / (1_000 * MILLI)), elapsed - done);
                done = elapsed;
            } else {
                LockSupport.parkNanos(MILLI);
            }
        }
    }

    private static void openSome() {
        for (Window window : Window.getWindows()) {
            Node table = window.getScene().getRoot().lookup("#blotter-table");
            if (table instanceof TreeTableView<?> tree) {
                open(tree.getRoot());
            }
        }
    }

    private static <T> void open(TreeItem<T> root) {
        ObservableList<TreeItem<T>> parents = root.getChildren();
        for (int i = 0; i < Math.min(OPEN, parents.size()); i++) {
            parents.get(i).setExpanded(true);
        }
    }
}
