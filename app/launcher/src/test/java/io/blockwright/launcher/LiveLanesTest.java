package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.Episode;
import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.LatestValue;
import io.blockwright.engine.ParentResult;
import io.blockwright.engine.spi.Lanes;
import io.blockwright.engine.spi.Lanes.Footing;
import io.blockwright.engine.spi.Lanes.Gap;
import io.blockwright.engine.spi.Lanes.Ground;
import io.blockwright.engine.spi.Lanes.Lane;
import io.blockwright.engine.spi.Lanes.Point;
import io.blockwright.engine.spi.Lanes.Stage;
import io.blockwright.engine.spi.PairedCost;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.engine.spi.PairedCosts;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.PopulationSource;
import io.blockwright.simulator.VenueSet;
import io.blockwright.storage.JournalReader;
import io.blockwright.testkit.ChaosProxy;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.JournalRecord;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** A desk on a venue that is not its own, by FIX for orders and for the market, and what another algorithm makes of its orders. */
@Timeout(120)
class LiveLanesTest {
    private static final long SECOND = 1_000_000_000L;
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final Instrument DEMO = Instrument.usEquity("DEMO");
    private static final StrategyDesk STRATEGIES = new StrategyDesk(Duration.ofSeconds(10), List.of(), 7);

    @TempDir
    Path folder;

    private OwnVenues venue;
    private ChaosProxy wire;
    private Path settings;
    private Profile profile;
    private final List<PairedCost> told = new CopyOnWriteArrayList<>();

    @BeforeEach
    void open() throws Exception {
        String name = "LANES" + NAMES.incrementAndGet();
        venue = new OwnVenues(
                PopulationSource.standardDay(DEMO, 5),
                VenueSet.ONE,
                ExchangeRules.STANDARD,
                5,
                20,
                GatewaySettings.loopback(
                        0, GatewaySettings.Member.open(name), GatewaySettings.Member.open(name + "-MD")));
        String address = venue.addresses("DEMO").getFirst();
        int port = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
        wire = new ChaosProxy(port);
        settings = folder.resolve("client.cfg");
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
                """.formatted(name, port, name, wire.port()));
        profile = Profile.open(folder.resolve("profile"));
    }

    @AfterEach
    void close() throws Exception {
        wire.close();
        venue.close();
    }

    /** A desk at work, and what it shows. */
    private final class Work implements AutoCloseable {
        private final LiveDesk desk;
        private final EngineThread engine;
        private final LatestValue<DeskSnapshot> view;
        private final Lanes lanes;
        private DeskSnapshot seen;

        Work() throws Exception {
            desk = new LiveDesk(
                    new MarketSpec.Fix(settings),
                    settings,
                    profile,
                    "DEMO",
                    STRATEGIES,
                    7,
                    Newsroom.usual(),
                    ModelChoice.SHIPPED);
            view = desk.engine().addView();
            lanes = desk.openLanes(new PairedCosts() {
                @Override
                public void add(PairedCost pair) {
                    told.add(pair);
                }

                @Override
                public List<PairedCost> between(Contender live, Contender other) {
                    return told;
                }
            });
            engine = new EngineThread(desk, null, () -> false);
            engine.start();
            until("a market and a venue", () -> {
                DeskSnapshot picture = view.take();
                seen = picture == null ? seen : picture;
                return desk.session().state() == SessionState.UP
                        && seen != null
                        && seen.market().bids().size() > 0
                        && seen.market().asks().size() > 0;
            });
        }

        ParentOrder hand(long seconds) {
            long start = desk.now() + SECOND / 2;
            ParentOrder order = new ParentOrder(
                    "P1",
                    "DEMO",
                    Side.SELL,
                    2_000,
                    start,
                    start + seconds * SECOND,
                    Instrument.NO_PRICE,
                    0.9,
                    0.5,
                    Instrument.NO_PRICE,
                    Algo.TWAP,
                    Placement.TAKER);
            EngineThread.hand(desk.engine(), order);
            return order;
        }

        Lane lane() {
            Lane lane = lanes.of("P1");
            if (!lane.beside().isEmpty() && lane.stage() == Stage.IN_STEP && !lane.liveOver()) {
                assertThat(lane.live().getLast().time())
                        .isGreaterThanOrEqualTo(lane.beside().getLast().time());
            }
            return lane;
        }

        @Override
        public void close() {
            engine.close();
            desk.close();
        }
    }

    private static void until(String what, BooleanSupplier met) {
        for (long deadline = System.nanoTime() + 40 * SECOND; !met.getAsBoolean(); ) {
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(deadline);
            LockSupport.parkNanos(2_000_000);
        }
    }

    @Test
    void besideALiveOrderAnotherOneIsWorkedInTheMarketThatTheDeskSaw() throws Exception {
        Lane lane;
        ParentResult live;
        ParentOrder order;
        try (Work work = new Work()) {
            order = work.hand(6);
            until("both to be done", () -> work.lane().stage() == Stage.OVER && !told.isEmpty());
            lane = work.lane();
            live = Objects.requireNonNull(work.desk.engine().result("P1"));
            work.lanes.choose("P1", "model:dqn");
            until("a model to have worked it from its beginning", () -> {
                Lane other = work.lane();
                return other.choice().equals("model:dqn") && other.stage() == Stage.OVER && told.size() == 2;
            });
            assertThat(work.lane().beside().getLast().filled()).isEqualTo(2_000);
            assertThat(work.lane().beside().getFirst())
                    .as("from the beginning")
                    .isEqualTo(lane.beside().getFirst());
        }
        assertThat(lane.trouble()).isEmpty();
        assertThat(lane.choice()).isEqualTo("twap-passive");
        assertThat(lane.footing()).isEqualTo(new Footing(Ground.LIVE, 0, false, List.of()));
        assertThat(live.filled()).isEqualTo(2_000);
        assertThat(lane.live().getLast()).isEqualTo(LaneCost.at(live.ended(), live));
        assertThat(told).first().satisfies(pair -> {
            assertThat(pair.scenario()).isEqualTo("live");
            assertThat(pair.live()).isEqualTo(new Contender("TWAP taker", ""));
            assertThat(pair.other()).isEqualTo(new Contender("TWAP passive", ""));
            assertThat(pair.otherCostBp()).isEqualTo(lane.beside().getLast().costBp());
        });
        assertThat(told).extracting(pair -> pair.other().name()).containsExactly("TWAP passive", "dqn");
        // the tape, read as a whole when nobody writes to it any more, says the same
        LaneMarket recorded = new LaneMarket(
                new MarketSpec.Recorded(
                        "tape:" + DeskFiles.beside(profile.journal()).tape()),
                DEMO,
                7,
                VenueSet.ONE,
                Newsroom.usual(),
                STRATEGIES.factory(DEMO),
                RiskLimits.defaults());
        long handed = handed();
        try (Episode again = recorded.day(order, handed).play(AlgoChoice.named("twap-passive"))) {
            again.run(() -> false);
            ParentResult same = Objects.requireNonNull(again.result());
            assertThat(same.filled()).isEqualTo(2_000);
            assertThat(same.arrivalMidTwice()).as("both arrive at the same mid").isEqualTo(live.arrivalMidTwice());
            assertThat(lane.beside().getLast()).isEqualTo(LaneCost.at(same.ended(), same));
            assertThat(lane.beside().getFirst().time()).isEqualTo(handed);
        }
    }

    /** When the desk took the order, as its journal says. */
    private long handed() throws Exception {
        try (JournalReader journal = JournalReader.open(profile.journal())) {
            return journal.ofParent("P1").more().stream()
                    .filter(JournalRecord.ParentAccepted.class::isInstance)
                    .map(line -> ((JournalRecord.ParentAccepted) line).time())
                    .findFirst()
                    .orElseThrow();
        }
    }

    @Test
    void aLostFeedARestartAndTheKillSwitchLeaveItSayingWhatIsMissing() throws Exception {
        try (Work work = new Work()) {
            work.hand(60);
            until("a way", () -> !work.lane().beside().isEmpty());
            wire.refuse(true);
            wire.cut();
            until("the gap", () -> work.lane().footing().gaps().stream().anyMatch(Gap::open));
            List<Point> before = work.lane().beside();
            wire.refuse(false);
            until("the market again", () -> {
                List<Gap> gaps = work.lane().footing().gaps();
                return !gaps.isEmpty() && gaps.stream().noneMatch(Gap::open);
            });
            assertThat(work.lane().beside()).startsWith(before.getFirst());
            until(
                    "the way to go on",
                    () -> work.lane().stage() == Stage.IN_STEP
                            && work.lane().beside().getLast().time()
                                    > work.lane().footing().gaps().getLast().to());
        }
        try (Work work = new Work()) {
            long begun = work.desk.begun();
            until("the order again", () -> {
                List<Point> beside = work.lane().beside();
                return work.lane().stage() == Stage.IN_STEP
                        && !beside.isEmpty()
                        && beside.getLast().time() > begun + SECOND;
            });
            Lane lane = work.lane();
            assertThat(lane.footing().ground()).isEqualTo(Ground.LIVE);
            assertThat(lane.footing().restarted()).isTrue();
            assertThat(lane.footing().late()).isZero();
            assertThat(lane.footing().gaps())
                    .as("the feed's and the desk's own")
                    .hasSize(2);
            assertThat(lane.beside().getFirst().time())
                    .as("worked from its beginning, on what the desk recorded before")
                    .isLessThan(lane.footing().gaps().getFirst().from());
            assertThat(lane.live().getFirst().time())
                    .isGreaterThanOrEqualTo(lane.footing().gaps().getLast().from());
            work.desk.engine().submit(new DeskCommand.Kill("kill", "ann", "a test"));
            until("the kill", () -> work.lane().stage() == Stage.STOPPED);
            Lane killed = work.lane();
            assertThat(killed.trouble()).startsWith("The desk was killed");
            assertThat(killed.touched()).isTrue();
            long stopped = work.desk.now();
            until("the desk to go on without it", () -> work.desk.now() > stopped + SECOND);
            assertThat(work.lane().beside()).isEqualTo(killed.beside());
        }
        assertThat(told).as("nothing of this counts").isEmpty();
    }
}
