package io.blockwright.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.workstation.blotter.BlotterPanel;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.Label;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TableView;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The replay in the real window, by key and by mouse. */
@Timeout(180)
class ReplayWindowTest {
    private static final Path THEMES = Path.of(System.getProperty("blockwright.home"), "resources", "themes");

    private final ScriptedPast past = new ScriptedPast(7);
    private final ScriptedDesk desk = new ScriptedDesk(7);
    private WorkstationWindow window;

    private void show(int width, int height, String theme) {
        desk.start("P1", Side.SELL, 20_000, Algo.VWAP, 30);
        DeskAccess plain = DeskAccess.forgetful(desk, "alice");
        window = FxDriver.call(() -> {
            WorkstationWindow made = new WorkstationWindow(
                    plain.with(past),
                    WindowSettings.of("alice", THEMES.resolve(theme)).withSize(width, height));
            made.showWhole(new Stage());
            return made;
        });
        int[] steps = {0};
        FxDriver.until("some market", () -> {
            desk.step(250);
            return ++steps[0] > 20;
        });
    }

    @AfterEach
    void close() {
        if (window != null) {
            FxDriver.run(window::close);
        }
    }

    private <T> T find(String id, Class<T> type) {
        return type.cast(FxDriver.call(() -> window.content().lookup("#" + id)));
    }

    private void chooseFirst() {
        FxDriver.run(() -> {
            TreeTableView<?> blotter = (TreeTableView<?>) window.content().lookup(".tree-table-view");
            blotter.getSelectionModel().clearAndSelect(0);
        });
        FxDriver.frames(3);
        FxDriver.chord(KeyCode.CONTROL, KeyCode.R);
    }

    @Test
    void aParentIsReplayedFromTheMenuOfItsRowsByKeysAlone() {
        show(1_200, 900, "dark.css");
        FxDriver.run(() -> {
            TreeTableView<?> blotter = (TreeTableView<?>) window.content().lookup(".tree-table-view");
            blotter.getSelectionModel().clearAndSelect(1); // a child: its parent is replayed
            blotter.requestFocus();
        });
        FxDriver.chord(KeyCode.SHIFT, KeyCode.F10);
        FxDriver.until("the menu", () -> menu() != null);
        assertThat(FxDriver.call(() -> menu().getItems().stream()
                        .filter(item -> "menu-replay".equals(item.getId()))
                        .map(MenuItem::getText)
                        .toList()))
                .containsExactly("Replay this parent… (Ctrl+R)");
        FxDriver.type(KeyCode.DOWN, KeyCode.DOWN, KeyCode.DOWN, KeyCode.ENTER); // the first is chosen as it opens
        FxDriver.until("the replay", () -> window.content().lookup("#replay-bar") != null);
        assertThat(FxDriver.call(this::menu)).isNull();
    }

    private ContextMenu menu() {
        return Window.getWindows().stream()
                .filter(ContextMenu.class::isInstance)
                .map(ContextMenu.class::cast)
                .findFirst()
                .orElse(null);
    }

    private void press(double share) {
        Node bar = find("replay-bar", Node.class);
        FxDriver.run(() -> {
            double x = 14 + share * (bar.getBoundsInLocal().getWidth() - 28);
            bar.fireEvent(new MouseEvent(
                    MouseEvent.MOUSE_PRESSED,
                    x,
                    30,
                    x,
                    30,
                    MouseButton.PRIMARY,
                    1,
                    false,
                    false,
                    false,
                    false,
                    true,
                    false,
                    false,
                    true,
                    false,
                    true,
                    null));
        });
    }

    private void open() {
        chooseFirst();
        FxDriver.until(
                "the replay to show",
                () -> window.content().lookup("#replay-bar") != null
                        && !((Label) window.content().lookup("#replay-instant"))
                                .getText()
                                .isEmpty());
    }

    private String instant() {
        return find("replay-instant", Label.class).getText();
    }

    @Test
    void ctrlROpensTheChosenParentAndEveryKeyOfTheBarMovesIt() {
        show(900, 640, "dark.css");
        open();
        String opened = instant();
        press(0.2);
        FxDriver.until("the place that was pressed", () -> !instant().equals(opened));
        String first = instant();
        FxDriver.chord(KeyCode.SHIFT, KeyCode.RIGHT);
        FxDriver.until("the next decision", () -> !instant().equals(first));
        String second = instant();
        FxDriver.type(KeyCode.RIGHT);
        FxDriver.until("a second later", () -> !instant().equals(second));
        FxDriver.chord(KeyCode.SHIFT, KeyCode.LEFT);
        FxDriver.until("back at the decision", () -> instant().equals(second));
        FxDriver.type(KeyCode.END);
        FxDriver.until(
                "the end",
                () -> !instant().equals(second) && children().getItems().size() > 2);
        FxDriver.type(KeyCode.HOME);
        FxDriver.until("the start", () -> children().getItems().size() < 2);
        String start = instant();
        FxDriver.type(KeyCode.SPACE);
        FxDriver.until("it plays", () -> !instant().equals(start));
        FxDriver.type(KeyCode.SPACE);
        FxDriver.until(
                "it stands", () -> "Play".equals(((Button) window.content().lookup("#replay-play")).getText()));
    }

    @SuppressWarnings("unchecked")
    private TableView<ChildRow> children() {
        return find("replay-children", TableView.class);
    }

    @Test
    void aClickOnAMarkGoesToItsMomentAndTheCardSaysWhatWasDecidedAndAnswered() {
        show(900, 640, "dark.css");
        open();
        Moment answered = past.moments().stream()
                .filter(m -> !m.answer().isEmpty())
                .findFirst()
                .orElseThrow();
        press((answered.line().time() - past.start()) / (double) (past.end() - past.start()));
        ScrollPane card = find("replay-decision", ScrollPane.class);
        FxDriver.until("the card of that moment", () -> {
            // another moment may have been answered alike: only what was decided tells them apart
            String text = Objects.requireNonNullElse(card.getAccessibleText(), "");
            return text.contains(answered.line().what()) && text.contains(answered.answer());
        });
        assertThat(card.getAccessibleText()).contains(answered.line().reason().sentence());
        assertThat(children().getItems()).isNotEmpty();
    }

    @Test
    void whatAChallengerWouldHaveDoneStandsBesideTheDecisionWithASignAndAWord() {
        show(900, 640, "dark.css");
        open();
        for (String verdict : List.of(
                "≠ The challenger ppo-eager would have decided otherwise",
                "= The challenger ppo-eager would have done the same",
                "– The challenger ppo-eager gave no answer")) {
            Moment asked = past.moments().stream()
                    .filter(m -> m.shadow() != null)
                    .filter(m -> verdict.equals(verdict(m)))
                    .findFirst()
                    .orElseThrow();
            press((asked.line().time() - past.start()) / (double) (past.end() - past.start()));
            ScrollPane card = find("replay-decision", ScrollPane.class);
            FxDriver.until("the card of that moment", () -> {
                String text = Objects.requireNonNullElse(card.getAccessibleText(), "");
                return text.contains(asked.line().what()) && text.contains(verdict);
            });
            assertThat(find("replay-shadow", Label.class).getText()).isEqualTo(verdict);
            assertThat(card.getAccessibleText())
                    .contains(
                            asked.shadow().answered()
                                    ? asked.shadow().would()
                                    : asked.shadow().why());
        }
    }

    private static String verdict(Moment moment) {
        if (!moment.shadow().answered()) {
            return "– The challenger ppo-eager gave no answer";
        }
        return moment.shadow().same()
                ? "= The challenger ppo-eager would have done the same"
                : "≠ The challenger ppo-eager would have decided otherwise";
    }

    @Test
    void anEmptyReplaySaysHowToFillItAndAParentWithoutAPastSaysWhy() {
        show(900, 640, "dark.css");
        FxDriver.run(() -> window.workspaces().open("replay"));
        FxDriver.until("the words", () -> window.content().lookup("#replay-words") != null);
        assertThat(find("replay-words", Label.class).getText()).contains("Ctrl+R");
        desk.start("P2", Side.BUY, 500, Algo.TWAP, 5);
        desk.step(250);
        BlotterPanel blotter = (BlotterPanel) window.panels().stream()
                .filter(panel -> panel.id().equals("blotter"))
                .findFirst()
                .orElseThrow()
                .node();
        FxDriver.until("the second parent", () -> blotter.showParent("P2"));
        FxDriver.frames(3);
        FxDriver.chord(KeyCode.CONTROL, KeyCode.R);
        FxDriver.until(
                "the reason",
                () -> find("replay-words", Label.class).getText().equals("The journal holds no parent P2."));
    }

    @Test
    void nothingIsLeftOpenBehindAClosedWindow() {
        show(900, 640, "dark.css");
        open();
        assertThat(past.open.get()).isEqualTo(1);
        FxDriver.run(window::close);
        assertThat(window.openSubscriptions()).isZero();
        FxDriver.until("the files to be closed", () -> past.open.get() == 0);
    }

    @ParameterizedTest
    @CsvSource({"1280, 800, dark.css", "1280, 800, light.css"})
    void aReplayIsDrawn(int width, int height, String theme) throws Exception {
        show(width, height, theme);
        open();
        FxDriver.run(() -> window.workspaces().maximise());
        press(0.7);
        FxDriver.chord(KeyCode.SHIFT, KeyCode.RIGHT);
        FxDriver.frames(20);
        String name = "replay-" + width + "x" + height + "-" + theme.replace(".css", "") + ".png";
        WorkstationApp.write(
                FxDriver.call(() -> window.content().snapshot(null, null)), Path.of("target", "screenshots", name));
    }
}
