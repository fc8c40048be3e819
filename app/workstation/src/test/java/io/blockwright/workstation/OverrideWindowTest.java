package io.blockwright.workstation;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.click;
import static io.blockwright.workstation.FxDriver.frames;
import static io.blockwright.workstation.FxDriver.press;
import static io.blockwright.workstation.FxDriver.release;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.type;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.ResumeMode;
import io.blockwright.domain.Side;
import io.blockwright.workstation.override.FrontierPanel;
import java.nio.file.Path;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TreeTableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The overrides and the advice of the real window, driven by keys and mouse over a scripted desk. */
@Timeout(180)
class OverrideWindowTest {
    private static final Path THEME =
            Path.of(System.getProperty("blockwright.home"), "resources", "themes", "dark.css");

    private final ScriptedDesk desk = new ScriptedDesk(11);
    private WorkstationWindow window;

    @BeforeEach
    void open() {
        desk.start("P1", Side.SELL, 20_000, Algo.AC, 30);
        window = call(() -> new WorkstationWindow(
                DeskAccess.forgetful(desk, "alice"),
                WindowSettings.of("alice", THEME).withSize(1_000, 950)));
        run(() -> {
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            window.show(stage);
        });
        desk.step(100);
        desk.step(25_000);
        until(
                "the parent to be in hand",
                () -> table().getExpandedItemCount() >= 2
                        && label("#override-hand").getText().contains("P1"));
        run(() -> table().requestFocus());
    }

    @AfterEach
    void close() {
        run(window::close);
    }

    @Test
    void anAdviceIsAcceptedOnceByKeyHoweverLongItIsHeld() {
        askMe();
        long id = desk.parent("P1").advice.now.id();
        until("the answer to be armed", () -> !node("#advice-accept").isDisabled());
        press(KeyCode.A);
        press(KeyCode.A);
        press(KeyCode.A);
        release(KeyCode.A);
        until("the answer", () -> desk.commands.size() == 2);
        frames(3);
        assertThat(desk.commands).hasSize(2);
        assertThat(desk.commands.getLast()).isInstanceOfSatisfying(DeskCommand.AcceptAdvice.class, sent -> {
            assertThat(sent.parentId()).isEqualTo("P1");
            assertThat(sent.adviceId()).isEqualTo(id);
        });
    }

    @Test
    void anAdviceOutOfSightIsNotAnsweredButShown() {
        run(() -> window.workspaces().open("tiles"));
        press(KeyCode.SHIFT, KeyCode.DIGIT2);
        release(KeyCode.SHIFT, KeyCode.DIGIT2);
        until("the lever that says so", () -> node("#override-advice").isVisible());
        frames(30);
        assertThat(node("#advice-accept")).as("behind the tiles").isNull();
        type(KeyCode.A);
        until("the advice", () -> node("#advice-accept") != null);
        assertThat(desk.commands).as("only the mode").hasSize(1);
        until("the answer to be armed", () -> !node("#advice-accept").isDisabled());
        type(KeyCode.A);
        until("the answer", () -> desk.commands.size() == 2);
    }

    @Test
    void anAdviceThatWasReplacedJustNowIsNotAcceptedByAHandOnItsWay() {
        askMe();
        until("the answer to be armed", () -> !node("#advice-accept").isDisabled());
        int[] hand = {0};
        run(() -> {
            window.pulse().subscribe("a hand on its way", frame -> {
                if (node("#advice-accept").isDisabled() && hand[0]++ == 0) {
                    type(KeyCode.A); // in the very frame that shows the new advice
                }
            });
            desk.parent("P1").propose(desk.now(), desk.market);
            desk.publish();
        });
        until("the buttons to disarm and the key", () -> hand[0] > 0);
        frames(2);
        assertThat(desk.commands).as("only the mode").hasSize(1);
        until("the answer to be armed again", () -> !node("#advice-accept").isDisabled());
        click(node("#advice-reject"), 2);
        until("the answer", () -> desk.commands.size() == 2);
        frames(3);
        assertThat(desk.commands).hasSize(2);
        assertThat(desk.commands.getLast()).isInstanceOf(DeskCommand.RejectAdvice.class);
    }

    @Test
    void anAdviceIsModifiedInlineByCtrlEnterAndTheTicketIsNotSent() {
        run(() -> field("#ticket-quantity").setText("700")); // a sendable ticket stands by
        askMe();
        long id = desk.parent("P1").advice.now.id();
        type(KeyCode.M);
        until("the editor", () -> node("#advice-quantity") != null);
        run(() -> field("#advice-quantity").setText("150"));
        type(KeyCode.ENTER);
        type(KeyCode.P, KeyCode.A, KeyCode.R);
        frames(3);
        assertThat(desk.commands).as("Enter and letters send nothing").hasSize(1);
        run(() -> field("#advice-quantity").setText("150"));
        sendTwice();
        until("the answer", () -> desk.commands.size() == 2);
        frames(3);
        assertThat(desk.commands).hasSize(2);
        assertThat(desk.commands.getLast()).isInstanceOfSatisfying(DeskCommand.ModifyAdvice.class, sent -> {
            assertThat(sent.adviceId()).isEqualTo(id);
            assertThat(sent.quantity()).isEqualTo(150);
        });
    }

    @Test
    void eachModeHasAKeyAndAButton() {
        showAdvice();
        press(KeyCode.SHIFT, KeyCode.DIGIT1);
        release(KeyCode.SHIFT, KeyCode.DIGIT1);
        until("manual", () -> desk.parent("P1").advice.mode == ControlMode.MANUAL);
        until("the hint", () -> label("#advice-hint").getText().startsWith("You place"));
        click(node("#mode-AUTO"), 2);
        until("auto", () -> desk.parent("P1").advice.mode == ControlMode.AUTO);
        frames(3);
        assertThat(desk.commands).as("a double click sets a mode once").hasSizeBetween(2, 3);
        assertThat(desk.commands).allSatisfy(each -> assertThat(each).isInstanceOf(DeskCommand.SetMode.class));
    }

    @Test
    void resumeAsksWithPricesAndIsAnsweredOnce() {
        type(KeyCode.P);
        until("the pause", () -> desk.commands.size() == 1);
        until(
                "the lever to say so",
                () -> button("#override-parent-pause").getText().startsWith("Resume"));
        type(KeyCode.P);
        until(
                "the question with its prices",
                () -> node("#resume-SKIP") != null
                        && label("#resume-cost-RESPREAD").getText().contains("bp cost")
                        && label("#resume-cost-RESPREAD").getText().contains("USD"));
        type(KeyCode.ENTER);
        frames(2);
        assertThat(desk.commands).as("Enter answers nothing").hasSize(1);
        press(KeyCode.DIGIT3);
        press(KeyCode.DIGIT3);
        release(KeyCode.DIGIT3);
        until("the answer", () -> desk.commands.size() == 2);
        frames(3);
        assertThat(desk.commands).hasSize(2);
        assertThat(((DeskCommand.ResumeParent) desk.commands.getLast()).mode()).isEqualTo(ResumeMode.SKIP);
    }

    @Test
    void liveLimitsAreChangedInlineAndEscTakesNothingWithIt() {
        type(KeyCode.L);
        until("the editor", () -> node("#change-end") != null);
        type(KeyCode.ESCAPE);
        until("it to go", () -> node("#change-end") == null);
        type(KeyCode.L);
        until("the editor", () -> node("#change-end") != null);
        run(() -> field("#change-cap").setText("35%"));
        type(KeyCode.ENTER);
        frames(2);
        assertThat(desk.commands).isEmpty();
        sendTwice();
        until("the change", () -> desk.parent("P1").order.maxParticipation() == 0.35);
        until("the editor to go by itself", () -> node("#change-end") == null);
        assertThat(desk.commands).singleElement().isInstanceOf(DeskCommand.ChangeParent.class);
    }

    @Test
    void aForcedFillIsOneCommandByADoubleClickOnItsButton() {
        type(KeyCode.F);
        until("the editor", () -> node("#fill-quantity") != null);
        run(() -> field("#fill-quantity").setText("500"));
        until("its price", () -> label("#fill-cost").getText().contains("bp"));
        click(node("#editor-send"), 2);
        until("the fill", () -> !desk.commands.isEmpty());
        frames(3);
        assertThat(desk.commands)
                .singleElement()
                .isInstanceOfSatisfying(
                        DeskCommand.ForceFill.class,
                        sent -> assertThat(sent.quantity()).isEqualTo(500));
    }

    @Test
    void aChildIsTakenEditedAndHandedBackByKey() {
        run(() -> table().getSelectionModel().select(1));
        until(
                "the child to be in hand",
                () -> !node("#override-child-take-over").isDisabled());
        type(KeyCode.T);
        until("the wheel", () -> !node("#override-child-edit").isDisabled());
        type(KeyCode.E);
        until("the editor", () -> node("#child-price") != null);
        String before = call(() -> field("#child-price").getText());
        press(KeyCode.SHIFT, KeyCode.UP);
        release(KeyCode.SHIFT, KeyCode.UP);
        until("one step", () -> !field("#child-price").getText().equals(before));
        assertThat(label("#editor-verdict").getText()).contains("loses its place");
        sendTwice();
        until("the change", () -> desk.commands.size() == 2);
        until("the editor to go", () -> node("#child-price") == null);
        type(KeyCode.B);
        until("the hand-back", () -> desk.commands.size() == 3);
        assertThat(desk.commands)
                .extracting(each -> each.getClass().getSimpleName())
                .containsExactly("TakeOverChild", "ReplaceChild", "HandBackChild");
    }

    @Test
    void plusIsUrgencyForTheLiveParentAndManyPressesAreOneCommand() {
        run(() -> type(KeyCode.PLUS, KeyCode.PLUS, KeyCode.PLUS)); // no rest of the hand between
        until("the change", () -> !desk.commands.isEmpty());
        frames(30);
        assertThat(desk.commands)
                .singleElement()
                .isInstanceOfSatisfying(
                        DeskCommand.ChangeParent.class,
                        sent -> assertThat(sent.urgency()).isEqualTo(0.65));
    }

    @Test
    void cancellingHasKeysAndEachIsOneCommand() {
        press(KeyCode.SHIFT, KeyCode.DELETE);
        release(KeyCode.SHIFT, KeyCode.DELETE);
        until("the children", () -> desk.commands.size() == 1);
        press(KeyCode.CONTROL, KeyCode.DELETE);
        press(KeyCode.DELETE);
        release(KeyCode.CONTROL, KeyCode.DELETE);
        until("the parent", () -> desk.commands.size() == 2);
        frames(3);
        assertThat(desk.commands)
                .extracting(each -> each.getClass().getSimpleName())
                .containsExactly("CancelChildren", "CancelParent");
        until(
                "the levers to say that it is over",
                () -> node("#override-parent-pause").isDisabled());
    }

    @Test
    void theFrontierIsLookedAlongByArrowsAndAppliedOnlyWhenAsked() {
        FrontierPanel panel = frontier();
        Slider slider = (Slider) call(() -> panel.node().lookup("#frontier-slider"));
        until(
                "the curve",
                () -> ((Label) panel.node().lookup("#frontier-now")).getText().contains("urgency 0.50"));
        run(() -> slider.setValue(0.8));
        until(
                "the place looked at",
                () -> ((Label) panel.node().lookup("#frontier-looked"))
                        .getText()
                        .contains("urgency 0.80"));
        frames(3);
        assertThat(desk.commands).isEmpty();
        run(() -> {
            ((Button) panel.node().lookup("#frontier-apply")).fire();
            ((Button) panel.node().lookup("#frontier-apply")).fire();
        });
        until("the change", () -> desk.parent("P1").order.urgency() == 0.8);
        assertThat(desk.commands).singleElement().isInstanceOf(DeskCommand.ChangeParent.class);
    }

    @Test
    void afterAKillTheProofIsCounted() {
        press(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        until("the kill", () -> !desk.commands.isEmpty());
        release(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.K);
        until(
                "the proof",
                () -> node("#kill-proof").isVisible()
                        && label("#kill-proof").getText().contains("told to cancel")
                        && label("#kill-proof").getText().contains("worst case 0"));
    }

    private void askMe() {
        showAdvice();
        press(KeyCode.SHIFT, KeyCode.DIGIT2);
        release(KeyCode.SHIFT, KeyCode.DIGIT2);
        until("the badge", () -> node("#advice-badge").isVisible());
    }

    /** It stands behind the ticket at first. */
    private void showAdvice() {
        run(() -> window.workspaces().open("advice"));
        until("the advice", () -> node("#advice-badge") != null);
        run(() -> table().requestFocus());
    }

    /** Ctrl+Enter, held long enough to repeat, and once more. */
    private static void sendTwice() {
        FxDriver.inFrames(
                () -> press(KeyCode.CONTROL, KeyCode.ENTER),
                () -> press(KeyCode.ENTER),
                () -> release(KeyCode.ENTER),
                () -> press(KeyCode.ENTER),
                () -> release(KeyCode.CONTROL, KeyCode.ENTER));
    }

    private FrontierPanel frontier() {
        return (FrontierPanel) window.panels().stream()
                .filter(each -> each.id().equals("frontier"))
                .findFirst()
                .orElseThrow();
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

    private Button button(String id) {
        return (Button) node(id);
    }

    private TextField field(String id) {
        return (TextField) node(id);
    }
}
