package io.blockwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.simulator.population.Announcement;
import io.blockwright.simulator.population.Climate;
import io.blockwright.simulator.population.Crowd;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Several exchanges share one crowd: one is what it was alone, two are one market that trading holds together. */
class MarketplaceTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long OPEN = TestMarket.OPEN;
    /** What the crowd needs to end a crossed market, and a microsecond for the rounding of its own time. */
    private static final long TAKERS_LATENCY = 501_000;

    private static long volume(List<MarketEvent> events) {
        return events.stream()
                .mapToLong(e -> e instanceof MarketEvent.OrderExecuted x ? x.quantity() : 0)
                .sum();
    }

    @Test
    void oneVenueIsTheExchangeItWasAloneEventByEvent() {
        LatencyModel latency = new LatencyModel(200_000, 300_000, 150_000);
        TestVenue alone = new TestVenue(TestMarket.of(300, 3), ExchangeRules.STANDARD, latency, 7);
        Fair fair = new Fair(TestMarket.of(300, 3), List.of(LitVenue.alone("SIM", latency)), null, 7);
        for (int second = 10; second < 300; second += 10) {
            alone.run(OPEN + second * SECOND);
            fair.run(OPEN + second * SECOND);
            Side side = second % 20 == 0 ? Side.BUY : Side.SELL;
            VenueCommand order = new VenueCommand.NewOrder(
                    "A",
                    "a" + second,
                    "QDI",
                    side,
                    OrderType.LIMIT,
                    TimeInForce.DAY,
                    500,
                    alone.exchange.book().best(second % 30 == 0 ? side : side.opposite()));
            alone.inbox.offer(order);
            fair.inboxes.getFirst().offer(order);
        }
        alone.run(OPEN + 400 * SECOND);
        alone.run(OPEN + 500 * SECOND);
        fair.run(OPEN + 400 * SECOND);
        fair.run(OPEN + 500 * SECOND);
        assertThat(fair.events.getFirst()).hasSizeGreaterThan(2_500).isEqualTo(alone.events);
        assertThat(fair.reports).hasSizeGreaterThan(50).isEqualTo(alone.reports);
        assertThat(fair.market.finished()).isTrue();
    }

    @Test
    void theCrowdQuotesAndTradesOnBothAndNeverCrossesThem() {
        for (long seed = 1; seed <= 4; seed++) {
            Fair fair = Fair.two(600, seed);
            double apart = 0;
            double depthFirst = 0;
            double depthSecond = 0;
            fair.run(OPEN + SECOND);
            while (fair.market.nextTime() < OPEN + 599 * SECOND) {
                fair.run(fair.market.nextTime());
                assertThat(fair.crossed())
                        .as("the crowd alone crossed the venues")
                        .isFalse();
            }
            for (int venue = 0; venue < 2; venue++) {
                assertThat(fair.book(venue).twoSided()).isTrue();
            }
            apart = Math.abs(fair.book(0).midTwice() - fair.book(1).midTwice()) / 200.0;
            assertThat(apart).as("increments between the mids").isLessThan(8);
            for (Side side : Side.values()) {
                depthFirst += depth(fair.book(0), side);
                depthSecond += depth(fair.book(1), side);
            }
            assertThat(depthSecond).isBetween(0.1 * depthFirst, 0.9 * depthFirst);
            assertThat(volume(fair.events.get(0))).isGreaterThan(volume(fair.events.get(1)));
            assertThat(volume(fair.events.get(1))).isGreaterThan(5_000L);
            assertThat(fair.crowd.arbitraged()).isZero();
        }
    }

    private static double depth(BookView book, Side side) {
        return book.quantityWithin(side, book.best(side) - side.sign() * 2_000L);
    }

    @Test
    void theTapeOfEachVenueBuildsItsBook() {
        Fair fair = Fair.two(120, 9);
        fair.run(OPEN + 119 * SECOND);
        for (int venue = 0; venue < 2; venue++) {
            FastOrderBook book = new FastOrderBook(TestVenue.QDI);
            BookBuilder builder = new BookBuilder(book);
            fair.events.get(venue).forEach(builder::onMarket);
            for (Side side : Side.values()) {
                assertThat(levels(book, side)).isEqualTo(levels(fair.book(venue), side));
            }
        }
    }

    private static List<Long> levels(BookView book, Side side) {
        long[] prices = new long[500];
        long[] quantities = new long[500];
        int count = book.copyLevels(side, prices, quantities);
        List<Long> all = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            all.add(prices[i]);
            all.add(quantities[i]);
        }
        return all;
    }

    @Test
    void anOrderThatCrossesTheVenuesIsTradedAwayWithinTheTakersLatency() {
        Fair fair = Fair.two(300, 2);
        int crossings = 0;
        for (int second = 10; second < 290; second += 10) {
            fair.run(OPEN + second * SECOND);
            // better than anybody asks on the other venue, and below everybody on its own: nothing to trade with at
            // home
            int venue = fair.book(0).bestAsk() > fair.book(1).bestAsk() ? 0 : 1;
            long price = fair.book(venue).bestAsk() - 100;
            if (price <= fair.book(1 - venue).bestAsk()) {
                continue;
            }
            fair.send(venue, "x" + second, Side.BUY, 300, price);
            assertThat(fair.crossed()).isTrue();
            crossings++;
            fair.run(fair.now + TAKERS_LATENCY);
            assertThat(fair.crossed()).isFalse();
        }
        assertThat(crossings).isPositive();
        assertThat(fair.crowd.arbitraged()).isPositive();
        long filled = fair.reports.stream()
                .mapToLong(r -> r instanceof VenueReport.Execution e ? e.lastQuantity() : 0)
                .sum();
        assertThat(filled).as("the member sold to the arbitrageur").isPositive();
    }

    @Test
    void theSameSeedIsTheSameMarketAndAMembersOrderReshufflesNobodysDice() {
        Fair first = Fair.two(120, 5);
        Fair again = Fair.two(120, 5);
        Fair touched = Fair.two(120, 5);
        first.run(OPEN + 119 * SECOND);
        again.run(OPEN + 119 * SECOND);
        assertThat(again.events).isEqualTo(first.events);
        touched.run(OPEN + 60 * SECOND);
        touched.send(1, "far", Side.BUY, 100, 500_000);
        touched.run(OPEN + 119 * SECOND);
        touched.events
                .get(1)
                .removeIf(e -> e instanceof MarketEvent.OrderAdded a && a.orderId() >= RestingMembers.FIRST_ID);
        assertThat(touched.events)
                .as("an order that nobody reaches changes nothing")
                .isEqualTo(first.events);
        Fair swept = Fair.two(120, 5);
        swept.run(OPEN + 60 * SECOND);
        swept.send(1, "sweep", Side.BUY, 2_000, 2_000_000);
        swept.run(OPEN + 119 * SECOND);
        for (int venue = 0; venue < 2; venue++) {
            List<Long> before = arrivals(first.events.get(venue));
            List<Long> after = arrivals(swept.events.get(venue));
            after.retainAll(before);
            assertThat(after.size())
                    .as("orders that come to venue %s at the very same times although a member swept the other", venue)
                    .isGreaterThan(before.size() / 2);
        }
    }

    private static List<Long> arrivals(List<MarketEvent> events) {
        return new ArrayList<>(new LinkedHashSet<>(events.stream()
                .filter(e -> e instanceof MarketEvent.OrderAdded && e.time() > OPEN)
                .map(MarketEvent::time)
                .toList()));
    }

    @Test
    void aHaltStopsEveryVenueAndAHeadlineIsToldOnce() {
        MarketEvent.News news =
                new MarketEvent.Headline(OPEN, "S1", "wire", List.of("QDI"), "A competitor cuts prices");
        Fair fair = new Fair(
                new PopulationSource(
                        TestVenue.QDI,
                        new Crowd(
                                TestVenue.QDI,
                                Parameters.standard(),
                                Climate.NORMAL,
                                OPEN,
                                60 * SECOND,
                                OPEN,
                                23_400 * SECOND,
                                1,
                                List.of(
                                        new Told(10, true, floor -> floor.tell(news)),
                                        new Told(20, false, floor -> floor.changeStatus(TradingStatus.HALTED)),
                                        new Told(30, false, floor -> floor.changeStatus(TradingStatus.TRADING))))),
                Fair.instant(),
                null,
                1);
        fair.run(OPEN + 59 * SECOND);
        assertThat(fair.events.get(0))
                .filteredOn(e -> e instanceof MarketEvent.News)
                .hasSize(1);
        assertThat(fair.events.get(1))
                .filteredOn(e -> e instanceof MarketEvent.News)
                .isEmpty();
        for (List<MarketEvent> events : fair.events) {
            assertThat(events)
                    .filteredOn(e -> e instanceof MarketEvent.StatusChanged)
                    .hasSize(2);
            assertThat(events)
                    .filteredOn(e -> e instanceof MarketEvent.OrderExecuted
                            && e.time() > OPEN + 20 * SECOND
                            && e.time() < OPEN + 30 * SECOND)
                    .isEmpty();
        }
    }

    private record Told(int second, boolean headline, java.util.function.Consumer<TradingFloor> what)
            implements Announcement {
        @Override
        public void happen(TradingFloor floor) {
            what.accept(floor);
        }
    }

    @Test
    void aVenueThatMakesNoSenseIsRefusedInASentence() {
        assertThatThrownBy(() -> new LitVenue("SIM", FeeSchedule.NONE, LatencyModel.NONE, 0, 1, 1))
                .hasMessageContaining("share of venue SIM must be positive");
        assertThatThrownBy(() -> new FeeSchedule(0, 30)).hasMessageContaining("a fee is a number of dollars a share");
        assertThatThrownBy(() ->
                        new Fair(TestMarket.of(10, 1), List.of(LitVenue.TWO.get(0), LitVenue.TWO.get(0)), null, 1))
                .hasMessageContaining("different names");
    }
}
