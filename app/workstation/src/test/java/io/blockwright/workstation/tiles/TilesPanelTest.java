package io.blockwright.workstation.tiles;

import static org.assertj.core.api.Assertions.assertThat;

import eu.hansolo.tilesfx.Tile;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.DeskSnapshot.LimitUse;
import io.blockwright.engine.DeskSnapshot.Position;
import io.blockwright.workstation.FxDriver;
import io.blockwright.workstation.Pictures;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.command.Selection;
import io.blockwright.workstation.theme.Palette;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.theme.Tone;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The tiles as they are drawn, in both themes; pictures go to target/screenshots. */
@Timeout(180)
class TilesPanelTest {
    private static final Path THEMES = Path.of(System.getProperty("blockwright.home"), "resources", "themes");

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void theyWearTheThemeAndLeaveOutWhatIsNotKnown(String name) throws Exception {
        Palette palette = Palette.read(THEMES.resolve(name + ".css"));
        Theme theme = new Theme(palette);
        TilesPanel panel = FxDriver.call(() -> new TilesPanel(new Selection(), theme));
        Stage stage = FxDriver.call(() -> {
            Scene scene = new Scene(panel.node(), 800, 320);
            theme.dress(scene);
            Stage made = new Stage();
            made.setScene(scene);
            made.show();
            return made;
        });
        Tile profit = (Tile) panel.node().lookup("#tile-profit");
        FxDriver.run(() -> panel.show(desk(Double.NaN), null));
        assertThat(FxDriver.call(profit::isValueVisible))
                .as("no zero for what is not known")
                .isFalse();
        assertThat(profit.getText()).contains("not known yet");
        for (int i = 0; i < 40; i++) {
            double profitNow = -1_200 + 40.0 * i * Math.sin(i);
            FxDriver.run(() -> panel.show(desk(profitNow), null));
        }
        FxDriver.frames(2);
        assertThat(FxDriver.call(profit::isValueVisible)).isTrue();
        assertThat(FxDriver.call(profit::getBackgroundColor)).isEqualTo(palette.colour(Tone.PANEL));
        Pictures.write(panel.node(), "tiles-" + name);
        FxDriver.run(stage::hide);
    }

    @Test
    void fourRefreshesASecondCostNextToNothing() throws Exception {
        Theme theme = Theme.read(THEMES.resolve("dark.css"));
        TilesPanel panel = FxDriver.call(() -> new TilesPanel(new Selection(), theme));
        Stage stage = FxDriver.call(() -> {
            Scene scene = new Scene(panel.node(), 800, 320);
            theme.dress(scene);
            Stage made = new Stage();
            made.setScene(scene);
            made.show();
            return made;
        });
        FxDriver.frames(5);
        int refreshes = 200;
        long cpu = FxDriver.call(() -> {
            for (int i = 0; i < 50; i++) {
                panel.show(desk(i), null); // compiled before it is measured
            }
            long begin = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            for (int i = 0; i < refreshes; i++) {
                panel.show(desk(100.0 * i), null);
                panel.node().layout();
            }
            return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - begin;
        });
        FxDriver.run(stage::hide);
        double millis = cpu / 1e6 / refreshes;
        assertThat(millis).as("CPU ms of one refresh on the FX thread").isLessThan(8);
    }

    private static DeskSnapshot desk(double profit) {
        DeskSnapshot plain = Snapshots.desk(1, Snapshots.market(1_000_000, 1_000_100), false);
        return new DeskSnapshot(
                plain.time(),
                true,
                false,
                plain.sessions(),
                plain.market(),
                new Conditions(15, 5, 0.021, 0.02, -0.31, 2e6, 1e4),
                plain.parents(),
                List.of(new Position("QDI", -12_500, 1, profit)),
                List.of(
                        new LimitUse("Position QDI", 12_500, 100_000, "shares"),
                        new LimitUse("Notional a day", 4_900_000, 5_000_000, "$"),
                        new LimitUse("Orders a second", 8, 10, "")),
                new Health(
                        4_200,
                        9_100,
                        610_000,
                        132_000,
                        410_000,
                        Math.abs(profit) % 7,
                        1_128,
                        2,
                        Health.NO_TICK,
                        List.of()));
    }
}
