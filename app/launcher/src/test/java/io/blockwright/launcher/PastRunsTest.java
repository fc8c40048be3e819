package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentResult;
import io.blockwright.engine.spi.DeskQueries;
import io.blockwright.engine.spi.DeskQueries.DecisionLine;
import io.blockwright.engine.spi.DeskQueries.Moment;
import io.blockwright.engine.spi.DeskQueries.ParentReplay;
import io.blockwright.engine.spi.DeskQueries.RawMessage;
import io.blockwright.engine.spi.PastRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What an earlier start did can be looked into at a later one: real runs, real files. */
class PastRunsTest {
    private static final long SECOND = 1_000_000_000L;

    @TempDir
    Path folder;

    private Profile profile() {
        return Profile.open(folder);
    }

    private static EmbeddedDesk desk(RunFolder run, boolean viaFix, long seed) throws Exception {
        return new EmbeddedDesk(
                new MarketSpec.Simulated(""),
                "DEMO",
                viaFix,
                0,
                seed,
                new StrategyDesk(Duration.ofMinutes(5), List.of(), seed),
                run.files().journal());
    }

    private static ParentOrder order(EmbeddedDesk desk, String id) {
        long start = desk.firstTime() + 20 * SECOND;
        return new ParentOrder(
                id,
                "DEMO",
                Side.BUY,
                1_000,
                start,
                start + 90 * SECOND,
                Instrument.NO_PRICE,
                0.3,
                0.5,
                Instrument.NO_PRICE,
                Algo.TWAP,
                Placement.PASSIVE);
    }

    /** A start that works an order to its end and closes. */
    private static ParentResult start(RunFolder run, boolean viaFix, long seed) throws Exception {
        try (EmbeddedDesk desk = desk(run, viaFix, seed)) {
            EngineThread.hand(desk.engine(), order(desk, "P1"));
            desk.run(desk.engine()::idle);
            return desk.engine().result("P1");
        }
    }

    @Test
    void anOrderOfAnEarlierStartIsListedReplayedAndReadAtALaterOne() throws Exception {
        RunFolder first = RunFolder.in(profile().history());
        ParentResult result = start(first, true, 3);
        RunFolder second = RunFolder.in(profile().history());
        try (EmbeddedDesk now = desk(second, false, 4)) {
            DeskQueries archive = new DeskArchive(now.queries(), profile(), now.journal());
            List<PastRun> runs = archive.runs();
            assertThat(runs).as("the start that runs is no past").hasSize(1);
            PastRun run = runs.getFirst();
            assertThat(run.symbol()).isEqualTo("DEMO");
            assertThat(run.trouble()).isEmpty();
            assertThat(run.started() / 1_000_000)
                    .isBetween(System.currentTimeMillis() - 600_000, System.currentTimeMillis());
            PastRun.Order past = run.orders().getFirst();
            assertThat(past.order().parentId()).isEqualTo("P1");
            assertThat(past.status()).isIn(ParentStatus.COMPLETED, ParentStatus.EXPIRED);
            assertThat(past.filled()).isEqualTo(result.filled()).isPositive();
            DeskQueries then = archive.ofRun(run.id());
            replays(then, past);
            reads(then);
            assertThat(archive.decisions("P1", 10))
                    .as("the desk that runs has no such order")
                    .isEmpty();
        }
    }

    private static void replays(DeskQueries then, PastRun.Order past) throws IOException {
        try (ParentReplay replay = then.replay("P1")) {
            Moment fill = replay.moments().stream()
                    .filter(m -> m.kind() == Moment.Kind.FILL)
                    .findFirst()
                    .orElseThrow();
            DeskSnapshot picture = replay.at(fill.line().time());
            assertThat(picture.parents().getFirst().filled()).isPositive();
            assertThat(picture.market().bids().size()).isPositive();
            assertThat(replay.at(replay.end()).parents().getFirst().filled()).isEqualTo(past.filled());
        }
    }

    private static void reads(DeskQueries then) throws IOException {
        List<DecisionLine> log = then.decisions("P1", 1_000_000);
        assertThat(log).anyMatch(line -> line.what().startsWith("Filled"));
        List<RawMessage> messages = then.messages(then.orderIds("P1"));
        assertThat(messages).anyMatch(m -> m.outgoing() && m.text().contains("|35=D|"));
        assertThat(messages).anyMatch(m -> !m.outgoing() && m.text().contains("|150=F|"));
    }

    @Test
    void aStartThatCannotBeReadSaysSoAndHidesNoOther() throws Exception {
        start(RunFolder.in(profile().history()), false, 3);
        RunFolder torn = RunFolder.in(profile().history());
        Files.writeString(torn.files().journal(), "this is no journal");
        DeskQueries archive =
                new DeskArchive(new Nothing(), profile(), profile().journal());
        List<PastRun> runs = archive.runs();
        assertThat(runs).hasSize(2);
        assertThat(runs.getFirst().trouble()).startsWith("The journal ").contains("cannot be read");
        assertThat(runs.getLast().orders()).hasSize(1);
        assertThatThrownBy(() -> archive.ofRun("run-of-another-day"))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("no longer kept");
    }

    @Test
    void aStartOfAnOlderProgramWithoutACardCanBeReplayedToo() throws Exception {
        RunFolder run = RunFolder.in(profile().history());
        start(run, false, 3);
        Files.delete(run.files().card());
        DeskQueries archive =
                new DeskArchive(new Nothing(), profile(), profile().journal());
        DeskQueries then = archive.ofRun(archive.runs().getFirst().id());
        try (ParentReplay replay = then.replay("P1")) {
            assertThat(replay.at(replay.end()).parents().getFirst().filled()).isPositive();
        }
    }

    @Test
    void theJournalOfTheVenuesIsAPastToAStartWithoutThem() throws Exception {
        RunFolder run = RunFolder.in(folder.resolve("elsewhere"));
        start(run, false, 3);
        Files.copy(run.files().journal(), profile().journal());
        DeskQueries archive =
                new DeskArchive(new Nothing(), profile(), run.files().journal());
        assertThat(archive.runs()).singleElement().satisfies(venues -> {
            assertThat(venues.orders()).hasSize(1);
            assertThat(archive.ofRun(venues.id()).decisions("P1", 10)).isNotEmpty();
            assertThatThrownBy(() -> archive.ofRun(venues.id()).replay("P1"))
                    .isInstanceOf(IOException.class)
                    .hasMessageContaining("Nothing was recorded of the market");
        });
        assertThat(new DeskArchive(new Nothing(), profile(), profile().journal()).runs())
                .isEmpty();
    }

    /** A desk that remembers nothing of itself. */
    private static final class Nothing implements DeskQueries {
        @Override
        public List<DecisionLine> decisions(String parentId, int limit) {
            return List.of();
        }

        @Override
        public List<RawMessage> messages(List<String> clOrdIds) {
            return List.of();
        }

        @Override
        public ParentReplay replay(String parentId) throws IOException {
            throw new IOException("nothing");
        }
    }
}
