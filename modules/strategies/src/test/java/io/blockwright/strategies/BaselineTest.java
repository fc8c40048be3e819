package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Decision;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The plain rules that others are measured against. */
class BaselineTest {
    private static final long QUANTITY = 20_000;

    private static PaperMarket market(Algo algo, Side side, long quantity, PaperMarket.Script script) {
        return market(algo, side, quantity, Orders.settings(3), script);
    }

    private static PaperMarket market(
            Algo algo, Side side, long quantity, StrategySettings settings, PaperMarket.Script script) {
        ParentOrder order = Orders.order(algo, Placement.PASSIVE, side, quantity);
        return new PaperMarket(order, new StrategyFactory(Orders.INSTRUMENT, settings).create(order), script);
    }

    @Test
    void immediateTakesAllItCanReachInItsFirstSecondsAndNothingRests() {
        PaperMarket market = market(Algo.IMMEDIATE, Side.BUY, QUANTITY, m -> m.quote(1_000_000, 100, QUANTITY / 4));
        market.run(Orders.START);
        assertThat(market.placed())
                .singleElement()
                .satisfies(place -> assertThat(place.timeInForce()).isEqualTo(TimeInForce.IOC));
        market.run(Orders.START + 5 * Orders.SECOND);
        assertThat(market.filled()).isEqualTo(QUANTITY);
        assertThat(market.fills).allMatch(PaperMarket.Fill::taken);
    }

    @Test
    void submitAndLeaveStaysAtItsFirstTouchHoweverFarTheMarketGoesAndCrossesAtTheEnd() {
        PaperMarket market = market(Algo.SUBMIT_AND_LEAVE, Side.SELL, QUANTITY, m -> {
            m.quote(1_000_000 - (m.now() - Orders.START) / Orders.SECOND / 10 * 100, 100, 3_000);
            m.volume(200);
        });
        market.run(Orders.END - 61 * Orders.SECOND);
        assertThat(market.placed()).singleElement().satisfies(place -> {
            assertThat(place.price()).isEqualTo(1_000_100);
            assertThat(place.quantity()).isEqualTo(QUANTITY);
            assertThat(place.timeInForce()).isEqualTo(TimeInForce.DAY);
        });
        assertThat(market.decided(Decision.Replace.class)).isEmpty();
        assertThat(market.filled()).isZero();
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(QUANTITY);
        assertThat(market.fills).allMatch(PaperMarket.Fill::taken);
    }

    @Test
    void noChildIsLargerThanTheDeskAllows() {
        PaperMarket market = market(Algo.SUBMIT_AND_LEAVE, Side.BUY, 450_000, m -> m.quote(1_000_000, 100, 3_000));
        market.run(Orders.START + 60 * Orders.SECOND);
        assertThat(market.placed())
                .extracting(Decision.Place::quantity)
                .containsExactly(100_000L, 100_000L, 100_000L, 100_000L, 50_000L);
        assertThat(market.placed()).extracting(Decision.Place::price).containsOnly(999_900L);
    }

    @Test
    void randomDrawsEachSliceByTheSeedAndTradesTheWholeOrder() {
        List<List<Long>> drawn = new ArrayList<>();
        for (long seed : new long[] {3, 3, 4}) {
            ParentOrder order = Orders.order(Algo.RANDOM, Placement.TAKER, Side.BUY, QUANTITY);
            Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(seed)).create(order);
            List<Long> slices = new ArrayList<>();
            for (long t = Orders.START; t < Orders.END; t += 30 * Orders.SECOND) {
                slices.add(strategy.scheduled(t + 30 * Orders.SECOND) - strategy.scheduled(t));
            }
            assertThat(slices).allMatch(slice -> slice >= 0);
            assertThat(slices.stream().mapToLong(Long::longValue).sum()).isEqualTo(QUANTITY);
            drawn.add(slices);
        }
        assertThat(drawn.get(0)).isEqualTo(drawn.get(1)).isNotEqualTo(drawn.get(2));
    }

    /** Shares of a point drawn evenly from a simplex: with 60 slices each is about exponential, so its deviation is its mean. */
    @Test
    void randomSharesSpreadAsADrawFromAllDivisionsDoes() {
        double sum = 0;
        double squares = 0;
        int n = 0;
        for (int seed = 0; seed < 200; seed++) {
            ParentOrder order = Orders.order(Algo.RANDOM, Placement.TAKER, Side.BUY, 6_000_000);
            Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(seed)).create(order);
            for (long t = Orders.START; t < Orders.END; t += 30 * Orders.SECOND) {
                double share = strategy.scheduled(t + 30 * Orders.SECOND) - strategy.scheduled(t);
                sum += share;
                squares += share * share;
                n++;
            }
        }
        double mean = sum / n;
        double deviation = Math.sqrt(squares / n - mean * mean);
        assertThat(mean).isCloseTo(100_000, org.assertj.core.data.Offset.offset(1e-6));
        // Dirichlet(1, ..., 1) over 60: standard deviation = mean * sqrt(59 / 61)
        assertThat(deviation / mean).isBetween(0.95, 1.02);
    }
}
