package io.blockwright.benchmarks.tape;

import io.blockwright.domain.MarketEvent;
import io.blockwright.engine.SessionReplay;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.marketdata.MarketWatch;
import io.blockwright.marketdata.TapeReader;
import io.blockwright.marketdata.TapeRecorder;
import io.blockwright.marketdata.TapeSettings;
import io.blockwright.marketdata.WatchSettings;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes ten million events of a simulated market on a tape and plays them three ways: events alone, into an order book, and
 * into book, watch and event hash. {@code bench tape [--events N] [--json FILE]}.
 */
public final class TapeBenchmark {
    private static final double MILLION = 1e6;

    private TapeBenchmark() {}

    /**
     * Runs the benchmark and prints to standard output.
     *
     * @return 0 when measured, 2 for arguments that were not understood
     */
    public static int run(List<String> arguments) throws IOException {
        long events = 10_000_000;
        Path json = null;
        for (int i = 0; i + 1 < arguments.size(); i += 2) {
            switch (arguments.get(i)) {
                case "--events" -> events = Long.parseLong(arguments.get(i + 1));
                case "--json" -> json = Path.of(arguments.get(i + 1));
                default -> {
                    System.out.println("bench tape knows --events N and --json FILE, not '" + arguments.get(i) + "'.");
                    return 2;
                }
            }
        }
        Path folder = Files.createTempDirectory("blockwright-tape");
        try {
            String figures = measure(folder, events);
            if (json != null) {
                Files.writeString(json, figures);
            }
        } finally {
            remove(folder);
        }
        return 0;
    }

    private static String measure(Path folder, long events) throws IOException {
        RepeatedDay day = new RepeatedDay();
        double written = seconds(() -> record(folder, day, events));
        long bytes;
        try (Stream<Path> parts = Files.list(folder)) {
            bytes = parts.mapToLong(part -> part.toFile().length()).sum();
        }
        print("%,d events of a simulated market", events);
        print("  %-38s %6.2f s  %6.2f million a second", "written", written, events / written / MILLION);
        print("  %-38s %6.1f MB %6.2f bytes an event", "on the disk", bytes / MILLION, (double) bytes / events);
        double alone = best(() -> play(folder, events, event -> {}));
        print("  %-38s %6.2f s  %6.2f million a second", "played", alone, events / alone / MILLION);
        double book = best(() -> play(folder, events, new BookBuilder(new FastOrderBook(RepeatedDay.DEMO))));
        print("  %-38s %6.2f s  %6.2f million a second", "played into a book", book, events / book / MILLION);
        double all = best(() -> hashed(folder, events));
        print(
                "  %-38s %6.2f s  %6.2f million a second",
                "played into book, watch and hash", all, events / all / MILLION);
        return String.format(
                Locale.ROOT,
                "{\"events\": %d, \"bytes\": %d, \"writtenSeconds\": %.3f, \"playedSeconds\": %.3f,"
                        + " \"bookSeconds\": %.3f, \"allSeconds\": %.3f}%n",
                events,
                bytes,
                written,
                alone,
                book,
                all);
    }

    private static void record(Path folder, RepeatedDay day, long events) {
        FastOrderBook book = new FastOrderBook(RepeatedDay.DEMO);
        TapeSettings settings = TapeSettings.in(folder, TapeSettings.WhenFull.WAIT);
        try (TapeRecorder recorder = new TapeRecorder(settings, book, System::nanoTime)) {
            day.tell(events, event -> recorder.onMarket(event.time(), event));
        }
    }

    private static void play(Path folder, long events, MarketHandler handler) throws IOException {
        long[] count = {0};
        try (TapeReader tape = TapeReader.open(folder, RepeatedDay.DEMO)) {
            tape.poll(Long.MAX_VALUE, event -> {
                count[0]++;
                handler.onMarket(event);
            });
        }
        if (count[0] < events) {
            throw new IllegalStateException("only " + count[0] + " of " + events + " events came back");
        }
    }

    private static void hashed(Path folder, long events) throws IOException {
        FastOrderBook book = new FastOrderBook(RepeatedDay.DEMO);
        BookBuilder builder = new BookBuilder(book);
        MarketWatch watch = new MarketWatch(book, WatchSettings.NONE, finding -> {});
        try (TapeReader tape = TapeReader.open(folder, RepeatedDay.DEMO)) {
            SessionReplay replay = new SessionReplay(tape, event -> watched(event, builder, watch), 0);
            replay.finish();
            if (replay.events() != events) {
                throw new IllegalStateException("only " + replay.events() + " of " + events + " events came back");
            }
        }
    }

    private static void watched(MarketEvent event, BookBuilder builder, MarketWatch watch) {
        watch.settle(event.time());
        builder.onMarket(event);
        watch.onMarket(event);
    }

    private interface Work {
        void run() throws IOException;
    }

    private static double best(Work work) throws IOException {
        double best = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 3; i++) {
            best = Math.min(best, seconds(work));
        }
        return best;
    }

    private static double seconds(Work work) throws IOException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    private static void remove(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
