package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Fill;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.LatestValue;
import io.blockwright.engine.ParentResult;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.spi.PairedCosts;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.PopulationSource;
import io.blockwright.simulator.VenueSet;
import io.blockwright.storage.JournalReader;
import io.blockwright.testkit.ChaosProxy;
import io.blockwright.trading.spi.JournalRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A live desk whose order session is cut while a learned order and a classic one are at work: it asks nothing in vain. */
@Timeout(120)
class LostVenueTest {
    private static final long SECOND = 1_000_000_000L;
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Instrument DEMO = Instrument.usEquity("DEMO");

    @TempDir
    Path folder;

    private LatestValue<DeskSnapshot> view;
    private @Nullable DeskSnapshot seen;

    @Test
    void aCutSessionIsWaitedForAndNothingIsLostOrDoubled() throws Exception {
        String name = "LOST" + NAMES.incrementAndGet();
        try (OwnVenues venue = new OwnVenues(
                PopulationSource.standardDay(DEMO, 5),
                VenueSet.ONE,
                ExchangeRules.STANDARD,
                5,
                20,
                GatewaySettings.loopback(
                        0, GatewaySettings.Member.open(name), GatewaySettings.Member.open(name + "-MD")))) {
            String address = venue.addresses("DEMO").getFirst();
            int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
            try (ChaosProxy wire = new ChaosProxy(port)) {
                play(name, port, wire);
            }
        }
    }

    private void play(String name, int port, ChaosProxy wire) throws Exception {
        Path settings = folder.resolve("client.cfg");
        Files.writeString(settings, """
                [DEFAULT]
                ConnectionType=initiator
                BeginString=FIX.4.4
                TargetCompID=BLOCKWRIGHT-VENUE
                SocketConnectHost=127.0.0.1
                HeartBtInt=10
                ReconnectInterval=1

                [SESSION]
                SenderCompID=%s
                SocketConnectPort=%d
                Purpose=Orders

                [SESSION]
                SenderCompID=%s-MD
                SocketConnectPort=%d
                Purpose=MarketData
                """.formatted(name, wire.port(), name, port));
        Profile profile = Profile.open(folder.resolve("profile"));
        try (LiveDesk desk = new LiveDesk(
                        new MarketSpec.Fix(settings),
                        settings,
                        profile,
                        "DEMO",
                        new StrategyDesk(Duration.ofSeconds(2), List.of(), 7),
                        7,
                        Newsroom.usual(),
                        ModelChoice.SHIPPED);
                EngineThread engine = new EngineThread(desk, null, () -> false)) {
            view = desk.engine().addView();
            desk.openLanes(PairedCosts.NONE);
            engine.start();
            until(
                    "a market and a venue",
                    () -> desk.session().state() == SessionState.UP
                            && look().market().bids().size() > 0
                            && look().market().asks().size() > 0);
            long start = desk.now() + SECOND / 2;
            EngineThread.hand(desk.engine(), order("P1", start, Algo.TWAP));
            EngineThread.hand(desk.engine(), order("P2", start, Algo.PPO));
            until("both to trade", () -> row("P1").filled() > 0 && row("P2").filled() > 0);

            long before = row("P1").filled();
            wire.refuse(true);
            wire.cut();
            until("the session to be down", () -> desk.session().state() == SessionState.DOWN);
            until("both to say why they wait", () -> waits("P1") && waits("P2"));
            long from = desk.now();
            until("some looks without it", () -> desk.now() > from + 3 * SECOND / 2);
            wire.refuse(false);
            until("the session again", () -> desk.session().state() == SessionState.UP);
            until("it to go on", () -> row("P1").filled() > before);
            desk.engine().submit(new DeskCommand.CancelAll("stop", "ann"));
            until("all to be out", () -> row("P1").working() + row("P2").working() == 0);
            for (String id : List.of("P1", "P2")) {
                ParentResult result = Objects.requireNonNull(desk.engine().result(id));
                assertThat(result.filled())
                        .isLessThanOrEqualTo(20_000)
                        .isEqualTo(result.fills().stream()
                                .mapToLong(Fill::quantity)
                                .sum());
                assertThat(result.children()).allMatch(child -> child.state().isTerminal());
            }
            // one order may have been on its way from the journal to the wire when that broke
            assertThat(desk.engine().alerts())
                    .extracting(DeskSnapshot.Alert::text)
                    .filteredOn(text -> text.startsWith("Not sent") || text.startsWith("Orders wait"))
                    .hasSizeLessThan(2);
            assertThat(desk.engine().alerts())
                    .extracting(DeskSnapshot.Alert::text)
                    .filteredOn(text -> text.contains("during the logon"))
                    .as("another try is no news")
                    .hasSizeLessThan(2);
        }
        try (JournalReader journal = JournalReader.open(profile.journal())) {
            for (String id : List.of("P1", "P2")) {
                List<JournalRecord> lines = journal.ofParent(id).more();
                assertThat(lines)
                        .filteredOn(JournalRecord.SendRefused.class::isInstance)
                        .hasSizeLessThan(2);
                assertThat(lines)
                        .filteredOn(line -> line instanceof JournalRecord.Decided decided
                                && decided.decision().reason().sentence().contains("cannot be reached"))
                        .hasSize(1);
            }
        }
    }

    private static ParentOrder order(String id, long start, Algo algo) {
        return new ParentOrder(
                id,
                "DEMO",
                Side.SELL,
                20_000,
                start,
                start + 100 * SECOND,
                Instrument.NO_PRICE,
                1,
                0.5,
                Instrument.NO_PRICE,
                algo,
                Placement.TAKER);
    }

    private DeskSnapshot look() {
        DeskSnapshot newest = view.take();
        seen = newest == null ? seen : newest;
        return Objects.requireNonNull(seen);
    }

    private ParentRow row(String id) {
        return look().parents().stream()
                .filter(row -> row.order().parentId().equals(id))
                .findFirst()
                .orElseThrow();
    }

    private boolean waits(String id) {
        return row(id).lastReason().contains("cannot be reached");
    }

    private static void until(String what, BooleanSupplier met) {
        for (long deadline = System.nanoTime() + 40 * SECOND; ; ) {
            try {
                if (met.getAsBoolean()) {
                    return;
                }
            } catch (NullPointerException | java.util.NoSuchElementException notYet) {
                // no picture of it yet
            }
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(deadline);
            LockSupport.parkNanos(2_000_000);
        }
    }
}
