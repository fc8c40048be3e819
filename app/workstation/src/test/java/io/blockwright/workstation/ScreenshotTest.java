package io.blockwright.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.engine.DeskSnapshot.Alert;
import io.blockwright.engine.DeskSnapshot.SessionLight;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.image.WritableImage;
import javafx.stage.Stage;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Writes what the window shows to target/screenshots, where a person can look at it. */
@Timeout(180)
class ScreenshotTest {
    private static final Path FOLDER = Path.of("target", "screenshots");
    private static final Path THEME =
            Path.of(System.getProperty("blockwright.home"), "resources", "themes", "dark.css");

    @ParameterizedTest
    @CsvSource({"1920, 1080", "1280, 800"})
    void aRunningDeskIsDrawnAtItsSize(int width, int height) throws Exception {
        ScriptedDesk desk = new ScriptedDesk(7);
        desk.start("P1", Side.SELL, 20_000, Algo.VWAP, 30);
        int[] steps = {0};
        Path png = FOLDER.resolve("workstation-" + width + "x" + height + ".png");
        WorkstationApp.snapshotAfter(
                DeskAccess.forgetful(desk, "alice"), WindowSettings.of("alice", THEME), width, height, png, () -> {
                    story(desk, steps[0]++);
                    return steps[0] > 120;
                });
        BufferedImage image = ImageIO.read(png.toFile());
        assertThat(image.getWidth()).isEqualTo(width);
        assertThat(image.getHeight()).isEqualTo(height);
        assertThat(colours(image)).as("a picture, not a blank").hasSizeGreaterThan(200);
    }

    @Test
    void anEmptyDeskSaysWhatWillAppear() throws Exception {
        ScriptedDesk desk = new ScriptedDesk(7);
        Path png = FOLDER.resolve("empty.png");
        int[] frames = {0};
        WorkstationApp.snapshotAfter(
                DeskAccess.forgetful(desk, "alice"),
                WindowSettings.of("alice", THEME),
                1280,
                800,
                png,
                () -> ++frames[0] > 3);
        assertThat(ImageIO.read(png.toFile()).getWidth()).isEqualTo(1280);
    }

    @Test
    void aLiveDeskInTroubleCannotBeMistakenForACalmOne() throws Exception {
        ScriptedDesk desk = new ScriptedDesk(3);
        desk.simulated = false;
        desk.sessions = List.of(
                new SessionLight("NYSE", SessionState.UP, "Logged on."),
                new SessionLight("DARK", SessionState.DEAF, "No answer for 12 s."),
                new SessionLight("BATS", SessionState.DOWN, "Connection refused."));
        desk.start("P1", Side.BUY, 40_000, Algo.AC, 20);
        WorkstationWindow window = FxDriver.call(() -> {
            WorkstationWindow made = new WorkstationWindow(
                    DeskAccess.forgetful(desk, "alice"),
                    WindowSettings.of("alice", THEME).withSize(1280, 800));
            made.showWhole(new Stage());
            return made;
        });
        int[] steps = {0};
        FxDriver.until("a minute of market", () -> {
            desk.step(1_000);
            return ++steps[0] > 60;
        });
        desk.parent("P1")
                .children
                .replaceAll(child -> child.state().isTerminal()
                        ? child
                        : ScriptedParent.wheel(ScriptedParent.in(child, OrderState.UNKNOWN), true));
        desk.market.status = TradingStatus.HALTED;
        desk.alerts.add(
                new Alert(desk.now(), Severity.CRITICAL, "BATS is down: its orders are counted at worst case."));
        FxDriver.run(() -> {
            ((TextField) window.content().lookup("#ticket-quantity")).setText("200K");
            ((TextField) window.content().lookup("#ticket-participation")).setText("40%");
            ((ToggleButton) window.content().lookup("#ladder-lock")).fire();
        });
        FxDriver.until("the halt to be seen", () -> {
            desk.step(500);
            return ++steps[0] > 80;
        });
        WritableImage image = FxDriver.call(() -> window.content().snapshot(null, null));
        WorkstationApp.write(image, FOLDER.resolve("trouble.png"));
        FxDriver.run(window::close);
        assertThat(image.getPixelReader().getArgb(1, 400))
                .as("the frame is red from the corner of the eye")
                .isEqualTo(Theme.read(THEME).argb(Tone.LIVE));
    }

    private static void story(ScriptedDesk desk, int step) {
        if (step == 40) {
            desk.start("P2", Side.BUY, 8_000, Algo.TWAP, 15);
        }
        if (step == 70) {
            desk.market.stale = true;
        }
        if (step == 74) {
            desk.market.stale = false;
            desk.alerts.add(
                    new Alert(desk.now(), Severity.WARNING, "The feed lost 214 messages and recovered after 9 s."));
        }
        if (step == 112) {
            ScriptedParent parent = desk.parent("P1");
            parent.children.stream()
                    .filter(child -> !child.state().isTerminal())
                    .findFirst()
                    .ifPresent(child ->
                            parent.change(child.order().clOrdId(), row -> ScriptedParent.in(row, OrderState.UNKNOWN)));
        }
        desk.step(desk.market.status == TradingStatus.TRADING ? 2_500 : 500);
    }

    private static Set<Integer> colours(BufferedImage image) {
        Set<Integer> found = new HashSet<>();
        for (int y = 0; y < image.getHeight(); y += 3) {
            for (int x = 0; x < image.getWidth(); x += 3) {
                found.add(image.getRGB(x, y));
            }
        }
        return found;
    }
}
