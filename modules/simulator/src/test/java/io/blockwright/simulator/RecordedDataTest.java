package io.blockwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.RecordedMarket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Replays of real recordings, where the data folder is there. */
class RecordedDataTest {
    private static MarketFeed open(String spec) {
        String home = System.getProperty("blockwright.home", ".");
        String folder = System.getenv().getOrDefault("BLOCKWRIGHT_DATA", home + "/../shared/data");
        int colon = spec.indexOf(':');
        Path place = Path.of(folder, spec.substring(colon + 1));
        assumeTrue(
                Files.exists(place), () -> "no recorded data at " + place + ": set BLOCKWRIGHT_DATA to test with it");
        return RecordedMarket.open(spec.substring(0, colon + 1) + place, "AAPL");
    }

    private static SimulatedExchange exchange(String spec, ExchangeInbox inbox, ReportSink sink) {
        return SimulatedExchange.replaying(open(spec), ExchangeRules.STANDARD, LatencyModel.COLOCATED, 1, inbox, sink);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"lobster:lobster-aapl-L10-998", "lobster:lobster-aapl-L50-hour", "itch:itch-aapl-20190130-10k"})
    void withoutMembersTheBookIsTheRecordedBookAtEveryEvent(String spec) {
        WatchedFeed feed = new WatchedFeed(open(spec));
        FastOrderBook recorded = new FastOrderBook(feed.instrument());
        BookBuilder builder = new BookBuilder(recorded);
        FastOrderBook seen = new FastOrderBook(feed.instrument());
        BookBuilder mirror = new BookBuilder(seen);
        SimulatedExchange exchange = SimulatedExchange.replaying(
                feed, ExchangeRules.STANDARD, LatencyModel.COLOCATED, 1, new ExchangeInbox(1), _ -> {});
        Levels levels = new Levels();
        feed.afterEach = event -> {
            builder.apply(event);
            assertThat(levels.same(exchange.book(), recorded))
                    .as("exchange after %s", event)
                    .isTrue();
            assertThat(levels.same(seen, recorded))
                    .as("book of its events after %s", event)
                    .isTrue();
        };
        exchange.poll(MarketFeed.NEVER - 1, mirror);
        assertThat(exchange.report().events()).isGreaterThan(900);
        assertThat(exchange.finished()).isTrue();
        exchange.close();
    }

    /** Compares the whole of two books without allocating. */
    private static final class Levels {
        private final long[][] room = new long[4][4_096];

        boolean same(BookView some, BookView other) {
            for (Side side : Side.values()) {
                int count = some.copyLevels(side, room[0], room[1]);
                if (other.copyLevels(side, room[2], room[3]) != count
                        || !Arrays.equals(room[0], 0, count, room[2], 0, count)
                        || !Arrays.equals(room[1], 0, count, room[3], 0, count)) {
                    return false;
                }
            }
            return true;
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"lobster:lobster-aapl-L10-998", "lobster:lobster-aapl-L50-hour"})
    void displayedLiquidityIsTakenAtMostOnce(String spec) {
        ExchangeInbox inbox = new ExchangeInbox(10);
        long[] filled = new long[1];
        SimulatedExchange exchange = exchange(spec, inbox, report -> {
            if (report instanceof VenueReport.Execution e) {
                filled[0] += e.lastQuantity();
            }
        });
        FastOrderBook seen = new FastOrderBook(exchange.instrument());
        BookBuilder mirror = new BookBuilder(seen);
        Map<Long, Long> displayed = displayed(spec);
        Map<Long, Long> executed = new HashMap<>();
        SplittableRandom random = new SplittableRandom(5);
        Levels levels = new Levels();
        for (int i = 0; !exchange.finished(); i++) {
            long time = exchange.nextTime();
            exchange.poll(time, event -> {
                mirror.apply(event);
                if (event instanceof MarketEvent.OrderExecuted e && !RestingMembers.isMember(e.orderId())) {
                    executed.merge(e.orderId(), e.quantity(), Long::sum);
                }
            });
            assertThat(levels.same(exchange.book(), seen))
                    .as("book of the exchange's events at %s", time)
                    .isTrue();
            if (random.nextInt(10) == 0) {
                inbox.offer(command(random, exchange.book(), "o" + i));
                exchange.collect(time);
            }
        }
        assertThat(filled[0]).as("shares that members traded").isGreaterThan(1_000);
        executed.forEach((id, quantity) ->
                assertThat(quantity).as("order %s", id).isLessThanOrEqualTo(displayed.getOrDefault(id, 0L)));
        exchange.close();
    }

    private static Map<Long, Long> displayed(String spec) {
        Map<Long, Long> displayed = new HashMap<>();
        MarketFeed feed = open(spec);
        feed.poll(MarketFeed.NEVER - 1, event -> {
            if (event instanceof MarketEvent.OrderAdded a) {
                displayed.merge(a.orderId(), a.quantity(), Long::sum);
            }
        });
        feed.close();
        return displayed;
    }

    private static VenueCommand command(SplittableRandom random, BookView book, String id) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        if (random.nextInt(10) == 0 || !book.twoSided()) {
            return new VenueCommand.MassCancel("A", id, null);
        }
        long price = book.best(side) + side.sign() * 100L * random.nextInt(-3, 20);
        TimeInForce tif = random.nextInt(3) == 0 ? TimeInForce.DAY : TimeInForce.IOC;
        return new VenueCommand.NewOrder(
                "A", id, "AAPL", side, OrderType.LIMIT, tif, random.nextInt(1, 300), price - Math.floorMod(price, 100));
    }
}
