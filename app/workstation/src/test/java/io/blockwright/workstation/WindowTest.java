package io.blockwright.workstation;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.chord;
import static io.blockwright.workstation.FxDriver.click;
import static io.blockwright.workstation.FxDriver.frames;
import static io.blockwright.workstation.FxDriver.press;
import static io.blockwright.workstation.FxDriver.release;
import static io.blockwright.workstation.FxDriver.type;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.SessionLight;
import io.blockwright.workstation.ladder.LadderPanel;
import io.blockwright.workstation.ladder.LadderViewModel;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The real window on the headless toolkit, driven by keys and mouse over a scripted desk. */
@Timeout(180)
class WindowTest {
    private static final Path THEME =
            Path.of(System.getProperty("blockwright.home"), "resources", "themes", "dark.css");

    private final ScriptedDesk desk = new ScriptedDesk(11);
    private WorkstationWindow window;
    private Stage stage;

    @BeforeEach
    void open() {
        desk.start("P1", Side.SELL, 20_000, Algo.VWAP, 30);
        window = call(() -> new WorkstationWindow(
                DeskAccess.forgetful(desk, "alice"),
                WindowSettings.of("alice", THEME).withSize(1_000, 900)));
        stage = call(() -> {
            Stage made = new Stage();
            made.setX(0);
            made.setY(0);
            window.show(made);
            return made;
        });
        desk.step(100);
        desk.step(25_000);
        until("the parent to be shown", () -> table().getExpandedItemCount() >= 2);
    }

    @AfterEach
    void close() {
        call(() -> {
            window.close();
            return true;
        });
    }

    @Test
    void itSaysSimulatedAndShowsTheMarketTheParentAndItsChildren() {
        assertThat(call(() -> label("#mode").getText())).isEqualTo("SIM");
        assertThat(call(() -> label("#symbol").getText())).isEqualTo("QDI");
        assertThat(call(() -> label("#clock").getText())).startsWith("10:30:25");
        assertThat(call(() -> label("#blotter-why").getText())).contains("SELL", "Why:");
        desk.simulated = false;
        desk.publish();
        until("LIVE to be shown", () -> label("#mode").getText().equals("LIVE"));
        assertThat(call(() -> label("#mode").getTooltip().getText()))
                .isEqualTo("Live: orders go to SIM and trade there");
        desk.sessions =
                List.of(new SessionLight("NYSE", SessionState.UP, ""), new SessionLight("BATS", SessionState.DOWN, ""));
        desk.publish();
        until(
                "the venues to be named",
                () -> label("#mode").getAccessibleText().equals("Live: orders go to NYSE, BATS and trade there"));
    }

    @Test
    void theTicketIsFilledByKeysAndSentByCtrlEnterOnceAndNeverByEnter() {
        type(KeyCode.F3);
        type(KeyCode.DIGIT5, KeyCode.DIGIT0, KeyCode.DIGIT0);
        until(
                "the quantity to be typed",
                () -> field("#ticket-quantity").getText().equals("500"));
        type(KeyCode.ENTER);
        frames(3);
        assertThat(desk.commands).isEmpty();

        press(KeyCode.CONTROL, KeyCode.ENTER);
        press(KeyCode.ENTER); // the key repeats while it is held
        press(KeyCode.ENTER);
        release(KeyCode.CONTROL, KeyCode.ENTER);
        until("the order to arrive", () -> !desk.commands.isEmpty());
        frames(3);
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DeskCommand.StartParent.class, start -> {
            assertThat(start.order().side()).isEqualTo(Side.SELL);
            assertThat(start.order().quantity()).isEqualTo(500);
        });
    }

    @Test
    void theStripSaysHowOldAnEventIsWhenItsFrameIsDrawn() {
        int[] steps = {0};
        until("some frames of market", () -> {
            desk.step(20);
            return ++steps[0] > 30;
        });
        long p50 = call(() -> window.pulse().meter().tickP50Nanos());
        long p99 = call(() -> window.pulse().meter().tickP99Nanos());
        assertThat(p50).isBetween(1L, 20_000_000_000L);
        assertThat(p99).isGreaterThanOrEqualTo(p50);
        until("the figure", () -> strip("tick→screen").contains(" / "));
    }

    /** What the strip says beside a name. */
    private String strip(String name) {
        return window.content().lookupAll(".figure-name").stream()
                .filter(node -> ((Label) node).getText().equals(name))
                .map(node -> (Label) node.getParent().getChildrenUnmodifiable().getLast())
                .map(Label::getText)
                .findFirst()
                .orElse("");
    }

    @Test
    void enterOnTheFocusedSendButtonSendsNothingAndADoubleClickSendsOnce() {
        call(() -> {
            field("#ticket-quantity").setText("700");
            node("#ticket-send").requestFocus();
            return true;
        });
        frames(2);
        type(KeyCode.ENTER);
        frames(3);
        assertThat(desk.commands).isEmpty();
        click(node("#ticket-send"), 2);
        until("the order to arrive", () -> !desk.commands.isEmpty());
        frames(3);
        assertThat(desk.commands).hasSize(1);
    }

    @Test
    void lettersTypedIntoAFieldAreNotCommands() {
        type(KeyCode.F2);
        type(KeyCode.P, KeyCode.T, KeyCode.B, KeyCode.SPACE);
        frames(3);
        assertThat(desk.commands).isEmpty();
    }

    @Test
    void pauseAndResumeActOnTheSelectedParent() {
        call(() -> {
            table().requestFocus();
            return true;
        });
        type(KeyCode.P);
        until("the pause", () -> desk.parent("P1").status == ParentStatus.PAUSED);
        until(
                "the button to follow",
                () -> ((javafx.scene.control.Button) node("#override-parent-pause"))
                        .getText()
                        .startsWith("Resume"));
        type(KeyCode.P);
        until("the question", () -> node("#resume-RESPREAD") != null);
        type(KeyCode.DIGIT2);
        until("the resume", () -> desk.parent("P1").status == ParentStatus.WORKING);
        assertThat(desk.commands)
                .extracting(command -> command.getClass().getSimpleName())
                .containsExactly("PauseParent", "ResumeParent");
    }

    @Test
    void aChildIsTakenOverAndHandedBackByKey() {
        call(() -> {
            table().requestFocus();
            table().getSelectionModel().select(1);
            return true;
        });
        until("the button to follow", () -> !node("#override-child-take-over").isDisabled());
        type(KeyCode.T);
        until("the take-over", () -> desk.parent("P1").children.getLast().takenOver());
        until("the button to follow", () -> !node("#override-child-hand-back").isDisabled());
        type(KeyCode.B);
        until("the hand-back", () -> !desk.parent("P1").children.getLast().takenOver());
    }

    @Test
    void theOrderInHandStaysInHandWhenOthersArrive() {
        String before = call(() -> label("#blotter-why").getText());
        desk.start("P2", Side.BUY, 1_000, Algo.TWAP, 5);
        desk.step(50);
        until("the second parent", () -> table().getRoot().getChildren().size() == 2);
        frames(3);
        assertThat(call(() -> label("#blotter-why").getText())).isEqualTo(before);
        type(KeyCode.P);
        until("a pause", () -> !desk.commands.isEmpty());
        assertThat(desk.commands)
                .singleElement()
                .isInstanceOfSatisfying(
                        DeskCommand.PauseParent.class,
                        pause -> assertThat(pause.parentId()).isEqualTo("P1"));
    }

    @Test
    void cancelAllWorksInsideATextFieldAndOnItsButton() {
        type(KeyCode.F2);
        type(KeyCode.F7);
        until("the key", () -> desk.commands.size() == 1);
        click(node("#cancel-all"), 1);
        until("the button", () -> desk.commands.size() == 2);
        assertThat(desk.commands).allSatisfy(command -> assertThat(command).isInstanceOf(DeskCommand.CancelAll.class));
    }

    @Test
    void killMustBeHeldAndIsShownUntilRearmed() {
        click(node("#kill"), 1);
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        frames(3);
        assertThat(desk.commands).as("a tap is not a hold").isEmpty();
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        until("the kill", () -> !desk.commands.isEmpty());
        release(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        until("the band", () -> node("#killed").isVisible());
        assertThat(desk.commands).singleElement().isInstanceOf(DeskCommand.Kill.class);
    }

    @Test
    void theLadderTradesOnlyUnlockedAndOncePerDoubleClick() {
        call(() -> {
            field("#ticket-quantity").setText("300");
            return true;
        });
        frames(2);
        Node rows = call(() -> node("#ladder-rows"));
        click(rows, 1);
        frames(3);
        assertThat(desk.commands).isEmpty();
        click(node("#ladder-lock"), 1);
        until("the lock to open", () -> ((ToggleButton) node("#ladder-lock")).isSelected());
        click(rows, 2);
        until("the order", () -> !desk.commands.isEmpty());
        frames(3);
        assertThat(desk.commands).singleElement().isInstanceOfSatisfying(DeskCommand.PlaceManual.class, order -> {
            assertThat(order.quantity()).isEqualTo(300);
            assertThat(order.price() % 100).isZero();
        });
    }

    @Test
    void spaceRecentresTheLadder() {
        click(node("#ladder-lock"), 1);
        until("the lock to open", () -> ((ToggleButton) node("#ladder-lock")).isSelected());
        LadderViewModel ladder = ((LadderPanel) node("#ladder")).model();
        long centred = call(() -> {
            ladder.recentre();
            long top = ladder.price(0);
            ladder.scroll(3);
            return top;
        });
        type(KeyCode.SPACE);
        until("the prices to move", () -> ladder.price(0) == centred);
        assertThat(call(() -> ladder.locked().get()))
                .as("Space did not press the lock")
                .isFalse();
    }

    @Test
    void aRefusalIsReadOnTheStrip() {
        desk.refuse("X", "Above the order limit of 10,000 shares.");
        until("the sentence", () -> label("#message").getText().contains("Above the order limit"));
    }

    @Test
    void aDeskThatTakesNothingIsSaidLoudly() {
        desk.full = true;
        type(KeyCode.F7);
        until("the sentence", () -> label("#message").getText().contains("not keeping up"));
        assertThat(call(() -> label("#message").getStyleClass())).contains("critical");
    }

    @Test
    void closingLeavesNothingListening() {
        assertThat(call(window::openSubscriptions)).isGreaterThan(5);
        call(() -> {
            window.close();
            window.close();
            return true;
        });
        assertThat(call(window::openSubscriptions)).isZero();
        assertThat(call(stage::isShowing)).isFalse();
        desk.step(100);
        frames(3);
        assertThat(desk.snapshots().take())
                .as("nobody takes snapshots any more")
                .isNotNull();
    }

    @Test
    void twoThousandParentsAreShownWithoutFreezing() {
        desk.crowd(2_000, desk.parent("P1").row(desk.now(), desk.market));
        desk.publish();
        until("the crowd", () -> table().getRoot().getChildren().size() == 2_001);
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long[] worst = {0, call(threads::getCurrentThreadCpuTime)};
        int[] left = {60};
        until("sixty frames", () -> {
            long now = threads.getCurrentThreadCpuTime(); // a busy machine may give the frame little of its time
            worst[0] = Math.max(worst[0], now - worst[1]);
            worst[1] = now;
            desk.step(16);
            return --left[0] < 0;
        });
        assertThat(worst[0]).as("longest work between frames").isLessThan(1_000_000_000L);
        assertThat(call(() -> window.pulse().meter().workP99Nanos())).isPositive();
    }

    private TreeTableView<?> table() {
        return (TreeTableView<?>) node("#blotter-table");
    }

    private Node node(String id) {
        return call(() -> window.content().lookup(id));
    }

    private Label label(String id) {
        return (Label) node(id);
    }

    private TextField field(String id) {
        return (TextField) node(id);
    }
}
