package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.BiFunction;
import org.junit.jupiter.api.Test;

/** A challenger beside a champion: it sees the same, and nothing that it does reaches the order. */
class ShadowTest {
    private static final long QUANTITY = 20_000;
    private static final long BUDGET = 2_000_000;

    private final BlockingQueue<ShadowChoice> heard = new LinkedBlockingQueue<>();
    private final List<float[]> seen = new ArrayList<>();
    private final Policy champion = new Policy() {
        @Override
        public String name() {
            return "PPO";
        }

        @Override
        public Choice choose(Situation situation, float[] state, boolean[] allowed) {
            seen.add(state.clone());
            return first(allowed);
        }
    };

    private static Choice first(boolean[] allowed) {
        for (int i = allowed.length - 1; i >= 0; i--) {
            if (allowed[i]) {
                return new Choice(i, 0.9, 10, 5, 20, List.of(), "");
            }
        }
        throw new AssertionError("at least one is allowed");
    }

    private static Challenger challenger(BiFunction<float[], boolean[], Choice> choose, Runnable closed) {
        return new Challenger() {
            @Override
            public Choice choose(float[] state, boolean[] allowed) {
                return choose.apply(state, allowed);
            }

            @Override
            public void close() {
                closed.run();
            }
        };
    }

    private static Challenger challenger(BiFunction<float[], boolean[], Choice> choose) {
        return challenger(choose, () -> {});
    }

    private PaperMarket worked(Policy policy) {
        var order = Orders.order(Algo.PPO, Placement.PASSIVE, Side.BUY, QUANTITY);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3))
                .with(_ -> policy)
                .create(order);
        PaperMarket market = new PaperMarket(order, strategy, CompletionTest.ample(1));
        market.run(Orders.END);
        return market;
    }

    private List<ShadowChoice> outcomes(int count) throws InterruptedException {
        List<ShadowChoice> all = new ArrayList<>();
        while (all.size() < count) {
            ShadowChoice next = heard.poll(5, TimeUnit.SECONDS);
            assertThat(next).as("outcome %d of %d", all.size() + 1, count).isNotNull();
            all.add(next);
        }
        return all;
    }

    /** Works an order with a challenger beside it; what was sent must be what is sent without one. */
    private List<ShadowChoice> beside(Challenger challenger, AtomicLong clock) throws InterruptedException {
        PaperMarket alone = worked(champion);
        seen.clear();
        ShadowedPolicy policy = new ShadowedPolicy(champion);
        try (Shadow shadow = new Shadow("test", challenger, BUDGET, clock::get, heard::add)) {
            policy.shadow(shadow);
            PaperMarket market = worked(policy);
            assertThat(market.sent.toString()).isEqualTo(alone.sent.toString());
            assertThat(market.filled()).isEqualTo(QUANTITY);
            return outcomes(seen.size());
        }
    }

    @Test
    void theChallengerSeesTheSameStateAndMaskAtEveryDecisionAndSendsNothing() throws InterruptedException {
        List<float[]> shown = new ArrayList<>();
        List<ShadowChoice> outcomes = beside(
                challenger((state, allowed) -> {
                    shown.add(state.clone());
                    return shown.size() % 2 == 0 ? first(allowed) : Choice.of(lowest(allowed));
                }),
                new AtomicLong());
        assertThat(outcomes).hasSizeGreaterThan(20);
        assertThat(shown).usingElementComparator(Arrays::compare).containsExactlyElementsOf(seen);
        assertThat(outcomes).allMatch(ShadowChoice::answered);
        assertThat(outcomes.stream().filter(ShadowChoice::agreed).count())
                .isBetween((long) outcomes.size() / 2, (long) outcomes.size());
        assertThat(outcomes)
                .anyMatch(one -> !one.agreed())
                .allMatch(one -> one.live().costBp() == 10);
    }

    private static int lowest(boolean[] allowed) {
        for (int i = 0; i < allowed.length; i++) {
            if (allowed[i]) {
                return i;
            }
        }
        return -1;
    }

    private static int forbidden(boolean[] allowed) {
        for (int i = 0; i < allowed.length; i++) {
            if (!allowed[i]) {
                return i;
            }
        }
        throw new AssertionError("not everything is allowed");
    }

    @Test
    void aChallengerThatThrowsIsHeardAsOneThatChoseNothing() throws InterruptedException {
        List<ShadowChoice> outcomes = beside(
                challenger((state, allowed) -> {
                    throw new IllegalStateException("broken");
                }),
                new AtomicLong());
        assertThat(outcomes)
                .allMatch(one -> !one.answered() && one.other().why().contains("IllegalStateException"));
    }

    @Test
    void whatIsNoNumberNotAllowedOrOutOfTheListIsNoChoice() throws InterruptedException {
        int[] calls = {0};
        List<ShadowChoice> outcomes = beside(
                challenger((state, allowed) -> switch (calls[0]++ % 4) {
                    case 0 -> new Choice(lowest(allowed), 1, Double.POSITIVE_INFINITY, 0, 0, List.of(), "");
                    case 1 -> Choice.of(allowed.length);
                    case 2 -> Choice.of(forbidden(allowed));
                    default -> Choice.abstain("its answer was no sane number");
                }),
                new AtomicLong());
        assertThat(outcomes).noneMatch(ShadowChoice::answered);
        assertThat(outcomes.get(0).other().why()).contains("no sane number");
        assertThat(outcomes.get(1).other().why()).contains("not allowed");
        assertThat(outcomes.get(2).other().why()).contains("not allowed");
        assertThat(outcomes.get(3).other().why()).contains("no sane number");
    }

    @Test
    void anAnswerThatComesTooLateForALiveDecisionIsNone() throws InterruptedException {
        AtomicLong clock = new AtomicLong();
        List<ShadowChoice> outcomes = beside(
                challenger((state, allowed) -> {
                    clock.addAndGet(BUDGET + 1_000);
                    return first(allowed);
                }),
                clock);
        assertThat(outcomes).allMatch(one -> one.other().why().equals("its answer took 2001 µs, 2000 µs are given"));
    }

    @Test
    void aChallengerThatNeverComesBackHoldsUpNothing() throws InterruptedException {
        CountDownLatch never = new CountDownLatch(1);
        CountDownLatch entered = new CountDownLatch(1);
        Shadow shadow = new Shadow(
                "stuck",
                challenger((state, allowed) -> {
                    entered.countDown();
                    boolean waiting = true;
                    while (waiting) {
                        try {
                            never.await();
                            waiting = false;
                        } catch (InterruptedException deaf) {
                            // native code does not hear an interrupt either
                        }
                    }
                    return first(allowed);
                }),
                BUDGET,
                () -> 0,
                heard::add);
        ShadowedPolicy policy = new ShadowedPolicy(champion);
        policy.shadow(shadow);
        try {
            assertThat(worked(policy).filled()).isEqualTo(QUANTITY);
            assertThat(entered.await(5, TimeUnit.SECONDS)).isTrue();
            float[] state = seen.getFirst();
            for (int i = 0; i <= Shadow.WAITING; i++) {
                shadow.ask("P", i, state, new boolean[] {true}, Choice.of(0));
            }
            assertThat(heard).isNotEmpty().allMatch(one -> one.other().why().contains("lags 256 decisions behind"));
            shadow.close();
        } finally {
            never.countDown();
        }
    }

    @Test
    void aClosedShadowFreesItsChallengerAndIsAskedNoMore() throws InterruptedException {
        CountDownLatch freed = new CountDownLatch(1);
        Shadow shadow = new Shadow(
                "closed",
                challenger((state, allowed) -> first(allowed), freed::countDown),
                BUDGET,
                () -> 0,
                heard::add);
        shadow.close();
        assertThat(freed.await(5, TimeUnit.SECONDS)).isTrue();
        shadow.ask("P", 1, new float[0], new boolean[] {true}, Choice.of(0));
        assertThat(heard).isEmpty();
    }

    @Test
    void anAdviceThatIsWeighedAgainIsOneQuestion() throws InterruptedException {
        ShadowedPolicy policy = new ShadowedPolicy(champion);
        try (Shadow shadow =
                new Shadow("again", challenger((state, allowed) -> first(allowed)), BUDGET, () -> 0, heard::add)) {
            policy.shadow(shadow);
            int[] weighed = {0};
            worked(new Policy() {
                @Override
                public String name() {
                    return "PPO";
                }

                @Override
                public Choice choose(Situation situation, float[] state, boolean[] allowed) {
                    weighed[0]++;
                    policy.choose(situation, state, allowed);
                    policy.choose(situation, state, allowed);
                    return policy.glancing().choose(situation, state, allowed);
                }
            });
            assertThat(outcomes(weighed[0])).hasSize(weighed[0]);
            assertThat(heard.poll(100, TimeUnit.MILLISECONDS)).isNull();
        }
    }
}
