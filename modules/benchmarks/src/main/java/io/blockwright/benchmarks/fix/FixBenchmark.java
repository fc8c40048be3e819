package io.blockwright.benchmarks.fix;

import io.blockwright.fix.SettingsRefused;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Supplier;

/** Measures the FIX client: encode D, decode 8, loopback round trip. Every figure is the median of several runs. */
public final class FixBenchmark {
    private static final int CODEC_SAMPLES = 200_000;
    private static final int TRIP_SAMPLES = 5_000;
    private static final int RATE_ORDERS = 50_000;

    private final int runs;
    private final int scale;

    private FixBenchmark(int runs, int scale) {
        this.runs = runs;
        this.scale = scale;
    }

    /**
     * Runs and prints a table. Arguments: {@code --runs N} (5), {@code --quick} (a twentieth of the samples), {@code --json
     * FILE}.
     *
     * @return exit code: 0 when measured, 2 for a wrong argument, 1 when something failed
     */
    public static int run(List<String> arguments) {
        int runs = 5;
        int scale = 1;
        Path json = null;
        for (int i = 0; i < arguments.size(); i++) {
            String argument = arguments.get(i);
            boolean last = i == arguments.size() - 1;
            if (argument.equals("--quick")) {
                scale = 20;
            } else if (argument.equals("--runs")
                    && !last
                    && arguments.get(i + 1).matches("[1-9]\\d?")) {
                runs = Integer.parseInt(arguments.get(++i));
            } else if (argument.equals("--json") && !last) {
                json = Path.of(arguments.get(++i));
            } else {
                System.err.println(
                        "bench fix takes --runs N (1 to 99), --quick and --json FILE, not '" + argument + "'.");
                return 2;
            }
        }
        try {
            Map<String, Percentiles> results = new FixBenchmark(runs, scale).measure();
            print(results, runs, System.out);
            if (json != null) {
                Files.writeString(json, json(results, runs));
            }
            return 0;
        } catch (IOException | SettingsRefused e) {
            System.err.println("The benchmark failed: " + e.getMessage());
            return 1;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 1;
        }
    }

    private Map<String, Percentiles> measure() throws IOException, SettingsRefused, InterruptedException {
        Map<String, Percentiles> results = new LinkedHashMap<>();
        Codec codec = new Codec();
        results.put("encode D", medianOf(() -> codec.encode(CODEC_SAMPLES / scale)));
        results.put("decode 8", medianOf(() -> codec.decode(CODEC_SAMPLES / scale)));
        try (RoundTrip trip = new RoundTrip()) {
            trip.rate(RATE_ORDERS / scale); // warms both directions
            results.put("loopback round trip", medianOf(() -> trip.latency(TRIP_SAMPLES / scale)));
            results.put(
                    "pipelined, 256 on the way",
                    medianOf(() -> new Percentiles(Double.NaN, Double.NaN, trip.rate(RATE_ORDERS / scale))));
        }
        if (codec.sink() == 0) {
            throw new IOException("nothing was measured");
        }
        return results;
    }

    private Percentiles medianOf(Supplier<Percentiles> run) {
        List<Percentiles> measured = new ArrayList<>();
        for (int i = 0; i <= runs; i++) {
            measured.add(run.get());
        }
        return Percentiles.median(measured.subList(1, measured.size())); // the first warms up
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static void print(Map<String, Percentiles> results, int runs, PrintStream out) {
        out.printf(
                Locale.ROOT,
                "FIX client, median of %d runs; load %.2f on %d processors, Java %s%n",
                runs,
                load(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        out.printf("%-28s %10s %10s %12s%n", "", "p50 µs", "p99 µs", "per second");
        results.forEach((name, figures) -> out.printf(
                Locale.ROOT,
                "%-28s %10s %10s %,12.0f%n",
                name,
                micros(figures.p50()),
                micros(figures.p99()),
                figures.perSecond()));
    }

    private static String micros(double nanos) {
        return Double.isNaN(nanos) ? "" : String.format(Locale.ROOT, "%.2f", nanos / 1_000);
    }

    private static String json(Map<String, Percentiles> results, int runs) {
        StringBuilder out = new StringBuilder();
        out.append(String.format(
                Locale.ROOT,
                "{\"benchmark\":\"fix\",\"runs\":%d,\"load\":%.2f,\"processors\":%d,\"results\":{",
                runs,
                load(),
                Runtime.getRuntime().availableProcessors()));
        String comma = "";
        for (Map.Entry<String, Percentiles> entry : results.entrySet()) {
            Percentiles figures = entry.getValue();
            out.append(String.format(
                    Locale.ROOT,
                    "%s\"%s\":{\"p50Nanos\":%s,\"p99Nanos\":%s,\"perSecond\":%.0f}",
                    comma,
                    entry.getKey(),
                    number(figures.p50()),
                    number(figures.p99()),
                    figures.perSecond()));
            comma = ",";
        }
        return out.append("}}\n").toString();
    }

    private static String number(double value) {
        return Double.isNaN(value) ? "null" : String.format(Locale.ROOT, "%.0f", value);
    }

    /** The same from a shell. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }
}
