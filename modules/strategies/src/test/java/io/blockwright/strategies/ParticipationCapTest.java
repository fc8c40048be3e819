package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import java.util.SplittableRandom;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Own share of the volume since the start never passes the cap, whatever the market does. */
class ParticipationCapTest {
    /** Volume in bursts and silences, a wandering mid, thin and thick books, hits of any size. */
    private static PaperMarket.Script wild(long seed) {
        SplittableRandom random = new SplittableRandom(seed);
        long[] mid = {1_000_000};
        long[] pace = {100};
        return market -> {
            if (random.nextInt(40) == 0) {
                pace[0] = new long[] {0, 0, 20, 200, 3_000}[random.nextInt(5)];
            }
            mid[0] += 100L * random.nextInt(-1, 2);
            market.quote(mid[0], random.nextBoolean() ? 50 + 50 : 200, random.nextLong(1, 1_500));
            market.volume(pace[0] == 0 ? 0 : random.nextLong(2 * pace[0]));
            if (random.nextInt(10) == 0) {
                market.hit(random.nextLong(1, 2_000));
            }
        };
    }

    @ParameterizedTest
    @EnumSource(
            value = Algo.class,
            names = {"MANUAL"},
            mode = EnumSource.Mode.EXCLUDE)
    void isNeverPassedOnRandomPaths(Algo algo) {
        SplittableRandom random = new SplittableRandom(algo.name().hashCode());
        long traded = 0;
        for (int seed = 0; seed < 30; seed++) {
            double cap = random.nextDouble(0.01, 0.6);
            Placement placement = Orders.PLACEMENTS.get(seed % 2);
            ParentOrder order = Orders.capped(
                    Orders.order(algo, placement, Orders.SIDES.get(seed / 2 % 2), random.nextLong(100, 60_000)), cap);
            Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(seed)).create(order);
            PaperMarket market = new PaperMarket(order, strategy, wild(seed));
            market.latency = random.nextInt(3) == 0 ? 0 : random.nextLong(2_000_000_000L);
            for (long t = Orders.START; t <= Orders.END; t += Orders.SECOND / 2) {
                market.run(t);
                if (market.filled() * (1 - 1e-12) > cap * market.market().volume()) {
                    Assertions.fail("%s %s passed its cap of %s with seed %d", algo, placement, cap, seed);
                }
            }
            traded += market.filled();
        }
        assertThat(traded).as("the cap did not stop everything").isGreaterThan(50_000);
    }

    /** A fill that the tape shows before the venue reports it must not pass for somebody else's volume. */
    @Test
    void holdsWhenReportsComeAfterTheTape() {
        for (int seed = 0; seed < 40; seed++) {
            double cap = 0.5;
            ParentOrder order = Orders.capped(
                    Orders.order(Orders.ALGOS.get(seed % Orders.ALGOS.size()), Placement.PASSIVE, Side.BUY, 60_000),
                    cap);
            Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(seed)).create(order);
            PaperMarket market = new PaperMarket(order, strategy, wild(1_000 + seed));
            market.lateReports = true;
            for (long t = Orders.START; t <= Orders.END; t += Orders.SECOND / 2) {
                market.run(t);
                long others = market.market().volume() - market.tradedAtVenue();
                if (market.tradedAtVenue() > others + 1) {
                    Assertions.fail("%s passed its cap of %s with seed %d", strategy.name(), cap, seed);
                }
            }
        }
    }

    @Test
    void holdsWhenTheTapeComesAfterReports() {
        for (int seed = 0; seed < 20; seed++) {
            ParentOrder order =
                    Orders.capped(Orders.order(Algo.TWAP, Orders.PLACEMENTS.get(seed % 2), Side.BUY, 50_000), 0.2);
            Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(seed)).create(order);
            PaperMarket market = new PaperMarket(order, strategy, wild(1_000 + seed));
            market.lateTape = true;
            market.run(Orders.END - 2 * Orders.SECOND);
            long own = market.filled();
            market.run(Orders.END - 1);
            assertThat((double) own).isLessThanOrEqualTo(0.2 * market.market().volume());
        }
    }

    @Test
    void doesNotCountWhatTradedBeforeTheStart() {
        ParentOrder order = Orders.capped(Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, 50_000), 0.1);
        ParentOrder later = order.stretch(Orders.START + 60 * Orders.SECOND, Orders.END, 50_000);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(1)).create(later);
        int[] ticks = {0};
        PaperMarket market = new PaperMarket(order, strategy, m -> {
            m.quote(1_000_000, 100, 5_000);
            m.volume(ticks[0]++ < 100 ? 1_000 : 0); // all of it before the start
        });
        market.change(later);
        market.run(Orders.START + 59 * Orders.SECOND);
        assertThat(market.market().volume()).isEqualTo(100_000);
        market.run(Orders.START + 300 * Orders.SECOND);
        assertThat(market.filled()).isZero();
        assertThat(market.lastReason()).contains("participation cap of 10.0 %");
    }

    @Test
    void leavesRoomForExactlyTheShareAndIsPatient() {
        ParentOrder order = Orders.capped(Orders.order(Algo.TWAP, Placement.TAKER, Side.SELL, 50_000), 0.1);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.punctual()).create(order);
        int[] ticks = {0};
        PaperMarket market = new PaperMarket(order, strategy, m -> {
            m.quote(1_000_000, 100, 5_000);
            m.volume(ticks[0]++ < 90 ? 100 : 0);
        });
        market.run(Orders.START + 120 * Orders.SECOND);
        assertThat(market.filled()).isEqualTo(1_000);
        long decisions = market.sent.size();
        market.run(Orders.START + 240 * Orders.SECOND);
        assertThat(market.sent.size() - decisions).as("looks once in a while").isLessThanOrEqualTo(125);
    }
}
