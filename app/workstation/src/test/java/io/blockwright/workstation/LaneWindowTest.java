package io.blockwright.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Side;
import io.blockwright.engine.spi.Lanes.Choice;
import io.blockwright.engine.spi.Lanes.Footing;
import io.blockwright.engine.spi.Lanes.Gap;
import io.blockwright.engine.spi.Lanes.Ground;
import io.blockwright.engine.spi.Lanes.Lane;
import io.blockwright.engine.spi.Lanes.Point;
import io.blockwright.engine.spi.Lanes.Stage;
import io.blockwright.workstation.lane.ScriptedLanes;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.Region;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lane in the real window as it opens, and its selector by key. */
@Timeout(120)
class LaneWindowTest {
    private static final Path THEMES = Path.of(System.getProperty("blockwright.home"), "resources", "themes");
    private static final long SECOND = 1_000_000_000L;

    private final ScriptedLanes lanes = new ScriptedLanes();
    private final ScriptedDesk desk = new ScriptedDesk(7);
    private WorkstationWindow window;

    @AfterEach
    void close() {
        if (window != null) {
            FxDriver.run(window::close);
        }
    }

    private static Lane half(long from, boolean estimated) {
        List<Point> live = new ArrayList<>();
        List<Point> beside = new ArrayList<>();
        for (int i = 0; i <= 150; i++) {
            long time = from + i * 6L * SECOND;
            live.add(new Point(time, 67L * i, 22 * (1 - Math.exp(-i / 40.0)) + Math.sin(i / 3.0)));
            beside.add(new Point(time, 66L * i, 27 * (1 - Math.exp(-i / 40.0)) + Math.sin(i / 3.0)));
        }
        Footing footing = estimated
                ? new Footing(Ground.LIVE, 0, false, List.of(new Gap(from + 300 * SECOND, from + 345 * SECOND)))
                : Footing.AGAIN;
        return new Lane("twap-passive", Stage.IN_STEP, "", live, beside, live.getLast(), false, false, footing, true);
    }

    @ParameterizedTest
    @CsvSource({"dark.css, 1280, 800, false", "light.css, 1920, 1080, true"})
    void standsBelowTheOrdersAndIsChosenByKey(String theme, int width, int height, boolean estimated) throws Exception {
        lanes.lanes.put("P1", half(desk.now(), estimated));
        desk.start("P1", Side.SELL, 20_000, Algo.PPO, 30);
        DeskAccess plain = DeskAccess.forgetful(desk, "alice");
        window = FxDriver.call(() -> {
            WorkstationWindow made = new WorkstationWindow(
                    plain.with(lanes),
                    WindowSettings.of("alice", THEMES.resolve(theme)).withSize(width, height));
            made.showWhole(new javafx.stage.Stage());
            return made;
        });
        desk.step(2_000);
        FxDriver.until(
                "the sentence", () -> find("lane-says", Label.class).getText().endsWith("bp more so far."));
        assertThat(find("lane-says", Label.class).getText())
                .startsWith(
                        estimated
                                ? "TWAP passive would have paid an estimated"
                                : "TWAP passive in the same market would have paid");
        assertThat(find("lane", Region.class).getAccessibleText()).contains("P1: 10,050 of 20,000");
        Label caveat = find("lane-caveat", Label.class);
        assertThat(caveat.isVisible()).isEqualTo(estimated);
        FxDriver.frames(3);
        Region chart = find("lane-chart", Region.class);
        assertThat(chart.getWidth()).isGreaterThan(400);
        assertThat(chart.getHeight()).isGreaterThan(70);
        Pictures.write(window.content(), "lane-" + theme.replace(".css", ""));
        FxDriver.type(KeyCode.W);
        @SuppressWarnings("unchecked")
        ComboBox<Choice> selector = find("lane-choice", ComboBox.class);
        FxDriver.until("the choices", selector::isShowing);
        assertThat(FxDriver.call(selector::isFocused)).isTrue();
        FxDriver.type(KeyCode.DOWN, KeyCode.ENTER);
        FxDriver.until("the choice", () -> !lanes.chosen.isEmpty());
        assertThat(lanes.chosen).containsExactly("P1 ac");
    }

    private <T> T find(String id, Class<T> type) {
        return type.cast(FxDriver.call(() -> window.content().lookup("#" + id)));
    }
}
