package io.blockwright.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Side;
import io.blockwright.workstation.models.ScriptedChampions;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The models in the real window, by key and by mouse. */
@Timeout(300)
class ModelsWindowTest {
    private static final Path THEMES = Path.of(System.getProperty("blockwright.home"), "resources", "themes");

    private final ScriptedChampions champions = new ScriptedChampions();
    private final ScriptedDesk desk = new ScriptedDesk(7);
    private WorkstationWindow window;

    @AfterEach
    void close() {
        if (window != null) {
            FxDriver.run(window::close);
        }
    }

    private <T> T find(String id, Class<T> type) {
        return type.cast(FxDriver.call(() -> window.content().lookup("#" + id)));
    }

    @ParameterizedTest
    @CsvSource({"dark.css, 1280, 800", "light.css, 1600, 1000"})
    void showsWhatSpeaksForAChangeAndRollsBackByOneKey(String theme, int width, int height) throws Exception {
        champions.former = ScriptedChampions.SECOND;
        desk.start("P1", Side.SELL, 20_000, Algo.PPO, 30);
        DeskAccess plain = DeskAccess.forgetful(desk, "alice");
        Stage stage = FxDriver.call(Stage::new);
        window = FxDriver.call(() -> {
            WorkstationWindow made = new WorkstationWindow(
                    plain.with(champions),
                    WindowSettings.of("alice", THEMES.resolve(theme)).withSize(width, height));
            made.showWhole(stage);
            return made;
        });
        desk.step(2_000);
        FxDriver.until("the window has the keyboard", stage::isFocused);
        FxDriver.chord(KeyCode.CONTROL, KeyCode.DIGIT3);
        FxDriver.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        FxDriver.until("the models are there", () -> window.content().lookup("#models-ppo") != null);
        FxDriver.frames(3);
        assertThat(FxDriver.call(() -> find("models-saving-ppo", Label.class).getText()))
                .startsWith("Challenger cheaper by 1.2 bp");
        assertThat(FxDriver.call(() -> find("models-promote-ppo", Button.class).isDisabled()))
                .isFalse();
        assertThat(FxDriver.call(() -> find("models-promote-dqn", Button.class).isDisabled()))
                .isTrue();
        assertThat(FxDriver.call(() -> find("models-rollback-dqn", Button.class).isDisabled()))
                .isTrue();
        assertThat(FxDriver.call(() -> window.content().lookup("#models-ppo").getAccessibleText()))
                .contains("PPO orders: ppo-mix decides, ppo-autumn is tried");
        Pictures.write(window.content(), "models-" + theme.replace(".css", ""));
        FxDriver.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.Z);
        FxDriver.until(
                "the roll back is sent",
                () -> desk.commands.stream().anyMatch(DeskCommand.RollBackModel.class::isInstance));
        FxDriver.run(() -> find("models-promote-ppo", Button.class).requestFocus());
        FxDriver.type(KeyCode.ENTER);
        FxDriver.frames(2);
        assertThat(desk.commands).noneMatch(DeskCommand.Approved.class::isInstance);
    }
}
