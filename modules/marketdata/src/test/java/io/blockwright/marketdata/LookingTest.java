package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.Symptom;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

/** The same events give the same numbers to the last digit, however often somebody looked on meanwhile. */
class LookingTest {
    private static final long START = 1_767_623_400L * 1_000_000_000L;
    private static final long MILLI = 1_000_000L;

    /** One market and its watch. */
    private static final class Watched {
        final FastOrderBook book = new FastOrderBook(Instrument.usEquity("ABC"));
        final BookBuilder builder = new BookBuilder(book);
        final MarketWatch watch = new MarketWatch(book, WatchSettings.NONE, _ -> {});

        void tell(MarketEvent event) {
            watch.settle(event.time());
            builder.onMarket(event);
            watch.onMarket(event);
        }

        List<Double> look(long time) {
            watch.settle(time);
            List<Double> seen = new ArrayList<>(List.of(
                    watch.spreadBp(),
                    watch.smoothSpreadBp(),
                    watch.usualSpreadBp(),
                    watch.orderFlow(),
                    watch.slowOrderFlow(),
                    watch.tradeFlow(),
                    watch.slowTradeFlow(),
                    watch.patientTradeFlow(),
                    watch.traded(),
                    watch.slowTraded(),
                    watch.volumePerMinute(),
                    watch.tradesPerSecond(),
                    watch.messagesPerSecond(),
                    watch.change(4),
                    watch.change(40),
                    watch.change(240),
                    watch.lastMinute(),
                    watch.trend()));
            for (Symptom symptom : Symptom.values()) {
                seen.add(watch.score(symptom));
                seen.add(watch.largestDrift(symptom));
            }
            for (MarketReading.Stretch stretch : MarketReading.Stretch.values()) {
                seen.add(watch.volatility(stretch));
            }
            return seen;
        }
    }

    @Test
    void whoeverLooksOnChangesNoDigit() {
        Watched alone = new Watched();
        Watched watched = new Watched();
        SplittableRandom random = new SplittableRandom(9);
        SplittableRandom looks = new SplittableRandom(10);
        long time = START;
        for (int i = 0; i < 30_000; i++) {
            long next = time + MILLI * (random.nextInt(500) == 0 ? 70_000 : random.nextInt(120));
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = 100_0000 - side.sign() * 100L * (1 + random.nextInt(12));
            MarketEvent event = random.nextInt(6) == 0
                    ? new MarketEvent.Traded(next, "ABC", price, 10 + random.nextInt(90), side)
                    : new MarketEvent.LevelChanged(next, "ABC", side, price, 100L * random.nextInt(9));
            for (int look = looks.nextInt(3); look > 0 && next > time; look--) {
                watched.look(time + looks.nextLong(next - time));
            }
            alone.tell(event);
            watched.tell(event);
            time = next;
            if (i % 50 == 0) {
                assertThat(watched.look(time)).as("after %d events", i).isEqualTo(alone.look(time));
            }
        }
    }
}
