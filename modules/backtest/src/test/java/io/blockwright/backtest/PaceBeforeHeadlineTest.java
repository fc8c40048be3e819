package io.blockwright.backtest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.backtest.statistics.CurveDifference;
import io.blockwright.backtest.statistics.Interval;
import io.blockwright.domain.Algo;
import io.blockwright.simulator.MarketScenario;
import io.blockwright.simulator.ScenarioException;
import io.blockwright.strategies.Choice;
import io.blockwright.strategies.LearnedAction;
import io.blockwright.strategies.LearnedAction.Level;
import io.blockwright.strategies.Policy;
import io.blockwright.strategies.Situation;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Who knows the news before it comes is caught, and who does not is not. */
class PaceBeforeHeadlineTest {
    private static final long MINUTE = 60_000_000_000L;
    private static final int DAYS = 12;
    private static final Scenario STORY = scenario("""
            name: tale
            title: A headline after an hour
            session: {opens: "10:00", lasts: 1h43m}
            order: {side: sell, quantity: 6_000, starts: 2m, lasts: 1h40m}
            market: {activity: 0.03, price: 100}
            events:
              - {at: 1h2m, headline: "Bad news for {symbol}", value: -1%, spread: 2, lasts: 20m}
            """);
    private static final Scenario FAMILY = scenario("""
            name: tale-family
            title: A headline at any hour, or none
            session: {opens: "10:00", lasts: 1h43m}
            order: {side: random, quantity: [3_000, 6_000], starts: 2m, lasts: 1h40m}
            market: {activity: 0.03, price: [60, 140]}
            events:
              - {at: [10m, 1h35m], chance: 0.6, direction: random, headline: "Bad news for {symbol}", value: [-1%, -0.2%]}
            """);

    private static Scenario scenario(String text) {
        try {
            return Scenarios.of(MarketScenario.parse("tale", text));
        } catch (ScenarioException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Takes an even child at each decision, and four where it wants to hurry. */
    private record Hurrying(Predicate<Situation> when) implements Policy {
        private static final int EVEN = new LearnedAction(1, 0, Level.JOIN).index();
        private static final int FAST = new LearnedAction(4, 0, Level.JOIN).index();

        @Override
        public String name() {
            return "hurrying";
        }

        @Override
        public Choice choose(Situation situation, float[] state, boolean[] allowed) {
            int wanted = when.test(situation) ? FAST : EVEN;
            return allowed[wanted] ? Choice.of(wanted) : Choice.of(LearnedAction.COUNT);
        }
    }

    private static PaceFinding watch(Supplier<Policy> policies) throws InterruptedException {
        return new PaceBeforeHeadline(STORY, FAMILY, AlgoChoice.learned("watched", Algo.PPO), policies).of(DAYS, 2);
    }

    private static long minutes(Situation situation) {
        return (situation.now() - situation.order().start()) / MINUTE;
    }

    @ParameterizedTest
    @ValueSource(strings = {"twap-passive", "ac"})
    void aScheduleKnowsNothing(String algo) throws InterruptedException {
        PaceFinding finding = new PaceBeforeHeadline(STORY, FAMILY, AlgoChoice.named(algo)).of(DAYS, 2);
        assertThat(finding.innocent()).as(String.join(" ", finding.sentences())).isTrue();
        assertThat(finding.foreseen()).isZero();
        assertThat(finding.hour()).isEqualTo(60);
        // the same days, so the same pace to the last share until the headline
        assertThat(finding.curves().get(11).story())
                .isEqualTo(finding.curves().get(11).quiet())
                .isPositive();
        assertThat(finding.curves().get(12).story()).isNaN();
        assertThat(finding.curves().getLast().quiet()).isGreaterThan(0.99);
    }

    @Test
    void whoTradesEvenlyIsInnocentAndWhateverTheThreadsTheFindingIsTheSame() throws InterruptedException {
        PaceFinding finding = watch(() -> new Hurrying(situation -> false));
        assertThat(finding.innocent()).as(String.join(" ", finding.sentences())).isTrue();
        PaceBeforeHeadline alone = new PaceBeforeHeadline(
                STORY, FAMILY, AlgoChoice.learned("watched", Algo.PPO), () -> new Hurrying(situation -> false));
        assertThat(alone.of(DAYS, 1)).isEqualTo(finding);
    }

    @Test
    void whoHurriesBeforeTheHourBecauseHeKnowsItByHeartIsCaught() throws InterruptedException {
        PaceFinding finding = watch(() -> new Hurrying(s -> minutes(s) >= 45 && minutes(s) < 60));
        assertThat(finding.hurries()).as(String.join(" ", finding.sentences())).isTrue();
        assertThat(finding.foresees()).isFalse();
        assertThat(finding.innocent()).isFalse();
        assertThat(finding.sentences().getLast()).startsWith("It knows the hour: ");
    }

    @Test
    void whoKnowsTheStoryByItsOrderIsCaught() throws InterruptedException {
        PaceFinding finding = watch(() -> new Hurrying(s -> s.order().quantity() == 6_000 && minutes(s) < 30));
        assertThat(finding.recognises())
                .as(String.join(" ", finding.sentences()))
                .isTrue();
        assertThat(finding.foresees()).isFalse();
        assertThat(finding.recognised().difference()).isPositive();
    }

    /** A hundredth after five minutes is surer than six hundredths after ten, and both are a lead. */
    @Test
    void aLeadIsMeasuredWhereItIsLargestAndNotWhereItIsSurest() {
        PaceFinding finding = new PaceFinding(
                "early",
                100,
                15,
                List.of(
                        new PaceFinding.Point(5, 0.11, 0.11, 0.10),
                        new PaceFinding.Point(10, 0.26, 0.26, 0.20),
                        new PaceFinding.Point(15, 0.32, 0.32, 0.30),
                        new PaceFinding.Point(20, Double.NaN, 0.4, Double.NaN)),
                0,
                new CurveDifference(0, 0.01, 1 / 2001.0),
                5,
                0,
                new Interval(-0.1, 0.1),
                15);
        assertThat(finding.recognises()).isTrue();
        assertThat(finding.sentences().get(1))
                .contains("at most 6.0 % of the order more", "after 10 minutes; p < 0.001, most surely after 5)");
    }

    @Test
    void whoIsToldTheFutureIsCaught() throws InterruptedException {
        // the days with the headline are played to it alone, so a policy of such a day is told its future here
        AtomicInteger episodes = new AtomicInteger();
        PaceFinding finding = new PaceBeforeHeadline(STORY, FAMILY, AlgoChoice.learned("watched", Algo.PPO), () -> {
                    boolean news = episodes.getAndIncrement() % 3 == 0;
                    return new Hurrying(s -> news && minutes(s) > 50);
                })
                .of(DAYS, 1);
        assertThat(finding.foreseen()).isEqualTo(DAYS);
        assertThat(finding.innocent()).isFalse();
        assertThat(finding.sentences().getFirst()).startsWith("It foresees the headline: on 12 of 12 days");
    }

    @Test
    void aMarketWithoutAHeadlineIsRefused() {
        Scenario calm = Brief.scenario("calm", 900);
        assertThatThrownBy(() -> new PaceBeforeHeadline(calm, FAMILY, AlgoChoice.named("vwap")))
                .isInstanceOf(BacktestRefused.class)
                .hasMessageContaining("has no headline");
    }

    /** The policies that come with the program, by folder; a word in place of a folder where there is none. */
    static Stream<String> shippedPolicies() {
        return ShippedPolicies.names(Path.of("../../resources/models"));
    }

    @ParameterizedTest
    @MethodSource("shippedPolicies")
    void aShippedPolicyDoesNotKnowTheHourOfTheNews(String name) throws InterruptedException {
        Assumptions.assumeFalse(
                name.equals(ShippedPolicies.NONE),
                "No policy is shipped in resources/models, so there is none to watch.");
        Scenarios known = Scenarios.of(Path.of("../../resources/scenarios"));
        PaceFinding finding = new PaceBeforeHeadline(
                        known.named("qdi"),
                        known.named("qdi-family"),
                        AlgoChoice.named("model:../../resources/models/" + name))
                .of(12, 2);
        assertThat(finding.innocent()).as(String.join(" ", finding.sentences())).isTrue();
    }
}
