package io.blockwright.inference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.sun.management.ThreadMXBean;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketStats;
import io.blockwright.marketdata.MarketWatch;
import io.blockwright.marketdata.WatchSettings;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;

class FeatureEncoderTest {
    private static final long SECOND = 1_000_000_000L;
    private static final long START = 1_340_000_000L * SECOND;
    private static final String SYMBOL = "TEST";

    private final FastOrderBook book = new FastOrderBook(Instrument.usEquity(SYMBOL));
    private final MarketStats stats = new MarketStats();
    private final MarketWatch watch = new MarketWatch(book, WatchSettings.NONE, finding -> {});
    private final FeatureEncoder encoder = new FeatureEncoder();
    private final float[] vector = new float[FeatureSchema.CURRENT.size()];

    private void level(long time, Side side, long price, long quantity) {
        watch.settle(time);
        book.setLevel(side, price, quantity);
        watch.onMarket(new MarketEvent.LevelChanged(time, SYMBOL, side, price, quantity));
    }

    private void trade(long time, long price, long quantity, Side aggressor) {
        MarketEvent.Traded event = new MarketEvent.Traded(time, SYMBOL, price, quantity, aggressor);
        stats.onMarket(event);
        watch.settle(time);
        watch.onMarket(event);
    }

    private double at(Feature feature, long time) {
        watch.settle(time);
        encoder.encode(book, stats, watch, OrderState.NONE, Outside.NOTHING, vector);
        return vector[feature.index()];
    }

    private void twelveLevels() {
        for (int i = 0; i < 12; i++) {
            level(START, Side.BUY, 999_900 - 100L * i, 300 + 100L * i);
            level(START, Side.SELL, 1_000_200 + 200L * i, 100);
        }
    }

    /** By hand: bid 99.99 × 300 rising by 100 a level, ask 100.02 × 100 each, every 2 cents. */
    @Test
    void readsTheBook() {
        twelveLevels();
        double mid = 1_000_050;
        assertThat(at(Feature.USABLE, START)).isEqualTo(1);
        assertThat(at(Feature.SPREAD_BP, START)).isCloseTo(300 / mid * 1e4, within(1e-5));
        assertThat(at(Feature.SPREAD_INCREMENTS, START)).isEqualTo(3);
        assertThat(at(Feature.IMBALANCE_1, START)).isCloseTo(0.5, within(1e-6));
        assertThat(at(Feature.IMBALANCE_3, START)).isCloseTo((1200 - 300) / 1500.0, within(1e-6));
        assertThat(at(Feature.IMBALANCE_5, START)).isCloseTo((2500 - 500) / 3000.0, within(1e-6));
        assertThat(at(Feature.IMBALANCE_10, START)).isCloseTo((7500 - 1000) / 8500.0, within(1e-6));
        assertThat(at(Feature.OWN_DEPTH_1, START)).isCloseTo(Math.log(301), within(1e-5));
        assertThat(at(Feature.OPPOSITE_DEPTH_1, START)).isCloseTo(Math.log(101), within(1e-5));
        assertThat(at(Feature.OWN_DEPTH_10, START)).isCloseTo(Math.log(7501), within(1e-5));
        assertThat(at(Feature.OPPOSITE_DEPTH_10, START)).isCloseTo(Math.log(1001), within(1e-5));
        assertThat(at(Feature.OWN_REACH_BP, START)).isCloseTo(900 / mid * 1e4, within(1e-4));
        assertThat(at(Feature.OPPOSITE_REACH_BP, START)).isCloseTo(1800 / mid * 1e4, within(1e-4));
        // three quarters of the touch is bid: three quarters of the way from bid to ask
        assertThat(at(Feature.MICROPRICE_BP, START)).isCloseTo(75 / mid * 1e4, within(1e-5));
    }

    @Test
    void readsTradesAndTheirDecay() {
        twelveLevels();
        trade(START, 1_000_200, 300, Side.BUY);
        trade(START, 999_900, 100, Side.SELL);
        trade(START, 1_000_050, 400, null);
        assertThat(at(Feature.TRADE_FLOW_10S, START)).isCloseTo(200 / 800.0, within(1e-6));
        assertThat(at(Feature.TRADED_10S, START)).isCloseTo(Math.log(801), within(1e-5));
        assertThat(at(Feature.TRADED_10S, START + 10 * SECOND)).isCloseTo(Math.log(401), within(1e-5));
        assertThat(at(Feature.TRADED_60S, START + 60 * SECOND)).isCloseTo(Math.log(401), within(1e-5));
        assertThat(at(Feature.TRADE_FLOW_60S, START + 60 * SECOND)).isCloseTo(0.25, within(1e-6));
        assertThat(at(Feature.LAST_TRADE_BP, START + 60 * SECOND)).isZero();
        double vwap = (300 * 1_000_200.0 + 100 * 999_900.0 + 400 * 1_000_050.0) / 800;
        assertThat(at(Feature.VWAP_BP, START + 60 * SECOND)).isCloseTo((1_000_050 - vwap) / 100.005, within(1e-4));
    }

    @Test
    void readsReturnsOverTheirSpans() {
        level(START, Side.BUY, 999_900, 100);
        level(START, Side.SELL, 1_000_100, 100);
        level(START + 30 * SECOND, Side.SELL, 1_000_100, 0);
        level(START + 30 * SECOND, Side.SELL, 1_001_100, 100);
        level(START + 30 * SECOND, Side.BUY, 1_000_900, 100); // mid 100.00 -> 100.10
        long now = START + 35 * SECOND;
        assertThat(at(Feature.RETURN_1S_BP, now)).isZero();
        assertThat(at(Feature.RETURN_10S_BP, now)).isCloseTo(Math.log(1.001) * 1e4, within(1e-3));
        assertThat(at(Feature.RETURN_60S_BP, now)).isCloseTo(Math.log(1.001) * 1e4, within(1e-3));
        assertThat(at(Feature.VOLATILITY_60S_BP, now)).isCloseTo(Math.log(1.001) * 1e4, within(1e-3));
        assertThat(at(Feature.RETURN_10S_BP, now + 10 * SECOND)).isZero();
        assertThat(at(Feature.RETURN_60S_BP, now + 60 * SECOND)).isZero();
        assertThat(at(Feature.VOLATILITY_60S_BP, now + 600 * SECOND)).isCloseTo(0, within(1e-4));
    }

    @Test
    void readsOrderFlowAtTheTouch() {
        level(START, Side.BUY, 999_900, 100);
        level(START, Side.SELL, 1_000_100, 100);
        level(START, Side.BUY, 999_900, 400); // 300 more bid
        assertThat(at(Feature.ORDER_FLOW_10S, START)).isCloseTo(1, within(1e-6));
        level(START, Side.SELL, 1_000_100, 250); // 150 more offered
        assertThat(at(Feature.ORDER_FLOW_10S, START)).isCloseTo((300 - 150) / 450.0, within(1e-6));
        level(START, Side.BUY, 1_000_000, 50); // a better bid of 50
        assertThat(at(Feature.ORDER_FLOW_60S, START)).isCloseTo((350 - 150) / 500.0, within(1e-6));
    }

    @Test
    void anUnusableBookReadsAsZerosAndSaysSo() {
        twelveLevels();
        trade(START, 1_000_200, 300, Side.BUY);
        book.setStatus(TradingStatus.HALTED);
        assertThat(at(Feature.USABLE, START)).isZero();
        for (int i = Feature.SPREAD_BP.index(); i <= Feature.VWAP_BP.index(); i++) {
            assertThat(vector[i]).isZero();
        }
        assertThat(at(Feature.TRADE_FLOW_10S, START)).isEqualTo(1);
    }

    /** A market as a buyer sees it, and its mirror as a seller sees it, are the same numbers: one model serves both. */
    @Test
    void aSellerSeesTheMirrorAsABuyerSeesTheMarket() {
        FeatureEncoderTest mirror = new FeatureEncoderTest();
        SplittableRandom random = new SplittableRandom(4);
        int signed = 0;
        for (int i = 0; i < 5_000; i++) {
            long time = START + i * 40_000_000L;
            boolean buy = random.nextBoolean();
            long away = 100L * random.nextInt(1, 12);
            long quantity = random.nextInt(4) == 0 ? 0 : random.nextLong(1, 900);
            Side side = buy ? Side.BUY : Side.SELL;
            level(time, side, 100_000_000 - side.sign() * away, quantity);
            mirror.level(time, side.opposite(), 100_000_000 + side.sign() * away, quantity);
            if (random.nextInt(5) == 0) {
                trade(time, 100_000_000 + side.sign() * 100L, quantity + 1, side);
                mirror.trade(time, 100_000_000 - side.sign() * 100L, quantity + 1, side.opposite());
            }
            encoder.encode(book, stats, watch, order(Side.BUY, 1), outside(1), vector);
            mirror.encoder.encode(
                    mirror.book, mirror.stats, mirror.watch, order(Side.SELL, -1), outside(-1), mirror.vector);
            signed += vector[Feature.RETURN_10S_BP.index()] < 0 ? 1 : 0;
            for (Feature feature : Feature.values()) {
                float here = vector[feature.index()];
                float there = mirror.vector[feature.index()];
                assertThat(Float.isFinite(here)).isTrue();
                assertThat(Math.abs(here - there))
                        .as(feature.label())
                        .isLessThanOrEqualTo(0.002f + 1e-4f * Math.abs(here));
            }
        }
        assertThat(signed).isGreaterThan(500);
    }

    private static OrderState order(Side side, int sign) {
        return new OrderState(
                side,
                0.5,
                0.4,
                12,
                0.2,
                300,
                true,
                0.1,
                100_000_000 + sign * 900,
                100_000_000 - sign * 300,
                0.3,
                40,
                200,
                0.7);
    }

    private static Outside outside(int sign) {
        return new Outside(0.3, sign * 0.4, sign * 0.9, 1.2, sign > 0 ? 0.6 : 0.1, sign > 0 ? 0.1 : 0.6);
    }

    /** By hand: a seller at half the order with two fifths of the time left. */
    @Test
    void readsWhereTheOrderStands() {
        twelveLevels();
        encoder.encode(book, stats, watch, order(Side.SELL, -1), outside(-1), vector);
        assertThat(vector[Feature.LEFT.index()]).isEqualTo(0.5f);
        assertThat(vector[Feature.AHEAD.index()]).isEqualTo(-0.1f);
        assertThat(vector[Feature.MINUTES_LEFT.index()]).isCloseTo((float) Math.log(13), within(1e-6f));
        assertThat(vector[Feature.QUEUE_AHEAD.index()]).isCloseTo((float) Math.log(301), within(1e-6f));
        // sold at 9,999.91 when 10,000.03 was the mid on arrival: paid
        assertThat(vector[Feature.PAID_BP.index()]).isCloseTo(0.12f, within(1e-4f));
        assertThat(vector[Feature.CHILD_TO_TOUCH.index()]).isCloseTo((float) Math.log(200 / 300.0), within(1e-6f));
        assertThat(vector[Feature.LEFT_OF_VOLUME.index()]).isCloseTo((float) Math.log(0.3), within(1e-6f));
        assertThat(vector[Feature.MOVE_30S_BP.index()]).isEqualTo(0.9f);
        assertThat(vector[Feature.FILL_CHANCE.index()]).isEqualTo(0.6f);
        assertThat(vector[Feature.IMPLIED_VOLATILITY.index()]).isEqualTo(0.3f);
    }

    @Test
    void whatIsNotKnownIsZeroAndSaysSo() {
        twelveLevels();
        encoder.encode(book, stats, watch, OrderState.NONE, Outside.NOTHING, vector);
        for (Feature feature : Feature.values()) {
            assertThat(Float.isFinite(vector[feature.index()]))
                    .as(feature.label())
                    .isTrue();
            if (feature.group() == Feature.Group.FORECAST || feature.label().startsWith("implied")) {
                assertThat(vector[feature.index()]).as(feature.label()).isZero();
            }
        }
    }

    @Test
    void allocatesNothing() {
        twelveLevels();
        MarketEvent event = new MarketEvent.OrderExecuted(START, SYMBOL, 1, Side.SELL, 1_000_200, 10);
        ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long least = Long.MAX_VALUE;
        for (int round = 0; round < 5; round++) {
            long before = threads.getCurrentThreadAllocatedBytes();
            for (int i = 0; i < 20_000; i++) {
                long time = START + (round * 20_000L + i) * 1_000_000L;
                watch.settle(time);
                watch.onMarket(event);
                encoder.encode(book, stats, watch, OrderState.NONE, Outside.NOTHING, vector);
            }
            least = Math.min(least, threads.getCurrentThreadAllocatedBytes() - before);
        }
        assertThat(least).isLessThan(2_000);
    }

    @Test
    void theSchemaNamesEveryPlaceOnceAndItsHashIsPinned() {
        FeatureSchema schema = FeatureSchema.CURRENT;
        assertThat(schema.size()).isEqualTo(Feature.values().length);
        assertThat(new HashSet<>(schema.names())).hasSize(schema.size());
        List<Feature> features = Arrays.asList(Feature.values());
        for (int i = 0; i < features.size(); i++) {
            assertThat(features.get(i).index()).isEqualTo(i);
            assertThat(schema.names().get(i)).isEqualTo(features.get(i).label());
        }
        // A new hash orphans every trained model: change it only together with the schema's version.
        assertThat(schema.hash()).isEqualTo("862101a07e953ebd7c8969957f1ef9dab107414ca41b8a1694807969d61e02df");
    }
}
