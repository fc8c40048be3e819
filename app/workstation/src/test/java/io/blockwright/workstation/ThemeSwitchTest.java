package io.blockwright.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot.Alert;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.theme.Palette;
import io.blockwright.workstation.theme.Tone;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.image.WritableImage;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** The running window changes its theme by key, and alerts pop up over it; pictures go to target/screenshots. */
@Timeout(180)
class ThemeSwitchTest {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final Path DARK = Path.of(System.getProperty("blockwright.home"), "resources", "themes", "dark.css");

    private final ScriptedDesk desk = new ScriptedDesk(5);
    private WorkstationWindow window;

    @BeforeEach
    void open() {
        desk.start("P1", Side.SELL, 20_000, Algo.VWAP, 30);
        window = FxDriver.call(() -> {
            WorkstationWindow made = new WorkstationWindow(
                    DeskAccess.forgetful(desk, "alice"),
                    WindowSettings.of("alice", DARK).withSize(1_280, 800));
            Stage stage = new Stage();
            stage.setX(0);
            stage.setY(0);
            made.showWhole(stage);
            return made;
        });
        int[] steps = {0};
        FxDriver.until("some market", () -> {
            desk.step(1_500);
            return ++steps[0] > 40;
        });
    }

    @AfterEach
    void close() {
        FxDriver.run(window::close);
    }

    @Test
    void theOpenWindowChangesFromDarkToLightAndBackByKeyWithoutARestart() throws Exception {
        Palette dark = Palette.read(DARK);
        Palette light = Palette.read(DARK.resolveSibling("light.css"));
        assertThat(frameColour()).isEqualTo(dark.argb(Tone.SIM));
        FxDriver.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        FxDriver.until("the light frame", () -> frameColour() == light.argb(Tone.SIM));
        assertThat(FxDriver.call(() -> ((Label) window.content().lookup("#clock")).getTextFill()))
                .isEqualTo(light.colour(Tone.TEXT));
        write("light");
        FxDriver.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.L);
        FxDriver.until("the dark frame", () -> frameColour() == dark.argb(Tone.SIM));
    }

    @Test
    void aCriticalAlertStaysOverTheWindowUntilItIsAcknowledgedAndTheBellCounts() throws Exception {
        desk.alerts.add(new Alert(desk.now(), Severity.WARNING, "The feed lost 214 messages and recovered after 9 s."));
        desk.alerts.add(
                new Alert(desk.now(), Severity.CRITICAL, "BATS is down: its orders are counted at worst case."));
        desk.step(500);
        FxDriver.until("two toasts", () -> toasts() == 2);
        Button bell = (Button) window.content().lookup("#alert-bell");
        assertThat(bell.getText()).isEqualTo("2");
        assertThat(((Label) window.content().lookup("#message")).getText()).contains("BATS is down");
        WritableImage picture = picture();
        FxDriver.type(KeyCode.F8); // before the warning goes by itself
        FxDriver.until("the newest to go", () -> toasts() == 1);
        FxDriver.chord(KeyCode.SHIFT, KeyCode.F8);
        FxDriver.until("the other to go", () -> toasts() == 0);
        assertThat(bell.getText()).isEmpty();
        WorkstationApp.write(picture, FOLDER.resolve("alerts.png"));
    }

    private int toasts() {
        return window.content().lookup("#alert-toasts").lookupAll(".toast").size();
    }

    private int frameColour() {
        return picture().getPixelReader().getArgb(1, 400);
    }

    private WritableImage picture() {
        return FxDriver.call(() -> window.content().snapshot(null, null));
    }

    private void write(String name) throws Exception {
        WorkstationApp.write(picture(), FOLDER.resolve(name + ".png"));
    }
}
