package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.MarketForecast;
import io.blockwright.inference.Feature;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelManifest;
import io.blockwright.storage.SqliteJournal;
import io.blockwright.trading.spi.JournalRecord;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A desk with a learned policy of a person's own: what it is told, what it journals, and what happens when it is refused. */
@Timeout(120)
class LearnedDeskTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long LONG = 40 * SECOND;
    private static final long SHORT = 10 * SECOND;

    @TempDir
    Path folder;

    private Path policy;
    private int runs;

    /** What a run came to. */
    private record Outcome(
            String hash,
            List<Origin> origins,
            List<String> alerts,
            List<MarketForecast> forecasts,
            List<String> whys) {}

    @BeforeEach
    void policy() throws Exception {
        policy = PolicyFolder.write(folder.resolve("own"), ModelKind.PPO, List.of(new float[PolicyFolder.FEATURES]));
    }

    /** {@code watched}: a picture is taken every few milliseconds of the market's time, as the fastest of all screens would. */
    private Outcome run(Path model, boolean watched, long length) throws Exception {
        Path journal = folder.resolve("journal" + runs++ + ".db");
        List<MarketForecast> forecasts = new ArrayList<>();
        List<String> whys = new ArrayList<>();
        String hash;
        List<String> alerts;
        try (EmbeddedDesk desk = new EmbeddedDesk(
                MarketSpec.parse("sim"),
                "DEMO",
                false,
                0,
                5,
                new StrategyDesk(Duration.ofNanos(length), List.of(), 5),
                journal,
                Newsroom.usual(),
                VenueChoice.ONE,
                Map.of(),
                new ModelChoice(List.of(model), null, 30))) {
            long start = desk.firstTime() + 28 * SECOND;
            ParentOrder order = new ParentOrder(
                    "P1",
                    "DEMO",
                    Side.SELL,
                    4_000,
                    start,
                    start + length,
                    Instrument.NO_PRICE,
                    0.3,
                    0.5,
                    Instrument.NO_PRICE,
                    Algo.PPO,
                    Placement.PASSIVE);
            EngineThread.hand(desk.engine(), order);
            boolean[] trusted = {false};
            long[] next = {0};
            desk.run(() -> {
                if (!trusted[0] && desk.engine().now() > start + 8 * SECOND) {
                    trusted[0] = true; // its evidence is of no real market, so that the desk made it ask before it acts
                    desk.engine().submit(new DeskCommand.SetMode("go", "ann", "P1", ControlMode.AUTO));
                }
                if (watched && desk.engine().now() >= next[0]) {
                    next[0] = desk.engine().now() + SECOND / 50;
                    look(desk, forecasts);
                    // the market stands still until the forecaster has answered once: it runs at its own speed
                    long deadline = System.nanoTime() + 60 * SECOND;
                    while (forecasts.isEmpty()
                            && desk.engine().now() > start + length / 2
                            && System.nanoTime() < deadline) {
                        look(desk, forecasts);
                    }
                }
                return desk.engine().idle();
            });
            Objects.requireNonNull(desk.engine().result("P1")).children().forEach(child -> whys.add(child.reason()));
            hash = desk.engine().eventHash();
            alerts = desk.engine().alerts().stream()
                    .map(DeskSnapshot.Alert::text)
                    .toList();
        }
        List<Origin> origins = new ArrayList<>();
        try (SqliteJournal read = SqliteJournal.open(journal)) {
            read.replay(line -> {
                if (line instanceof JournalRecord.Decided decided
                        && decided.decision().reason().origin() != null) {
                    origins.add(decided.decision().reason().origin());
                }
            });
        }
        return new Outcome(hash, origins, alerts, forecasts, whys);
    }

    private static void look(EmbeddedDesk desk, List<MarketForecast> forecasts) {
        desk.engine().publish();
        DeskSnapshot seen = desk.engine().snapshots().take();
        if (seen != null && seen.forecast().known()) {
            forecasts.add(seen.forecast());
        }
    }

    private static float told(Origin origin, Feature feature) {
        byte[] bytes =
                HexFormat.of().parseHex(Objects.requireNonNull(origin.asked()).state());
        return ByteBuffer.wrap(bytes).getFloat(Float.BYTES * feature.index());
    }

    @Test
    void whoeverLooksOnSeesForecastsAndWhatIsJournaledOfADecisionIsTheSeeds() throws Exception {
        Outcome alone = run(policy, false, LONG);
        Outcome watched = run(policy, true, LONG);
        assertThat(alone.origins()).hasSizeGreaterThan(5);
        assertThat(watched.hash()).isEqualTo(alone.hash());
        for (int i = 0; i < alone.origins().size(); i++) {
            Origin one = alone.origins().get(i);
            Origin other = watched.origins().get(i);
            for (Feature feature : Feature.values()) {
                assertThat(told(other, feature))
                        .as("%s of decision %d", feature, i)
                        .isEqualTo(told(one, feature));
            }
        }
        assertThat(watched.origins()).isEqualTo(alone.origins());
        sound(watched.forecasts().getLast());
        untold(alone.origins());
    }

    private static void sound(MarketForecast last) {
        assertThat(last.model()).isIn("lstm-mix", "cnn-mix");
        assertThat(last.ahead()).extracting(MarketForecast.Ahead::seconds).containsExactly(1, 5, 30);
        for (MarketForecast.Ahead moment : last.ahead()) {
            assertThat(List.of(moment.lowest(), moment.low(), moment.median(), moment.high(), moment.highest()))
                    .isSorted()
                    .allMatch(price -> Math.abs(price - last.mid()) < last.mid() / 100);
        }
    }

    private static void untold(List<Origin> origins) {
        assertThat(origins)
                .allMatch(origin -> told(origin, Feature.FORECAST_KNOWN) == 0 && told(origin, Feature.MOVE_5S_BP) == 0);
    }

    @Test
    void aPolicyThatWasTrainedWithForecastsIsToldTheOnesOfItsForecasterTheSameEveryTime() throws Exception {
        String forecaster =
                ModelBundle.peek(DataFolder.models().resolve("lstm-mix")).shortHash();
        Path told = PolicyFolder.write(
                folder.resolve("told"),
                ModelKind.PPO,
                List.of(new float[PolicyFolder.FEATURES]),
                Map.of(ModelManifest.TOLD + forecaster, 1.0));
        Outcome alone = run(told, false, LONG);
        assertThat(alone.alerts()).noneMatch(text -> text.contains("was trained with"));
        assertThat(alone.origins())
                .hasSizeGreaterThan(5)
                .allMatch(origin -> told(origin, Feature.FORECAST_KNOWN) == 1 && told(origin, Feature.FILL_CHANCE) > 0);
        assertThat(run(told, true, LONG).origins()).isEqualTo(alone.origins());
    }

    @Test
    void aModelOfOnesOwnThatIsRefusedIsNamedInTheAlertsAndAlmgrenChrissWorksItsOrder() throws Exception {
        Path without = PolicyFolder.write(
                folder.resolve("without"),
                ModelKind.PPO,
                List.of(new float[PolicyFolder.FEATURES]),
                Map.of(ModelManifest.TOLD + "0123456789abcdef", 1.0));
        Path torn =
                PolicyFolder.write(folder.resolve("torn"), ModelKind.PPO, List.of(new float[PolicyFolder.FEATURES]));
        Files.write(torn.resolve("model.onnx"), new byte[] {1, 2, 3});
        for (Path model : List.of(torn, without, folder.resolve("nowhere"))) {
            Outcome outcome = run(model, false, SHORT);
            assertThat(outcome.alerts())
                    .filteredOn(text -> text.contains(String.valueOf(model.getFileName())))
                    .singleElement()
                    .asString()
                    .endsWith(" Almgren–Chriss works its orders.");
            assertThat(outcome.whys()).isNotEmpty().noneMatch(why -> why.contains("PPO takes"));
        }
    }
}
