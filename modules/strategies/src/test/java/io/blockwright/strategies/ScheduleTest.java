package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Decision;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.tca.AlmgrenChriss;
import io.blockwright.tca.Plan;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Whether children carry what the formulas say. */
class ScheduleTest {
    private static final long MINUTE = 60 * Orders.SECOND;

    private static ParentOrder minutes(Algo algo, int minutes, long quantity) {
        return Orders.order(algo, Placement.TAKER, Side.BUY, quantity)
                .stretch(Orders.START, Orders.START + minutes * MINUTE, quantity);
    }

    private static List<Long> sizes(ParentOrder order, StrategySettings settings) {
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, settings).create(order);
        PaperMarket market = new PaperMarket(order, strategy, m -> m.quote(1_000_000, 100, 50_000));
        market.run(order.end());
        return market.placed().stream().map(Decision.Place::quantity).toList();
    }

    @Test
    void twapTradesEqualSlicesWithoutLosingARemainder() {
        assertThat(sizes(minutes(Algo.TWAP, 3, 1_000), Orders.punctual().withSlices(MINUTE)))
                .containsExactly(333L, 334L, 333L);
    }

    @Test
    void vwapTradesEachSlicesShareOfTheExpectedVolume() {
        // volume expected in the ratio 1 : 2 : 5
        VolumeProfile steps = (from, to) -> cumulative(to) - cumulative(from);
        StrategySettings s = Orders.punctual();
        StrategySettings settings = new StrategySettings(
                MINUTE, s.watchNanos(), steps, s.sigmaPerSqrtSecond(), 1e6, 0.02, 0.1, 1, 100_000, 3, 0, 1);
        assertThat(sizes(minutes(Algo.VWAP, 3, 8_000), settings)).containsExactly(1_000L, 2_000L, 5_000L);
    }

    private static double cumulative(long time) {
        double minute = (double) (time - Orders.START) / MINUTE;
        if (minute <= 1) {
            return minute;
        }
        return minute <= 2 ? 1 + 2 * (minute - 1) : 3 + 5 * (minute - 2);
    }

    @Test
    void vwapWithoutExpectedVolumeTradesEvenly() {
        StrategySettings s = Orders.punctual();
        StrategySettings settings =
                new StrategySettings(MINUTE, s.watchNanos(), (a, b) -> 0, 0, 1e6, 0.02, 0.1, 1, 100_000, 3, 0, 1);
        assertThat(sizes(minutes(Algo.VWAP, 4, 400), settings)).containsExactly(100L, 100L, 100L, 100L);
    }

    /** The rule of thumb of the 2000 paper: η = spread / 1 % of the day's volume, γ = spread / 10 % of it. */
    @Test
    void almgrenChrissTradesTheClosedForm() {
        StrategySettings s = Orders.punctual();
        StrategySettings settings =
                new StrategySettings(MINUTE, s.watchNanos(), s.profile(), 0.08, 20e6, 0.01, 0.1, 1, 100_000, 3, 0, 1);
        ParentOrder order = minutes(Algo.AC, 30, 30_000).with(Orders.START + 30 * MINUTE, Long.MIN_VALUE, 1, 0.5);
        double eta = 0.01 / (0.01 * 20e6) * 23_400;
        double gamma = 0.01 / (0.1 * 20e6);
        // urgency 0.5: even odds, λ = 1e-6
        Plan plan = new AlmgrenChriss(30_000, 1800, 30, 0.08, 0.005, gamma, eta).plan(1e-6);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, settings).create(order);
        for (int j = 0; j <= 30; j++) {
            assertThat(strategy.scheduled(Orders.START + j * MINUTE)).isEqualTo(Math.round(30_000 - plan.held(j)));
        }
        List<Long> sizes = sizes(order, settings);
        assertThat(sizes).hasSize(30);
        for (int j = 1; j <= 30; j++) {
            assertThat(sizes.get(j - 1).doubleValue())
                    .isCloseTo(plan.traded(j), org.assertj.core.data.Offset.offset(1.0));
        }
        assertThat(sizes.getFirst()).as("hurries").isGreaterThan(2 * sizes.getLast());
    }

    @Test
    void almgrenChrissWithoutUrgencyIsTwapAndWithAllOfItIsAtOnce() {
        ParentOrder patient = minutes(Algo.AC, 4, 400).with(Orders.START + 4 * MINUTE, Long.MIN_VALUE, 1, 0);
        assertThat(sizes(patient, Orders.punctual().withSlices(MINUTE))).containsExactly(100L, 100L, 100L, 100L);
        ParentOrder urgent = minutes(Algo.AC, 4, 400).with(Orders.START + 4 * MINUTE, Long.MIN_VALUE, 1, 1);
        assertThat(sizes(urgent, Orders.punctual().withSlices(MINUTE))).containsExactly(400L);
    }

    @Test
    void povTakesItsShareOfAllVolumeOwnFillsIncluded() {
        ParentOrder order = Orders.capped(Orders.order(Algo.POV, Placement.TAKER, Side.BUY, 50_000), 0.1);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.punctual()).create(order);
        int[] ticks = {0};
        PaperMarket market = new PaperMarket(order, strategy, m -> {
            m.quote(1_000_000, 100, 5_000);
            m.volume(ticks[0]++ < 90 ? 100 : 0); // others: 9,000
        });
        market.run(Orders.START + 60 * Orders.SECOND);
        assertThat(market.filled()).isEqualTo(1_000);
        assertThat(market.market().volume()).isEqualTo(10_000);
        assertThat(strategy.scheduled(market.now())).isEqualTo(1_000);
    }

    @Test
    void povAtAChangedRateTakesItFromThenOn() {
        ParentOrder order = Orders.capped(Orders.order(Algo.POV, Placement.TAKER, Side.BUY, 50_000), 0.1);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.punctual()).create(order);
        PaperMarket market = new PaperMarket(order, strategy, m -> {
            m.quote(1_000_000, 100, 5_000);
            m.volume(90);
        });
        market.run(Orders.START + 100 * Orders.SECOND);
        long before = market.filled();
        assertThat(before).isBetween(3_960L, 4_010L); // 10 of every 100 shares, 4 times a second
        market.change(Orders.capped(order, 0.25));
        market.run(Orders.START + 200 * Orders.SECOND);
        assertThat(market.filled() - before).isBetween(11_880L, 12_120L); // 30 for every 90 of others
    }
}
