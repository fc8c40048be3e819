package io.blockwright.strategies;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Halts, outages, refusals and answers that never come. */
class TroubleTest {
    private static final long MID = 1_000_000;
    private static final long MINUTE = 60 * Orders.SECOND;

    private static PaperMarket market(ParentOrder order, PaperMarket.Script script) {
        return new PaperMarket(order, new StrategyFactory(Orders.INSTRUMENT, Orders.settings(2)).create(order), script);
    }

    private static boolean between(PaperMarket m, int fromMinute, int toMinute) {
        return m.now() >= Orders.START + fromMinute * MINUTE && m.now() < Orders.START + toMinute * MINUTE;
    }

    @ParameterizedTest
    @ValueSource(strings = {"halted", "quoting", "stale", "one-sided", "crossed", "empty"})
    void nothingIsPricedFromAnUnusableBook(String trouble) {
        for (Algo algo : Orders.SLICED) {
            for (Placement placement : Placement.values()) {
                ParentOrder order = Orders.order(algo, placement, Side.BUY, 20_000);
                PaperMarket market = market(order, m -> {
                    m.quote(MID, 100, 3_000);
                    m.volume(40);
                    boolean troubled = between(m, 5, 8);
                    m.book.setStale(troubled && trouble.equals("stale"));
                    m.status(TradingStatus.TRADING);
                    if (troubled) {
                        switch (trouble) {
                            case "halted" -> m.status(TradingStatus.HALTED);
                            case "quoting" -> m.status(TradingStatus.QUOTING);
                            case "one-sided" -> {
                                for (int i = 0; i < 10; i++) {
                                    m.book.setLevel(Side.SELL, MID + 100 + 100L * i, 0);
                                }
                            }
                            case "crossed" -> m.book.setLevel(Side.BUY, MID + 100, 500);
                            case "empty" -> m.book.clear();
                            default -> {}
                        }
                    }
                });
                market.run(Orders.END);
                assertThat(market.sent)
                        .filteredOn(s -> s.time() > Orders.START + 5 * MINUTE && s.time() < Orders.START + 8 * MINUTE)
                        .isNotEmpty()
                        .allMatch(s -> s.decision() instanceof Decision.Wait);
                assertThat(market.filled()).isEqualTo(20_000);
            }
        }
    }

    @Test
    void saysWhyItWaits() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, 20_000);
        PaperMarket market = market(order, m -> {
            m.quote(MID, 100, 3_000);
            m.status(TradingStatus.HALTED);
        });
        market.run(Orders.START + 3 * Orders.SECOND);
        assertThat(market.lastReason()).isEqualTo("Trading is halted; waiting.");
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void whatAnOutageLeftBehindIsCaughtUpInBoundedChildren(Placement placement) {
        ParentOrder order = Orders.order(Algo.TWAP, placement, Side.SELL, 60_000);
        PaperMarket market = market(order, m -> {
            m.quote(MID, 100, 90_000);
            m.book.setStale(between(m, 5, 15));
        });
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(60_000);
        // a slice is 1,000: its own plan and three slices more
        assertThat(market.placed()).allMatch(place -> place.quantity() <= 4_000);
        assertThat(market.placed()).anyMatch(place -> place.quantity() > 1_000);
    }

    @Test
    void aJumpOfTheClockIsNoBurstEither() {
        ParentOrder order = Orders.order(Algo.VWAP, Placement.TAKER, Side.BUY, 60_000);
        Strategy strategy = new StrategyFactory(Orders.INSTRUMENT, Orders.settings(2)).create(order);
        PaperMarket market = new PaperMarket(
                order.stretch(Orders.END - 31 * Orders.SECOND, Orders.END, 60_000),
                strategy,
                m -> m.quote(MID, 100, 90_000));
        market.run(Orders.END - 31 * Orders.SECOND);
        assertThat(market.placed()).hasSizeLessThanOrEqualTo(1).allMatch(place -> place.quantity() <= 5_000);
        market.run(Orders.END);
        assertThat(market.placed()).allMatch(place -> place.quantity() <= 5_000);
        assertThat(market.filled()).isLessThan(60_000);
    }

    @ParameterizedTest
    @EnumSource(Placement.class)
    void aRefusingRiskGateMeetsNoStorm(Placement placement) {
        for (Algo algo : Orders.ALGOS) {
            ParentOrder order = Orders.order(algo, placement, Side.BUY, 60_000);
            PaperMarket market = market(order, m -> {
                m.quote(MID, 100, 3_000);
                m.volume(500);
            });
            market.refuseOrders = true;
            market.run(Orders.START + 10 * MINUTE);
            assertThat(market.placed().size()).isBetween(10, 100);
        }
    }

    @Test
    void aRefusedCancelIsAskedForAgainOnlyAfterAWhile() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.PASSIVE, Side.BUY, 60_000);
        PaperMarket market = market(order, m -> m.quote(MID, 100, 3_000));
        market.refuseCancels = true;
        market.run(Orders.START + 30 * Orders.SECOND);
        assertThat(market.decided(Decision.Cancel.class)).hasSizeBetween(2, 7);
        assertThat(market.filled() + market.working()).isLessThanOrEqualTo(1_000);
    }

    /** Orders whose answers never come stay counted at their worst case and are left alone. */
    @ParameterizedTest
    @EnumSource(Placement.class)
    void unansweredOrdersCountAsWorkingForever(Placement placement) {
        ParentOrder order = Orders.order(Algo.TWAP, placement, Side.BUY, 6_000);
        PaperMarket market = market(order, m -> m.quote(MID, 100, 3_000));
        market.losesAnswers = true;
        market.run(Orders.END + MINUTE);
        assertThat(market.working())
                .isEqualTo(market.placed().stream()
                        .mapToLong(Decision.Place::quantity)
                        .sum());
        assertThat(market.working()).isLessThanOrEqualTo(6_000);
        assertThat(market.decided(Decision.Cancel.class)).isEmpty();
        assertThat(market.decided(Decision.Replace.class)).isEmpty();
    }

    @Test
    void whatAPersonHoldsCountsTowardsTheSchedule() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, 60_000);
        PaperMarket market = market(order, m -> m.quote(MID, 100, 3_000));
        market.workingByHand(2_000);
        market.run(Orders.START + MINUTE);
        assertThat(market.placed()).isEmpty();
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(58_000);
    }

    @Test
    void atTheEndRestingOrdersAreTakenBackEvenInAHalt() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.PASSIVE, Side.BUY, 60_000);
        PaperMarket market = market(order, m -> {
            m.quote(MID, 100, 3_000);
            if (m.now() > Orders.END - 20 * Orders.SECOND) {
                m.status(TradingStatus.HALTED);
            }
        });
        market.run(Orders.END);
        assertThat(market.sent.getLast().time()).isEqualTo(Orders.END);
        assertThat(market.working()).isZero();
        assertThat(market.lastReason()).startsWith("The end time has come; ").endsWith(" shares are not done.");
    }

    @Test
    void doesNothingBeforeTheStart() {
        ParentOrder order = Orders.order(Algo.TWAP, Placement.TAKER, Side.BUY, 60_000);
        ParentOrder later = order.stretch(Orders.START + 5 * MINUTE, Orders.END, 60_000);
        PaperMarket market = new PaperMarket(
                order,
                new StrategyFactory(Orders.INSTRUMENT, Orders.settings(2)).create(later),
                m -> m.quote(MID, 100, 3_000));
        market.run(Orders.START + 5 * MINUTE - 1);
        assertThat(market.placed()).isEmpty();
        assertThat(market.sent).hasSize(1);
        market.run(Orders.END);
        assertThat(market.filled()).isEqualTo(60_000);
    }

    @Test
    void manualNeverDecides() {
        ParentOrder order = Orders.order(Algo.MANUAL, Placement.TAKER, Side.BUY, 60_000);
        PaperMarket market = market(order, m -> m.quote(MID, 100, 3_000));
        market.run(Orders.END);
        assertThat(market.sent).isEmpty();
        assertThat(order.limitPrice()).isEqualTo(Instrument.NO_PRICE);
    }
}
