package io.blockwright.workstation.blotter;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.workstation.DeskAccess;
import io.blockwright.workstation.FxDriver;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.Pulse;
import io.blockwright.workstation.Subscription;
import io.blockwright.workstation.bench.CrowdedDesk;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.history.HistoryWindows;
import io.blockwright.workstation.keys.KeyWords;
import io.blockwright.workstation.theme.Theme;
import java.nio.file.Path;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Two thousand parents with a hundred thousand children, changing at every frame, on the real toolkit. */
@Timeout(180)
class BlotterScaleTest {
    private static final int PARENTS = 2_000;
    private static final int CHILDREN = 50;
    private static final int ROWS_IN_VIEW = 40;

    @Test
    void aFramesWorkDoesNotGrowWithTheDesk() throws Exception {
        Theme theme = Theme.read(Path.of(System.getProperty("blockwright.home"), "resources", "themes", "dark.css"));
        CrowdedDesk desk = new CrowdedDesk(PARENTS, CHILDREN, DeskRows.START);
        BlotterViewModel model = new BlotterViewModel(DeskRows.CLOCK, new Selection());
        Pulse pulse = FxDriver.call(() -> new Pulse(desk));
        Stage stage = FxDriver.call(Stage::new);
        int[] most = new int[2];
        Subscription following = FxDriver.call(() -> {
            BlotterPanel panel = new BlotterPanel(
                    model,
                    Preferences.passing(),
                    new HistoryWindows(
                            DeskAccess.forgetful(desk, "alice").queries(), DeskRows.CLOCK, (window, content) -> {}),
                    parent -> {},
                    new KeyWords());
            stage.setScene(new Scene(panel, 1_000, 700));
            theme.dress(stage.getScene());
            stage.show();
            Subscription handle = panel.attach(pulse);
            pulse.start();
            return handle;
        });
        FxDriver.until("the parents", () -> model.parents() == PARENTS);
        int[] frames = {0};
        FxDriver.until("sixty busy frames", () -> {
            if (frames[0] == 5) {
                for (int i = 0; i < 200; i++) {
                    model.root().getChildren().get(i * 3).setExpanded(true);
                }
            }
            if (frames[0] > 1) {
                most[0] = Math.max(most[0], model.lookedAt());
                most[1] = Math.max(most[1], model.touched());
            }
            desk.work(1_700, 17_000_000);
            return ++frames[0] > 60;
        });
        FxDriver.run(() -> {
            following.close();
            pulse.stop();
            stage.close();
        });
        int bound = BlotterViewModel.TURN + (ROWS_IN_VIEW + 1) * (CHILDREN + 1);
        assertThat(most[0]).as("rows looked at in one frame").isBetween(1, bound);
        assertThat(most[1]).as("rows that said something in one frame").isBetween(1, bound);
        assertThat(desk.updates()).isGreaterThan(100_000);
        assertThat(model.parents()).isEqualTo(PARENTS);
    }
}
