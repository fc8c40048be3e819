package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.DeskCommand.Approved;
import io.blockwright.domain.DeskCommand.PromoteModel;
import io.blockwright.domain.DeskCommand.RollBackModel;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.domain.Side;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.spi.Champions.Model;
import io.blockwright.engine.spi.Champions.Seat;
import io.blockwright.engine.spi.PairedCost;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.inference.ModelKind;
import io.blockwright.storage.SqliteJournal;
import io.blockwright.trading.spi.JournalRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A model takes another's place while an order works. */
class PromotedDeskTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long LENGTH = 60 * SECOND;
    private static final long QUANTITY = 4_000;

    @TempDir
    Path folder;

    private Path champion;
    private Path challenger;
    private int runs;

    @BeforeEach
    void models() throws Exception {
        champion = PolicyFolder.leaning(folder.resolve("calm"), ModelKind.PPO, 0);
        challenger = PolicyFolder.leaning(folder.resolve("eager"), ModelKind.PPO, 0.6);
    }

    /** What a run came to. */
    private record Outcome(String hash, List<JournalRecord> journal, long filled) {
        <T extends JournalRecord> List<T> all(Class<T> type) {
            return journal.stream().filter(type::isInstance).map(type::cast).toList();
        }
    }

    /** Something that is done to a desk, seconds after its order began; on the engine thread. */
    private record Step(long second, Act act) {
        private interface Act {
            void on(EmbeddedDesk desk);
        }
    }

    private Outcome run(boolean challenged, Step... steps) throws Exception {
        Path journal = folder.resolve("journal" + runs++ + ".db");
        String hash;
        long filled;
        try (EmbeddedDesk desk = new EmbeddedDesk(
                MarketSpec.parse("sim"),
                "DEMO",
                false,
                0,
                5,
                new StrategyDesk(Duration.ofNanos(LENGTH), List.of(), 5),
                journal,
                Newsroom.usual(),
                VenueChoice.ONE,
                Map.of(),
                new ModelChoice(List.of(champion), folder.resolve("desk.db"), 30))) {
            if (challenged) {
                assertThat(desk.champions().challenge(Algo.PPO, challenger).get(30, TimeUnit.SECONDS))
                        .isEmpty();
                settled(desk);
            }
            long start = desk.firstTime() + 28 * SECOND;
            EngineThread.hand(
                    desk.engine(),
                    new ParentOrder(
                            "P1",
                            "DEMO",
                            Side.SELL,
                            QUANTITY,
                            start,
                            start + LENGTH,
                            Instrument.NO_PRICE,
                            0.3,
                            0.5,
                            Instrument.NO_PRICE,
                            Algo.PPO,
                            Placement.PASSIVE));
            int[] next = {0};
            boolean[] trusted = {false};
            desk.run(() -> {
                if (!trusted[0] && desk.engine().now() > start + 8 * SECOND) {
                    trusted[0] = true; // without evidence of what it learned from the desk made it ask before it acts
                    desk.engine().submit(new DeskCommand.SetMode("go", "ann", "P1", ControlMode.AUTO));
                }
                if (next[0] < steps.length && desk.engine().now() >= start + steps[next[0]].second * SECOND) {
                    steps[next[0]++].act.on(desk);
                }
                return desk.engine().idle();
            });
            desk.engine().publish();
            filled = Objects.requireNonNull(desk.engine().result("P1")).filled();
            hash = desk.engine().eventHash();
        }
        List<JournalRecord> lines = new ArrayList<>();
        try (SqliteJournal read = SqliteJournal.open(journal)) {
            read.replay(lines::add);
        }
        return new Outcome(hash, lines, filled);
    }

    private static Seat ppo(EmbeddedDesk desk) {
        return desk.champions().seats().stream()
                .filter(seat -> seat.kind() == Algo.PPO)
                .findFirst()
                .orElseThrow();
    }

    private static void settled(EmbeddedDesk desk) {
        long deadline = SystemClock.monotonic() + 30 * SECOND;
        while (ppo(desk).busy()) {
            assertThat(SystemClock.monotonic()).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    /** Waits for the models' thread, which runs in real time, and writes down what came of it. */
    private static void journaled(EmbeddedDesk desk) {
        settled(desk);
        desk.engine().publish();
    }

    private static void give(EmbeddedDesk desk, DeskCommand command) {
        desk.engine().submit(command);
        desk.engine().drainCommands();
        journaled(desk);
    }

    private static void convince(EmbeddedDesk desk) {
        Contender other = Objects.requireNonNull(ppo(desk).challenger()).contender();
        for (int i = 0; i < 30; i++) {
            desk.pairs().add(new PairedCost("Q" + i, ppo(desk).live(), other, 20 + i % 3, 18, "calm", i, i));
        }
    }

    private static void promote(EmbeddedDesk desk) {
        String id = "promote" + desk.engine().now();
        Model other = Objects.requireNonNull(ppo(desk).challenger());
        give(
                desk,
                new Approved(
                        id,
                        "ann",
                        "bob",
                        "words",
                        new PromoteModel(
                                id + "-model",
                                "ann",
                                Algo.PPO,
                                "eager",
                                other.contender().hash())));
    }

    private static void rollBack(EmbeddedDesk desk) {
        Model former = Objects.requireNonNull(ppo(desk).former());
        give(
                desk,
                new RollBackModel(
                        "back", "ann", Algo.PPO, "calm", former.contender().hash()));
    }

    private static List<String> deciders(Outcome outcome, long from, long to) {
        return outcome.all(JournalRecord.Decided.class).stream()
                .filter(line -> line.time() >= from && line.time() < to)
                .map(line -> line.decision().reason().origin())
                .filter(Objects::nonNull)
                .map(Origin::model)
                .distinct()
                .toList();
    }

    @Test
    void aChallengerSeesWhatTheChampionSeesAndTheOrderIsTheOneThatItIsWithoutIt() throws Exception {
        Outcome alone = run(false);
        Outcome beside = run(true);
        assertThat(beside.hash()).isEqualTo(alone.hash());
        List<JournalRecord.Shadowed> shadowed = beside.all(JournalRecord.Shadowed.class);
        assertThat(alone.all(JournalRecord.Shadowed.class)).isEmpty();
        assertThat(shadowed).hasSizeGreaterThan(8);
        List<String> inputs = beside.all(JournalRecord.Decided.class).stream()
                .map(line -> line.decision().reason().origin())
                .filter(Objects::nonNull)
                .map(Origin::inputHash)
                .toList();
        assertThat(shadowed).allSatisfy(line -> {
            assertThat(line.model()).isEqualTo("eager");
            assertThat(line.modelHash()).hasSize(16).isNotEqualTo(line.liveHash());
            assertThat(line.action()).isNotNegative();
            assertThat(line.costBp()).isFinite();
            assertThat(line.liveCostBp()).isFinite();
        });
        assertThat(shadowed.stream().filter(line -> inputs.contains(line.inputHash())))
                .as("asked what the champion was asked")
                .hasSizeGreaterThan(5);
    }

    @Test
    void theModelChangesBetweenTwoDecisionsAndWorkingOrdersStayAndBackAgain() throws Exception {
        Outcome outcome = run(
                true,
                new Step(10, PromotedDeskTest::promote), // nothing speaks for it yet
                new Step(16, PromotedDeskTest::convince),
                new Step(17, PromotedDeskTest::promote),
                new Step(38, PromotedDeskTest::rollBack));
        List<JournalRecord.ModelSeated> seated = outcome.all(JournalRecord.ModelSeated.class);
        assertThat(seated).extracting(JournalRecord.ModelSeated::model).containsExactly("eager", "calm");
        assertThat(seated).extracting(JournalRecord.ModelSeated::before).containsExactly("calm", "eager");
        assertThat(seated.getFirst().why()).contains("approved by bob", "30 pairs");
        assertThat(seated.getLast().why()).isEqualTo("Rolled back by ann.");
        long change = seated.getFirst().time();
        long back = seated.getLast().time();
        assertThat(deciders(outcome, 0, change)).containsExactly("calm");
        assertThat(deciders(outcome, change + 6 * SECOND, back)).containsExactly("eager");
        assertThat(deciders(outcome, back + 6 * SECOND, Long.MAX_VALUE)).containsExactly("calm");
        for (JournalRecord.ModelSeated line : seated) {
            int at = outcome.journal().indexOf(line);
            assertThat(outcome.journal().get(at - 1))
                    .as("between the command and the change nothing is done to an order")
                    .isInstanceOfAny(JournalRecord.Commanded.class, JournalRecord.Shadowed.class);
        }
        assertThat(outcome.filled()).isEqualTo(QUANTITY);
        assertThat(outcome.all(JournalRecord.Commanded.class))
                .filteredOn(line -> line.command() instanceof Approved)
                .extracting(JournalRecord.Commanded::outcome)
                .first()
                .asString()
                .contains("0 of the 30 paired orders");
    }
}
