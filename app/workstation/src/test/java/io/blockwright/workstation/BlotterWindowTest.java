package io.blockwright.workstation;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.chord;
import static io.blockwright.workstation.FxDriver.click;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.type;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Side;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import javafx.scene.AccessibleAttribute;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TableView;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableColumn;
import javafx.scene.control.TreeTableView;
import javafx.scene.image.WritableImage;
import javafx.scene.input.Clipboard;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The blotter and the windows it opens, in the real window, by key and mouse. */
@Timeout(180)
class BlotterWindowTest {
    private static final Path THEME =
            Path.of(System.getProperty("blockwright.home"), "resources", "themes", "dark.css");

    private final ScriptedDesk desk = new ScriptedDesk(11);
    private final ScriptedQueries queries = new ScriptedQueries();
    private final Preferences preferences = Preferences.passing();
    private WorkstationWindow window;

    @BeforeEach
    void open() {
        desk.start("P1", Side.SELL, 20_000, Algo.VWAP, 30);
        desk.start("P2", Side.BUY, 9_000, Algo.TWAP, 30);
        show();
        desk.step(100);
        desk.step(25_000);
        until("the parents to be shown", () -> table().getExpandedItemCount() >= 4);
    }

    @AfterEach
    void close() {
        run(window::close);
        until("no window to outlive it", () -> Window.getWindows().isEmpty());
    }

    @Test
    void ordersAreSearchedByKeyAndTheCountSaysHowManyAreShown() {
        chord(KeyCode.CONTROL, KeyCode.F);
        type(KeyCode.S, KeyCode.E, KeyCode.L, KeyCode.L);
        until("the filter", () -> words("#blotter-count").equals("1 of 2"));
        assertThat(call(() -> table().getRoot().getChildren().size())).isEqualTo(1);
        assertThat(desk.commands).isEmpty();
        type(KeyCode.ESCAPE);
        until("everything again", () -> words("#blotter-count").equals("2 parents"));
        assertThat(call(() -> ((TextField) node("#blotter-search")).isFocused()))
                .isFalse();
    }

    @Test
    void columnsAreRememberedAndReset() {
        run(() -> {
            column("strategy").setVisible(false);
            column("cost").setPrefWidth(140);
        });
        until(
                "the choice to be written",
                () -> preferences.read("blotter.columns").orElse("").contains("cost:140"));
        run(window::close);
        show();
        until("the table", () -> table() != null && table().getExpandedItemCount() >= 0);
        assertThat(call(() -> column("strategy").isVisible())).isFalse();
        assertThat(call(() -> column("cost").getWidth())).isEqualTo(140);
        run(() -> ((MenuButton) node("#blotter-columns"))
                .getItems().stream()
                        .filter(item -> "columns-reset".equals(item.getId()))
                        .forEach(MenuItem::fire));
        assertThat(call(() -> column("strategy").isVisible())).isTrue();
    }

    @Test
    void rawMessagesAreReadAndDecodedInAWindowOfTheirOwn() throws Exception {
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        until("the messages", () -> history() != null && rows("#history-messages") == 3);
        assertThat(queries.asked).contains("P2-1");
        assertThat(call(() -> cell("#history-messages", 2, 5))).isEqualTo("Trade 200 @ 100.02, 300 left");
        until("the fields", () -> rows("#history-fields") > 10);
        assertThat(call(() -> cell("#history-fields", 2, 1))).isEqualTo("MsgType");
        assertThat(call(() -> cell("#history-fields", 2, 3))).isEqualTo("ExecutionReport");
        picture("history-messages");
        type(KeyCode.ESCAPE);
        until("the window to close", () -> history() == null);
    }

    @Test
    void theDecisionLogShowsTheNumbersBehindALine() throws Exception {
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        until("the log", () -> history() != null && rows("#history-decisions") == 5);
        run(() -> ((TextField) inHistory("#history-filter")).setText("spread"));
        until("the filter", () -> rows("#history-decisions") == 1);
        run(() -> ((TableView<?>) inHistory("#history-decisions"))
                .getSelectionModel()
                .select(0));
        until("the factors", () -> rows("#history-factors") == 4);
        assertThat(call(() -> cell("#history-factors", 3, 1))).isEqualTo("1,260");
        run(() -> ((TextField) inHistory("#history-filter")).setText(""));
        run(() -> ((TableView<?>) inHistory("#history-decisions"))
                .getSelectionModel()
                .select(0));
        picture("history-decisions");
    }

    @Test
    void aSlowMemoryShowsThatItIsReadAndIsLetGoWithItsWindow() {
        queries.gate = new CountDownLatch(1);
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.F);
        until("the wait", () -> history() != null && said("Reading the FIX messages"));
        run(() -> history().hide());
        until("the question to be let go", () -> queries.interrupted);
    }

    @Test
    void aFailureIsASentenceAndCanBeTriedAgain() {
        queries.failure = "The journal is locked: close the other program.";
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.D);
        until("the sentence", () -> history() != null && said("The journal is locked"));
        queries.failure = "";
        type(KeyCode.F5);
        until("the log", () -> rows("#history-decisions") == 5);
    }

    @Test
    void aDoubleClickOpensDetailsAndNothingElse() throws Exception {
        boolean before = call(() -> table().getRoot().getChildren().getFirst().isExpanded());
        Node row = call(() -> window.content().lookupAll(".tree-table-row-cell").stream()
                .filter(each -> each.localToScene(0, 0).getY() > 0)
                .min((one, other) -> Double.compare(
                        one.localToScene(0, 0).getY(), other.localToScene(0, 0).getY()))
                .orElseThrow());
        click(row, 2);
        until("the details", () -> history() != null && inHistory("#detail-status") != null);
        assertThat(call(() -> ((Labeled) inHistory("#detail-status")).getText()))
                .isEqualTo("Working");
        assertThat(call(() -> table().getRoot().getChildren().getFirst().isExpanded()))
                .isEqualTo(before);
        assertThat(desk.commands).isEmpty();
        assertThat(call(() ->
                        row.queryAccessibleAttribute(AccessibleAttribute.TEXT).toString()))
                .startsWith("parent ▲ BUY  QDI, Working, filled ");
        picture("history-details");
    }

    @Test
    void selectedRowsAreCopied() {
        run(() -> {
            table().requestFocus();
            table().getSelectionModel().selectRange(0, 2);
        });
        chord(KeyCode.CONTROL, KeyCode.C);
        String csv = call(() -> Clipboard.getSystemClipboard().getString());
        assertThat(csv.split("\r\n")).hasSize(3);
        assertThat(csv).startsWith("Row,Id,Parent").contains("parent,P2,P2,QDI,BUY,9000,");
        until("the warning", () -> words("#blotter-why").startsWith("2 rows selected for copying"));
    }

    private void show() {
        DeskAccess forgetful = DeskAccess.forgetful(desk, "alice");
        window = call(() -> new WorkstationWindow(
                new DeskAccess(desk, queries, forgetful.accounts(), preferences),
                WindowSettings.of("alice", THEME).withSize(1_000, 900)));
        run(() -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            window.show(stage);
        });
    }

    private void picture(String name) throws Exception {
        WritableImage image = call(() -> history().getScene().snapshot(null));
        WorkstationApp.write(image, Path.of("target", "screenshots", name + ".png"));
    }

    private static Window history() {
        List<Window> windows = Window.getWindows();
        return windows.stream()
                .filter(each -> each.getScene() != null && each.getScene().lookup("#history-pages") != null)
                .findFirst()
                .orElse(null);
    }

    private static Node inHistory(String id) {
        Window window = history();
        return window == null ? null : window.getScene().lookup(id);
    }

    private static int rows(String id) {
        return inHistory(id) instanceof TableView<?> table ? table.getItems().size() : -1;
    }

    private static String cell(String id, int row, int column) {
        return cell((TableView<?>) inHistory(id), row, column);
    }

    private static <T> String cell(TableView<T> table, int row, int column) {
        return String.valueOf(table.getColumns().get(column).getCellData(row));
    }

    private static boolean said(String words) {
        return history().getScene().getRoot().lookupAll(".empty-words").stream()
                .anyMatch(
                        node -> node instanceof Labeled label && label.getText().contains(words));
    }

    private TreeTableView<?> table() {
        return (TreeTableView<?>) window.content().lookup("#blotter-table");
    }

    private TreeTableColumn<?, ?> column(String id) {
        return table().getColumns().stream()
                .filter(each -> each.getId().equals("blotter-" + id))
                .findFirst()
                .orElseThrow();
    }

    private Node node(String id) {
        return window.content().lookup(id);
    }

    private String words(String id) {
        return ((Labeled) node(id)).getText();
    }
}
