package io.blockwright.workstation.watch;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.MarketEvent.EconomicRelease;
import io.blockwright.domain.MarketEvent.Headline;
import io.blockwright.domain.Story;
import io.blockwright.domain.Symptom;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Conditions;
import io.blockwright.engine.WatchPicture;
import io.blockwright.engine.WatchPicture.Measures;
import io.blockwright.engine.WatchPicture.Span;
import io.blockwright.workstation.FxDriver;
import io.blockwright.workstation.Pictures;
import io.blockwright.workstation.Snapshots;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.theme.Theme;
import io.blockwright.workstation.watch.MarketViewModel.Line;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import javafx.scene.Scene;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the market panel says, and how it looks. */
@Timeout(180)
class MarketPanelTest {
    private static final Path THEMES = Path.of(System.getProperty("blockwright.home"), "resources", "themes");
    private static final long SECOND = 1_000_000_000L;
    private static final long NOW = 1_767_627_000L * SECOND;
    private static final ClockFormat CLOCK = new ClockFormat(ZoneId.of("America/New_York"));

    private final MarketViewModel model = new MarketViewModel(CLOCK);

    static DeskSnapshot desk(WatchPicture watch) {
        DeskSnapshot plain = Snapshots.desk(NOW, Snapshots.market(1_000_000, 1_001_500), false);
        return new DeskSnapshot(
                NOW,
                true,
                false,
                plain.sessions(),
                plain.market(),
                new Conditions(14.8, 4.9, 0.034, 0.02, -0.5, 2e6, 12_345),
                watch,
                plain.parents(),
                plain.positions(),
                plain.limits(),
                plain.health());
    }

    private static WatchPicture troubled() {
        return new WatchPicture(
                new Measures(
                        13, 820, 2_410, 2_900, 2_600, 1_500, 9.4, 12.1, 0.034, 0.024, -0.55, -0.3, -0.62, 0.8, 6.4, 21,
                        -0.48),
                List.of(
                        span(true, Symptom.VOLATILITY, 1_800, 1_200, 9, 3),
                        span(true, Symptom.SPREAD, 300, 0, 14.8, 4.9),
                        span(false, Symptom.SELLING, 40, 0, 9_000, 0)),
                List.of(
                        story(600, "Futures little changed", 0, Story.Claim.TIMELY),
                        story(
                                290,
                                "Competitor of QDI launches a cheaper product; analysts see pressure on margins for years to come",
                                -0.62,
                                Story.Claim.FUTURE)),
                new EconomicRelease(NOW + 12 * 60 * SECOND, "US CPI (yoy)", Double.NaN, 3.2, 3.1, "%"));
    }

    private static Span span(boolean shift, Symptom symptom, long since, long until, double value, double usual) {
        long found = NOW - (since - 20) * SECOND;
        return new Span(
                shift, symptom, NOW - since * SECOND, found, until == 0 ? 0 : NOW - until * SECOND, value, usual);
    }

    private static Story story(long ago, String text, double score, Story.Claim claim) {
        long seen = NOW - ago * SECOND;
        return new Story(seen, new Headline(seen, "", "WIRE", List.of("QDI"), text), score, claim);
    }

    private Line line(WatchPicture watch, String name) {
        return model.measures(desk(watch)).stream()
                .filter(line -> line.name().startsWith(name))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void whatIsNotAsUsualSaysHowMuch() {
        Line spread = line(troubled(), "Spread");
        assertThat(spread).isEqualTo(new Line("Spread", "14.8 bp", "4.9 bp", "3.0× the usual", true));
        assertThat(line(troubled(), "Who takes").note()).isEqualTo("sellers take, jumped");
        assertThat(line(troubled(), "Volatility").alert()).as("that is over").isFalse();
        assertThat(line(troubled(), "Next release").note()).isEqualTo("US CPI (yoy)");
        assertThat(line(troubled(), "Next release").now()).isEqualTo("in 12 min");
        assertThat(model.spans(desk(troubled())).getFirst().alert()).isTrue();
        assertThat(model.spans(desk(troubled())).getLast().text()).contains("Range of the mid");
        assertThat(model.stories(desk(troubled())).getFirst().text())
                .startsWith("bad  Competitor")
                .endsWith("its time lies in the future");
    }

    @Test
    void nothingKnownIsSaidAndIsNoZero() {
        assertThat(line(WatchPicture.NONE, "Bid near").now()).isEqualTo("–");
        assertThat(line(WatchPicture.NONE, "Headlines").now()).isEqualTo("–");
        assertThat(line(WatchPicture.NONE, "Imbalance").note()).isEqualTo("not known yet");
        assertThat(model.emptySpans(desk(WatchPicture.NONE))).contains("five minutes");
    }

    @ParameterizedTest
    @ValueSource(strings = {"dark", "light"})
    void itIsDrawn(String name) throws Exception {
        Theme theme = Theme.read(THEMES.resolve(name + ".css"));
        MarketPanel panel = FxDriver.call(() -> new MarketPanel(CLOCK));
        Stage stage = FxDriver.call(() -> {
            Scene scene = new Scene(panel.node(), 430, 460);
            theme.dress(scene);
            Stage made = new Stage();
            made.setScene(scene);
            made.show();
            panel.show(desk(troubled()));
            return made;
        });
        FxDriver.frames(5);
        Pictures.write(panel.node(), "market-watch-" + name);
        FxDriver.run(stage::hide);
    }
}
