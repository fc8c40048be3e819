package io.blockwright.benchmarks.tape;

import io.blockwright.domain.MarketEvent;
import io.blockwright.engine.SessionReplay;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.marketdata.MarketWatch;
import io.blockwright.marketdata.TapeLayout;
import io.blockwright.marketdata.TapePart;
import io.blockwright.marketdata.TapeReader;
import io.blockwright.marketdata.TapeRecorder;
import io.blockwright.marketdata.TapeSettings;
import io.blockwright.marketdata.WatchSettings;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Writes ten million events of a simulated market on a tape in rows, packs them into columns, and plays either three ways:
 * events alone, into an order book, and into book, watch and event hash. {@code bench tape [--events N] [--json FILE]}.
 */
public final class TapeBenchmark {
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
        long telling = Math.round(1e9 * elapsed(() -> day.tell(events, event -> {})) / events);
        Path inRows = Files.createDirectory(folder.resolve("rows"));
        Path inColumns = Files.createDirectory(folder.resolve("columns"));
        double written = elapsed(() -> record(inRows, day, events));
        for (TapePart part : TapePart.in(inRows)) {
            Files.copy(part.file(), inColumns.resolve(part.file().getFileName()));
        }
        double packed = seconds(() -> TapePart.pack(inColumns, TapeBenchmark::packed));
        Played rowsPlayed = new Played();
        Played columnsPlayed = new Played();
        for (int i = 0; i < 3; i++) { // by turns, so that other work on the machine falls on both
            rowsPlayed.again(inRows, events);
            columnsPlayed.again(inColumns, events);
        }
        Figures rows = figures(inRows, events, written, rowsPlayed);
        Figures columns = figures(inColumns, events, packed, columnsPlayed);
        print("%,d events of a simulated market; nanoseconds an event, of a processor's time", events);
        print("  %-38s %12s %12s", "", "rows", "columns");
        print("  %-38s %12.2f %12.2f", "bytes an event on the disk", rows.bytes, columns.bytes);
        print("  %-38s %12d %12d", "written (elapsed); packed from the rows", rows.written, columns.written);
        print("  %-38s %12d %12d", "played", rows.alone, columns.alone);
        print("  %-38s %12d %12d", "played into a book", rows.book, columns.book);
        print("  %-38s %12d %12d", "played into book, watch and hash", rows.all, columns.all);
        print("  of what is written in rows, telling the events takes %d", telling);
        return String.format(
                Locale.ROOT,
                "{\"events\": %d, \"tellingNanos\": %d, \"rows\": %s, \"columns\": %s}%n",
                events,
                telling,
                rows.json(),
                columns.json());
    }

    /** What a layout takes: bytes an event, and nanoseconds an event. */
    private record Figures(double bytes, long written, long alone, long book, long all) {
        String json() {
            return String.format(
                    Locale.ROOT,
                    "{\"bytesAnEvent\": %.3f, \"writtenNanos\": %d, \"playedNanos\": %d, \"bookNanos\": %d,"
                            + " \"allNanos\": %d}",
                    bytes,
                    written,
                    alone,
                    book,
                    all);
        }
    }

    /** The best of several plays of a tape, seconds. */
    private static final class Played {
        double alone = Double.POSITIVE_INFINITY;
        double book = Double.POSITIVE_INFINITY;
        double all = Double.POSITIVE_INFINITY;

        void again(Path tape, long events) throws IOException {
            alone = Math.min(alone, seconds(() -> play(tape, events, event -> {})));
            BookBuilder builder = new BookBuilder(new FastOrderBook(RepeatedDay.DEMO));
            book = Math.min(book, seconds(() -> play(tape, events, builder)));
            all = Math.min(all, seconds(() -> hashed(tape, events)));
        }
    }

    private static Figures figures(Path tape, long events, double writtenSeconds, Played played) throws IOException {
        long bytes = TapePart.in(tape).stream().mapToLong(TapePart::bytes).sum();
        return new Figures(
                (double) bytes / events,
                Math.round(1e9 * writtenSeconds / events),
                Math.round(1e9 * played.alone / events),
                Math.round(1e9 * played.book / events),
                Math.round(1e9 * played.all / events));
    }

    private static void packed(TapePart.Packed part) {
        if (!part.kept().isEmpty()) {
            throw new IllegalStateException(part.file() + " stays in rows: " + part.kept());
        }
    }

    private static void record(Path folder, RepeatedDay day, long events) {
        FastOrderBook book = new FastOrderBook(RepeatedDay.DEMO);
        TapeSettings settings =
                new TapeSettings(folder, 64L << 20, 1L << 30, TapeSettings.WhenFull.WAIT, TapeLayout.ROWS);
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

    private static double elapsed(Work work) throws IOException {
        long began = System.nanoTime();
        work.run();
        return (System.nanoTime() - began) / 1e9;
    }

    /** Of this thread's processor time, so that other work on the machine leaves the figure alone. */
    private static double seconds(Work work) throws IOException {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long began = threads.getCurrentThreadCpuTime();
        work.run();
        return (threads.getCurrentThreadCpuTime() - began) / 1e9;
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
