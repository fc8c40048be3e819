package io.blockwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.marketdata.BookView;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The same seed and the same commands give the same stream of events and reports, latencies included. */
class DeterminismTest {
    private static final long SECOND = 1_000_000_000L;
    private static final LatencyModel LATENCY = new LatencyModel(200_000, 300_000, 150_000);

    /** Five minutes in lockstep: whatever comes first happens, then two members may act at that very time. */
    private static TestVenue run(long marketSeed, long exchangeSeed, List<Long> deliveries) {
        PopulationSource source = TestMarket.of(300, marketSeed);
        TestVenue venue = new TestVenue(source, ExchangeRules.STANDARD, LATENCY, exchangeSeed);
        SplittableRandom random = new SplittableRandom(99);
        int known = 0;
        while (!venue.exchange.finished()) {
            long time = venue.exchange.nextTime();
            known = venue.reports.size();
            venue.run(time);
            for (int i = known; i < venue.reports.size(); i++) {
                deliveries.add(time);
            }
            if (random.nextInt(8) == 0) {
                venue.inbox.offer(command(random, venue.exchange.book(), deliveries.size() + "-" + time));
                venue.exchange.collect(time);
            }
        }
        return venue;
    }

    private static VenueCommand command(SplittableRandom random, BookView book, String id) {
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long touch = book.best(side);
        long price = (touch == Instrument.NO_PRICE ? 1_000_000 : touch) + 100L * random.nextInt(-2, 3);
        TimeInForce tif = random.nextBoolean() ? TimeInForce.DAY : TimeInForce.IOC;
        String session = random.nextBoolean() ? "A" : "B";
        return random.nextInt(20) == 0
                ? new VenueCommand.MassCancel(session, id, null)
                : new VenueCommand.NewOrder(session, id, "QDI", side, OrderType.LIMIT, tif, 100, price);
    }

    @Test
    void sameSeedSameStream() {
        List<Long> times = new ArrayList<>();
        List<Long> timesAgain = new ArrayList<>();
        TestVenue first = run(1, 2, times);
        TestVenue again = run(1, 2, timesAgain);
        assertThat(first.reports).hasSizeGreaterThan(500).isEqualTo(again.reports);
        assertThat(first.events).isEqualTo(again.events);
        assertThat(times).isEqualTo(timesAgain);
        TestVenue other = run(1, 3, new ArrayList<>());
        assertThat(other.reports).as("another seed of the exchange").isNotEqualTo(first.reports);
    }

    @Test
    void reportsOfASessionArriveInOrderAndNoSoonerThanTheWayTakes() {
        List<Long> times = new ArrayList<>();
        TestVenue venue = run(4, 5, times);
        Map<String, VenueReport> before = new HashMap<>();
        for (int i = 0; i < venue.reports.size(); i++) {
            VenueReport report = venue.reports.get(i);
            assertThat(times.get(i) - report.time()).isGreaterThanOrEqualTo(LATENCY.outbound());
            VenueReport last = before.put(report.session(), report);
            assertThat(last == null || last.time() <= report.time()).isTrue();
        }
    }

    @Test
    void aCommandTakesEffectOneInboundLatencyAfterItWasSent() {
        TestVenue venue =
                new TestVenue(TestMarket.of(300, 1), ExchangeRules.STANDARD, new LatencyModel(200_000, 300_000, 0), 1);
        long sent = TestMarket.OPEN + SECOND;
        venue.run(sent);
        venue.inbox.offer(new VenueCommand.OrderStatus("A", "x", "QDI", Side.BUY));
        venue.exchange.collect(sent);
        venue.run(sent + 499_999);
        assertThat(venue.reports).isEmpty();
        assertThat(venue.exchange.nextTime()).isEqualTo(sent + 500_000);
        venue.run(sent + 500_000);
        assertThat(venue.reports).hasSize(1);
        assertThat(venue.reports.getFirst().time()).isEqualTo(sent + 200_000);
    }

    @Test
    void idsFollowFromTheSeed() {
        String id = firstOrderId(1);
        assertThat(firstOrderId(1)).isEqualTo(id);
        assertThat(firstOrderId(2)).isNotEqualTo(id);
    }

    private static String firstOrderId(long seed) {
        TestVenue venue = new TestVenue(TestMarket.of(300, 1), ExchangeRules.STANDARD, LatencyModel.NONE, seed);
        venue.run(TestMarket.OPEN).limit("A", "a", Side.BUY, 1, 10_000);
        return venue.last().orderId();
    }
}
