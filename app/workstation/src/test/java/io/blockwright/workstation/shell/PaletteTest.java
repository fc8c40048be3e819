package io.blockwright.workstation.shell;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.chord;
import static io.blockwright.workstation.FxDriver.frames;
import static io.blockwright.workstation.FxDriver.press;
import static io.blockwright.workstation.FxDriver.release;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.type;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.DeskCommand;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.WindowFixture;
import io.blockwright.workstation.shell.PaletteEntry.Risk;
import java.util.List;
import javafx.scene.control.ListView;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The palette: what it finds, and what it takes to do something from it. */
@Timeout(180)
class PaletteTest {
    private final Preferences kept = Preferences.passing();
    private final WindowFixture window = WindowFixture.open(kept);

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aFewLettersFindWhatIsMeantAndTheUsedComesFirst() {
        PaletteViewModel model = new PaletteViewModel(
                () -> List.of(
                        entry("a", "Recentre the ladder"),
                        entry("b", "Reset this workspace"),
                        entry("c", "Show Ladder")),
                kept);
        model.open();
        assertThat(titles(model)).hasSize(3);
        model.typed().set("show l");
        assertThat(titles(model).getFirst()).isEqualTo("Show Ladder");
        model.typed().set("rsw");
        assertThat(titles(model).getFirst()).isEqualTo("Reset this workspace");
        model.typed().set("zzz");
        assertThat(titles(model)).isEmpty();
        model.typed().set("ladder");
        String second = titles(model).get(1);
        model.used(model.found().get().get(1));
        model.open();
        assertThat(titles(model).getFirst()).isEqualTo(second);
        model.typed().set("ladder");
        assertThat(titles(model).getFirst()).isEqualTo(second);
    }

    @Test
    void whatIsTypedAsOneIsFoundAsOneBeforeItIsTakenForInitials() {
        PaletteViewModel model = new PaletteViewModel(
                () -> List.of(
                        entry("a", "Look along the cost and risk frontier and choose an urgency"),
                        entry("b", "Trade part of the selected parent now")),
                kept);
        model.open();
        model.typed().set("tra");
        assertThat(titles(model).getFirst()).startsWith("Trade part");
    }

    @Test
    void enterMovesPanelsAndLooksButNeverTouchesOrders() {
        open();
        write("supervise");
        type(KeyCode.ENTER);
        until("the workspace", () -> window.workspaces().chosen() == Layouts.SUPERVISE);
        assertThat(palette()).as("the palette has left").isFalse();

        open();
        write("cancel all on the desk");
        type(KeyCode.ENTER);
        frames(3);
        assertThat(window.commands()).as("Enter alone").isEmpty();
        assertThat(palette()).isTrue();
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        until("the command", () -> !window.commands().isEmpty());
        assertThat(window.commands()).singleElement().isInstanceOf(DeskCommand.CancelAll.class);
    }

    @Test
    void killingFromThePaletteTakesASecondOfHolding() {
        open();
        write("kill");
        chord(KeyCode.CONTROL, KeyCode.ENTER);
        frames(3);
        assertThat(window.commands()).as("a tap").isEmpty();
        press(KeyCode.CONTROL, KeyCode.ENTER);
        until("the kill", () -> !window.commands().isEmpty());
        release(KeyCode.CONTROL, KeyCode.ENTER);
        assertThat(window.commands()).singleElement().isInstanceOf(DeskCommand.Kill.class);
    }

    @Test
    void escapeGivesTheKeyboardBackAndSafetyKeysWorkMeanwhile() {
        run(() -> window.dock().focus("ticket"));
        Object before = call(() -> window.stage().getScene().getFocusOwner());
        chord(KeyCode.CONTROL, KeyCode.K);
        until("the palette", this::palette);
        type(KeyCode.F6);
        type(KeyCode.F7);
        until("the safety key", () -> !window.commands().isEmpty());
        assertThat(palette()).as("other keys rest").isTrue();
        type(KeyCode.ESCAPE);
        until("it to leave", () -> !palette());
        assertThat(call(() -> window.stage().getScene().getFocusOwner())).isSameAs(before);
    }

    @Test
    void anOrderIsFoundAndTakenInHand() {
        until("the desk", () -> window.label("#mode").getText().equals("SIM"));
        open();
        write("P1");
        until("the order", () -> list().getItems().toString().contains("P1"));
        type(KeyCode.ENTER);
        until(
                "the blotter to have the keyboard",
                () -> window.dock().active().orElse("").equals("blotter"));
    }

    @Test
    void everyActionThatIsNotKnownToBeHarmlessCountsAsOneThatTouchesOrders() {
        run(() -> {
            assertThat(window.keymap().conflicts()).isEmpty();
            window.keymap().actions().forEach(action -> {
                boolean touches = action.id().startsWith("desk.c")
                        || action.id().startsWith("parent.")
                        || action.id().startsWith("child.")
                        || action.id().equals("ticket.send");
                if (touches) {
                    assertThat(PaletteEntries.risk(action)).as(action.id()).isEqualTo(Risk.ORDERS);
                }
            });
        });
    }

    private void open() {
        chord(KeyCode.CONTROL, KeyCode.K);
        until("the palette", this::palette);
    }

    private boolean palette() {
        return window.node("#palette") != null;
    }

    private void write(String text) {
        run(() -> ((TextField) window.node("#palette-field")).setText(text));
    }

    private ListView<?> list() {
        return (ListView<?>) window.node("#palette-list");
    }

    private static PaletteEntry entry(String id, String title) {
        return new PaletteEntry(id, "Group", title, List.of(), Risk.NONE, () -> {});
    }

    private static List<String> titles(PaletteViewModel model) {
        return model.found().get().stream().map(PaletteEntry::title).toList();
    }
}
