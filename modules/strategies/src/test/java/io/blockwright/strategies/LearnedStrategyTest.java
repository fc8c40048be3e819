package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Decision;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.inference.Feature;
import io.blockwright.strategies.LearnedAction.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever a policy chooses, the order keeps its rules and is done in the end. The paper market's referee watches. */
class LearnedStrategyTest {
    private static final long QUANTITY = 20_000;
    private static final long LIMIT = 999_700;
    private static final Reason.Origin ORIGIN =
            new Reason.Origin("ppo", "00aa", "11bb", 0.8, 12, null, List.of(), new Reason.Asked("", "", 1));

    /** Chooses by lot among what is allowed, or as a rule says. */
    private static final class Lot implements Policy {
        final List<float[]> states = new ArrayList<>();
        final List<Integer> chosen = new ArrayList<>();
        private final IntUnaryOperator pick;

        Lot(IntUnaryOperator pick) {
            this.pick = pick;
        }

        @Override
        public String name() {
            return "PPO";
        }

        @Override
        public Choice choose(Situation situation, float[] state, boolean[] allowed) {
            int[] may =
                    IntStream.range(0, allowed.length).filter(i -> allowed[i]).toArray();
            int action = may[pick.applyAsInt(may.length)];
            states.add(state.clone());
            chosen.add(action);
            return Choice.of(action);
        }
    }

    private static Lot random(long seed) {
        SplittableRandom dice = new SplittableRandom(seed);
        return new Lot(dice::nextInt);
    }

    private static PaperMarket market(ParentOrder order, Policy policy, PaperMarket.Script script) {
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3))
                .with(_ -> policy)
                .create(order);
        return new PaperMarket(order, strategy, script);
    }

    private static ParentOrder order(Side side) {
        return Orders.order(Algo.PPO, Placement.PASSIVE, side, QUANTITY);
    }

    static Stream<Arguments> lots() {
        return IntStream.range(0, 6)
                .boxed()
                .flatMap(seed -> Stream.of(Side.values())
                        .flatMap(side -> Stream.of(0L, 3_000_000L, 700_000_000L)
                                .map(latency -> Arguments.of(seed, side, latency))));
    }

    @ParameterizedTest(name = "lot {0} {1} latency {2}")
    @MethodSource("lots")
    void whateverIsChosenExactlyTheOrderIsDone(int seed, Side side, long latency) {
        PaperMarket market = market(order(side), random(seed), CompletionTest.ample(seed));
        market.latency = latency;
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(QUANTITY);
        assertThat(market.working()).isZero();
    }

    @Test
    void aPolicyThatOnlyEverWaitsIsMadeToFinish() {
        PaperMarket market = market(order(Side.BUY), new Lot(_ -> 0), CompletionTest.ample(1));
        long third = (Orders.END - Orders.START) / 3;
        market.run(Orders.START + third);
        assertThat(market.filled()).as("it may wait").isZero();
        market.run(Orders.END - third / 2);
        assertThat(market.filled())
                .as("what is left is no more than three times the part of the time that is left")
                .isGreaterThanOrEqualTo(QUANTITY * 2 / 5);
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(QUANTITY);
    }

    @Test
    void decidesAtItsTimesAndSeesItselfProgress() {
        Lot lot = random(4);
        PaperMarket market = market(order(Side.SELL), lot, CompletionTest.ample(2));
        market.run(Orders.END);
        Grid grid = Grid.of(order(Side.SELL).start(), order(Side.SELL).end());
        assertThat(lot.states).hasSizeBetween(grid.count() / 2, grid.count());
        float before = 1;
        for (float[] state : lot.states) {
            assertThat(state[Feature.LEFT.index()]).isLessThanOrEqualTo(before).isBetween(0f, 1f);
            assertThat(state[Feature.TIME_LEFT.index()]).isBetween(0f, 1f);
            assertThat(state[Feature.USABLE.index()]).isEqualTo(1);
            before = state[Feature.LEFT.index()];
        }
        assertThat(lot.states.getFirst()[Feature.LEFT.index()]).isEqualTo(1);
    }

    @Test
    void wantsEverythingAtOnceAndTakesNoMoreThanIsShownWithinReach() {
        Lot greedy = new Lot(count -> count - 1);
        PaperMarket market = market(order(Side.BUY), greedy, CompletionTest.ample(3));
        market.run(Orders.START + (Orders.END - Orders.START) / 2);
        long first = market.sent.stream()
                .filter(sent -> sent.decision() instanceof Decision.Place)
                .mapToLong(sent -> ((Decision.Place) sent.decision()).quantity())
                .findFirst()
                .orElseThrow();
        long even = QUANTITY / Grid.of(Orders.START, Orders.END).count();
        assertThat(first).isBetween(3 * even, 5 * even);
        assertThat(market.filled()).isGreaterThan(QUANTITY / 2);
    }

    @Test
    void keepsToTheLimitAndTheHalt() {
        ParentOrder limited = order(Side.BUY).with(Orders.END, LIMIT, 1, 0.5);
        PaperMarket.Script ample = CompletionTest.ample(8);
        int[] ticks = {0};
        PaperMarket market = market(limited, random(9), m -> {
            ample.tick(m);
            ticks[0]++;
            m.status(ticks[0] > 400 && ticks[0] < 600 ? TradingStatus.HALTED : TradingStatus.TRADING);
        });
        market.run(Orders.END);
        assertThat(market.fills).allMatch(fill -> fill.price() <= LIMIT);
    }

    @Test
    void aPolicyThatAbstainsLeavesTheOrderToAlmgrenChriss() {
        Policy unsure = new Policy() {
            @Override
            public String name() {
                return "DQN";
            }

            @Override
            public Choice choose(Situation situation, float[] state, boolean[] allowed) {
                return Choice.abstain("it is not sure enough");
            }
        };
        PaperMarket market = market(order(Side.BUY), unsure, CompletionTest.ample(5));
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(QUANTITY);
        assertThat(market.sent.stream()
                        .map(sent -> sent.decision().reason().sentence())
                        .filter(sentence ->
                                sentence.contains("DQN abstains: it is not sure enough; Almgren–Chriss works")))
                .isNotEmpty();
        assertThat(market.sent.stream()
                        .filter(sent -> sent.decision() instanceof Decision.Place)
                        .map(sent -> sent.decision().reason().sentence()))
                .allMatch(sentence -> sentence.contains("AC passive"));
    }

    @Test
    void whileItAbstainsItSaysNextWhatAlmgrenChrissDoesNext() {
        ParentOrder order = order(Side.BUY);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3)).create(order);
        List<Intention> said = new ArrayList<>();
        PaperMarket.Script ample = CompletionTest.ample(5);
        PaperMarket market = new PaperMarket(order, strategy, m -> {
            ample.tick(m);
            said.add(Objects.requireNonNull(strategy.next(m)));
        });
        market.run(Orders.START + (Orders.END - Orders.START) / 3);
        assertThat(said)
                .hasSizeGreaterThan(20)
                .allSatisfy(
                        one -> assertThat(one.decision().reason().sentence()).doesNotContain("keeps what rests"));
        assertThat(said).anyMatch(one -> one.decision() instanceof Decision.Place);
    }

    @Test
    void whileItKeepsWhatRestsItSaysWhichModelChoseSo() {
        Choice rests = Choice.of(new LearnedAction(0, 1, LearnedAction.Level.JOIN).index());
        assertThat(waits(rests.from(ORIGIN)))
                .anyMatch(reason -> reason.sentence().contains("keeps what rests"))
                .allSatisfy(reason -> assertThat(reason.origin()).isEqualTo(ORIGIN));
        assertThat(waits(Choice.abstain("it is not sure enough").from(ORIGIN)).stream()
                        .filter(reason -> reason.sentence().startsWith("The model abstains")))
                .isNotEmpty()
                .allSatisfy(reason -> assertThat(reason.origin()).isEqualTo(ORIGIN));
    }

    /** The reasons of the waits that come next, a quarter of a second apart, while a policy always chooses the same. */
    private static List<Reason> waits(Choice always) {
        Policy policy = new Policy() {
            @Override
            public String name() {
                return "PPO";
            }

            @Override
            public Choice choose(Situation situation, float[] state, boolean[] allowed) {
                return always;
            }
        };
        ParentOrder order = order(Side.BUY);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3))
                .with(_ -> policy)
                .create(order);
        List<Reason> said = new ArrayList<>();
        PaperMarket.Script ample = CompletionTest.ample(5);
        PaperMarket market = new PaperMarket(order, strategy, m -> {
            ample.tick(m);
            Intention next = Objects.requireNonNull(strategy.next(m));
            if (next.decision() instanceof Decision.Wait wait) {
                said.add(wait.reason());
            }
        });
        market.run(Orders.START + (Orders.END - Orders.START) / 3);
        return said;
    }

    @Test
    void withoutAModelTheOrderIsDoneAllTheSame() {
        ParentOrder order = order(Side.SELL);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3)).create(order);
        PaperMarket market = new PaperMarket(order, strategy, CompletionTest.ample(6));
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(QUANTITY);
        assertThat(market.sent)
                .anyMatch(sent -> sent.decision().reason().sentence().contains("no model is loaded"));
    }

    @Test
    void askingACopyChangesNothing() {
        Lot asked = random(11);
        Lot alone = random(11);
        ParentOrder order = order(Side.BUY);
        Strategy curious = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3))
                .with(_ -> asked)
                .create(order);
        PaperMarket.Script script = CompletionTest.ample(7);
        PaperMarket first = new PaperMarket(order, curious, m -> {
            script.tick(m);
            curious.plan(m, 20, (_, quantity) -> assertThat(quantity).isPositive());
        });
        PaperMarket second = market(order, alone, CompletionTest.ample(7));
        first.run(Orders.END);
        second.run(Orders.END);
        assertThat(first.fills).isEqualTo(second.fills);
    }

    @Test
    void everyActionHasItsIndex() {
        for (int i = 0; i < LearnedAction.COUNT; i++) {
            assertThat(LearnedAction.of(i).index()).isEqualTo(i);
        }
        assertThat(LearnedAction.FACTORS.stream().reduce(1, (a, b) -> a * b)).isEqualTo(LearnedAction.COUNT);
    }

    @Test
    void aPoolThatGoesAfterTheDecisionTurnsNoHiddenChildIntoOneThatCrosses() {
        int dark = new LearnedAction(0, 3, LearnedAction.Level.DARK).index();
        PaperMarket[] there = new PaperMarket[1];
        List<Boolean> offered = new ArrayList<>();
        PaperMarket market = market(
                order(Side.BUY),
                rule(allowed -> {
                    offered.add(allowed[dark]);
                    Objects.requireNonNull(there[0]).pool = ""; // its session drops at this very moment
                    return Choice.of(dark);
                }),
                CompletionTest.ample(5));
        there[0] = market;
        market.pool = "POOL";
        market.run(Orders.START + 5 * Orders.SECOND);
        assertThat(offered).containsExactly(true);
        assertThat(market.placed()).isEmpty();
    }

    /** What waits in a pool whose session is down waits there still: it can be neither moved nor taken back, and may be filled. */
    @Test
    void whatWaitsInAPoolThatIsDownIsNotTakenForWhatRestsInTheLight() {
        Level[] wanted = {Level.DARK};
        PaperMarket market = overnight(_ -> Choice.of(new LearnedAction(0, 1, wanted[0]).index()));
        assertThat(unseen(market)).as("it waits in the pool").isPositive();
        long inThePool = unseen(market);
        wanted[0] = Level.JOIN;
        market.losePool();
        market.run(Orders.START + 100 * Orders.SECOND);
        assertThat(unseen(market)).isEqualTo(inThePool);
        assertThat(market.decided(Decision.Cancel.class)).isEmpty();
        assertThat(market.placed())
                .as("the next decisions rest in the light")
                .anyMatch(place -> place.venue().isEmpty());
        market.findPool();
        market.run(Orders.START + 105 * Orders.SECOND);
        assertThat(unseen(market)).as("taken back as soon as anybody answers").isZero();
    }

    @Test
    void almgrenChrissTakesNothingInAPoolThatIsDownForItsOwn() {
        boolean[] abstains = {false};
        PaperMarket market = overnight(allowed -> abstains[0] ? Choice.abstain("a test") : Choice.of(DARK_ONE));
        long inThePool = unseen(market);
        assertThat(inThePool).isPositive();
        int before = market.placed().size();
        abstains[0] = true;
        market.losePool();
        market.run(Orders.START + 200 * Orders.SECOND);
        assertThat(unseen(market)).isEqualTo(inThePool);
        assertThat(market.placed()).as("it works all the same").hasSizeGreaterThan(before);
        market.findPool();
        market.run(Orders.START + 205 * Orders.SECOND);
        assertThat(unseen(market)).isZero();
        assertThat(market.decided(Decision.Cancel.class))
                .anyMatch(cancel -> cancel.reason().sentence().startsWith("Almgren–Chriss takes back"));
    }

    @Test
    void whatWaitsInOnePoolThatIsDownIsLeftAloneByWhatGoesToTheNext() {
        PaperMarket market = overnight(_ -> Choice.of(DARK_ONE));
        long inThePool = unseen(market);
        market.losePool();
        market.pool = "NEXT";
        market.run(Orders.START + 100 * Orders.SECOND);
        assertThat(market.decided(Decision.Cancel.class)).isEmpty();
        assertThat(market.placed()).anyMatch(place -> place.venue().equals("NEXT"));
        assertThat(unseen(market)).isGreaterThan(inThePool);
    }

    private static final int DARK_ONE = new LearnedAction(0, 1, Level.DARK).index();

    private static long unseen(PaperMarket market) {
        return market.children().stream()
                .filter(child -> market.unseen(child.venue()))
                .mapToLong(WorkingChild::leaves)
                .sum();
    }

    /** A policy works an order for five seconds where there is a pool, in which nobody trades. */
    private static PaperMarket overnight(Function<boolean[], Choice> rule) {
        PaperMarket market = market(order(Side.BUY), rule(rule), CompletionTest.ample(8));
        market.pool = "POOL";
        market.run(Orders.START + 5 * Orders.SECOND);
        return market;
    }

    @Test
    void whereAPersonChoseThePoolNothingIsTakenBackForWaitingThere() {
        PaperMarket market = routed(1);
        assertThat(market.placed())
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.venue()).isEqualTo("POOL"));
        assertThat(market.decided(Decision.Cancel.class)).isEmpty();
    }

    @Test
    void whatIsTooSmallForThePoolThatAPersonChoseStillNamesItsModel() {
        assertThat(routed(10_000).placed()).isNotEmpty().allSatisfy(place -> {
            assertThat(place.venue()).isEmpty();
            assertThat(place.reason().origin()).isEqualTo(ORIGIN);
        });
    }

    /** Five seconds of a policy that joins the touch, whose children a person sends to a pool. */
    private static PaperMarket routed(long minimum) {
        Choice joins = Choice.of(new LearnedAction(0, 3, LearnedAction.Level.JOIN).index());
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3))
                .with(_ -> rule(_ -> joins.from(ORIGIN)))
                .at("POOL")
                .notBelow(minimum)
                .create(order(Side.BUY));
        PaperMarket market = new PaperMarket(order(Side.BUY), strategy, CompletionTest.ample(6));
        market.pool = "POOL";
        market.run(Orders.START + 5 * Orders.SECOND);
        return market;
    }

    private static Policy rule(Function<boolean[], Choice> rule) {
        return new Policy() {
            @Override
            public String name() {
                return "PPO";
            }

            @Override
            public Choice choose(Situation situation, float[] state, boolean[] allowed) {
                return rule.apply(allowed);
            }
        };
    }
}
