package io.blockwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.marketdata.MarketFeed;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The seeded order-flow market is one that a trader would take for a liquid $100 stock, on every seed. */
class FlowMarketTest {
    private static final long SECOND = 1_000_000_000L;
    private static final FlowParameters DAY = FlowParameters.standard();

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 24);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void aHalfHourIsLiquidOnEverySeed(long seed) {
        FlowFigures figures = new FlowFigures(DAY.lasting(1_800 * SECOND), seed).run();
        assertThat(figures.emptySamples).as("samples with an empty side").isZero();
        assertThat(figures.crossedEvents).isZero();
        assertThat(figures.fewestLevels).isGreaterThanOrEqualTo(10);
        assertThat(figures.spread / 100).as("mean spread in cents").isBetween(1.0, 2.0);
        assertThat(figures.largestSpread).isLessThanOrEqualTo(4_000);
        assertThat(figures.touchDepth).isBetween(200.0, 1_500.0);
        assertThat(figures.volume * 13).as("shares a day at this pace").isBetween(1_000_000L, 3_500_000L);
        assertThat((double) figures.trades / figures.events).isBetween(0.01, 0.15);
        assertThat((double) figures.cancels / figures.adds).isBetween(0.70, 0.99);
        assertThat(figures.distanceFromFundamental / 100)
                .as("mean cents from the fundamental")
                .isLessThan(15);
    }

    @Test
    void aWholeDayHasTheVolumeTheVolatilityAndTheShapeOfOne() {
        FlowFigures day = new FlowFigures(DAY, 7).run();
        assertThat(day.volume).isBetween(1_000_000L, 3_000_000L);
        assertThat(day.volatility(300))
                .as("daily volatility from 5-minute returns")
                .isBetween(0.007, 0.025);
        double signature = Math.pow(day.volatility(1) / day.volatility(300), 2);
        assertThat(signature).as("variance per time at 1 s over that at 5 min").isBetween(0.4, 2.0);
        assertThat(day.halfHours[0]).isGreaterThan((long) (1.5 * day.halfHours[6]));
        assertThat(day.halfHours[12]).isGreaterThan((long) (1.5 * day.halfHours[6]));
        assertThat(day.emptySamples).isZero();
    }

    @Test
    void theDefaultDayStartsAtTheOpenInNewYork() {
        var open = java.time.Instant.ofEpochSecond(0, DAY.open()).atZone(ZoneId.of("America/New_York"));
        assertThat(open.toLocalTime()).isEqualTo(LocalTime.of(9, 30));
        assertThat(new FlowFigures(DAY.lasting(SECOND), 1).run().events).isPositive();
    }

    @Test
    void workingOrdersExpireExactlyAtTheClose() {
        FlowParameters half = DAY.lasting(30 * SECOND);
        TestVenue venue = flow(half, 1);
        venue.run(DAY.open()).limit("A", "a1", Side.BUY, 100, 500_000);
        venue.run(half.close() - 1);
        assertThat(venue.exchange.nextTime()).isEqualTo(half.close());
        assertThat(venue.told()).containsExactly("A a1 NEW 0/100");
        venue.run(half.close());
        assertThat(venue.last().kind()).isEqualTo(VenueReport.Kind.EXPIRED);
        assertThat(venue.last().time()).isEqualTo(half.close());
        assertThat(venue.exchange.finished()).isTrue();
        assertThat(venue.exchange.nextTime()).isEqualTo(MarketFeed.NEVER);
    }

    @Test
    void theSameSeedIsTheSameMarketAndAnotherSeedIsNot() {
        List<MarketEvent> first = run(5, 0, Instrument.NO_PRICE);
        assertThat(run(5, 0, Instrument.NO_PRICE)).isEqualTo(first);
        assertThat(run(6, 0, Instrument.NO_PRICE)).isNotEqualTo(first);
    }

    @Test
    void aMembersOrderReshufflesNobodysDice() {
        List<MarketEvent> alone = run(5, 0, Instrument.NO_PRICE);
        List<MarketEvent> withResting = run(5, 100, 500_000);
        withResting.removeIf(e -> e instanceof MarketEvent.OrderAdded a && a.orderId() >= RestingMembers.FIRST_ID);
        assertThat(withResting)
                .as("an order that nobody reaches changes nothing")
                .isEqualTo(alone);
        List<Long> arrivals = arrivals(alone);
        List<Long> withTaker = arrivals(run(5, 3_000, 2_000_000));
        withTaker.retainAll(arrivals);
        assertThat(withTaker.size())
                .as("orders that arrive at the very same times although a member swept the book")
                .isGreaterThan((int) (0.9 * arrivals.size()));
    }

    private static List<Long> arrivals(List<MarketEvent> events) {
        return new java.util.ArrayList<>(new java.util.LinkedHashSet<>(events.stream()
                .filter(e -> e instanceof MarketEvent.OrderAdded)
                .map(MarketEvent::time)
                .toList()));
    }

    /** Two minutes of the market, with a member's buy order after one of them unless the quantity is 0. */
    private static List<MarketEvent> run(long seed, long quantity, long price) {
        FlowParameters parameters = DAY.lasting(600 * SECOND);
        TestVenue venue = flow(parameters, seed);
        venue.run(DAY.open() + 60 * SECOND);
        if (quantity > 0) {
            venue.limit("A", "a1", Side.BUY, quantity, price);
        }
        venue.run(DAY.open() + 120 * SECOND);
        return venue.events;
    }

    static TestVenue flow(FlowParameters parameters, long seed) {
        OrderFlowSource source = new OrderFlowSource(TestVenue.QDI, parameters, seed);
        return new TestVenue(source, ExchangeRules.STANDARD, LatencyModel.NONE, seed);
    }

    @Test
    void aBookThatAMemberEmptiedIsRefilledByOrders() {
        for (long seed = 1; seed <= 20; seed++) {
            TestVenue venue = flow(DAY.lasting(600 * SECOND), seed);
            venue.run(DAY.open() + 60 * SECOND);
            Side side = seed % 2 == 0 ? Side.BUY : Side.SELL;
            venue.order("A", "a1", side, OrderType.MARKET, TimeInForce.DAY, 1_000_000, Instrument.NO_PRICE);
            assertThat(venue.exchange.book().best(side.opposite())).isEqualTo(Instrument.NO_PRICE);
            assertThat(venue.last().leavesQty()).isZero();
            venue.run(DAY.open() + 90 * SECOND);
            assertThat(venue.exchange.book().twoSided()).as("seed %s", seed).isTrue();
            long[] prices = new long[10];
            assertThat(venue.exchange.book().copyLevels(side.opposite(), prices, new long[10]))
                    .isEqualTo(10);
        }
    }

    @Test
    void aMemberWhoJoinsTheTouchIsFilledByTheFlowMoreOftenThanNot() {
        int filled = 0;
        for (long seed = 1; seed <= 20; seed++) {
            TestVenue venue = flow(DAY.lasting(600 * SECOND), seed);
            venue.run(DAY.open() + 60 * SECOND);
            venue.limit("A", "a1", Side.BUY, 500, venue.exchange.book().bestBid());
            venue.run(DAY.open() + 300 * SECOND);
            filled += venue.last().cumQty() > 0 ? 1 : 0;
        }
        assertThat(filled).isBetween(11, 20);
    }
}
