package io.blockwright.workstation;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.type;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.PastRun;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Orders of earlier starts in the real window: listed, filtered, replayed and read, by key. */
@Timeout(180)
class PastOrdersWindowTest {
    private static final Path THEMES = Path.of(System.getProperty("blockwright.home"), "resources", "themes");
    private static final long DAY = 86_400_000_000_000L;
    private static final long NOW = 1_795_000_000_000_000_000L;

    private final ScriptedDesk desk = new ScriptedDesk(7);
    private final Archive archive = new Archive();
    private WorkstationWindow window;

    private void show(String theme) {
        DeskAccess plain = DeskAccess.forgetful(desk, "alice");
        window = call(() -> {
            WorkstationWindow made = new WorkstationWindow(
                    new DeskAccess(desk, archive, plain.accounts(), plain.preferences()),
                    WindowSettings.of("alice", THEMES.resolve(theme)).withSize(1_000, 900));
            made.show(new Stage());
            return made;
        });
        run(() -> action("history.past-orders"));
        until("the list's window", () -> list() != null);
    }

    @AfterEach
    void close() {
        archive.gate.countDown();
        run(window::close);
        until("no window to outlive it", () -> Window.getWindows().isEmpty());
    }

    @Test
    void enterReplaysAnOrderOfAnEarlierStart() throws Exception {
        archive.runs = starts();
        show("dark.css");
        until("the orders", () -> table().getItems().size() == 4);
        picture("past-orders");
        assertThat(cell(0, 1)).isEqualTo("▲ Buy 4,000 DEMO");
        type(KeyCode.DOWN, KeyCode.ENTER);
        until(
                "the replay of the second",
                () -> window.content().lookup("#replay-instant") instanceof Labeled instant
                        && !instant.getText().isEmpty());
        assertThat(archive.asked).isEqualTo("run-2");
        assertThat(((Labeled) window.content().lookup("#replay-past")).getText())
                .startsWith("PAST · Tue 17 Nov 2026 ");
        FxDriver.frames(10);
        Pictures.write(window.content(), "past-orders-replay");
    }

    @Test
    void decisionsOfAnEarlierStartAreReadFromItsOwnFiles() {
        archive.runs = starts();
        show("dark.css");
        until("the orders", () -> table().getItems().size() == 4);
        run(() -> ((TextField) list().getScene().lookup("#past-filter")).setText("vwap sell"));
        until("the filter", () -> table().getItems().size() == 2);
        run(() -> ((Button) list().getScene().lookup("#past-decisions")).fire());
        until(
                "the log",
                () -> windowWith("#history-decisions") != null
                        && ((TableView<?>) windowWith("#history-decisions")
                                                .getScene()
                                                .lookup("#history-decisions"))
                                        .getItems()
                                        .size()
                                > 5);
        assertThat(archive.asked).isEqualTo("run-2");
    }

    @Test
    void aSlowDiskHoldsUpNobodyAndEscapeClosesTheList() throws Exception {
        archive.gate = new CountDownLatch(1);
        show("dark.css");
        until("the wait", () -> said("Reading the orders of earlier starts"));
        assertThat(archive.reading.await(30, TimeUnit.SECONDS)).isTrue();
        FxDriver.frames(5);
        type(KeyCode.ESCAPE);
        until("the list to close", () -> list() == null);
    }

    @Test
    void anEmptyListSaysWhatWillAppearAndTroubleIsASentence() throws Exception {
        show("light.css");
        until("the empty state", () -> said("No order of an earlier start is kept yet."));
        picture("past-orders-empty");
        archive.runs =
                List.of(new PastRun("run-9", NOW, "", List.of(), "The journal x cannot be read (it is no journal)."));
        type(KeyCode.F5);
        until(
                "the sentence",
                () -> list().getScene().lookup("#past-trouble") instanceof Labeled words
                        && words.isVisible()
                        && words.getText().contains("cannot be read"));
    }

    private static List<PastRun> starts() {
        return List.of(
                new PastRun(
                        "run-3",
                        NOW,
                        "DEMO",
                        List.of(order("P1", Side.BUY, Algo.TWAP, ParentStatus.COMPLETED, 4_000)),
                        ""),
                new PastRun(
                        "run-2",
                        NOW - DAY,
                        "DEMO",
                        List.of(
                                order("P7", Side.SELL, Algo.POV, ParentStatus.CANCELLED, 0),
                                order("P1", Side.SELL, Algo.VWAP, ParentStatus.EXPIRED, 3_310)),
                        ""),
                new PastRun(
                        "run-1",
                        NOW - 2 * DAY,
                        "DEMO",
                        List.of(order("P1", Side.SELL, Algo.VWAP, ParentStatus.WORKING, 900)),
                        ""),
                new PastRun("run-0", NOW - 3 * DAY, "DEMO", List.of(), ""));
    }

    private static PastRun.Order order(String id, Side side, Algo algo, ParentStatus status, long filled) {
        return new PastRun.Order(
                new ParentOrder(
                        id,
                        "DEMO",
                        side,
                        4_000,
                        NOW,
                        NOW + DAY / 24,
                        Instrument.NO_PRICE,
                        0.2,
                        0.5,
                        Instrument.NO_PRICE,
                        algo,
                        Placement.PASSIVE),
                Instrument.usEquity("DEMO"),
                NOW,
                status,
                filled,
                filled == 0 ? Double.NaN : 100_1234.5);
    }

    private void action(String id) {
        window.keymap().actions().stream()
                .filter(action -> action.id().equals(id))
                .findFirst()
                .orElseThrow()
                .run()
                .run();
    }

    private static Window windowWith(String id) {
        return List.<Window>copyOf(Window.getWindows()).stream()
                .filter(each -> each.getScene() != null && each.getScene().lookup(id) != null)
                .findFirst()
                .orElse(null);
    }

    private static Window list() {
        return windowWith("#past-refresh");
    }

    private static TableView<?> table() {
        return (TableView<?>) list().getScene().lookup("#past-orders");
    }

    private static String cell(int row, int column) {
        return call(() -> String.valueOf(table().getColumns().get(column).getCellData(row)));
    }

    private static boolean said(String words) {
        return list().getScene().getRoot().lookupAll(".empty-words").stream()
                .map(Node.class::cast)
                .anyMatch(node -> node.isVisible()
                        && node instanceof Labeled label
                        && label.getText().contains(words));
    }

    private static void picture(String name) throws Exception {
        FxDriver.frames(5);
        Pictures.write(call(() -> list().getScene().getRoot()), name);
    }

    /** A memory of earlier starts, all of which worked the same order. */
    private static final class Archive implements DeskQueries {
        private final ScriptedPast past = new ScriptedPast(7);
        private volatile CountDownLatch gate = new CountDownLatch(0);
        private final CountDownLatch reading = new CountDownLatch(1);
        private volatile List<PastRun> runs = List.of();
        private volatile String asked = "";

        @Override
        public List<PastRun> runs() throws IOException {
            reading.countDown();
            try {
                gate.await();
            } catch (InterruptedException givenUp) {
                Thread.currentThread().interrupt();
            }
            return runs;
        }

        @Override
        public DeskQueries ofRun(String runId) {
            asked = runId;
            return past;
        }

        @Override
        public List<DecisionLine> decisions(String parentId, int limit) {
            return List.of();
        }

        @Override
        public List<RawMessage> messages(List<String> clOrdIds) {
            return List.of();
        }

        @Override
        public ParentReplay replay(String parentId) throws IOException {
            throw new IOException("not of this start");
        }
    }
}
