package io.blockwright.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Side;
import io.blockwright.engine.spi.Accounts;
import io.blockwright.workstation.models.ScriptedChampions;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import javafx.stage.Window;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
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
    private Stage stage;

    @AfterEach
    void close() {
        if (window != null) {
            FxDriver.run(window::close);
        }
    }

    private void open(Accounts accounts, String theme, int width, int height) {
        desk.start("P1", Side.SELL, 20_000, Algo.PPO, 30);
        DeskAccess plain = DeskAccess.forgetful(desk, "alice");
        DeskAccess access = new DeskAccess(desk, plain.queries(), accounts, plain.preferences());
        stage = FxDriver.call(Stage::new);
        window = FxDriver.call(() -> {
            WorkstationWindow made = new WorkstationWindow(
                    access.with(champions),
                    WindowSettings.of("alice", THEMES.resolve(theme)).withSize(width, height));
            made.showWhole(stage);
            return made;
        });
        desk.step(2_000);
    }

    private <T> T find(String id, Class<T> type) {
        return type.cast(FxDriver.call(() -> window.content().lookup("#" + id)));
    }

    @ParameterizedTest
    @CsvSource({"dark.css, 1280, 800", "light.css, 1600, 1000"})
    void showsWhatSpeaksForAChangeAndRollsBackByOneKey(String theme, int width, int height) throws Exception {
        champions.former = ScriptedChampions.SECOND;
        open(DeskAccess.forgetful(desk, "alice").accounts(), theme, width, height);
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

    @Test
    void theKeyboardStaysAtTheModelsWhateverTheSecondPersonSays() throws Exception {
        open(new AliceAndBob(), "dark.css", 1280, 800);
        FxDriver.until("the names", () -> names().getValue() != null);
        FxDriver.run(() -> {
            names().setValue("alice");
            ((TextField) lookup("#sign-in-password")).setText("own");
            ((Button) lookup("#sign-in-go")).fire();
        });
        FxDriver.until("alice", () -> window.attendance().present() != null);
        FxDriver.chord(KeyCode.CONTROL, KeyCode.DIGIT3);
        FxDriver.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.M);
        FxDriver.until("the models are there", () -> lookup("#models-promote-ppo") != null);
        FxDriver.frames(3);

        press("models-promote-ppo");
        FxDriver.until("the question", () -> question() != null);
        FxDriver.run(() -> ((Button) question().lookup("#approval-refuse")).fire());
        FxDriver.until("the question to go", () -> question() == null && stage.isFocused());
        FxDriver.frames(2);
        assertThat(focus()).as("refused").isEqualTo("models-promote-ppo");

        press("models-promote-ppo");
        FxDriver.until("the question", () -> question() != null);
        FxDriver.run(() -> {
            ((TextField) question().lookup("#approval-password")).setText("own");
            ((Button) question().lookup("#approval-approve")).fire();
            champions.busy = true;
        });
        FxDriver.until("the promotion", () -> desk.commands.stream().anyMatch(DeskCommand.Approved.class::isInstance));
        FxDriver.until(
                "the change to be under way", () -> find("models-choose-ppo").isDisabled());
        FxDriver.frames(2);
        assertThat(focus()).as("while it changes").isEqualTo("models-ppo");
        Pictures.write(window.content(), "models-changing");
        champions.busy = false;
        champions.challenger = null;
        champions.former = ScriptedChampions.FIRST;
        FxDriver.until("the change", () -> !find("models-rollback-ppo").isDisabled());
        FxDriver.frames(2);
        assertThat(focus()).as("promoted: there is nothing to promote").isEqualTo("models-choose-ppo");
        assertThat(stage.isFocused()).isTrue();

        press("models-rollback-ppo");
        champions.busy = true;
        FxDriver.until(
                "the change to be under way", () -> find("models-choose-ppo").isDisabled());
        champions.busy = false;
        champions.challenger = ScriptedChampions.SECOND;
        champions.former = ScriptedChampions.SECOND;
        FxDriver.until("the change", () -> !find("models-rollback-ppo").isDisabled());
        FxDriver.frames(2);
        assertThat(focus()).as("rolled back").isEqualTo("models-rollback-ppo");
    }

    private void press(String id) {
        FxDriver.run(() -> {
            find(id).requestFocus();
            ((Button) find(id)).fire();
        });
    }

    private String focus() {
        return FxDriver.call(() -> {
            Node owner = window.content().getScene().getFocusOwner();
            return owner == null ? "" : owner.getId();
        });
    }

    private Node lookup(String id) {
        return FxDriver.call(() -> window.content().lookup(id));
    }

    private Node find(String id) {
        return lookup("#" + id);
    }

    @SuppressWarnings("unchecked")
    private ComboBox<String> names() {
        return (ComboBox<String>) lookup("#sign-in-name");
    }

    private static Parent question() {
        return FxDriver.call(() -> Window.getWindows().stream()
                .map(shown -> shown.getScene().getRoot())
                .filter(root -> root.lookup("#approval") != null)
                .findFirst()
                .orElse(null));
    }

    /** Alice trades, Bob supervises; everybody's password is "own". */
    private static final class AliceAndBob implements Accounts {
        @Override
        public List<Account> list() {
            return List.of(new Account("alice", Role.TRADER), new Account("bob", Role.SUPERVISOR));
        }

        @Override
        public Account owner() {
            return new Account("alice", Role.TRADER);
        }

        @Override
        public SignIn signIn(String name, char[] password) {
            return new SignIn.Granted(list().get(name.equals("alice") ? 0 : 1));
        }
    }
}
