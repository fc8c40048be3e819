package io.blockwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.simulator.VenueReport.Kind;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What must hold for any recording and any members, on made-up recordings of all kinds of events. */
class ReplayPropertiesTest {
    private static final int EVENTS = 3_000;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void withoutMembersTheBookIsTheRecordedBookAtEveryEvent(long seed) {
        List<MarketEvent> recording = new RecordedNoise(seed).record(EVENTS);
        WatchedFeed feed = new WatchedFeed(new ListFeed(TestVenue.QDI, recording));
        FastOrderBook recorded = new FastOrderBook(TestVenue.QDI);
        BookBuilder builder = new BookBuilder(recorded);
        FastOrderBook seen = new FastOrderBook(TestVenue.QDI);
        BookBuilder mirror = new BookBuilder(seen);
        SimulatedExchange exchange = SimulatedExchange.replaying(
                feed, ExchangeRules.STANDARD, LatencyModel.NONE, seed, new ExchangeInbox(1), _ -> {});
        feed.afterEach = event -> {
            builder.apply(event);
            same(exchange.book(), recorded, "exchange after " + event);
            same(seen, recorded, "book of the exchange's events after " + event);
        };
        exchange.poll(
                MarketFeed.NEVER - 1, event -> assertThat(mirror.apply(event)).isTrue());
        assertThat(builder.report().events()).isGreaterThan(EVENTS / 2);
    }

    private static void same(BookView book, BookView expected, String where) {
        for (Side side : Side.values()) {
            assertThat(levels(book, side)).as(where).isEqualTo(levels(expected, side));
        }
    }

    private static List<List<Long>> levels(BookView book, Side side) {
        long[] prices = new long[200];
        long[] quantities = new long[200];
        int count = book.copyLevels(side, prices, quantities);
        List<List<Long>> levels = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            levels.add(List.of(prices[i], quantities[i], (long) book.ordersAt(side, prices[i])));
        }
        return levels;
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12})
    void withMembersEverythingAddsUp(long seed) {
        List<MarketEvent> recording = new RecordedNoise(seed).record(EVENTS);
        ReplayAccount account = new ReplayAccount(recording);
        TestVenue venue = new TestVenue(
                TestVenue.recording(recording),
                ExchangeRules.STANDARD.with(SelfTradePrevention.NONE),
                new LatencyModel(5, 5, 3),
                seed);
        FastOrderBook seen = new FastOrderBook(TestVenue.QDI);
        BookBuilder mirror = new BookBuilder(seen);
        SplittableRandom random = new SplittableRandom(seed);
        List<String> ids = new ArrayList<>();
        Map<String, Side> sides = new HashMap<>();
        long end = recording.getLast().time();
        for (long time = venue.exchange.nextTime(); time < end; time = venue.exchange.nextTime()) {
            venue.exchange.poll(time, event -> {
                assertThat(mirror.apply(event)).as("%s", event).isTrue();
                account.seen(event);
            });
            same(venue.exchange.book(), seen, "book of the exchange's events at " + time);
            account.reported(venue.reports);
            if (random.nextInt(4) == 0) {
                venue.inbox.offer(command(random, venue.exchange.book(), ids, sides));
                venue.exchange.collect(time);
            }
        }
        assertThat(account.fills).isGreaterThan(50);
        account.check(venue.exchange.book());
        assertThat(venue.exchange.report().rejections().keySet())
                .as("a recording with members is no worse than without")
                .isEqualTo(account.rejections());
    }

    private static VenueCommand command(
            SplittableRandom random, BookView book, List<String> ids, Map<String, Side> sides) {
        String id = "m" + ids.size();
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long touch = book.best(side);
        long price = (touch == Instrument.NO_PRICE ? 10_000 : touch) + 100L * random.nextInt(-3, 4);
        long quantity = random.nextInt(1, 120);
        int kind = ids.isEmpty() ? 0 : random.nextInt(10);
        if (kind < 7) {
            ids.add(id);
            sides.put(id, side);
            boolean market = random.nextInt(10) == 0;
            return new VenueCommand.NewOrder(
                    "A",
                    id,
                    "QDI",
                    side,
                    market ? OrderType.MARKET : OrderType.LIMIT,
                    random.nextInt(4) == 0 ? TimeInForce.IOC : TimeInForce.DAY,
                    quantity,
                    market ? Instrument.NO_PRICE : price);
        }
        String known = ids.get(Math.max(0, ids.size() - 1 - random.nextInt(10)));
        Side itsSide = sides.getOrDefault(known, Side.BUY);
        if (kind == 7) {
            return new VenueCommand.CancelOrder("A", "c" + random.nextInt(), known, "QDI", itsSide);
        }
        ids.add(id);
        sides.put(id, itsSide);
        return new VenueCommand.ReplaceOrder("A", id, known, "QDI", itsSide, quantity, price);
    }

    /** Keeps count, from outside, of what was displayed, what was traded and what members were told. */
    private static final class ReplayAccount {
        private final Map<Long, Long> displayed = new HashMap<>();
        private final Map<Long, Long> executed = new HashMap<>();
        private final Map<String, VenueReport.Execution> latest = new HashMap<>();
        private final BookBuilder plain = new BookBuilder(new FastOrderBook(TestVenue.QDI));
        private long memberExecuted;
        private long makerFills;
        int fills;

        ReplayAccount(List<MarketEvent> recording) {
            for (MarketEvent event : recording) {
                plain.apply(event);
                if (event instanceof MarketEvent.OrderAdded a) {
                    displayed.put(a.orderId(), a.quantity());
                } else if (event instanceof MarketEvent.OrderReplaced r) {
                    displayed.put(r.orderId(), r.quantity());
                }
            }
        }

        java.util.Set<String> rejections() {
            return plain.report().rejections().keySet();
        }

        void seen(MarketEvent event) {
            if (event instanceof MarketEvent.OrderExecuted e) {
                if (RestingMembers.isMember(e.orderId())) {
                    memberExecuted += e.quantity();
                } else {
                    executed.merge(e.orderId(), e.quantity(), Long::sum);
                }
            }
        }

        void reported(List<VenueReport> reports) {
            for (VenueReport report : reports) {
                if (report instanceof VenueReport.Execution e) {
                    if (e.kind() == Kind.TRADE) {
                        fills++;
                        makerFills += e.liquidity() == io.blockwright.domain.Liquidity.MAKER ? e.lastQuantity() : 0;
                    }
                    assertThat(e.cumQty()).isLessThanOrEqualTo(e.quantity());
                    latest.put(e.orderId(), e);
                }
            }
            reports.clear();
        }

        void check(BookView book) {
            executed.forEach((id, quantity) -> assertThat(quantity)
                    .as("order %s never trades more than it displayed", id)
                    .isLessThanOrEqualTo(displayed.getOrDefault(id, 0L)));
            assertThat(makerFills)
                    .as("every print on a member's order was told to it")
                    .isEqualTo(memberExecuted);
            assertThat(book.twoSided()).isTrue();
        }
    }
}
