package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What every algorithm does in a market with room for it. */
class CompletionTest {
    private static final long QUANTITY = 20_000;

    /** A mid that wanders by a cent, 2,000 shares a level, 100 shares a second traded, resting orders hit now and then. */
    static PaperMarket.Script ample(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] mid = {1_000_000};
        return market -> {
            if (random.nextInt(20) == 0) {
                mid[0] += random.nextBoolean() ? 100 : -100;
            }
            market.quote(mid[0], 100, 2_000);
            market.volume(random.nextLong(250, 750));
            if (random.nextInt(30) == 0) {
                market.hit(random.nextLong(50, 400));
            }
        };
    }

    static Stream<Arguments> everything() {
        List<Arguments> all = new ArrayList<>();
        for (Algo algo : Orders.ALGOS) {
            for (Placement placement : Placement.values()) {
                for (Side side : Side.values()) {
                    for (long latency : new long[] {0, 3_000_000L, 700_000_000L}) {
                        all.add(Arguments.of(algo, placement, side, latency));
                    }
                }
            }
        }
        return all.stream();
    }

    @ParameterizedTest(name = "{0} {1} {2} latency {3}")
    @MethodSource("everything")
    void completesAndTradesExactlyTheParent(Algo algo, Placement placement, Side side, long latency) {
        ParentOrder order = Orders.order(algo, placement, side, QUANTITY);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3)).create(order);
        PaperMarket market = new PaperMarket(order, strategy, ample(5));
        market.latency = latency;
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(QUANTITY);
        assertThat(market.working()).isZero();
        assertThat(market.fills.stream().mapToLong(PaperMarket.Fill::quantity).sum())
                .isEqualTo(QUANTITY);
        if (placement == Placement.PASSIVE && Orders.SLICED.contains(algo)) {
            assertThat(market.fills).anyMatch(PaperMarket.Fill::taken).anyMatch(fill -> !fill.taken());
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TWAP", "VWAP", "AC"})
    void aTakerIsNeverMoreThanASliceFromItsSchedule(String name) {
        Algo algo = Algo.valueOf(name);
        ParentOrder order = Orders.order(algo, Placement.TAKER, Side.BUY, QUANTITY);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3)).create(order);
        long[] worst = {0};
        PaperMarket.Script script = ample(6);
        PaperMarket market = new PaperMarket(order, strategy, m -> {
            worst[0] = Math.max(worst[0], Math.abs(m.filled() - strategy.scheduled(m.now())));
            script.tick(m);
        });
        market.run(Orders.END);
        long slice = 0;
        for (long t = Orders.START; t < Orders.END; t += 30 * Orders.SECOND) {
            slice = Math.max(slice, strategy.scheduled(t + 30 * Orders.SECOND) - strategy.scheduled(t));
        }
        assertThat(worst[0]).isPositive().isLessThanOrEqualTo(slice + 1);
    }

    @ParameterizedTest
    @ValueSource(strings = {"TWAP", "VWAP", "AC"})
    void aPassiveOrderIsAtItsScheduleAtTheEndOfEverySlice(String name) {
        ParentOrder order = Orders.order(Algo.valueOf(name), Placement.PASSIVE, Side.SELL, QUANTITY);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3)).create(order);
        PaperMarket market = new PaperMarket(order, strategy, ample(8));
        for (long t = Orders.START + 30 * Orders.SECOND; t <= Orders.END; t += 30 * Orders.SECOND) {
            market.run(t - 1);
            assertThat(market.filled()).isCloseTo(strategy.scheduled(t), org.assertj.core.data.Offset.offset(1L));
        }
    }

    @Test
    void theSameSeedDecidesTheSameAndAnotherSeedAtOtherInstants() {
        List<List<PaperMarket.Sent>> runs = new ArrayList<>();
        for (long seed : new long[] {3, 3, 4}) {
            ParentOrder order = Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, QUANTITY);
            Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(seed)).create(order);
            PaperMarket market = new PaperMarket(order, strategy, ample(5));
            market.run(Orders.END);
            runs.add(market.sent);
        }
        assertThat(runs.get(0)).isEqualTo(runs.get(1)).isNotEqualTo(runs.get(2));
    }

    @Test
    void aSmallOrderIsNotCutIntoCrumbs() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, 55);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(3)).create(order);
        PaperMarket market = new PaperMarket(order, strategy, ample(5));
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(55);
        assertThat(market.placed()).hasSizeLessThanOrEqualTo(6);
    }
}
