package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.ResumeMode;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.spi.DeskQueries.DecisionLine;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.ParentReplay;
import io.blockwright.engine.spi.DeskQueries.RawMessage;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A past moment looks as it looked: what a desk showed while it ran is what a replay shows afterwards. */
class ReplayTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private EmbeddedDesk desk(boolean viaFix, long seed) throws Exception {
        return new EmbeddedDesk(
                new MarketSpec.Simulated(""),
                "DEMO",
                viaFix,
                0,
                seed,
                new StrategyDesk(Duration.ofMinutes(5), List.of(), seed),
                folder.resolve("journal.db"));
    }

    private static ParentOrder parent(EmbeddedDesk desk, String id, Algo algo, Placement placement) {
        long start = desk.firstTime() + 20 * SECOND;
        return new ParentOrder(
                id,
                "DEMO",
                Side.SELL,
                3_000,
                start,
                start + 180 * SECOND,
                Instrument.NO_PRICE,
                0.3,
                0.5,
                Instrument.NO_PRICE,
                algo,
                placement);
    }

    /** Runs to the end with a pause in between; returns what was shown last at every instant. */
    private static NavigableMap<Long, DeskSnapshot> run(EmbeddedDesk desk, ParentOrder order) {
        EngineThread.hand(desk.engine(), order);
        TreeMap<Long, DeskSnapshot> shown = new TreeMap<>();
        int[] given = {0};
        desk.run(() -> {
            desk.engine().publish();
            DeskSnapshot now = desk.engine().snapshots().take();
            if (now != null) {
                shown.put(now.time(), now);
                long into = now.time() - order.start();
                if (given[0] == 0 && into > 60 * SECOND) {
                    desk.engine().submit(new DeskCommand.PauseParent("pause", "ann", order.parentId()));
                    given[0]++;
                } else if (given[0] == 1 && into > 70 * SECOND) {
                    desk.engine()
                            .submit(new DeskCommand.ResumeParent("on", "ann", order.parentId(), ResumeMode.CATCH_UP));
                    given[0]++;
                }
            }
            return desk.engine().idle();
        });
        return shown;
    }

    private static double participation(DeskSnapshot snapshot) {
        return snapshot.parents().isEmpty() ? 0 : snapshot.parents().getFirst().participation();
    }

    private static String words(DeskSnapshot snapshot, String parentId) {
        StringBuilder words = new StringBuilder();
        side(words, snapshot.market().bids());
        side(words, snapshot.market().asks());
        DeskSnapshot.MarketPicture m = snapshot.market();
        words.append(m.lastPrice()).append(' ').append(m.volume()).append(' ').append(m.status());
        words.append(m.stale()).append(' ').append(m.events()).append('\n');
        for (ParentRow row : snapshot.parents()) {
            if (row.order().parentId().equals(parentId)) {
                words.append(row.order()).append(row.status()).append(' ').append(row.filled());
                words.append(' ').append(row.working()).append(' ').append(row.averagePrice());
                words.append(' ')
                        .append(row.arrivalMid())
                        .append(' ')
                        .append(row.costBp())
                        .append('\n');
                for (ChildRow child : row.children()) {
                    words.append(child.childId())
                            .append(' ')
                            .append(child.order())
                            .append(child.state());
                    words.append(' ').append(child.filled()).append(' ').append(child.averagePrice());
                    words.append(' ').append(child.created()).append(' ').append(child.done());
                    words.append(' ').append(child.reason()).append('\n');
                }
                words.append(withoutNumbers(row.lastReason()));
            }
        }
        return words.toString();
    }

    /** A strategy that waits says the same with other numbers every second; the journal has that every ten. */
    private static String withoutNumbers(String reason) {
        return reason.replaceAll("[0-9.,]+", "#");
    }

    private static void side(StringBuilder words, Depth depth) {
        for (int i = 0; i < depth.size(); i++) {
            words.append(depth.price(i)).append('x').append(depth.quantity(i)).append(' ');
        }
        words.append('\n');
    }

    @ParameterizedTest
    @CsvSource({"TWAP, PASSIVE, false", "VWAP, PASSIVE, true", "POV, TAKER, false"})
    void anyInstantIsShownAsItWas(Algo algo, Placement placement, boolean viaFix) throws Exception {
        try (EmbeddedDesk desk = desk(viaFix, 11)) {
            ParentOrder order = parent(desk, "P1", algo, placement);
            NavigableMap<Long, DeskSnapshot> shown = run(desk, order);
            awaitTape(desk, shown.lastKey());
            try (ParentReplay replay = desk.queries().replay("P1")) {
                assertThat(replay.start()).isLessThanOrEqualTo(order.start());
                assertThat(replay.end()).isGreaterThanOrEqualTo(shown.lastKey() - SECOND);
                List<Long> times = new ArrayList<>(
                        shown.subMap(replay.start(), replay.end()).keySet());
                Random random = new Random(3);
                ThreadMXBean threads = ManagementFactory.getThreadMXBean();
                long worst = 0;
                for (int i = 0; i < 60; i++) {
                    long time = times.get(random.nextInt(times.size()));
                    long begun = threads.getCurrentThreadCpuTime(); // a busy machine gives it as much, only later
                    DeskSnapshot past = replay.at(time);
                    worst = Math.max(worst, threads.getCurrentThreadCpuTime() - begun);
                    assertThat(participation(past)) // a live row that only time passed for may be a moment old
                            .isCloseTo(participation(shown.get(time)), within(0.06));
                    assertThat(words(past, "P1"))
                            .as("at " + (time - order.start()) / 1e9 + " s")
                            .isEqualTo(words(shown.get(time), "P1"));
                }
                assertThat(worst).as("nanoseconds of the slowest seek").isLessThan(2 * SECOND);
                goesOnAsItJumps(replay, shown, times);
            }
        }
    }

    private static void goesOnAsItJumps(ParentReplay replay, NavigableMap<Long, DeskSnapshot> shown, List<Long> times)
            throws IOException {
        for (int i = times.size() / 2; i < times.size() / 2 + 200; i += 10) {
            long time = times.get(i);
            assertThat(words(replay.at(time), "P1")).isEqualTo(words(shown.get(time), "P1"));
        }
    }

    private static void awaitTape(EmbeddedDesk desk, long upTo) throws Exception {
        long deadline = System.nanoTime() + 90 * SECOND;
        try (ParentReplay replay = desk.queries().replay("P1")) {
            while (replay.end() < upTo && System.nanoTime() < deadline) {
                replay.refresh();
                LockSupport.parkNanos(1_000_000);
            }
        }
    }

    @Test
    void anOrderOverRealFixIsScrubbedToAFillItsChildAndItsReason() throws Exception {
        try (EmbeddedDesk desk = desk(true, 5)) {
            ParentOrder order = parent(desk, "P1", Algo.TWAP, Placement.PASSIVE);
            NavigableMap<Long, DeskSnapshot> shown = run(desk, order);
            awaitTape(desk, shown.lastKey());
            try (ParentReplay replay = desk.queries().replay("P1")) {
                Moment fill = replay.moments().stream()
                        .filter(m -> m.kind() == Moment.Kind.FILL)
                        .findFirst()
                        .orElseThrow();
                DeskSnapshot then = replay.at(fill.line().time());
                ParentRow row = then.parents().getFirst();
                ChildRow child = row.children().stream()
                        .filter(c -> c.order().clOrdId().equals(fill.line().clOrdId()))
                        .findFirst()
                        .orElseThrow();
                assertThat(child.filled()).isPositive();
                assertThat(child.reason()).isNotBlank();
                assertThat(row.lastReason()).isNotBlank();
                ParentRow before = replay.at(fill.line().time() - 1).parents().getFirst();
                assertThat(before.filled()).isLessThan(row.filled());
                assertThat(replay.moments())
                        .anyMatch(m -> m.kind() == Moment.Kind.OVERRIDE
                                && m.line().what().equals("Paused")
                                && m.line().who().equals("ann"));
                List<DeskFact> facts = new ArrayList<>();
                replay.play(order.start(), order.end(), SECOND, (picture, happened) -> {
                    facts.addAll(happened);
                    return true;
                });
                assertThat(facts).anyMatch(DeskFact.MarketTrade.class::isInstance);
                assertThat(facts.stream().filter(DeskFact.Filled.class::isInstance))
                        .hasSameSizeAs(replay.moments().stream()
                                .filter(m -> m.kind() == Moment.Kind.FILL)
                                .toList());
                messages(desk, child.order().clOrdId());
            }
            List<DecisionLine> log = desk.queries().decisions("P1", 1_000_000);
            assertThat(log).isSortedAccordingTo(java.util.Comparator.comparingLong(DecisionLine::time));
            assertThat(desk.queries().decisions("P1", 5)).isEqualTo(log.subList(log.size() - 5, log.size()));
            assertThatThrownBy(() -> desk.queries().replay("nobody"))
                    .isInstanceOf(IOException.class)
                    .hasMessage("The journal holds no parent nobody.");
        }
    }

    private static void messages(EmbeddedDesk desk, String clOrdId) throws Exception {
        long deadline = System.nanoTime() + 90 * SECOND;
        List<RawMessage> messages = desk.queries().messages(List.of(clOrdId));
        while (messages.size() < 3 && System.nanoTime() < deadline) {
            LockSupport.parkNanos(1_000_000);
            messages = desk.queries().messages(List.of(clOrdId));
        }
        assertThat(messages.getFirst().outgoing()).isTrue();
        assertThat(messages.getFirst().text()).containsPattern("\\|35=[DG]\\|").contains("|11=" + clOrdId + "|");
        assertThat(messages).anyMatch(m -> !m.outgoing() && m.text().contains("|150=F|"));
    }

    @Test
    void theRunsThatAreKeptAreFew() throws Exception {
        for (int i = 0; i < 15; i++) {
            RunFolder run = RunFolder.in(folder);
            java.nio.file.Files.setLastModifiedTime(run.folder(), java.nio.file.attribute.FileTime.fromMillis(i));
        }
        try (var runs = java.nio.file.Files.list(folder)) {
            assertThat(runs.count()).isEqualTo(10);
        }
    }
}
