package io.blockwright.benchmarks.pipeline;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.fix.FixSettings;
import io.blockwright.fix.FixTranslator;
import io.blockwright.fix.SettingsRefused;
import io.blockwright.inference.FeatureEncoder;
import io.blockwright.inference.FeatureSchema;
import io.blockwright.inference.OrderState;
import io.blockwright.inference.Outside;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketStats;
import io.blockwright.marketdata.MarketWatch;
import io.blockwright.marketdata.RecordedMarket;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.strategies.Situation;
import io.blockwright.strategies.Strategy;
import io.blockwright.strategies.StrategyFactory;
import io.blockwright.strategies.StrategySettings;
import io.blockwright.strategies.VolumeProfile;
import io.blockwright.strategies.WorkingChild;
import io.blockwright.trading.RiskDecision;
import io.blockwright.trading.RiskGate;
import io.blockwright.trading.RiskLimits;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * The real classes of a tick's way, without threads and without the journal: feed, book, features, a TWAP decision that sends,
 * the risk gate, FIX text. Every tick decides, with a parent of its own, so that each sample walks the whole way.
 */
final class Pipeline {
    private static final long SECOND = 1_000_000_000L;
    private static final long SHARES = 10_000;

    private final Instrument instrument = Instrument.usEquity(ItchTape.SYMBOL);
    private final MarketFeed feed;
    private final FastOrderBook book = new FastOrderBook(instrument);
    private final BookBuilder builder = new BookBuilder(book);
    private final MarketStats stats = new MarketStats();
    private final MarketWatch watch = new MarketWatch(book, WatchSettings.NONE, finding -> {});
    private final FeatureEncoder features = new FeatureEncoder();
    private final float[] row = new float[FeatureSchema.CURRENT.size()];
    private final RiskGate gate;
    private final StrategyFactory strategies;
    private final FixTranslator fix;
    private final SimulatedClock clock = new SimulatedClock(0);
    private final List<Decision> decided = new ArrayList<>();
    private int orders;
    private long bytes;

    Pipeline(Path itch) throws SettingsRefused {
        feed = RecordedMarket.open("itch:" + itch, ItchTape.SYMBOL);
        gate = new RiskGate(RiskLimits.defaults(), _ -> instrument);
        strategies = new StrategyFactory(
                instrument,
                new StrategySettings(
                        30 * SECOND, SECOND, VolumeProfile.FLAT, 0.01, 2e6, 0.02, 0.1, 10, 100_000, 3, 0, 1));
        fix = new FixTranslator(FixSettings.of("SIM", "127.0.0.1", 1, "DESK", "VENUE"), _ -> instrument, clock);
    }

    /** Walks up to {@code most} ticks; samples only those that ended in an order. */
    Stages walk(int most) {
        Stages stages = new Stages(most);
        for (int i = 0; i < most && !feed.finished(); i++) {
            one(stages);
        }
        return stages;
    }

    private void one(Stages stages) {
        long now = feed.nextTime();
        clock.advanceTo(now);
        String id = "P" + orders++;
        ParentOrder order = new ParentOrder(
                id,
                ItchTape.SYMBOL,
                Side.SELL,
                SHARES,
                now - SECOND,
                now + 300 * SECOND,
                Instrument.NO_PRICE,
                1,
                0.5,
                Instrument.NO_PRICE,
                Algo.TWAP,
                Placement.TAKER);
        gate.parentAccepted(order);
        Strategy strategy = strategies.create(order);
        Situation situation = new Fresh(order, now, book, stats);
        decided.clear();

        long start = System.nanoTime();
        feed.poll(now, this::onMarket);
        long booked = System.nanoTime();
        watch.settle(now);
        features.encode(book, stats, watch, OrderState.NONE, Outside.NOTHING, row);
        long encoded = System.nanoTime();
        strategy.decide(situation, decided::add);
        long decidedAt = System.nanoTime();
        if (decided.isEmpty() || !(decided.getFirst() instanceof Decision.Place place)) {
            return;
        }
        ChildOrder child = new ChildOrder(
                id + "-1",
                id,
                ItchTape.SYMBOL,
                Side.SELL,
                place.type(),
                place.timeInForce(),
                place.quantity(),
                place.price(),
                "SIM");
        RiskDecision decision = gate.check(child, book.midTwice(), book.usable(), now);
        long checked = System.nanoTime();
        if (!(decision instanceof RiskDecision.Approved approved)) {
            throw new IllegalStateException("the benchmark's order was blocked: " + decision);
        }
        byte[] text = fix.newOrder(approved.order().order(), orders).getBytes(StandardCharsets.US_ASCII);
        long written = System.nanoTime();
        gate.notSent(child.clOrdId()); // it goes nowhere, so it counts towards no position
        bytes += text.length;
        stages.record(start, booked, encoded, decidedAt, checked, written);
    }

    private void onMarket(MarketEvent event) {
        watch.settle(event.time());
        builder.onMarket(event);
        stats.onMarket(event);
        watch.onMarket(event);
    }

    /** Something that depends on every message, so that none can be optimised away. */
    long bytes() {
        return bytes;
    }

    /** A parent that has just begun. */
    private record Fresh(ParentOrder order, long now, BookView book, MarketStats market) implements Situation {
        @Override
        public long filled() {
            return 0;
        }

        @Override
        public long working() {
            return 0;
        }

        @Override
        public List<WorkingChild> children() {
            return List.of();
        }

        @Override
        public double averagePrice() {
            return Double.NaN;
        }
    }
}
