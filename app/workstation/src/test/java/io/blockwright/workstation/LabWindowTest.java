package io.blockwright.workstation;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Side;
import io.blockwright.engine.spi.Lab.Episode;
import io.blockwright.workstation.lab.ScriptedLab;
import java.nio.file.Path;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TableColumn;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The lab in the real window, by key and by mouse. */
@Timeout(180)
class LabWindowTest {
    private static final Path THEMES = Path.of(System.getProperty("blockwright.home"), "resources", "themes");

    private final ScriptedLab lab = new ScriptedLab();
    private final ScriptedDesk desk = new ScriptedDesk(7);
    private WorkstationWindow window;

    private void show(int width, int height, String theme) {
        desk.start("P1", Side.SELL, 20_000, Algo.VWAP, 30);
        DeskAccess plain = DeskAccess.forgetful(desk, "alice");
        window = FxDriver.call(() -> {
            WorkstationWindow made = new WorkstationWindow(
                    plain.with(lab),
                    WindowSettings.of("alice", THEMES.resolve(theme)).withSize(width, height));
            made.showWhole(new Stage());
            return made;
        });
        desk.step(2_000);
        FxDriver.frames(3);
    }

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
    void comparesByKeysAloneAndOpensAPair(String theme, int width, int height) throws Exception {
        show(width, height, theme);
        FxDriver.chord(KeyCode.CONTROL, KeyCode.DIGIT3);
        FxDriver.chord(KeyCode.CONTROL, KeyCode.SHIFT, KeyCode.B);
        FxDriver.until("the choices are there", () -> window.content().lookup("#lab-scenario-calm") != null);
        Pictures.write(window.content(), "lab-empty-" + theme.replace(".css", ""));
        FxDriver.run(() -> find("lab-scenario-volatile", CheckBox.class).setSelected(true));
        FxDriver.run(() -> find("lab-start", Button.class).requestFocus());
        FxDriver.type(KeyCode.SPACE);
        FxDriver.until("it runs", () -> !lab.started.isEmpty());
        lab.done = 700;
        FxDriver.until(
                "some pairs are there",
                () -> !((TableView<?>) window.content().lookup("#lab-pairs"))
                        .getItems()
                        .isEmpty());
        @SuppressWarnings("unchecked")
        TableView<Episode> pairs = find("lab-pairs", TableView.class);
        FxDriver.until(
                "the words about them",
                () -> find("lab-words", Label.class).getText().startsWith("700 of 1,600 episodes, "));
        FxDriver.run(() -> {
            TableColumn<Episode, ?> cost = pairs.getColumns().get(5);
            cost.setSortType(TableColumn.SortType.DESCENDING);
            pairs.getSortOrder().add(cost);
        });
        assertThat(FxDriver.call(() -> pairs.getItems().getFirst().costBp()))
                .isGreaterThanOrEqualTo(
                        FxDriver.call(() -> pairs.getItems().get(1).costBp()));
        lab.done = 1_600;
        FxDriver.until("all pairs are there", () -> pairs.getItems().size() == 1_600);
        FxDriver.until("it is over", () -> !find("lab-start", Button.class).isDisabled());
        assertThat(find("lab-chart", javafx.scene.layout.Region.class).getAccessibleText())
                .contains("Costs in pooled.", "immediate: mean 0.00 basis points, 6.00 bp less.");
        Pictures.write(window.content(), "lab-" + theme.replace(".css", ""));
        FxDriver.run(() -> {
            @SuppressWarnings("unchecked")
            ComboBox<String> scope = find("lab-scope", ComboBox.class);
            scope.setValue("calm");
        });
        assertThat(FxDriver.call(() -> pairs.getItems().size())).isEqualTo(800);
        assertThat(FxDriver.call(() -> pairs.getItems()))
                .allMatch(episode -> episode.scenario().equals("calm"))
                .isSortedAccordingTo((a, b) -> Double.compare(b.costBp(), a.costBp()));
        FxDriver.run(() -> {
            int vwap = 0;
            while (!pairs.getItems().get(vwap).algo().equals("vwap")) {
                vwap++;
            }
            pairs.getSelectionModel().clearAndSelect(vwap);
            pairs.requestFocus();
        });
        FxDriver.type(KeyCode.ENTER);
        FxDriver.until("it is recorded", () -> !lab.recorded.isEmpty());
        assertThat(lab.recorded)
                .singleElement()
                .satisfies(episode -> assertThat(episode.algo()).isEqualTo("vwap"));
        FxDriver.until("the replay is open", () -> window.content().lookup(".replay") != null);
    }
}
