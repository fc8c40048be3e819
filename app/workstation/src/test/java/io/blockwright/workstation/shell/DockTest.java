package io.blockwright.workstation.shell;

import static io.blockwright.workstation.FxDriver.call;
import static io.blockwright.workstation.FxDriver.chord;
import static io.blockwright.workstation.FxDriver.run;
import static io.blockwright.workstation.FxDriver.until;
import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.FxDriver;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.WindowFixture;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Panels moved about in the real window by keyboard: they stay alive, are kept, and leave nothing behind. */
@Timeout(180)
class DockTest {
    private final Preferences kept = Preferences.passing();
    private WindowFixture window = WindowFixture.open(kept);

    @AfterEach
    void close() {
        window.close();
    }

    @Test
    void aPanelDetachesKeepsItsFrameAndKeysAndComesBack() {
        focus("ladder");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        until("a second window", () -> stages() == 2);
        Stage other = other();
        assertThat(call(() -> other.getScene().lookup("#ladder"))).isNotNull();
        assertThat(call(() -> other.getScene().getStylesheets()))
                .isEqualTo(call(() -> window.stage().getScene().getStylesheets()));
        until("its title to say SIM", () -> other.getTitle().equals("Ladder — SIM"));
        assertThat(call(() -> other.getScene().getRoot().getPseudoClassStates()))
                .anyMatch(state -> state.getPseudoClassName().equals("sim"));
        FxDriver.type(KeyCode.F7);
        until("the safety key", () -> !window.commands().isEmpty());

        run(() -> other.fireEvent(new javafx.stage.WindowEvent(other, javafx.stage.WindowEvent.WINDOW_CLOSE_REQUEST)));
        until("one window", () -> stages() == 1);
        assertThat(window.node("#ladder")).isNotNull();
    }

    @Test
    void whatWasArrangedIsThereAgainAfterARestart() {
        focus("ladder");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.LEFT);
        until("the move to be kept", () -> text().contains("ladder*"));
        focus("ticket");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        until("the window to be kept", () -> text().contains("window"));
        String before = text();
        window.close();
        assertThat(stages()).isZero();
        window = WindowFixture.open(kept);
        until("two windows", () -> stages() == 2);
        assertThat(text()).isEqualTo(before);
        assertThat(call(() -> other().getScene().lookup("#ticket"))).isNotNull();
        assertThat(window.node("#ladder"))
                .as("the ladder is in front of the map")
                .isNotNull();
    }

    @Test
    void aBrokenLayoutFallsBackWithOneSentence() {
        window.close();
        kept.write("workspace.trade", "v1 rows 0.5 ( [ heatmap ]");
        window = WindowFixture.open(kept);
        until("the sentence", () -> window.label("#message").getText().contains("\"Trade\" could not be read"));
        assertThat(window.node("#ladder")).isNotNull();
        assertThat(window.node("#ticket")).isNotNull();
    }

    @Test
    void onePanelFillsTheWindowAndEverythingComesBack() {
        String before = text();
        focus("ladder");
        FxDriver.type(KeyCode.F11);
        until("the others to go", () -> window.node("#ticket") == null);
        assertThat(window.node("#ladder")).isNotNull();
        FxDriver.type(KeyCode.F11);
        until("the others to come back", () -> window.node("#ticket") != null);
        run(() -> window.workspaces().flush());
        assertThat(text()).isEqualTo(before);
    }

    @Test
    void theKeyboardGoesRoundThePanelsAndThroughTheWorkspaces() {
        focus("heatmap");
        FxDriver.type(KeyCode.F6);
        until("the ladder", () -> active().equals("ladder"));
        FxDriver.type(KeyCode.F6);
        until("the ticket", () -> active().equals("ticket"));
        chord(KeyCode.SHIFT, KeyCode.F6);
        until("the ladder again", () -> active().equals("ladder"));
        chord(KeyCode.CONTROL, KeyCode.DIGIT2);
        until("the workspace", () -> window.workspaces().chosen() == Layouts.SUPERVISE);
        until("it to be kept", () -> kept.read("workspace").orElse("").equals("SUPERVISE"));
        chord(KeyCode.CONTROL, KeyCode.DIGIT1);
        until("the first again", () -> window.node("#ladder") != null && window.node("#ticket") != null);
    }

    @Test
    void aClosedPanelIsOpenedAgainAndAResetBringsBackTheFirstLayout() {
        focus("ladder");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.W);
        until("it to close", () -> window.node("#ladder") == null);
        run(() -> window.workspaces().open("ladder"));
        until("it to open", () -> window.node("#ladder") != null && active().equals("ladder"));
        run(() -> window.workspaces().reset());
        assertThat(text())
                .isEqualTo(WorkspaceText.of(Layouts.TRADE.of(window.dock().known())));
    }

    @Test
    void closingLeavesNothingListeningAfterDetachingAndSwitching() {
        focus("ladder");
        chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.N);
        until("a second window", () -> stages() == 2);
        run(() -> {
            for (Layouts layout : Layouts.values()) {
                window.workspaces().choose(layout);
            }
        });
        int open = call(() -> window.window().openSubscriptions());
        run(() -> window.workspaces().choose(Layouts.TRADE));
        until("its second window", () -> stages() == 2);
        assertThat(call(() -> window.window().openSubscriptions())).isEqualTo(open);
        window.close();
        assertThat(call(() -> window.window().openSubscriptions())).isZero();
        assertThat(stages()).isZero();
    }

    private void focus(String panel) {
        run(() -> window.dock().focus(panel));
        until(panel + " to have the keyboard", () -> active().equals(panel));
    }

    private String active() {
        return call(() -> window.dock().active().orElse(""));
    }

    private String text() {
        return kept.read("workspace.trade")
                .orElseGet(() -> WorkspaceText.of(call(() -> window.dock().capture())));
    }

    private static int stages() {
        return call(() -> (int) Window.getWindows().stream()
                .filter(found -> found instanceof Stage)
                .count());
    }

    private Stage other() {
        return call(() -> (Stage) Window.getWindows().stream()
                .filter(found -> found instanceof Stage && !found.equals(window.stage()))
                .findFirst()
                .orElseThrow());
    }
}
