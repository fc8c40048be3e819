package io.blockwright.workstation.depth;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.MarketForecast;
import io.blockwright.engine.MarketForecast.Ahead;
import io.blockwright.engine.WatchPicture;
import io.blockwright.workstation.Frame;
import io.blockwright.workstation.Preferences;
import io.blockwright.workstation.Snapshots;
import java.util.List;
import org.junit.jupiter.api.Test;

/** A forecast is drawn while there is a fresh one and it is wanted, and only then takes room. */
class ForecastBandTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_767_623_400L * SECOND;
    private static final MarketForecast FORECAST = new MarketForecast(
            "lstm-mix", START, 1_000_000, List.of(new Ahead(30, 999_000, 999_500, 1_000_000, 1_000_500, 1_001_000)));

    private final HeatMapViewModel model = new HeatMapViewModel(new HeatSettings(Preferences.passing()));

    private void show(long time, MarketForecast forecast) {
        DeskSnapshot plain = Snapshots.desk(time, Snapshots.market(999_900, 1_000_100), false);
        model.absorb(new Frame(
                time,
                new DeskSnapshot(
                        time,
                        true,
                        false,
                        List.of(),
                        plain.market(),
                        plain.conditions(),
                        WatchPicture.NONE,
                        List.of(),
                        List.of(),
                        List.of(),
                        plain.health(),
                        forecast),
                List.of()));
    }

    @Test
    void itIsDrawnWhileItIsFreshAndWanted() {
        model.resize(900, 400);
        show(START, MarketForecast.NONE);
        assertThat(model.drawnForecast().known()).isFalse();
        show(START + SECOND, FORECAST);
        assertThat(model.drawnForecast()).isEqualTo(FORECAST);
        show(START + 6 * SECOND, FORECAST);
        assertThat(model.drawnForecast().known()).as("a model that fell silent").isFalse();
        show(START + 7 * SECOND, FORECAST);
        show(START + 8 * SECOND, MarketForecast.NONE);
        assertThat(model.drawnForecast().known()).isFalse();
    }

    @Test
    void itTakesRoomOnlyWhereItIsDrawn() {
        model.resize(900, 400);
        model.settings().plan().set(false);
        show(START, MarketForecast.NONE);
        assertThat(model.ahead()).isZero();
        show(START + SECOND, FORECAST);
        assertThat(model.ahead()).isPositive();
        model.settings().forecast().set(false);
        assertThat(model.ahead()).isZero();
        assertThat(model.drawnForecast().known()).isFalse();
        model.settings().forecast().set(true);
        model.reset();
        assertThat(model.drawnForecast().known()).isFalse();
    }
}
