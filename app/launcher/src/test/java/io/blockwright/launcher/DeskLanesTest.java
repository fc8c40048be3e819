package io.blockwright.launcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.Episode;
import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Fill;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.engine.ParentResult;
import io.blockwright.engine.spi.Lanes;
import io.blockwright.engine.spi.Lanes.Choice;
import io.blockwright.engine.spi.Lanes.Lane;
import io.blockwright.engine.spi.Lanes.Point;
import io.blockwright.engine.spi.Lanes.Stage;
import io.blockwright.engine.spi.PairedCost;
import io.blockwright.engine.spi.PairedCost.Contender;
import io.blockwright.engine.spi.PairedCosts;
import io.blockwright.simulator.VenueSet;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.spi.JournalRecord;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What works beside an order is what a desk of its own would have done that day, and it never knows more than the live desk. */
@Timeout(120)
class DeskLanesTest {
    private static final long SECOND = 1_000_000_000L;
    private static final MarketSpec SIM = new MarketSpec.Simulated("");
    private static final StrategyDesk STRATEGIES = new StrategyDesk(Duration.ofSeconds(90), List.of(), 7);

    @TempDir
    Path folder;

    private int runs;

    /** The pairs that were told. */
    private static final class Told implements PairedCosts {
        final List<PairedCost> all = new CopyOnWriteArrayList<>();

        @Override
        public void add(PairedCost pair) {
            all.add(pair);
        }

        @Override
        public List<PairedCost> between(Contender live, Contender other) {
            return all;
        }
    }

    private EmbeddedDesk desk(MarketSpec market, String symbol) throws Exception {
        return new EmbeddedDesk(market, symbol, false, 0, 7, STRATEGIES, folder.resolve("journal" + runs++ + ".db"));
    }

    private static ParentOrder order(String symbol, long first, Algo algo, Placement placement) {
        long start = first + 10 * SECOND;
        return new ParentOrder(
                "P1",
                symbol,
                Side.SELL,
                2_000,
                start,
                start + 90 * SECOND,
                Instrument.NO_PRICE,
                0.3,
                0.5,
                Instrument.NO_PRICE,
                algo,
                placement);
    }

    private static LaneMarket again(Instrument instrument) {
        return new LaneMarket(
                SIM,
                instrument,
                7,
                VenueSet.ONE,
                Newsroom.usual(),
                STRATEGIES.factory(instrument),
                RiskLimits.defaults());
    }

    private static void until(String what, BooleanSupplier met) {
        for (long deadline = System.nanoTime() + 20 * SECOND; !met.getAsBoolean(); ) {
            assertThat(System.nanoTime()).as("waited for " + what).isLessThan(deadline);
            LockSupport.parkNanos(1_000_000);
        }
    }

    @ParameterizedTest
    @CsvSource({"twap-passive, TWAP, PASSIVE", "twap-taker, TWAP, TAKER"})
    void doesWhatADeskOfItsOwnWouldHaveDone(String choice, Algo algo, Placement placement) throws Exception {
        try (EmbeddedDesk desk = desk(SIM, "DEMO")) {
            ParentOrder order = order("DEMO", desk.firstTime(), algo, placement);
            EngineThread.hand(desk.engine(), order);
            desk.run(desk.engine()::idle);
            ParentResult own = Objects.requireNonNull(desk.engine().result("P1"));

            ParentOrder other = order("DEMO", desk.firstTime(), Algo.AC, Placement.TAKER);
            LaneMarket market = again(desk.instrument());
            try (LaneRun lane = new LaneRun(
                            market, () -> AlgoChoice.named(choice), other, desk.firstTime(), () -> Long.MAX_VALUE - 1);
                    Episode whole = market.day(other, desk.firstTime()).play(AlgoChoice.named(choice))) {
                lane.start();
                until("the lane to end", () -> lane.stage() == Stage.OVER);
                whole.run(() -> false);
                ParentResult beside = Objects.requireNonNull(lane.result());
                assertThat(beside.fills()).isNotEmpty().isEqualTo(own.fills());
                assertThat(Objects.requireNonNull(whole.result()).fills()).isEqualTo(beside.fills());
                assertThat(lane.points().getLast()).isEqualTo(LaneCost.at(own.ended(), own));
                assertThat(lane.points().getLast().costBp())
                        .isCloseTo(whole.outcome(1).costBp(), within(1e-9)); // one counts in ticks, one in money
                assertThat(own.fills()).extracting(Fill::parentId).containsOnly("P1");
            }
        }
    }

    @Test
    void goesAsFarAsTheDesksClockStopsWithItAndNeverPassesIt() {
        LaneMarket market = again(Instrument.usEquity("DEMO"));
        long first;
        try (var source = market.open(7)) {
            first = source.nextTime();
        }
        ParentOrder order = order("DEMO", first, Algo.VWAP, Placement.PASSIVE);
        AtomicLong clock = new AtomicLong(first + SECOND);
        try (LaneRun lane =
                new LaneRun(market, () -> AlgoChoice.named("twap-taker"), order, first + 5 * SECOND, clock::get)) {
            lane.start();
            for (long step : new long[] {5, 1, 20, 1, 40}) {
                long now = clock.addAndGet(step * SECOND);
                until(
                        "the lane to come to " + now,
                        () -> !lane.points().isEmpty()
                                && lane.points().getLast().time() == now);
                assertThat(lane.points()).allMatch(point -> point.time() <= now);
                List<Point> stood = lane.points();
                LockSupport.parkNanos(30_000_000);
                assertThat(lane.points()).as("while the clock stands").isEqualTo(stood);
                assertThat(lane.stage()).isEqualTo(Stage.IN_STEP);
            }
            assertThat(lane.points().getLast().filled()).isBetween(1L, 1_999L);
            assertThat(lane.points()).extracting(Point::time).isSorted().doesNotHaveDuplicates();
        }
    }

    @Test
    void anOrdersPairIsToldOnceBothAreOver() throws Exception {
        Told told = new Told();
        try (EmbeddedDesk desk = desk(SIM, "DEMO")) {
            Lanes lanes = desk.openLanes(told);
            ParentOrder order = order("DEMO", desk.firstTime(), Algo.TWAP, Placement.TAKER);
            EngineThread.hand(desk.engine(), order);
            desk.run(() -> {
                lag(desk, lanes);
                return desk.engine().now() > order.end() + 70 * SECOND;
            });
            until("the pair", () -> !told.all.isEmpty());
            ParentResult live = Objects.requireNonNull(desk.engine().result("P1"));
            Lane lane = lanes.of("P1");
            assertThat(lane.stage()).isEqualTo(Stage.OVER);
            assertThat(lane.choice()).isEqualTo("twap-passive");
            assertThat(lane.touched()).isFalse();
            assertThat(lane.footing()).isEqualTo(Lanes.Footing.AGAIN);
            assertThat(lane.live().getLast()).isEqualTo(LaneCost.at(live.ended(), live));
            assertThat(told.all)
                    .containsExactly(new PairedCost(
                            "P1",
                            new Contender("TWAP taker", ""),
                            new Contender("TWAP passive", ""),
                            lane.live().getLast().costBp(),
                            lane.beside().getLast().costBp(),
                            "sim",
                            7,
                            Math.max(live.ended(), lane.beside().getLast().time())));
            assertThat(lane.live().getLast().costBp())
                    .isNotEqualTo(lane.beside().getLast().costBp());
        }
    }

    /** Sees to it that no lane is ahead of the desk. */
    private static void lag(EmbeddedDesk desk, Lanes lanes) {
        List<Point> beside = lanes.of("P1").beside();
        if (!beside.isEmpty() && beside.getLast().time() > desk.engine().now()) {
            throw new AssertionError("the lane is ahead");
        }
    }

    @Test
    void whoStepsInMakesNoPairAndAnotherChoiceBeginsAtTheBeginning() throws Exception {
        Told told = new Told();
        try (EmbeddedDesk desk = desk(SIM, "DEMO")) {
            Lanes lanes = desk.openLanes(told);
            ParentOrder order = order("DEMO", desk.firstTime(), Algo.TWAP, Placement.PASSIVE);
            EngineThread.hand(desk.engine(), order);
            desk.run(() -> desk.engine().now() > order.start() + 30 * SECOND);
            until("a lane", () -> lanes.of("P1").choice().equals("ac"));
            lanes.choose("P1", "pov");
            desk.engine().submit(new DeskCommand.PauseParent("pause", "ann", "P1"));
            desk.run(() -> desk.engine().now() > order.end() + 70 * SECOND);
            until("the end", () -> lanes.of("P1").stage() == Stage.OVER);
            Lane lane = lanes.of("P1");
            assertThat(lane.touched()).isTrue();
            assertThat(lane.choice()).isEqualTo("pov");
            assertThat(lane.beside().getFirst().time()).isLessThanOrEqualTo(order.start());
            assertThat(lane.beside().getLast().filled()).isPositive();
            assertThat(told.all).isEmpty();
            lanes.choose("P1", Choice.NOBODY);
            until("none", () -> lanes.of("P1").stage() == Stage.NOBODY);
            assertThat(lanes.of("P1").live()).isNotEmpty();
        }
    }

    @Test
    void aRecordedMarketIsSaidToBeEstimatedAndAScenarioIsNot() throws Exception {
        MarketSpec sample = MarketSpec.parse("sample:demo-morning");
        for (MarketSpec market : List.of(sample, new MarketSpec.Simulated("calm"))) {
            try (EmbeddedDesk desk = desk(market, "DEMO")) {
                Lanes lanes = desk.openLanes(PairedCosts.NONE);
                ParentOrder order = order("DEMO", desk.firstTime(), Algo.TWAP, Placement.TAKER);
                EngineThread.hand(desk.engine(), order);
                desk.run(() -> desk.engine().now() > order.start() + 30 * SECOND);
                until("shares filled beside", () -> {
                    List<Point> beside = lanes.of("P1").beside();
                    return !beside.isEmpty() && beside.getLast().filled() > 0;
                });
                assertThat(lanes.of("P1").footing().ground())
                        .isEqualTo(market.equals(sample) ? Lanes.Ground.RECORDED : Lanes.Ground.AGAIN);
                assertThat(lanes.of("P1").met()).isNotNull();
            }
        }
    }

    @Test
    void besideALearnedOrderTwapIsAtWorkFromTheFirstLook() throws Exception {
        try (EmbeddedDesk desk = desk(new MarketSpec.Simulated("qdi"), "QDI")) {
            Lanes lanes = desk.openLanes(PairedCosts.NONE);
            EngineThread.hand(desk.engine(), order("QDI", desk.firstTime(), Algo.DQN, Placement.PASSIVE));
            desk.run(() -> desk.engine().now() > desk.firstTime() + 12 * SECOND);
            until("the lane", () -> !lanes.of("P1").beside().isEmpty());
            assertThat(lanes.of("P1").choice()).isEqualTo("twap-passive");
            assertThat(lanes.of("P1").stage()).isIn(Stage.CATCHING_UP, Stage.IN_STEP);
        }
    }

    @Test
    void moreThanAFewAreRefusedAndNothingIsKeptForEver() throws Exception {
        try (EmbeddedDesk desk = desk(SIM, "DEMO")) {
            Lanes lanes = desk.openLanes(PairedCosts.NONE);
            for (int i = 0; i < DeskLanes.MOST + 1; i++) {
                ParentOrder one = order("DEMO", desk.firstTime(), Algo.TWAP, Placement.TAKER);
                ParentOrder order = new ParentOrder(
                        "Q" + i,
                        one.symbol(),
                        one.side(),
                        100,
                        one.start(),
                        one.end(),
                        one.limitPrice(),
                        one.maxParticipation(),
                        one.urgency(),
                        one.iWouldPrice(),
                        one.algo(),
                        one.placement());
                EngineThread.hand(desk.engine(), order);
            }
            desk.run(() -> desk.engine().now() > desk.firstTime() + 5 * SECOND);
            until("the orders", () -> !lanes.of("Q" + DeskLanes.MOST).live().isEmpty());
            assertThat(lanes.of("Q1").stage()).isNotEqualTo(Stage.NOBODY);
            assertThat(lanes.of("Q2").stage()).as("nobody asked for more").isEqualTo(Stage.NOBODY);
            for (int i = 0; i <= DeskLanes.MOST; i++) {
                String id = "Q" + i;
                lanes.choose(id, "pov");
                until(id, () -> lanes.of(id).choice().equals("pov"));
            }
            assertThat(lanes.of("Q" + DeskLanes.MOST).trouble()).startsWith("4 orders have something at work");
            assertThat(lanes.of("Q0").alone()).isFalse();
        }
    }

    @Test
    void aLongWayIsThinnedOutAndEndsWhereTheOrderIs() {
        LaneCurve curve = new LaneCurve(240 * SECOND);
        for (int i = 0; i < 5_000; i++) {
            curve.add(new Point(i * SECOND / 2, i, i));
            if (i % 250 == 0) {
                assertThat(curve.points()).hasSizeLessThanOrEqualTo(LaneCurve.MOST + 1);
            }
        }
        assertThat(curve.points().getFirst().filled()).isZero();
        assertThat(curve.points().getLast().filled()).isEqualTo(4_999);
        assertThat(curve.points()).extracting(Point::time).isSorted().doesNotHaveDuplicates();
    }

    @Test
    void whatCannotBeUsedIsSaidAndTheDeskGoesOn() throws Exception {
        try (EmbeddedDesk desk = desk(SIM, "DEMO")) {
            Lanes lanes = desk.openLanes(PairedCosts.NONE);
            EngineThread.hand(desk.engine(), order("DEMO", desk.firstTime(), Algo.TWAP, Placement.TAKER));
            lanes.choose("P1", "no-such");
            desk.run(() -> desk.engine().now() > desk.firstTime() + SECOND);
            until("a lane", () -> lanes.of("P1").stage() != Stage.NOBODY);
            lanes.choose("P1", "no-such");
            until("the reason", () -> lanes.of("P1").stage() == Stage.STOPPED);
            assertThat(lanes.of("P1").trouble()).startsWith("There is no algorithm 'no-such': use ");
            desk.run(desk.engine()::idle);
            assertThat(desk.engine().result("P1")).isNotNull();
        }
    }

    @Test
    void anUnfinishedOrderOfAnotherShareIsNotWorkedInThisOnesMarket() {
        try (DeskLanes lanes = new DeskLanes(again(Instrument.usEquity("DEMO")), List::of, _ -> null)) {
            for (String symbol : List.of("ELSE", "DEMO")) {
                ParentOrder order = order(symbol, 0, Algo.TWAP, Placement.TAKER);
                lanes.recall(new JournalRecord.ParentAccepted(0, order, Instrument.NO_PRICE));
                assertThat(lanes.of("P1").equals(Lane.NONE)).as(symbol).isEqualTo(symbol.equals("ELSE"));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({"false, ''", "true, twap-passive"})
    void aDeskThatWasKilledBeforeItsRestartWorksNothingBesideUntilItIsRearmed(boolean rearmed, String beside) {
        try (DeskLanes lanes = new DeskLanes(again(Instrument.usEquity("DEMO")), List::of, _ -> null)) {
            ParentOrder order = order("DEMO", 0, Algo.TWAP, Placement.TAKER);
            lanes.recall(new JournalRecord.ParentAccepted(0, order, Instrument.NO_PRICE));
            lanes.recall(new JournalRecord.Commanded(1, new DeskCommand.Kill("kill", "ann", "a test"), ""));
            if (rearmed) {
                lanes.recall(new JournalRecord.Commanded(2, new DeskCommand.Rearm("rearm", "ann"), ""));
            }
            lanes.takeUp();
            assertThat(lanes.of("P1").choice()).isEqualTo(rearmed ? beside : Choice.NOBODY);
        }
    }

    @Test
    void whatIsPlayedFromTheTapeOfALiveDeskIsAnEstimateWhateverTheMarketIs() {
        for (MarketSpec spec : List.of(SIM, new MarketSpec.Simulated("calm"), new MarketSpec.Fix(folder))) {
            assertThat(estimated(spec, folder)).as(spec.toString()).isTrue();
        }
        assertThat(estimated(SIM, null)).isFalse();
    }

    private static boolean estimated(MarketSpec spec, @Nullable Path tape) {
        Instrument demo = Instrument.usEquity("DEMO");
        LaneMarket market = new LaneMarket(
                spec, demo, 7, VenueSet.ONE, Newsroom.usual(), STRATEGIES.factory(demo), RiskLimits.defaults(), tape);
        Contender one = new Contender("one", "");
        return KeptPairs.estimated(new PairedCost("P1", one, one, 1, 1, market.name(), 7, 1));
    }
}
