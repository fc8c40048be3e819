package io.blockwright.marketdata;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.Symptom;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.MarketReading.Stretch;
import java.lang.management.ManagementFactory;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class MarketWatchTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_767_623_400L * SECOND;

    private final FastOrderBook book = new FastOrderBook(Instrument.usEquity("ABC"));
    private final BookBuilder builder = new BookBuilder(book);
    private final List<MarketFinding> findings = new ArrayList<>();
    private final MarketWatch watch = new MarketWatch(book, WatchSettings.NONE, findings::add);

    private void tell(MarketEvent event) {
        watch.settle(event.time());
        builder.onMarket(event);
        watch.onMarket(event);
    }

    private void level(double at, Side side, long price, long quantity) {
        tell(new MarketEvent.LevelChanged(time(at), "ABC", side, price, quantity));
    }

    private static long time(double seconds) {
        return START + (long) (seconds * SECOND);
    }

    private void quote(double at, long mid, long half, long bid, long ask) {
        tell(new MarketEvent.DepthSnapshot(
                time(at),
                "ABC",
                List.of(new io.blockwright.domain.Level(mid - half, bid, 1)),
                List.of(new io.blockwright.domain.Level(mid + half, ask, 1))));
    }

    private MarketReading at(double seconds) {
        watch.settle(time(seconds));
        return watch;
    }

    @Test
    void theUsualSpreadIsWeightedByTime() {
        quote(0, 100_0000, 100, 300, 100);
        quote(90, 100_0000, 300, 300, 100);
        assertThat(at(120).spreadBp()).isCloseTo(6, within(1e-9));
        assertThat(at(120).usualSpreadBp()).isCloseTo((2 * 90 + 6 * 30) / 120.0, within(1e-6));
        // a minute after 90 s of 2 and 30 s of 6, each half as heavy a minute later
        assertThat(at(120).smoothSpreadBp()).isBetween(3.0, 4.2);
        assertThat(at(120).imbalance(5)).isEqualTo(0.5);
        assertThat(at(690).usualSpreadBp()).as("ten minutes later").isCloseTo(6, within(0.1));
    }

    @Test
    void aSweepIsPricedLevelByLevel() {
        level(0, Side.BUY, 99_9900, 200);
        level(0, Side.BUY, 99_9700, 800);
        level(0, Side.SELL, 100_0100, 100);
        level(0, Side.SELL, 100_0300, 300);
        // mid 100.0000: 100 at +1 cent and 200 at +3 cents
        assertThat(watch.sweepBp(Side.BUY, 300)).isCloseTo((100 * 1.0 + 200 * 3.0) / 300, within(1e-9));
        assertThat(watch.sweepBp(Side.SELL, 200)).isCloseTo(1, within(1e-9));
        assertThat(watch.sweepBp(Side.BUY, 401)).as("more than is shown").isNaN();
        assertThat(watch.depthAtTouch(Side.BUY)).isEqualTo(200);
        assertThat(watch.depthNear(Side.BUY)).isEqualTo(1_000);
        level(1, Side.SELL, 100_0100, 0);
        level(1, Side.SELL, 100_0300, 0);
        assertThat(watch.sweepBp(Side.BUY, 1)).as("nobody offers").isNaN();
        assertThat(watch.depthNear(Side.SELL)).isZero();
    }

    @Test
    void volatilityIsThatOfTheWalkScaledToADayAndBouncesDoNotCount() {
        SplittableRandom random = new SplittableRandom(4);
        double mid = 1_000_000;
        double step = 0.02 / Math.sqrt(23_400); // 2 % a day
        for (int second = 0; second < 3_600; second++) {
            mid *= Math.exp(step * random.nextGaussian());
            // the touch leans up and down by a cent and comes back: no volatility
            long bounce = random.nextBoolean() ? 200 : -200;
            quote(second + 0.5, Math.round(mid / 100) * 100 + bounce, 100, 300, 100);
        }
        assertThat(at(3_600).volatility(Stretch.SESSION)).isBetween(0.017, 0.023);
        assertThat(at(3_600).volatility(Stretch.HALF_HOUR)).isBetween(0.015, 0.025);
        assertThat(at(3_600).volatility(Stretch.TEN_MINUTES)).isBetween(0.012, 0.028);
    }

    @Test
    void nothingIsToldBeforeItIsKnown() {
        assertThat(at(0).spreadBp()).isNaN();
        assertThat(at(0).usualSpreadBp()).isNaN();
        assertThat(at(0).volatility(Stretch.MINUTE)).isNaN();
        assertThat(at(0).imbalance(5)).isNaN();
        assertThat(at(0).usualDepth(Side.BUY)).isNaN();
        assertThat(at(0).tradesPerSecond()).isNaN();
    }

    @Test
    void flowRatesAndVolumeAreOfTheLastMinute() {
        quote(0, 100_0000, 100, 300, 100);
        for (int second = 1; second <= 100; second++) {
            tell(new MarketEvent.Traded(time(second), "ABC", 100_0100, 10, second % 4 == 0 ? Side.SELL : Side.BUY));
            tell(new MarketEvent.OrderAdded(time(second), "ABC", second, Side.BUY, 99_0000, 10));
            tell(new MarketEvent.OrderDeleted(time(second), "ABC", second));
        }
        assertThat(at(100).volumePerMinute()).isEqualTo(600);
        assertThat(at(101).tradesPerSecond()).isCloseTo(1, within(1e-9));
        assertThat(at(101).cancelsPerSecond()).isCloseTo(1, within(1e-9));
        assertThat(at(101).messagesPerSecond()).isCloseTo(3, within(1e-9));
        assertThat(at(101).slowTradeFlow()).isCloseTo(0.5, within(0.05));
        assertThat(at(200).volumePerMinute()).isZero();
    }

    /** Noise around a level that moves slowly as a day does, then the spread triples. */
    @Test
    void aSpreadThatTriplesIsFoundOnceWithItsBeginningAndItsEnd() {
        SplittableRandom random = new SplittableRandom(7);
        for (int second = 0; second < 5_400; second++) {
            boolean trouble = second >= 2_000 && second < 2_600;
            double open = 1 + Math.exp(-second / 900.0); // twice as wide at the open
            double half = 200 * open * Math.exp(0.2 * random.nextGaussian()) * (trouble ? 3 : 1);
            quote(second + 0.2, 100_0000, Math.max(100, Math.round(half / 50) * 50), 300, 300);
        }
        assertThat(findings).extracting(MarketFinding::symptom).containsOnly(Symptom.SPREAD);
        MarketFinding shift = findings.stream()
                .filter(f -> f.kind() == MarketFinding.Kind.SHIFTED)
                .findFirst()
                .orElseThrow();
        assertThat((shift.time() - time(2_000)) / 1e9).isBetween(0.0, 45.0);
        assertThat((shift.since() - time(2_000)) / 1e9).isBetween(-10.0, 10.0);
        assertThat(shift.value() / shift.usual()).isBetween(2.0, 4.0);
        MarketFinding settled = findings.stream()
                .filter(f -> f.kind() == MarketFinding.Kind.SETTLED)
                .findFirst()
                .orElseThrow();
        assertThat((settled.time() - time(2_600)) / 1e9).isBetween(0.0, 120.0);
        assertThat(findings.stream().filter(f -> f.kind() == MarketFinding.Kind.SHIFTED))
                .hasSize(1);
    }

    @Test
    void bidsThatThinAreFoundAndAskedForByTheirName() {
        SplittableRandom random = new SplittableRandom(9);
        for (int second = 0; second < 3_000; second++) {
            long bids = Math.round((second < 2_000 ? 3_000 : 250) * Math.exp(0.3 * random.nextGaussian()));
            quote(second + 0.2, 100_0000, 200, bids, Math.round(3_000 * Math.exp(0.3 * random.nextGaussian())));
        }
        assertThat(findings).extracting(MarketFinding::symptom).containsOnly(Symptom.BID_DEPTH);
        assertThat(watch.shiftedSince(Symptom.BID_DEPTH)).isCloseTo(time(2_000), within(20 * SECOND));
        assertThat(watch.shiftedSince(Symptom.ASK_DEPTH)).isZero();
        assertThat(watch.regimeShifted()).isTrue();
        assertThat(watch.usualDepth(Side.BUY)).isBetween(1_500.0, 3_500.0);
    }

    /** The spread and what stands in the book stay; only fewer of those who come bid. */
    @Test
    void biddersWhoStayAwayAreFoundWhileTheSpreadStays() {
        SplittableRandom random = new SplittableRandom(11);
        level(0, Side.BUY, 99_9900, 5_000);
        level(0, Side.SELL, 100_0100, 5_000);
        long id = 1;
        for (int i = 0; i < 30_000; i++) {
            double at = 0.1 * (i + 1);
            boolean thin = at >= 1_800;
            Side side = random.nextDouble() < (thin ? 0.25 : 0.5) ? Side.BUY : Side.SELL;
            long price = 100_0000 - side.sign() * 100L * (1 + random.nextInt(8));
            // far from the touch many more bid: that is not what is asked
            long far = 95_0000 - 100L * random.nextInt(8);
            tell(new MarketEvent.OrderAdded(time(at), "ABC", id, side, price, 100 + random.nextInt(200)));
            tell(new MarketEvent.OrderAdded(time(at), "ABC", id + 1, Side.BUY, far, thin ? 3_000 : 100));
            if (id > 400) {
                tell(new MarketEvent.OrderDeleted(time(at), "ABC", id - 400));
                tell(new MarketEvent.OrderDeleted(time(at), "ABC", id - 399));
            }
            id += 2;
        }
        assertThat(findings).extracting(MarketFinding::symptom).containsOnly(Symptom.BID_SUPPLY);
        MarketFinding found = findings.getFirst();
        assertThat(found.kind()).isEqualTo(MarketFinding.Kind.SHIFTED);
        assertThat((found.time() - time(1_800)) / 1e9).isBetween(5.0, 120.0);
        assertThat(found.usual()).isBetween(0.42, 0.58);
        assertThat(found.value()).isLessThan(0.42);
        assertThat(watch.regimeShifted())
                .as("models were trained on spread, depth and volatility")
                .isFalse();
    }

    @Test
    void anEmptySideIsAJumpAtOnce() {
        SplittableRandom random = new SplittableRandom(3);
        for (int second = 0; second < 1_000; second++) {
            quote(second + 0.2, 100_0000, 200, 2_000 + random.nextInt(500), 2_000 + random.nextInt(500));
        }
        assertThat(findings).isEmpty();
        level(1_000.2, Side.BUY, 99_9800, 0);
        at(1_011);
        assertThat(findings).isNotEmpty();
        assertThat(findings.getFirst().kind()).isEqualTo(MarketFinding.Kind.JUMPED);
        assertThat(findings.getFirst().symptom()).isEqualTo(Symptom.BID_DEPTH);
    }

    @Test
    void aHaltAndAStaleBookAreNotReadAtAll() {
        SplittableRandom random = new SplittableRandom(3);
        for (int second = 0; second < 1_000; second++) {
            quote(second + 0.2, 100_0000, 200, 2_000 + random.nextInt(500), 2_000 + random.nextInt(500));
        }
        tell(new MarketEvent.StatusChanged(time(1_001), "ABC", TradingStatus.HALTED));
        level(1_001, Side.BUY, 99_9800, 0);
        level(1_001, Side.SELL, 100_0200, 0);
        at(1_400);
        assertThat(findings).isEmpty();
        assertThat(watch.spreadBp()).isNaN();
    }

    @Test
    void watchingAllocatesNothing() {
        MarketEvent[] events = new MarketEvent[40_000];
        SplittableRandom random = new SplittableRandom(5);
        for (int i = 0; i < events.length; i++) {
            Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
            long price = 100_0000 - side.sign() * 100L * (1 + random.nextInt(20));
            events[i] = i % 7 == 0
                    ? new MarketEvent.Traded(START + i * 30_000_000L, "ABC", 100_0000, 100, side)
                    : new MarketEvent.LevelChanged(START + i * 30_000_000L, "ABC", side, price, random.nextInt(900));
        }
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int i = 0; i < events.length; i += 8_000) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int k = i; k < i + 8_000; k++) {
                tell(events[k]);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isLessThan(2_000);
    }
}
