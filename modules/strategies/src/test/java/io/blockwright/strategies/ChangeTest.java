package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Decision;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Stretches after a pause, changed limits, and following the touch. */
class ChangeTest {
    private static final long MID = 1_000_000;
    private static final long MINUTE = 60 * Orders.SECOND;
    private static final StrategyFactory FACTORY = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(2));

    private static final PaperMarket.Script QUIET = m -> {
        m.quote(MID, 100, 30_000);
        m.volume(100);
    };

    @ParameterizedTest
    @EnumSource(Placement.class)
    void aRespreadStretchTradesExactlyWhatIsLeft(Placement placement) {
        ParentOrder order = Orders.order(Algo.TWAP, placement, Side.BUY, 60_000);
        PaperMarket market = new PaperMarket(order, FACTORY.create(order), QUIET);
        market.run(Orders.START + 10 * MINUTE - 1);
        long done = market.filled();
        assertThat(done).isEqualTo(20_000);
        ParentOrder stretch = order.stretch(Orders.START + 20 * MINUTE, Orders.END, 60_000 - done);
        Strategy rest = FACTORY.create(stretch, done);
        market.replaceStrategy(rest);
        assertThat(rest.scheduled(Orders.START + 20 * MINUTE)).isEqualTo(20_000);
        assertThat(rest.scheduled(Orders.START + 25 * MINUTE)).isEqualTo(40_000);
        market.run(Orders.START + 25 * MINUTE - 1);
        assertThat(market.filled()).isEqualTo(40_000);
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(60_000);
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void aSkippedDeficitIsNotTraded(Placement placement) {
        ParentOrder order = Orders.order(Algo.TWAP, placement, Side.SELL, 60_000);
        PaperMarket market = new PaperMarket(order, FACTORY.create(order), QUIET);
        market.run(Orders.START + 10 * MINUTE - 1);
        // ten minutes are given up: 20,000 shares become residual
        market.replaceStrategy(FACTORY.create(order.stretch(Orders.START + 20 * MINUTE, Orders.END, 20_000), 20_000));
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(40_000);
    }

    @Test
    void whatRestsBeyondASkippedStretchIsTakenBack() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.PASSIVE, Side.SELL, 60_000);
        PaperMarket market = new PaperMarket(order, FACTORY.create(order), QUIET);
        market.run(Orders.START + 10 * Orders.SECOND);
        assertThat(market.working()).isEqualTo(1_000);
        market.restartedWith(500);
        market.replaceStrategy(FACTORY.create(order.stretch(Orders.START, Orders.END, 100), 400));
        market.run(Orders.START + 12 * Orders.SECOND);
        assertThat(market.working()).isZero();
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(500);
    }

    @Test
    void aPovStretchDoesNotCatchUpWithTheVolumeOfThePause() {
        ParentOrder order = Orders.capped(Orders.order(Algo.POV, Placement.TAKER, Side.BUY, 60_000), 0.2);
        PaperMarket market = new PaperMarket(order, FACTORY.create(order), QUIET);
        market.run(Orders.START + 5 * MINUTE);
        long done = market.filled();
        assertThat(done).isBetween(29_900L, 30_100L); // 25 for each of 1,200 ticks of 100
        ParentOrder stretch = order.stretch(Orders.START + 10 * MINUTE, Orders.END, 60_000 - done);
        market.replaceStrategy(FACTORY.create(stretch, done));
        market.run(Orders.START + 10 * MINUTE + 5 * Orders.SECOND);
        assertThat(market.filled() - done).isBetween(300L, 600L); // 25 a tick for five seconds
    }

    /** After a restart the volume before it is not known; neither the cap nor POV waits for it to trade again. */
    @ParameterizedTest
    @EnumSource(
            value = Algo.class,
            names = {"TWAP", "POV"})
    void afterARestartTheCapHoldsFromThereOn(Algo algo) {
        ParentOrder order = Orders.capped(Orders.order(algo, Placement.TAKER, Side.BUY, 60_000), 0.2);
        PaperMarket market = new PaperMarket(order, FACTORY.create(order), QUIET);
        market.restartedWith(10_000);
        market.run(Orders.START + 5 * MINUTE);
        long others = 1_201 * 100;
        assertThat(market.filled() - 10_000).isLessThanOrEqualTo(others / 4);
        if (algo == Algo.POV) {
            assertThat(market.filled() - 10_000).isGreaterThan(others / 4 - 200);
        }
        market.run(Orders.START + 10 * MINUTE);
        assertThat(market.filled()).as("goes on").isGreaterThan(19_000);
    }

    @Test
    void aNewEndRespreadsWhatIsLeft() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, 60_000);
        Strategy strategy = FACTORY.create(order);
        PaperMarket market = new PaperMarket(order, strategy, QUIET);
        market.run(Orders.START + 10 * MINUTE - 1);
        market.change(order.with(Orders.START + 50 * MINUTE, order.limitPrice(), 1, 0.5));
        market.run(Orders.START + 30 * MINUTE - 1);
        assertThat(market.filled()).isBetween(39_000L, 41_000L);
        assertThat(strategy.scheduled(Orders.START + 50 * MINUTE)).isEqualTo(60_000);
        market.run(Orders.START + 50 * MINUTE);
        assertThat(market.filled()).isEqualTo(60_000);
    }

    @Test
    void anEndBroughtForwardIsTheEnd() {
        ParentOrder order = Orders.order(Algo.VWAP, Placement.PASSIVE, Side.BUY, 60_000);
        PaperMarket market = new PaperMarket(order, FACTORY.create(order), QUIET);
        market.run(Orders.START + 10 * MINUTE);
        market.change(order.with(Orders.START + 10 * MINUTE, order.limitPrice(), 1, 0.5));
        market.run(Orders.END);
        assertThat(market.sent.getLast().time()).isLessThan(Orders.START + 10 * MINUTE + Orders.SECOND);
        assertThat(market.working()).isZero();
    }

    @Test
    void moreUrgencyHurriesWhatIsLeft() {
        ParentOrder order =
                Orders.order(Algo.AC, Placement.TAKER, Side.BUY, 60_000).with(Orders.END, Long.MIN_VALUE, 1, 0);
        Strategy strategy = FACTORY.create(order);
        PaperMarket market = new PaperMarket(order, strategy, QUIET);
        market.run(Orders.START + 10 * MINUTE - 1);
        assertThat(market.filled()).isEqualTo(20_000);
        long patient = strategy.scheduled(Orders.START + 20 * MINUTE);
        market.change(order.with(Orders.END, order.limitPrice(), 1, 0.9));
        market.run(Orders.START + 20 * MINUTE);
        assertThat(market.filled()).isGreaterThan(patient + 10_000);
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(60_000);
    }

    /** Away for half a second of every second, looked at four times a second: never away for a whole second. */
    @Test
    void aFlickeringTouchIsNotFollowed() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.PASSIVE, Side.BUY, 60_000);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.punctual()).create(order);
        int[] ticks = {0};
        PaperMarket market = new PaperMarket(order, strategy, m -> {
            m.quote(ticks[0]++ % 4 < 2 ? MID : MID + 100, 100, 3_000);
            m.change(order);
        });
        market.run(Orders.START + 24 * Orders.SECOND);
        assertThat(market.placed())
                .singleElement()
                .satisfies(p -> assertThat(p.price()).isEqualTo(MID - 100));
        assertThat(market.decided(Decision.Replace.class)).isEmpty();
    }

    @Test
    void aTouchThatStaysAwayIsFollowedOnce() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.PASSIVE, Side.SELL, 60_000);
        PaperMarket market = new PaperMarket(
                order,
                FACTORY.create(order),
                m -> m.quote(m.now() < Orders.START + 12 * Orders.SECOND ? MID : MID - 300, 100, 3_000));
        market.run(Orders.START + 24 * Orders.SECOND);
        assertThat(market.placed())
                .singleElement()
                .satisfies(p -> assertThat(p.price()).isEqualTo(MID + 100));
        assertThat(market.decided(Decision.Replace.class)).singleElement().satisfies(replace -> {
            assertThat(replace.price()).isEqualTo(MID - 200);
            assertThat(replace.quantity()).isEqualTo(1_000);
            assertThat(replace.reason().sentence()).contains("100.01").contains("99.98");
        });
    }

    @Test
    void anUnansweredReplaceOrCancelIsNotRepeated() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.PASSIVE, Side.SELL, 60_000);
        PaperMarket market = new PaperMarket(
                order,
                FACTORY.create(order),
                m -> m.quote(MID - (m.now() - Orders.START) / Orders.SECOND * 100, 100, 3_000));
        market.latency = 3 * Orders.SECOND;
        market.run(Orders.START + 29 * Orders.SECOND); // PaperMarket fails a change of a child that is not working
        assertThat(market.decided(Decision.Replace.class)).isNotEmpty();
        assertThat(market.decided(Decision.Cancel.class)).hasSize(1);
    }

    @Test
    void everyChildSaysWhyInWordsAndNumbers() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, 60_000);
        PaperMarket market = new PaperMarket(order, FACTORY.create(order), QUIET);
        market.run(Orders.START + 10 * Orders.SECOND);
        Decision.Place place = market.placed().getFirst();
        assertThat(place.reason().sentence())
                .isEqualTo("TWAP taker is 1,000 shares behind the 1,000 due by the end of this slice; "
                        + "taking 1,000 shares at 100.01 or better.");
        assertThat(place.reason().factors())
                .contains(new io.blockwright.domain.Reason.Factor("spread (bp)", 2.0))
                .anySatisfy(f -> {
                    assertThat(f.name()).isEqualTo("cost against mid (bp)");
                    assertThat(f.value()).isEqualTo(1.0);
                });
        assertThat(place.alternatives()).anySatisfy(a -> {
            assertThat(a.description()).startsWith("join at 99.99");
            assertThat(a.expectedCostBp()).isEqualTo(-1.0);
        });
    }
}
