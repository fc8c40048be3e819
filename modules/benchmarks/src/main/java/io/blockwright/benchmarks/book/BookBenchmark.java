package io.blockwright.benchmarks.book;

import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import org.openjdk.jmh.profile.GCProfiler;
import org.openjdk.jmh.results.BenchmarkResult;
import org.openjdk.jmh.results.IterationResult;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures our order book beside exchange-core's {@code OrderBookDirectImpl}: first proves that both end every command alike,
 * then measures both in the same run, in fresh JVMs in turns, and prints the medians, their ratio and the bytes allocated per
 * command. {@code bench book [--quick] [--json FILE]}.
 */
public final class BookBenchmark {
    private static final int[] ORDERS = {1_000, 10_000, 100_000};

    /** Median nanoseconds and mean bytes per command. */
    private record Measured(double nanos, double bytes) {}

    private record Row(int orders, Measured ours, Measured peer) {
        double ratio() {
            return peer.nanos / ours.nanos;
        }
    }

    private final PrintStream out;
    private final int forks;
    private final int iterations;

    private BookBenchmark(PrintStream out, boolean quick) {
        this.out = out;
        this.forks = quick ? 1 : 3;
        this.iterations = quick ? 3 : 5;
    }

    /** As {@link #run}, for a command line of its own. */
    public static void main(String[] arguments) {
        System.exit(run(List.of(arguments)));
    }

    /**
     * Runs the benchmark and prints to standard output.
     *
     * @param arguments {@code --quick} for one short turn each, {@code --json FILE} to write the figures there too
     * @return 0 when measured, 1 when the books disagree or a measurement failed, 2 for unknown arguments
     */
    public static int run(List<String> arguments) {
        return run(arguments, System.out);
    }

    static int run(List<String> arguments, PrintStream out) {
        boolean quick = false;
        Path json = null;
        for (int i = 0; i < arguments.size(); i++) {
            if (arguments.get(i).equals("--quick")) {
                quick = true;
            } else if (arguments.get(i).equals("--json") && i + 1 < arguments.size()) {
                json = Path.of(arguments.get(++i));
            } else {
                out.println("bench book knows --quick and --json FILE, not '" + arguments.get(i) + "'.");
                return 2;
            }
        }
        try {
            List<Row> rows = new BookBenchmark(out, quick).measure();
            if (json != null) {
                Files.writeString(json, json(rows));
                out.println("Written to " + json);
            }
            return rows.size() == ORDERS.length ? 0 : 1;
        } catch (RunnerException e) {
            out.println("The measurement failed: " + e.getMessage());
            return 1;
        } catch (IOException e) {
            out.println("Cannot write " + json + ": " + e.getMessage() + "; name another file.");
            return 1;
        }
    }

    private List<Row> measure() throws RunnerException {
        List<Row> rows = new ArrayList<>();
        out.println("Order book, mixed commands (place, take, cancel, reduce, move), " + machine());
        for (int orders : ORDERS) {
            String difference =
                    SameBook.difference(new CommandStream(orders, BookThroughput.COMMANDS, BookThroughput.SEED));
            if (!difference.isEmpty()) {
                out.println("The books disagree at " + orders + " orders: " + difference + ". Nothing measured.");
                return List.of();
            }
        }
        out.println("Both books gave the same trades and the same queues on every stream. Measuring, "
                + forks * ORDERS.length * 2 + " turns:");
        for (int orders : ORDERS) {
            List<RunResult> ours = new ArrayList<>();
            List<RunResult> peer = new ArrayList<>();
            // In turns, so that whatever else the machine does meets both.
            for (int fork = 0; fork < forks; fork++) {
                out.printf(Locale.ROOT, "  %,d orders, turn %d of %d%n", orders, fork + 1, forks);
                ours.addAll(turn("blockwright", orders));
                peer.addAll(turn("exchangeCore", orders));
            }
            rows.add(new Row(orders, measured(ours), measured(peer)));
        }
        print(rows);
        return rows;
    }

    private Collection<RunResult> turn(String method, int orders) throws RunnerException {
        return new Runner(new OptionsBuilder()
                        .include("^\\Q" + BookThroughput.class.getName() + "." + method + "\\E$")
                        .param("orders", String.valueOf(orders))
                        .forks(1)
                        .warmupIterations(3)
                        .warmupTime(TimeValue.seconds(1))
                        .measurementIterations(iterations)
                        .measurementTime(TimeValue.seconds(1))
                        .addProfiler(GCProfiler.class)
                        // JMH reads field offsets, which Java would warn about in the middle of the figures.
                        .jvmArgsAppend("--sun-misc-unsafe-memory-access=allow")
                        .verbosity(VerboseMode.SILENT)
                        .shouldFailOnError(true)
                        .build())
                .run();
    }

    private static Measured measured(List<RunResult> turns) {
        List<Double> nanos = new ArrayList<>();
        double bytes = 0;
        int iterations = 0;
        for (RunResult turn : turns) {
            for (BenchmarkResult fork : turn.getBenchmarkResults()) {
                for (IterationResult iteration : fork.getIterationResults()) {
                    nanos.add(iteration.getPrimaryResult().getStatistics().getPercentile(50));
                    bytes += allocated(iteration);
                    iterations++;
                }
            }
        }
        double[] sorted =
                nanos.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        return new Measured(sorted[sorted.length / 2], bytes / iterations);
    }

    private static double allocated(IterationResult iteration) {
        for (String name : iteration.getSecondaryResults().keySet()) {
            if (name.endsWith("gc.alloc.rate.norm")) {
                return iteration.getSecondaryResults().get(name).getScore();
            }
        }
        return Double.NaN;
    }

    private void print(List<Row> rows) {
        out.println();
        out.println("  orders   Blockwright            exchange-core          ratio");
        for (Row row : rows) {
            out.printf(
                    Locale.ROOT,
                    "%,8d   %6.1f ns/op %5.1f B/op   %6.1f ns/op %5.1f B/op   %5.2f%n",
                    row.orders,
                    row.ours.nanos,
                    row.ours.bytes,
                    row.peer.nanos,
                    row.peer.bytes,
                    row.ratio());
        }
        out.printf(
                Locale.ROOT,
                "Medians of slices of %,d commands over %d measured seconds each; %s%n",
                BookThroughput.SLICE,
                forks * iterations,
                machine());
    }

    private static String machine() {
        double load = ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
        return String.format(
                Locale.ROOT,
                "Java %s on %d processors, load %.1f",
                Runtime.version().feature(),
                Runtime.getRuntime().availableProcessors(),
                load);
    }

    private static String json(List<Row> rows) {
        List<String> lines = new ArrayList<>();
        for (Row row : rows) {
            lines.add(String.format(
                    Locale.ROOT,
                    "    {\"orders\": %d, \"blockwright\": {\"nsPerOp\": %.2f, \"bytesPerOp\": %.3f},"
                            + " \"exchangeCore\": {\"nsPerOp\": %.2f, \"bytesPerOp\": %.3f}, \"ratio\": %.3f}",
                    row.orders,
                    row.ours.nanos,
                    row.ours.bytes,
                    row.peer.nanos,
                    row.peer.bytes,
                    row.ratio()));
        }
        return "{\n  \"benchmark\": \"book\",\n  \"machine\": \"" + machine() + "\",\n  \"results\": [\n"
                + String.join(",\n", lines) + "\n  ]\n}\n";
    }
}
