package io.blockwright.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Decision.Alternative;
import io.blockwright.domain.Decision.Band;
import io.blockwright.domain.Reason.Asked;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.domain.Side;
import io.blockwright.engine.spi.Explanations;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.layout.Region;
import javafx.stage.Stage;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the window shows of a learned advice: how sure, what it costs beside the others, why, and what speaks against it. */
@Timeout(300)
class LearnedAdviceWindowTest {
    private static final Origin ORIGIN = new Origin(
            "qdi-ppo",
            "5f1c09d2ab7788e1",
            "90aa13c4",
            0.82,
            24.6,
            new Band(11.2, 47.9),
            List.of(
                    new Alternative("take more now", 27.4, new Band(15.0, 49.0)),
                    new Alternative("only rest, slower", 26.1, new Band(9.5, 58.3)),
                    new Alternative("wait", 29.9, new Band(10.4, 66.0))),
            new Asked("", "", 7));

    /** One answer to every question; one model whose confidence came true. */
    private static final class OneModel implements Explanations {
        int asked;

        @Override
        public List<Model> models() {
            return List.of(new Model(
                    "qdi-ppo",
                    "PPO",
                    ORIGIN.modelHash(),
                    Standing.READY,
                    "",
                    "CPU",
                    31,
                    64,
                    0,
                    new Calibration(
                            List.of(
                                    new Calibration.Bin(0.55, 0.51, 0.47, 0.55, 610),
                                    new Calibration.Bin(0.82, 0.80, 0.77, 0.83, 640)),
                            1_250,
                            0.03,
                            0.55)));
        }

        @Override
        public CompletableFuture<Why> why(Origin origin) {
            asked++;
            return CompletableFuture.completedFuture(new Why(
                    "Let an even child rest at the touch rather than wait, because spread 2.1 bp (usually 4.0 bp) and time left"
                            + " 62 % (usually 50 %); with these as usual it would wait.",
                    List.of(
                            new Part("spread 2.1 bp (usually 4.0 bp)", 0.61),
                            new Part("time left 62 % (usually 50 %)", 0.22),
                            new Part("headlines 0.40 against the order", -0.18)),
                    List.of(new Past("qdi-family", "wait", 31.2), new Past("mix", "take an even child now", 18.4)),
                    24.8,
                    18.4,
                    31.2,
                    List.of(new Change("spread at least 6.0 bp (now 2.1 bp)", "wait"))));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void aLearnedAdviceIsShownWithItsCostItsReasonsAndWhatSpeaksAgainstIt(String theme) throws Exception {
        ScriptedDesk desk = new ScriptedDesk(7);
        OneModel model = new OneModel();
        DeskAccess plain = DeskAccess.forgetful(desk, "alice");
        DeskAccess access = plain.with(() -> ModelLight.NONE, model);
        Path css = Path.of(System.getProperty("blockwright.home"), "resources", "themes", theme + ".css");
        Stage[] shown = new Stage[1];
        WorkstationWindow window = FxDriver.call(() -> {
            WorkstationWindow made = new WorkstationWindow(
                    access, WindowSettings.of("alice", css).withSize(1_280, 800));
            Stage stage = new Stage();
            made.show(stage);
            shown[0] = stage;
            return made;
        });
        try {
            desk.start("P1", Side.SELL, 20_000, Algo.PPO, 30);
            ScriptedParent parent = desk.parent("P1");
            parent.advice.mode = ControlMode.ADVISE;
            parent.advice.origin = ORIGIN;
            parent.advice.caution =
                    "4 of the last 20 states lie outside what the model learned from: take its advice with care.";
            desk.step(1_000);
            FxDriver.run(() -> window.workspaces().open("advice"));
            FxDriver.until(
                    "the reasons are told",
                    () -> shown[0].getScene().lookup("#why-sentence") instanceof Label label
                            && label.isVisible()
                            && !label.getText().isEmpty());
            FxDriver.run(() -> {
                assertThat(text(shown[0], "#advice-sure")).isEqualTo("82 % sure · qdi-ppo (5f1c09d2ab7788e1)");
                assertThat(text(shown[0], "#advice-caution")).contains("take its advice with care");
                assertThat(text(shown[0], "#why-sentence")).startsWith("Let an even child rest");
                Region costs = (Region) shown[0].getScene().lookup("#advice-alternatives");
                assertThat(costs.getChildrenUnmodifiable()).hasSize(4);
                ((ToggleButton) shown[0].getScene().lookup("#reliability")).fire();
            });
            picture(shown[0], "learned-advice-" + theme);
            FxDriver.run(() -> {
                Node up = shown[0].getScene().lookup("#advice-alternatives");
                while (!(up instanceof ScrollPane scroll)) {
                    up = up.getParent();
                }
                scroll.setVvalue(1);
            });
            picture(shown[0], "learned-advice-" + theme + "-below");
            assertThat(model.asked).as("once for a decision").isEqualTo(1);
            FxDriver.run(() -> shown[0].setWidth(1_000));
            FxDriver.until("the narrow window", () -> shown[0].getScene().getWidth() <= 1_000);
            FxDriver.frames(3);
            FxDriver.run(() -> {
                for (String id : List.of("#advice-accept", "#advice-modify", "#advice-reject")) {
                    Button button = (Button) shown[0].getScene().lookup(id);
                    double right =
                            button.localToScene(button.getBoundsInLocal()).getMaxX();
                    assertThat(button.getWidth()).as(id + " is not cut").isGreaterThan(button.prefWidth(-1) - 1);
                    assertThat(right).as(id + " is inside").isLessThanOrEqualTo(1_000);
                }
            });
            picture(shown[0], "learned-advice-" + theme + "-narrow");
        } finally {
            FxDriver.run(window::close);
        }
    }

    private static String text(Stage stage, String id) {
        return ((Label) stage.getScene().lookup(id)).getText();
    }

    private static void picture(Stage stage, String name) throws Exception {
        Pictures.write(FxDriver.call(() -> stage.getScene().getRoot()), name);
    }
}
