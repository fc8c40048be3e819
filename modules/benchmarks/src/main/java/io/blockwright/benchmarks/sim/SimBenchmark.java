package io.blockwright.benchmarks.sim;

import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketHandler;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;

/**
 * How many messages of its participants the simulated market carries out in a second of one core, what one costs in memory,
 * whether a longer day costs more per message, and how many decisions a second that leaves. {@code bench sim [--days N]
 * [--json FILE]}; medians over days with different seeds, the first day is for warming up.
 */
public final class SimBenchmark {
    private static final double[] PARTS = {0.25, 0.5, 0.75, 1};
    private static final int STEP = 100;
    private static final int MINUTES = 390;

    private SimBenchmark() {}

    /**
     * Runs the benchmark and prints to standard output.
     *
     * @return 0 when measured, 2 for arguments that were not understood
     */
    public static int run(List<String> arguments) throws IOException {
        int days = 9;
        Path json = null;
        for (int i = 0; i < arguments.size(); i += 2) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            if (arguments.get(i).equals("--days") && value.matches("[1-9][0-9]{0,3}")) {
                days = Integer.parseInt(value);
            } else if (arguments.get(i).equals("--json") && !value.isEmpty()) {
                json = Path.of(value);
            } else {
                System.out.println("bench sim knows --days N and --json FILE, not '" + arguments.get(i) + "'.");
                return 2;
            }
        }
        String figures = measure(days);
        if (json != null) {
            Files.writeString(json, figures);
        }
        return 0;
    }

    private static String measure(int days) {
        List<Double> rates = new ArrayList<>();
        List<Double> weights = new ArrayList<>();
        List<Double> heard = new ArrayList<>();
        List<List<Double>> parts = List.of(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        long messages = 0;
        for (int day = 0; day <= days + 1; day++) {
            boolean warm = day > 1;
            MarketRun.Stretch all = quarters(day, warm ? parts : List.of());
            if (warm) {
                rates.add(all.perSecond());
                weights.addAll(minutes(day));
                messages = Math.max(messages, all.messages());
                try (MarketRun run = new MarketRun(day)) {
                    heard.add(run.to(1, followed()).perSecond());
                }
            }
        }
        print("%d days of the standard participants, one thread, by processor time; medians", days);
        print("  %-46s %10s", "messages of a day, most", String.format(Locale.ROOT, "%,d", messages));
        print("  %-46s %10.2f million a second", "carried out, nobody listens", median(rates) / 1e6);
        print("  %-46s %10.1f ns a message", "", 1e9 / median(rates));
        for (int i = 0; i < PARTS.length; i++) {
            print("  %-46s %10.1f ns a message", "  quarter " + (i + 1) + " of the day", median(parts.get(i)));
        }
        print("  %-46s %10.2f bytes a message", "allocated, median minute of the second half", median(weights));
        print("  %-46s %10.2f bytes a message", "  mean of those minutes, growth included", mean(weights));
        print("  %-46s %10.2f million a second", "carried out, a book follows every event", median(heard) / 1e6);
        double steps = median(steps(days, STEP));
        print("  %-46s %10s a second", "decisions, one every " + STEP + " messages", count(steps));
        int calibrated = (int) Math.max(1, messages / 2_340);
        double slow = median(steps(days, calibrated));
        print("  %-46s %10s a second", "decisions, one every 10 s (" + calibrated + " messages)", count(slow));
        return String.format(
                Locale.ROOT,
                "{\"days\": %d, \"messages\": %d, \"messagesPerSecond\": %.0f, \"followedPerSecond\": %.0f,"
                        + " \"bytesPerMessage\": %.3f, \"decisionsPerSecond\": %.0f,"
                        + " \"messagesPerCalibratedDecision\": %d, \"calibratedDecisionsPerSecond\": %.0f}%n",
                days,
                messages,
                median(rates),
                median(heard),
                median(weights),
                steps,
                calibrated,
                slow);
    }

    private static MarketRun.Stretch quarters(long seed, List<List<Double>> parts) {
        try (MarketRun run = new MarketRun(seed)) {
            long messages = 0;
            long nanos = 0;
            long bytes = 0;
            for (int i = 0; i < PARTS.length; i++) {
                MarketRun.Stretch part = run.to(PARTS[i], MarketHandler.NOBODY);
                messages += part.messages();
                nanos += part.nanos();
                bytes += part.bytes();
                if (!parts.isEmpty()) {
                    parts.get(i).add((double) part.nanos() / part.messages());
                }
            }
            return new MarketRun.Stretch(messages, nanos, bytes);
        }
    }

    /** Bytes a message, minute by minute of the second half of a day. */
    private static List<Double> minutes(long seed) {
        try (MarketRun run = new MarketRun(seed)) {
            List<Double> each = new ArrayList<>();
            run.to(0.5, MarketHandler.NOBODY);
            for (int minute = MINUTES / 2 + 1; minute <= MINUTES; minute++) {
                each.add(run.to((double) minute / MINUTES, MarketHandler.NOBODY).bytesEach());
            }
            return each;
        }
    }

    private static MarketHandler followed() {
        return new BookBuilder(new FastOrderBook(MarketRun.DEMO));
    }

    /** Decisions a second: so many messages, then the features of the book are read and a small order is sent. */
    private static List<Double> steps(int days, int messages) {
        List<Double> rates = new ArrayList<>();
        for (int day = 0; day <= days; day++) {
            try (MarketRun run = new MarketRun(day)) {
                Decisions decisions = new Decisions(run, messages);
                double rate = decisions.run();
                if (day > 0) {
                    rates.add(rate);
                }
            }
        }
        return rates;
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        int middle = sorted.size() / 2;
        return sorted.size() % 2 == 1 ? sorted.get(middle) : (sorted.get(middle - 1) + sorted.get(middle)) / 2;
    }

    private static double mean(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).average().orElse(Double.NaN);
    }

    private static String count(double value) {
        return String.format(Locale.ROOT, "%,.0f", value);
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own
    private static void print(String format, Object... values) {
        System.out.println(String.format(Locale.ROOT, format, values).stripTrailing());
    }
}
