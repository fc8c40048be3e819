package io.blockwright.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Fill;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.engine.ClOrdIds;
import io.blockwright.engine.Engine;
import io.blockwright.engine.EngineBuilder;
import io.blockwright.engine.EngineSettings;
import io.blockwright.engine.LockstepRunner;
import io.blockwright.engine.ParentResult;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.simulator.DirectVenueSession;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.SimulatedExchange;
import io.blockwright.strategies.StrategyFactory;
import io.blockwright.trading.RiskLimits;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** An episode is what a live desk would have done in that market, and the same again for the same seed. */
class EpisodeTest {
    private static final Scenario BRIEF = Brief.scenario("brief", 2_000);

    /** The same parts under the runner of the live desk, which looks up at every market event. */
    private static String stepByStep(Scenario scenario, AlgoChoice algo, long seed) {
        Instrument instrument = scenario.instrument();
        var source = scenario.open(seed);
        SimulatedClock clock = new SimulatedClock(source.nextTime());
        ExchangeInbox inbox = new ExchangeInbox(1 << 12);
        DirectVenueSession session = new DirectVenueSession("SIM", "DESK", inbox, clock, 1 << 12);
        SimulatedExchange exchange = new SimulatedExchange(
                source,
                new FastOrderBook(instrument),
                ExchangeRules.STANDARD,
                LatencyModel.METRO,
                seed,
                inbox,
                session);
        Engine engine = new EngineBuilder(
                        EngineSettings.embedded(),
                        List.of(new FastOrderBook(instrument)),
                        List.of(session),
                        RiskLimits.defaults(),
                        new UnwrittenJournal(),
                        new StrategyFactory(instrument, scenario.desk(seed)),
                        ClOrdIds.seeded(seed),
                        () -> 0L)
                .build();
        engine.recover();
        Block block = scenario.block(seed);
        LockstepRunner runner = new LockstepRunner(
                engine, exchange, exchange::collect, clock, null, () -> 0L, new LockstepRunner.Speed(0));
        runner.run(() -> exchange.nextTime() > block.start());
        clock.advanceTo(block.start());
        engine.submit(new DeskCommand.StartParent(
                "start", "backtest", algo.order(Episode.PARENT, instrument.symbol(), block)));
        runner.run(engine::idle);
        return engine.eventHash().substring(0, 16);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "immediate",
                "random",
                "twap-taker",
                "twap-passive",
                "vwap",
                "pov",
                "ac",
                "submit-and-leave",
                "random-taker",
                "pov-taker"
            })
    void isWhatTheRunnerOfALiveDeskDoes(String algo) {
        for (long seed = 1; seed <= 3; seed++) {
            Outcome outcome = Brief.run(BRIEF, algo, seed);
            assertThat(outcome.hash()).isEqualTo(stepByStep(BRIEF, AlgoChoice.named(algo), seed));
            assertThat(outcome.warnings()).isZero();
        }
    }

    @Test
    void theSameSeedGivesTheSameOutcomeAndAnotherSeedAnother() {
        Outcome once = Brief.run(BRIEF, "vwap", 5);
        assertThat(Brief.run(BRIEF, "vwap", 5)).isEqualTo(once);
        assertThat(Brief.run(BRIEF, "vwap", 6).hash()).isNotEqualTo(once.hash());
    }

    @Test
    void everyAlgorithmMeetsTheSameMarketAndTheSameOrder() {
        List<Outcome> outcomes = new ArrayList<>();
        for (AlgoChoice algo : AlgoChoice.all()) {
            outcomes.add(Brief.run(BRIEF, algo.name(), 8));
        }
        assertThat(outcomes)
                .extracting(Outcome::arrivalMid)
                .containsOnly(outcomes.getFirst().arrivalMid());
        assertThat(outcomes)
                .extracting(Outcome::side)
                .containsOnly(outcomes.getFirst().side());
        assertThat(outcomes).extracting(Outcome::quantity).containsOnly(2_000L);
        assertThat(outcomes.stream().map(Outcome::hash).distinct().count()).isGreaterThan(6);
    }

    /** The cost, by hand from the fills: bought at more or sold at less than the arrival mid, the rest at the end's mid. */
    @Test
    void theCostIsWhatTheFillsSay() {
        for (String algo : List.of("twap-passive", "immediate", "submit-and-leave")) {
            Scenario huge = Brief.scenario("huge", 400_000);
            try (Episode episode = new Episode(huge, AlgoChoice.named(algo), 3)) {
                episode.run(() -> false);
                Outcome outcome = Reckoning.of(episode, "huge", 1, 3, algo);
                ParentResult result = Objects.requireNonNull(episode.engine().result(Episode.PARENT));
                double arrival = result.arrivalMidTwice() / 2.0;
                double cost = 0;
                long filled = 0;
                long maker = 0;
                for (Fill fill : result.fills()) {
                    cost += (fill.price() - arrival) * fill.quantity();
                    filled += fill.quantity();
                    maker += fill.liquidity() == Liquidity.MAKER ? fill.quantity() : 0;
                }
                double missed = (400_000 - filled) * (result.closeMidTwice() / 2.0 - arrival);
                int sign = outcome.side().sign();
                assertThat(outcome.costBp())
                        .isCloseTo(sign * (cost + missed) / (400_000 * arrival) * 1e4, within(1e-6));
                assertThat(outcome.opportunityBp()).isCloseTo(sign * missed / (400_000 * arrival) * 1e4, within(1e-6));
                assertThat(outcome.filled()).isEqualTo(filled).isPositive();
                assertThat(outcome.makerShares()).isEqualTo(maker);
                assertThat(outcome.makerShares() + outcome.takerShares()).isEqualTo(filled);
                assertThat(outcome.completion()).isLessThan(1);
                assertThat(outcome.status()).isEqualTo(ParentStatus.EXPIRED);
                assertThat(outcome.nanos()).isBetween(120_000_000_000L, 121_000_000_000L);
            }
        }
    }

    @Test
    void aSmallOrderIsCompletedAndItsTimeEndsWithTheLastFill() {
        Outcome outcome = Brief.run(BRIEF, "immediate", 2);
        assertThat(outcome.status()).isEqualTo(ParentStatus.COMPLETED);
        assertThat(outcome.completion()).isEqualTo(1);
        assertThat(outcome.opportunityBp()).isZero();
        assertThat(outcome.makerShare()).isZero();
        assertThat(outcome.nanos()).isBetween(1L, 5_000_000_000L);
        assertThat(outcome.participation()).isBetween(0.1, 1.0);
        assertThat(outcome.messages()).isPositive();
    }

    @Test
    void itStopsWhenToldTo() {
        try (Episode episode = new Episode(BRIEF, AlgoChoice.named("vwap"), 2)) {
            int[] asked = {0};
            episode.run(() -> ++asked[0] > 100);
            assertThat(asked[0]).isBetween(101, 102);
        }
    }

    @Test
    void aScenarioOfSeveralVenuesIsTradedOnItsPrimaryAndTheSameAgain() {
        Scenario venues = Brief.onVenues("venues", 2_000);
        Outcome first = Brief.run(venues, "twap-taker", 5);
        assertThat(first.filled()).isEqualTo(2_000);
        assertThat(Brief.run(venues, "twap-taker", 5)).isEqualTo(first);
        try (Episode episode = new Episode(venues, AlgoChoice.named("twap-taker"), 5)) {
            episode.run(() -> false);
            ParentResult result = Objects.requireNonNull(episode.engine().result(Episode.PARENT));
            assertThat(result.fills()).extracting(Fill::venue).containsOnly("MAIN");
        }
    }

    @ParameterizedTest
    @ValueSource(longs = {7_000_001L, 500_000_000L, 30_000_000_000L})
    void inHoweverManyStretchesItIsRunTheSameHappensAndNeverTooEarly(long stretch) {
        Outcome whole = Brief.run(BRIEF, "twap-passive", 2);
        try (Episode episode = new Episode(BRIEF, AlgoChoice.named("twap-passive"), 2)) {
            long until = episode.now();
            assertThat(episode.runTo(until - 1, () -> false)).isFalse();
            while (!episode.runTo(until, () -> false)) {
                assertThat(episode.now()).isLessThanOrEqualTo(until);
                until += stretch;
            }
            assertThat(episode.outcome(1)).isEqualTo(whole);
        }
    }

    @Test
    void anOrderOfSomebodyElsesIsWorkedInTheScenariosMarket() {
        assertThat(commissioned(Episode.PARENT).costBp())
                .isEqualTo(Brief.run(BRIEF, "twap-passive", 2).costBp());
        assertThat(commissioned("MINE").filled()).isEqualTo(BRIEF.block(2).quantity());
    }

    private static Outcome commissioned(String parentId) {
        AlgoChoice algo = AlgoChoice.named("twap-passive");
        Block block = BRIEF.block(2);
        ParentOrder order = algo.order(parentId, BRIEF.instrument().symbol(), block);
        StrategyFactory strategies = new StrategyFactory(BRIEF.instrument(), BRIEF.desk(2));
        Commission commission = new Commission(order, block.start(), strategies, RiskLimits.defaults());
        try (Episode episode = new Episode(BRIEF, algo, 2, commission, (feed, _) -> feed)) {
            episode.run(() -> false);
            assertThat(Objects.requireNonNull(episode.result()).order()).isEqualTo(order);
            return episode.outcome(1);
        }
    }
}
