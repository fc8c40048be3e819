package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.ResumeMode;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The whole chain with the embedded venue, driven as a person would: commands in, orders and fills out. */
class EmbeddedDeskTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long FIVE_MINUTES = 300 * SECOND;

    @TempDir
    Path folder;

    private int runs;

    private EmbeddedDesk desk(boolean viaFix, long seed) throws Exception {
        return new EmbeddedDesk(
                new MarketSpec.Simulated(""),
                "DEMO",
                viaFix,
                0,
                seed,
                new StrategyDesk(Duration.ofMinutes(5), List.of(), seed),
                folder.resolve("journal" + runs++ + ".db"));
    }

    private static ParentOrder parent(EmbeddedDesk desk, Algo algo, Placement placement, long quantity) {
        long start = desk.firstTime() + 10 * SECOND;
        return new ParentOrder(
                "P1",
                "DEMO",
                Side.SELL,
                quantity,
                start,
                start + FIVE_MINUTES,
                Instrument.NO_PRICE,
                0.3,
                0.5,
                Instrument.NO_PRICE,
                algo,
                placement);
    }

    private static ParentResult result(EmbeddedDesk desk) {
        return Objects.requireNonNull(desk.engine().result("P1"));
    }

    /** Runs to the end, giving commands when a snapshot asks for them; null from the script means nothing to say. */
    private static void run(EmbeddedDesk desk, BiFunction<DeskSnapshot, Integer, @Nullable DeskCommand> script) {
        int[] given = {0};
        desk.run(() -> {
            desk.engine().publish();
            DeskSnapshot now = desk.engine().snapshots().take();
            if (now != null && !now.parents().isEmpty()) {
                DeskCommand command = script.apply(now, given[0]);
                if (command != null) {
                    given[0]++;
                    desk.engine().submit(command);
                }
            }
            return desk.engine().idle();
        });
    }

    @ParameterizedTest
    @CsvSource({"TWAP, TAKER", "VWAP, PASSIVE", "POV, PASSIVE", "AC, TAKER"})
    void theSameSeedGivesTheSameEventsOverFixAndInProcess(Algo algo, Placement placement) throws Exception {
        List<String> hashes = new ArrayList<>();
        List<Long> filled = new ArrayList<>();
        for (boolean viaFix : new boolean[] {true, true, false}) {
            try (EmbeddedDesk desk = desk(viaFix, 7)) {
                EngineThread.hand(desk.engine(), parent(desk, algo, placement, 3_000));
                desk.run(desk.engine()::idle);
                hashes.add(desk.engine().eventHash());
                filled.add(result(desk).filled());
            }
        }
        assertThat(filled).containsOnly(filled.getFirst()).doesNotContain(0L);
        assertThat(hashes).containsOnly(hashes.getFirst());
    }

    @Test
    void anotherSeedGivesOtherEvents() throws Exception {
        List<String> hashes = new ArrayList<>();
        for (long seed = 1; seed <= 2; seed++) {
            try (EmbeddedDesk desk = desk(false, seed)) {
                EngineThread.hand(desk.engine(), parent(desk, Algo.TWAP, Placement.TAKER, 500));
                desk.run(desk.engine()::idle);
                hashes.add(desk.engine().eventHash());
            }
        }
        assertThat(hashes).doesNotHaveDuplicates();
    }

    @Test
    void pausingTakesTheChildrenBackAndResumingFinishesTheOrder() throws Exception {
        try (EmbeddedDesk desk = desk(true, 3)) {
            ParentOrder order = parent(desk, Algo.TWAP, Placement.PASSIVE, 6_000);
            EngineThread.hand(desk.engine(), order);
            List<Long> filledWhilePaused = new ArrayList<>();
            run(desk, (now, given) -> {
                long into = now.time() - order.start();
                if (given == 0 && into > 60 * SECOND) {
                    return new DeskCommand.PauseParent("pause", "ann", "P1");
                }
                if (given == 1 && into > 62 * SECOND && into <= 120 * SECOND) {
                    assertThat(now.parents().getFirst().status()).isEqualTo(ParentStatus.PAUSED);
                    assertThat(now.parents().getFirst().working()).isZero();
                    filledWhilePaused.add(now.parents().getFirst().filled());
                }
                return given == 1 && into > 120 * SECOND
                        ? new DeskCommand.ResumeParent("resume", "ann", "P1", ResumeMode.RESPREAD)
                        : null;
            });
            assertThat(filledWhilePaused).isNotEmpty().containsOnly(filledWhilePaused.getFirst());
            assertThat(result(desk).status()).isEqualTo(ParentStatus.COMPLETED);
            assertThat(result(desk).filled()).isEqualTo(6_000);
        }
    }

    @Test
    void skippingTheDeficitLeavesItAsResidual() throws Exception {
        try (EmbeddedDesk desk = desk(false, 3)) {
            ParentOrder order = parent(desk, Algo.TWAP, Placement.TAKER, 6_000);
            EngineThread.hand(desk.engine(), order);
            run(desk, (now, given) -> {
                long into = now.time() - order.start();
                if (given == 0 && into > 60 * SECOND) {
                    return new DeskCommand.PauseParent("pause", "ann", "P1");
                }
                return given == 1 && into > 180 * SECOND
                        ? new DeskCommand.ResumeParent("resume", "ann", "P1", ResumeMode.SKIP)
                        : null;
            });
            assertThat(result(desk).status()).isEqualTo(ParentStatus.EXPIRED);
            assertThat(result(desk).filled()).isBetween(3_000L, 4_200L);
        }
    }

    @Test
    void aCancelledParentSendsNothingMore() throws Exception {
        try (EmbeddedDesk desk = desk(true, 4)) {
            ParentOrder order = parent(desk, Algo.VWAP, Placement.PASSIVE, 6_000);
            EngineThread.hand(desk.engine(), order);
            run(
                    desk,
                    (now, given) -> given == 0 && now.time() > order.start() + 90 * SECOND
                            ? new DeskCommand.CancelParent("cancel", "ann", "P1")
                            : null);
            ParentResult result = result(desk);
            assertThat(result.status()).isEqualTo(ParentStatus.CANCELLED);
            assertThat(result.filled()).isBetween(1L, 5_999L);
            assertThat(result.children()).allMatch(c -> c.created() <= order.start() + 91 * SECOND);
        }
    }

    @Test
    void aChildTakenOverIsLeftAloneChangedByHandAndHandedBack() throws Exception {
        try (EmbeddedDesk desk = desk(true, 5)) {
            ParentOrder order = parent(desk, Algo.TWAP, Placement.PASSIVE, 6_000);
            EngineThread.hand(desk.engine(), order);
            String[] taken = {""};
            long farAway = 102_0000;
            List<OrderState> untouched = new ArrayList<>();
            run(desk, (now, given) -> {
                if (given == 0) {
                    for (ChildRow child : now.parents().getFirst().children()) {
                        if (child.state() == OrderState.WORKING) {
                            taken[0] = child.order().clOrdId();
                            return new DeskCommand.TakeOverChild("take", "ann", taken[0]);
                        }
                    }
                    return null;
                }
                ChildRow child = now.parents().getFirst().children().stream()
                        .filter(ChildRow::takenOver)
                        .findFirst()
                        .orElse(null);
                if (given == 1 && child != null && child.state() == OrderState.WORKING) {
                    return new DeskCommand.ReplaceChild(
                            "move",
                            "ann",
                            child.order().clOrdId(),
                            child.order().quantity(),
                            farAway);
                }
                if (given == 2 && child != null && child.order().price() == farAway) {
                    untouched.add(child.state());
                    if (now.time() > order.start() + 120 * SECOND) {
                        return new DeskCommand.HandBackChild(
                                "back", "ann", child.order().clOrdId());
                    }
                }
                return null;
            });
            assertThat(untouched).hasSizeGreaterThan(100);
            assertThat(result(desk).status()).isEqualTo(ParentStatus.COMPLETED);
            assertThat(result(desk).filled()).isEqualTo(6_000);
        }
    }

    @Test
    void aDoubleClickIsOneCommandAndAKillStopsEverything() throws Exception {
        try (EmbeddedDesk desk = desk(true, 6)) {
            ParentOrder order = parent(desk, Algo.TWAP, Placement.PASSIVE, 6_000);
            EngineThread.hand(desk.engine(), order);
            EngineThread.hand(desk.engine(), order);
            run(
                    desk,
                    (now, given) -> given == 0 && now.time() > order.start() + 60 * SECOND
                            ? new DeskCommand.Kill("kill", "ann", "test")
                            : null);
            ParentResult result = result(desk);
            assertThat(desk.engine().parentIds()).containsExactly("P1");
            assertThat(result.status()).isEqualTo(ParentStatus.EXPIRED);
            assertThat(result.children()).allMatch(c -> c.state().isTerminal());
            assertThat(result.children()).allMatch(c -> c.created() <= order.start() + 61 * SECOND);
        }
    }

    @Test
    void aChangedLimitBindsFromThenOn() throws Exception {
        try (EmbeddedDesk desk = desk(false, 8)) {
            ParentOrder order = parent(desk, Algo.TWAP, Placement.TAKER, 6_000);
            EngineThread.hand(desk.engine(), order);
            long unreachable = 150_0000;
            run(
                    desk,
                    (now, given) -> given == 0 && now.time() > order.start() + 60 * SECOND
                            ? new DeskCommand.ChangeParent("change", "ann", "P1", order.end(), unreachable, 0.3, 0.5)
                            : null);
            ParentResult result = result(desk);
            assertThat(result.status()).isEqualTo(ParentStatus.EXPIRED);
            assertThat(result.filled()).isBetween(1L, 3_000L);
            assertThat(result.fills()).allMatch(f -> f.time() <= order.start() + 62 * SECOND);
        }
    }
}
