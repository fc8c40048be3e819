package io.blockwright.workstation;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.chord;
import static io.blockwright.workstation.FxDriver.click;
import static io.blockwright.workstation.FxDriver.frames;
import static io.blockwright.workstation.FxDriver.inFrames;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.type;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.DeskCommand;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Forcing a fill and ending a parent, by robot: small ones at once, large ones only through the question. */
@Timeout(180)
class OverrideQuestionTest {
    private WindowFixture fixture;

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aSmallForcedFillNeverAsks() {
        open(Precautions.USUAL);
        force("200");
        until("the command", () -> fixture.commands().size() == 1);
        frames(3);
        assertThat(call(this::question)).isNull();
        assertThat(fixture.commands()).singleElement().isInstanceOf(DeskCommand.ForceFill.class);
    }

    @Test
    void aLargeForcedFillIsAnsweredInTheDialogOnceAndByNoKey() {
        open(new Precautions(10_000, 0.9, 0.9, 0.5, 1e9, 1e9));
        fill("2000");
        inFrames(
                () -> chord(KeyCode.CONTROL, KeyCode.ENTER),
                () -> assertThat(question()).isNotNull(),
                () -> assertThat(text("#confirm-title")).isEqualTo("Force this fill now?"),
                () -> clickOn("#confirm-send", 5)); // long before the delay was seen
        until("the delay to be seen", () -> !ask("#confirm-send").isDisabled());
        type(KeyCode.ENTER);
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        frames(3);
        assertThat(fixture.commands()).isEmpty();
        clickOn("#confirm-send", 5);
        until("the command", () -> !fixture.commands().isEmpty());
        frames(3);
        assertThat(call(this::question)).isNull();
        assertThat(fixture.commands())
                .singleElement()
                .isInstanceOfSatisfying(
                        DeskCommand.ForceFill.class,
                        fill -> assertThat(fill.quantity()).isEqualTo(2_000));
    }

    @Test
    void aLargeParentIsKeptByEscapeAndEndedByTheTotalTypedAgain() {
        open(new Precautions(10_000, 0.9, 0.9, 0.5, 20_000, 1e9));
        chord(KeyCode.CONTROL, KeyCode.DELETE);
        until("the question", () -> question() != null);
        assertThat(text("#confirm-title")).isEqualTo("End this order?");
        type(KeyCode.ESCAPE);
        until("the question to go", () -> question() == null);
        until("the sentence", () -> ((Label) fixture.node("#message")).getText().contains("goes on"));
        assertThat(fixture.commands()).isEmpty();

        chord(KeyCode.CONTROL, KeyCode.DELETE);
        until("the question again", () -> question() != null);
        String total = text("#confirm-total").replaceAll("[^0-9]", "");
        run(() -> ((TextField) ask("#confirm-retype")).setText(total));
        until("the answer to wake", () -> !ask("#confirm-send").isDisabled());
        type(KeyCode.ENTER);
        frames(2);
        assertThat(fixture.commands()).isEmpty();
        clickOn("#confirm-send", 2);
        until("the command", () -> !fixture.commands().isEmpty());
        frames(3);
        assertThat(fixture.commands()).singleElement().isInstanceOf(DeskCommand.CancelParent.class);
    }

    @Test
    void aboveTheLimitADeskForOneKeepsTheParentAndSafetyNeverAsks() {
        open(new Precautions(10_000, 0.9, 0.9, 0.5, 20_000, 30_000));
        chord(KeyCode.CONTROL, KeyCode.DELETE);
        until("the question", () -> question() != null);
        String total = text("#confirm-total").replaceAll("[^0-9]", "");
        run(() -> ((TextField) ask("#confirm-retype")).setText(total));
        until("the answer to wake", () -> !ask("#confirm-send").isDisabled());
        clickOn("#confirm-send", 1);
        until("the refusal", () -> question() == null);
        assertThat(fixture.commands()).isEmpty();
        type(KeyCode.P);
        chord(KeyCode.SHIFT, KeyCode.F7);
        until("both", () -> fixture.commands().size() == 2);
        assertThat(fixture.commands())
                .extracting(each -> each.getClass().getSimpleName())
                .containsExactly("PauseParent", "CancelAll");
    }

    private void open(Precautions lines) {
        Preferences preferences = Preferences.passing();
        lines.remember(preferences);
        fixture = WindowFixture.open(preferences);
        until(
                "the parent to be in hand",
                () -> ((Label) fixture.node("#override-hand")).getText().contains("P1"));
        run(() -> fixture.node("#blotter-table").requestFocus());
    }

    private void force(String quantity) {
        fill(quantity);
        chord(KeyCode.CONTROL, KeyCode.ENTER);
    }

    private void fill(String quantity) {
        type(KeyCode.F);
        until("the editor", () -> fixture.node("#fill-quantity") != null);
        run(() -> ((TextField) fixture.node("#fill-quantity")).setText(quantity));
        until(
                "a price",
                () -> !((TextField) fixture.node("#fill-worst")).getText().isEmpty());
    }

    private @Nullable Window question() {
        return Window.getWindows().stream()
                .filter(each -> each.getScene() != null && each.getScene().lookup("#confirm") != null)
                .findFirst()
                .orElse(null);
    }

    private Node ask(String id) {
        return call(() -> question().getScene().lookup(id));
    }

    private String text(String id) {
        return call(() -> ((Label) ask(id)).getText());
    }

    private void clickOn(String id, int times) {
        click(ask(id), times);
    }
}
