package io.blockwright.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.BookView;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The participants make a market that never stops being one, on every seed. */
class PopulationTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long OPEN = TestMarket.OPEN;
    private static final int HALF_HOUR = 1_800;

    static LongStream seeds() {
        return LongStream.rangeClosed(1, 24);
    }

    private static TestVenue venue(PopulationSource source, long seed) {
        return new TestVenue(source, ExchangeRules.STANDARD, LatencyModel.NONE, seed);
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void bothSidesAreThereEverySecondAndEveryMarketMakerGoesOnQuoting(long seed) {
        PopulationSource source = TestMarket.of(HALF_HOUR, seed);
        TestVenue venue = venue(source, seed);
        int silent = 0;
        for (int second = 1; second < HALF_HOUR; second++) {
            venue.run(OPEN + second * SECOND);
            BookView book = venue.exchange.book();
            assertThat(book.twoSided())
                    .as("second %s: %s / %s", second, book.bestBid(), book.bestAsk())
                    .isTrue();
            silent = source.silentMarketMakers() > 0 ? silent + 1 : 0;
            assertThat(silent)
                    .as("seconds for which a market maker has not quoted both sides")
                    .isLessThan(120);
        }
        long trades = venue.events.stream()
                .filter(e -> e instanceof MarketEvent.OrderExecuted)
                .count();
        assertThat(trades).isBetween(800L, 12_000L);
        assertThat(venue.events).noneMatch(e -> e instanceof MarketEvent.OrderAdded a && a.quantity() <= 0);
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
        List<Long> withTaker = arrivals(run(5, 2_000, 2_000_000));
        withTaker.retainAll(arrivals);
        assertThat(withTaker.size())
                .as("orders that arrive at the very same times although a member swept the book")
                .isGreaterThan(arrivals.size() / 2);
    }

    @Test
    void aDayHasTheVolumeAndTheVolatilityOfALiquidStock() {
        double volume = 0;
        double squares = 0;
        int returns = 0;
        for (long seed = 1; seed <= 4; seed++) {
            TestVenue venue = venue(PopulationSource.standardDay(TestVenue.QDI, seed), seed);
            long open = venue.exchange.nextTime();
            double last = 0;
            for (int minute = 1; minute < 390; minute++) {
                venue.run(open + minute * 60L * SECOND);
                double mid = venue.exchange.book().midTwice() / 2.0;
                if (last > 0) {
                    squares += Math.pow(Math.log(mid / last), 2);
                    returns++;
                }
                last = mid;
                volume += venue.events.stream()
                        .mapToDouble(e -> e instanceof MarketEvent.OrderExecuted x ? x.quantity() : 0)
                        .sum();
                venue.events.clear();
            }
        }
        assertThat(volume / 4).as("shares a day").isBetween(1_400_000.0, 3_000_000.0);
        assertThat(Math.sqrt(squares / returns * 390)).as("daily volatility").isBetween(0.012, 0.028);
    }

    private static List<Long> arrivals(List<MarketEvent> events) {
        return new ArrayList<>(new LinkedHashSet<>(events.stream()
                .filter(e -> e instanceof MarketEvent.OrderAdded)
                .map(MarketEvent::time)
                .toList()));
    }

    /** Two minutes of the market, with a member's buy order after one of them unless the quantity is 0. */
    private static List<MarketEvent> run(long seed, long quantity, long price) {
        TestVenue venue = venue(TestMarket.of(600, seed), 1);
        venue.run(OPEN + 60 * SECOND);
        if (quantity > 0) {
            venue.limit("A", "a1", Side.BUY, quantity, price);
        }
        venue.run(OPEN + 120 * SECOND);
        return venue.events;
    }
}
