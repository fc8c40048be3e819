package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Markets to record, and what became of them. */
final class TapeFixture {
    static final Instrument ABC = Instrument.usEquity("ABC");
    static final long SECOND = 1_000_000_000L;
    private static final long BEGIN = 1_340_286_000L * SECOND;

    /** An event and when it was seen. */
    record Seen(long at, MarketEvent event) {}

    private TapeFixture() {}

    /** Anything a feed may say, true or not: bursts, pauses, unknown orders, odd prices, other times. */
    static List<Seen> random(long seed, int count) {
        Random random = new Random(seed);
        List<Seen> events = new ArrayList<>();
        long now = BEGIN;
        for (int i = 0; i < count; i++) {
            now += switch (random.nextInt(10)) {
                case 0, 1, 2, 3 -> 0;
                case 9 -> random.nextLong(SECOND);
                default -> random.nextLong(5_000_000);
            };
            long time = random.nextInt(5) == 0 ? now - random.nextLong(1_000_000) : now;
            events.add(new Seen(now, event(random, time)));
        }
        return events;
    }

    private static MarketEvent event(Random random, long time) {
        long id = random.nextInt(100) == 0 ? random.nextLong(Long.MAX_VALUE) : 1_000 + random.nextInt(400);
        Side side = random.nextBoolean() ? Side.BUY : Side.SELL;
        long price = 100_0000 + (side == Side.BUY ? -100 : 100) * (1L + random.nextInt(60));
        long quantity = random.nextInt(50) == 0 ? -random.nextInt(3) : 1 + random.nextInt(900);
        return switch (random.nextInt(40)) {
            case 0 -> new MarketEvent.Traded(time, "ABC", price, quantity, random.nextBoolean() ? side : null);
            case 1 -> new MarketEvent.LevelChanged(time, "ABC", side, price, quantity);
            case 2 -> new MarketEvent.OrderReplaced(time, "ABC", id, 1_000 + random.nextInt(400), price, quantity);
            case 3 ->
                random.nextInt(8) > 0
                        ? new MarketEvent.OrderDeleted(time, "ABC", id)
                        : new MarketEvent.DepthSnapshot(
                                time,
                                "ABC",
                                List.of(new Level(99_9900, 300, 2), new Level(99_9800, 100, 0)),
                                List.of(new Level(100_0100, 200, 1)));
            case 4 -> new MarketEvent.StatusChanged(time, "ABC", status(random));
            case 5 -> new MarketEvent.FeedGap(time, "ABC", "lost " + random.nextInt(9) + " – ✓");
            case 6 -> news(random, time, "story " + id);
            case 7, 8, 9, 10, 11 -> new MarketEvent.OrderReduced(time, "ABC", id, quantity);
            case 12, 13, 14, 15, 16 -> new MarketEvent.OrderExecuted(time, "ABC", id, side, price, quantity);
            default -> new MarketEvent.OrderAdded(time, "ABC", id, side, price, quantity);
        };
    }

    private static MarketEvent news(Random random, long time, String words) {
        long claimed = time + random.nextLong(-5, 5) * 1_000_000_000L;
        if (random.nextInt(3) == 0) {
            return new MarketEvent.HeadlineJudged(
                    time, List.of("ABC"), random.nextLong(), random.nextDouble(-1, 1), "finbert");
        }
        return random.nextBoolean()
                ? new MarketEvent.Headline(claimed, "n" + words, "WIRE", List.of("ABC", "XYZ"), words + " – ✓ 🚀")
                : new MarketEvent.EconomicRelease(claimed, words, random.nextDouble(), Double.NaN, -1.5, "%");
    }

    private static TradingStatus status(Random random) {
        return random.nextBoolean()
                ? TradingStatus.TRADING
                : random.nextBoolean() ? TradingStatus.QUOTING : TradingStatus.HALTED;
    }

    /** Records as an engine would that applies each event after it was recorded. */
    static void record(Path folder, List<Seen> events) {
        record(folder, events, 64 << 20, TapeLayout.COLUMNS);
    }

    static void record(Path folder, List<Seen> events, long partBytes, TapeLayout layout) {
        FastOrderBook book = new FastOrderBook(ABC);
        BookBuilder engine = new BookBuilder(book);
        TapeSettings settings = new TapeSettings(folder, partBytes, 1 << 30, TapeSettings.WhenFull.WAIT, layout);
        try (TapeRecorder recorder = new TapeRecorder(settings, book, System::nanoTime)) {
            for (Seen seen : events) {
                recorder.onMarket(seen.at, seen.event);
                engine.onMarket(seen.event);
                recorder.passed(seen.at);
            }
        }
    }

    /** What a tape plays from its beginning, without the events that build its first, empty book. */
    static List<MarketEvent> all(Path folder) throws IOException {
        List<MarketEvent> played = new ArrayList<>();
        try (TapeReader reader = TapeReader.open(folder, ABC)) {
            reader.poll(Long.MAX_VALUE, played::add);
        }
        return played.isEmpty() ? played : played.subList(2, played.size());
    }

    /** Book and totals, as a screen would see them. */
    static final class Follower implements TapeHandler {
        final FastOrderBook book = new FastOrderBook(ABC);
        final MarketStats stats = new MarketStats();
        private BookBuilder builder = new BookBuilder(book);
        long events;
        private long mid = Instrument.NO_PRICE;

        @Override
        public void onJump(MarketTotals totals, long eventsBefore) {
            builder = new BookBuilder(book);
            events = eventsBefore;
            stats.resume(totals);
            mid = totals.midTwice();
        }

        @Override
        public void onMarket(MarketEvent event) {
            events++;
            builder.onMarket(event);
            stats.onMarket(event);
            if (book.usable() && book.midTwice() != mid) {
                mid = book.midTwice();
                stats.onMid(event.time(), mid);
            }
        }

        /** Levels, queues, status and totals in words, to be compared. */
        String words() {
            StringBuilder words = new StringBuilder();
            for (Side side : Side.values()) {
                long[] prices = new long[500];
                int levels = book.copyLevels(side, prices, new long[500]);
                for (int i = 0; i < levels; i++) {
                    words.append(side).append(prices[i]);
                    for (long id = book.firstAt(side, prices[i]); id != OrderBook.NO_ORDER; id = book.nextInQueue(id)) {
                        words.append(' ').append(id).append('x').append(book.quantityOf(id));
                    }
                    words.append('\n');
                }
            }
            MarketTotals t = stats.totals();
            return words + " " + book.status() + " " + book.stale() + " " + t.volume() + " " + t.value() + " "
                    + t.trades() + " " + t.lastPrice() + " " + events;
        }
    }
}
