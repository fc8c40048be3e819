package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** Limit and I-would prices. Every child and fill is checked against the limit by {@link PaperMarket}. */
class LimitTest {
    private static final long MID = 1_000_000;

    private static PaperMarket market(ParentOrder order, PaperMarket.Script script) {
        return new PaperMarket(order, new StrategyFactory(Orders.INSTRUMENT, Orders.settings(2)).create(order), script);
    }

    @Test
    void isRespectedWhileTheMarketWandersAcrossIt() {
        for (int seed = 0; seed < 40; seed++) {
            SplittableRandom random = new SplittableRandom(seed);
            long[] mid = {MID};
            Side side = Orders.SIDES.get(seed % 2);
            Algo algo = Orders.ALGOS.get(seed / 2 % Orders.ALGOS.size());
            ParentOrder order =
                    Orders.limited(Orders.order(algo, Orders.PLACEMENTS.get(seed / 8 % 2), side, 20_000), MID + 50);
            PaperMarket market = market(order, m -> {
                mid[0] += 100L * random.nextInt(-2, 3);
                m.quote(mid[0], 100, random.nextLong(50, 3_000));
                m.volume(random.nextLong(2_000));
                m.hit(random.nextLong(100));
            });
            market.latency = seed % 3 * 400_000_000L;
            market.run(Orders.END);
            assertThat(market.working()).isZero();
        }
    }

    @Test
    void aTakerWaitsAndSaysWhyWhileTheTouchIsBeyondTheLimit() {
        ParentOrder order = Orders.limited(Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, 20_000), MID - 1_000);
        PaperMarket market = market(order, m -> m.quote(MID, 100, 2_000));
        market.run(Orders.END);
        assertThat(market.placed()).isEmpty();
        assertThat(market.decided(Decision.Wait.class))
                .anyMatch(w -> w.reason().sentence().contains("100.01 is beyond the limit of 99.90"));
        assertThat(market.lastReason()).contains("20,000 shares are not done");
    }

    @Test
    void aPassiveOrderRestsAtItsLimitWhenTheTouchIsBeyondIt() {
        ParentOrder order = Orders.limited(Orders.order(Algo.TWAP, Placement.PASSIVE, Side.BUY, 20_000), MID - 1_050);
        PaperMarket market = market(order, m -> m.quote(MID, 100, 2_000));
        market.run(Orders.START + 20 * Orders.SECOND);
        assertThat(market.placed()).singleElement().satisfies(place -> {
            assertThat(place.price()).isEqualTo(MID - 1_100); // the limit, on the increment
            assertThat(place.timeInForce()).isEqualTo(TimeInForce.DAY);
        });
    }

    @Test
    void aChangedLimitMovesARestingOrderAtOnce() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.PASSIVE, Side.BUY, 20_000);
        PaperMarket market = market(order, m -> m.quote(MID, 100, 2_000));
        market.run(Orders.START + 15 * Orders.SECOND);
        market.change(Orders.limited(order, MID - 500));
        market.run(Orders.START + 16 * Orders.SECOND);
        assertThat(market.decided(Decision.Replace.class))
                .singleElement()
                .satisfies(r -> assertThat(r.price()).isEqualTo(MID - 500));
    }

    @Test
    void atTheIWouldPriceTheWholeRemainderIsOffered() {
        for (Placement placement : Placement.values()) {
            ParentOrder order = Orders.would(Orders.order(Algo.TWAP, placement, Side.SELL, 20_000), MID + 900);
            long[] mid = {MID};
            PaperMarket market = market(order, m -> m.quote(mid[0], 100, 2_500));
            market.run(Orders.START + 100 * Orders.SECOND);
            long before = market.filled();
            assertThat(before).isLessThan(1_500);
            mid[0] = MID + 1_100; // the bid is 10 cents up
            market.run(Orders.START + 112 * Orders.SECOND);
            assertThat(market.filled()).isEqualTo(20_000);
            assertThat(market.fills)
                    .filteredOn(fill -> fill.time() > Orders.START + 100 * Orders.SECOND)
                    .allSatisfy(fill -> assertThat(fill.price()).isGreaterThanOrEqualTo(MID + 900));
        }
    }

    @Test
    void theIWouldPriceDoesNotLiftTheCap() {
        ParentOrder order = Orders.capped(
                Orders.would(Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, 20_000), MID + 100_000), 0.1);
        PaperMarket market = market(order, m -> {
            m.quote(MID, 100, 2_500);
            m.volume(90);
        });
        market.run(Orders.START + 60 * Orders.SECOND);
        assertThat(market.filled())
                .isPositive()
                .isLessThanOrEqualTo(market.market().volume() / 10);
    }

    @Test
    void theIWouldPriceTakesNeitherWhatWasGivenUpNorWhatAPersonHolds() {
        ParentOrder order = Orders.would(Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, 20_000), MID + 100_000);
        Strategy part = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(2))
                .create(order.stretch(Orders.START, Orders.END, 12_000));
        PaperMarket market = new PaperMarket(order, part, m -> m.quote(MID, 100, 50_000));
        market.workingByHand(5_000);
        market.run(Orders.START + 60 * Orders.SECOND);
        assertThat(market.filled()).isEqualTo(7_000);
    }

    @Test
    void reachesThroughNoMoreThanTheAllowedLevels() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, 600_000);
        PaperMarket market = market(order, m -> m.quote(MID, 100, 40));
        market.run(Orders.END - 40 * Orders.SECOND);
        assertThat(market.placed())
                .isNotEmpty()
                .allSatisfy(place -> assertThat(place.price()).isLessThanOrEqualTo(MID + 100 + 2 * 100))
                .allSatisfy(place -> assertThat(place.quantity()).isLessThanOrEqualTo(120));
        assertThat(order.limitPrice()).isEqualTo(Instrument.NO_PRICE);
    }
}
