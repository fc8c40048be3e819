package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.Episode;
import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.ParentResult;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.Moment.Kind;
import io.blockwright.engine.spi.DeskQueries.Shadow;
import io.blockwright.engine.spi.Lanes;
import io.blockwright.engine.spi.Lanes.Choice;
import io.blockwright.engine.spi.Lanes.Lane;
import io.blockwright.engine.spi.Lanes.Stage;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.engine.spi.PairedCosts;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelKind;
import io.blockwright.inference.ModelManifest;
import io.blockwright.simulator.VenueSet;
import io.blockwright.storage.JournalReader;
import io.blockwright.strategies.ActionWords;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.JournalRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A model at work beside the one that decides: a shipped one, a challenger, and one of a person's own. */
@Timeout(120)
class LearnedLanesTest {
    private static final long SECOND = 1_000_000_000L;
    private static final MarketSpec CALM = new MarketSpec.Simulated("calm");
    private static final StrategyDesk STRATEGIES = new StrategyDesk(Duration.ofSeconds(90), List.of(), 7);

    @TempDir
    Path folder;

    private EmbeddedDesk desk(Path... own) throws Exception {
        return new EmbeddedDesk(
                CALM,
                "DEMO",
                false,
                0,
                7,
                STRATEGIES,
                folder.resolve("journal.db"),
                Newsroom.usual(),
                VenueChoice.ONE,
                Map.of(),
                new ModelChoice(List.of(own), folder.resolve("desk.db"), 30));
    }

    private static ParentOrder order(EmbeddedDesk desk) {
        long start = desk.firstTime() + 10 * SECOND;
        return new ParentOrder(
                "P1",
                "DEMO",
                Side.SELL,
                2_000,
                start,
                start + 90 * SECOND,
                Instrument.NO_PRICE,
                1,
                0.5,
                Instrument.NO_PRICE,
                Algo.PPO,
                Placement.PASSIVE);
    }

    private static void until(String what, BooleanSupplier met) {
        for (long deadline = System.nanoTime() + 40 * SECOND; !met.getAsBoolean(); ) {
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** What a model of a folder makes of the order in a day of its own. */
    private static ParentResult alone(EmbeddedDesk desk, ParentOrder order, Path model) {
        LaneMarket again = new LaneMarket(
                CALM,
                desk.instrument(),
                7,
                VenueSet.ONE,
                Newsroom.usual(),
                STRATEGIES.factory(desk.instrument()),
                RiskLimits.defaults());
        try (Episode episode = again.day(order, desk.firstTime()).play(AlgoChoice.named("model:" + model))) {
            episode.run(() -> false);
            return Objects.requireNonNull(episode.result());
        }
    }

    private static Contender contender(Path model) throws Exception {
        ModelManifest manifest = ModelBundle.peek(model);
        return new Contender(manifest.name(), manifest.shortHash());
    }

    /** Works the order with something beside it to the end of both; null lets the desk choose. */
    private static Lane worked(EmbeddedDesk desk, ParentOrder order, String choice) {
        Lanes lanes = desk.openLanes(desk.pairs());
        EngineThread.hand(desk.engine(), order);
        desk.run(() -> desk.engine().now() > order.start());
        until("the order", () -> !lanes.of("P1").live().isEmpty());
        if (choice != null) {
            assertThat(lanes.choices()).extracting(Choice::id).contains(choice);
            lanes.choose("P1", choice);
        }
        desk.run(() -> desk.engine().now() > order.end() + 70 * SECOND);
        until("both to be done", () -> lanes.of("P1").stage() == Stage.OVER);
        return lanes.of("P1");
    }

    private void paired(EmbeddedDesk desk, Contender live, Path other, Lane lane, ParentOrder order) throws Exception {
        PairedCosts pairs = desk.pairs();
        until("the pair", () -> {
            try {
                return !pairs.between(live, contender(other)).isEmpty();
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        });
        ParentResult same = alone(desk, order, other);
        assertThat(same.fills()).isNotEmpty();
        assertThat(lane.beside().getLast()).isEqualTo(LaneCost.at(same.ended(), same));
        assertThat(pairs.between(live, contender(other))).singleElement().satisfies(pair -> {
            assertThat(pair.scenario()).isEqualTo("calm");
            assertThat(pair.otherCostBp()).isCloseTo(lane.beside().getLast().costBp(), within(1e-9));
            assertThat(pair.liveCostBp()).isCloseTo(lane.live().getLast().costBp(), within(1e-9));
        });
    }

    @Test
    void theShippedDqnWorksBesideTheShippedPpo() throws Exception {
        Path ppo = DataFolder.models().resolve("ppo");
        Path dqn = DataFolder.models().resolve("dqn");
        try (EmbeddedDesk desk = desk()) {
            ParentOrder order = order(desk);
            Lane lane = worked(desk, order, "model:dqn");
            assertThat(lane.trouble()).isEmpty();
            assertThat(lane.touched()).isFalse();
            paired(desk, contender(ppo), dqn, lane, order);
        }
    }

    @Test
    void aChallengerOfThePersonsOwnIsAtWorkBesideByItself() throws Exception {
        Path own = PolicyFolder.leaning(folder.resolve("ppo"), ModelKind.PPO, 0.6); // of the shipped one's name
        try (EmbeddedDesk desk = desk()) {
            assertThat(desk.champions().challenge(Algo.PPO, own).get(30, TimeUnit.SECONDS))
                    .isEmpty();
            ParentOrder order = order(desk);
            Lane lane = worked(desk, order, null);
            assertThat(lane.choice()).isEqualTo("model:ppo");
            paired(desk, contender(DataFolder.models().resolve("ppo")), own, lane, order);
            replayed(desk);
        }
    }

    /** What the challenger said of each decision stands in the order's replay, once, and not among what was decided. */
    private static void replayed(EmbeddedDesk desk) throws Exception {
        desk.engine().publish();
        desk.engine().flushBlocking();
        List<JournalRecord.Shadowed> lines = new ArrayList<>();
        try (JournalReader journal = JournalReader.open(desk.journal())) {
            journal.ofParent("P1").more().forEach(line -> {
                if (line instanceof JournalRecord.Shadowed shadowed) {
                    lines.add(shadowed);
                }
            });
        }
        assertThat(lines).hasSizeGreaterThan(5);
        try (DeskQueries.ParentReplay replay = desk.queries().replay("P1")) {
            Map<Long, Shadow> shadows = new HashMap<>();
            for (Moment moment : replay.moments()) {
                Shadow shadow = moment.shadow();
                if (shadow != null) {
                    shadows.put(shadow.time(), shadow);
                    assertThat(moment.kind()).isIn(Kind.DECISION, Kind.SHADOW);
                }
            }
            assertThat(shadows).hasSameSizeAs(lines);
            for (JournalRecord.Shadowed line : lines) {
                Shadow shadow = Objects.requireNonNull(shadows.get(line.time()));
                assertThat(shadow.same()).isEqualTo(line.action() == line.liveAction());
                assertThat(shadow.would()).isEqualTo(ActionWords.of(line.action()));
                assertThat(shadow.costBp()).isEqualTo(line.costBp());
            }
            assertThat(replay.moments())
                    .extracting(moment -> moment.line().time())
                    .isSorted();
            assertThat(replay.moments())
                    .filteredOn(moment -> moment.kind() == Kind.DECISION && moment.shadow() != null)
                    .as("beside the decisions themselves")
                    .isNotEmpty();
            assertThat(replay.decisions()).noneMatch(line -> line.what().startsWith("Would "));
            assertThat(desk.queries().decisions("P1", 10_000))
                    .noneMatch(line -> line.what().startsWith("Would "));
        }
    }

    @Test
    void aModelThatWasNamedForThisStartCanBeChosenToo() throws Exception {
        Path own = PolicyFolder.leaning(folder.resolve("mine"), ModelKind.DQN, 0.3);
        Path twin = PolicyFolder.leaning(folder.resolve("other").resolve("mine"), ModelKind.DQN, 0.9);
        try (EmbeddedDesk desk = desk(own, twin)) {
            ParentOrder order = order(desk);
            Lanes lanes = desk.openLanes(PairedCosts.NONE);
            EngineThread.hand(desk.engine(), order);
            desk.run(() -> desk.engine().now() > order.start() + 30 * SECOND);
            String second = "model:mine " + contender(twin).hash().substring(0, 8);
            until("the choices", () -> !lanes.choices().isEmpty());
            assertThat(lanes.choices())
                    .extracting(Choice::id)
                    .contains("model:mine", second, "model:ppo", "model:dqn")
                    .doesNotHaveDuplicates();
            lanes.choose("P1", second);
            until(
                    "it",
                    () -> lanes.of("P1").choice().equals(second)
                            && !lanes.of("P1").beside().isEmpty());
            assertThat(lanes.of("P1").trouble()).isEmpty();
        }
    }
}
