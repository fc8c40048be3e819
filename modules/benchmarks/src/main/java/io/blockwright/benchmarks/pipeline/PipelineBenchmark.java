package io.blockwright.benchmarks.pipeline;

import io.blockwright.benchmarks.fix.FixBenchmark;
import io.blockwright.fix.SettingsRefused;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;

/**
 * From tick bytes to FIX bytes, stage by stage, the journal's wait and the loopback round trip beside it. Every percentile is
 * the median of five runs.
 */
public final class PipelineBenchmark {
    private static final int TICKS = 60_000;
    private static final int INTENTS = 400;
    private static final int RUNS = 5;

    private PipelineBenchmark() {}

    /**
     * Runs and prints a table. Arguments: {@code --json FILE}.
     *
     * @return exit code: 0 when measured, 2 for a wrong argument, 1 when something failed
     */
    public static int run(List<String> arguments) {
        boolean toFile = arguments.size() == 2 && arguments.getFirst().equals("--json");
        if (!toFile && !arguments.isEmpty()) {
            System.err.println("bench pipeline takes --json FILE, not '" + String.join(" ", arguments) + "'.");
            return 2;
        }
        try {
            Path folder = Files.createTempDirectory("blockwright-bench");
            List<Stages> runs = new ArrayList<>();
            List<JournalWait> waits = new ArrayList<>();
            measure(folder, runs, waits);
            print(runs, waits);
            if (toFile) {
                Files.writeString(Path.of(arguments.get(1)), json(runs, waits));
            }
            System.out.println();
            return FixBenchmark.run(List.of("--quick"));
        } catch (IOException | SettingsRefused e) {
            System.err.println("The benchmark failed: " + e.getMessage());
            return 1;
        }
    }

    private static void measure(Path folder, List<Stages> runs, List<JournalWait> waits)
            throws IOException, SettingsRefused {
        Path tape = folder.resolve("bench.itch");
        ItchTape.write(tape, TICKS, 1);
        long sink = 0;
        for (int i = -2; i < RUNS; i++) { // the first two runs warm up
            Pipeline pipeline = new Pipeline(tape);
            Stages stages = pipeline.walk(TICKS - 1);
            sink += pipeline.bytes();
            if (i >= 0) {
                runs.add(stages);
                waits.add(JournalWait.measure(folder.resolve("journal" + i + ".db"), INTENTS));
            }
        }
        if (sink == 0) {
            throw new IOException("no order was written");
        }
    }

    private static void print(List<Stages> runs, List<JournalWait> waits) {
        System.out.printf(
                Locale.ROOT,
                "Tick to FIX bytes, median of %d runs of %,d orders; load %.2f on %d processors, Java %s%n",
                runs.size(),
                runs.getFirst().count(),
                load(),
                Runtime.getRuntime().availableProcessors(),
                Runtime.version());
        System.out.printf("%-28s %10s %10s%n", "", "p50 µs", "p99 µs");
        for (int i = 0; i < Stages.NAMES.size(); i++) {
            row(Stages.NAMES.get(i), stage(runs, i, 0.5), stage(runs, i, 0.99));
        }
        row("journal, append to durable", wait(waits, JournalWait::p50), wait(waits, JournalWait::p99));
    }

    private static void row(String name, long p50, long p99) {
        System.out.printf(Locale.ROOT, "%-28s %10.2f %10.2f%n", name, p50 / 1e3, p99 / 1e3);
    }

    private static long stage(List<Stages> runs, int stage, double share) {
        return median(runs.stream().mapToLong(r -> r.percentile(stage, share)).toArray());
    }

    private static long wait(List<JournalWait> waits, ToLongFunction<JournalWait> figure) {
        return median(waits.stream().mapToLong(figure).toArray());
    }

    private static long median(long[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    private static double load() {
        return ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage();
    }

    private static String json(List<Stages> runs, List<JournalWait> waits) {
        StringBuilder out = new StringBuilder(String.format(
                Locale.ROOT,
                "{\"benchmark\":\"pipeline\",\"runs\":%d,\"load\":%.2f,\"processors\":%d,\"stages\":{",
                runs.size(),
                load(),
                Runtime.getRuntime().availableProcessors()));
        for (int i = 0; i < Stages.NAMES.size(); i++) {
            out.append(pair(Stages.NAMES.get(i), stage(runs, i, 0.5), stage(runs, i, 0.99)))
                    .append(',');
        }
        out.append(pair("journal", wait(waits, JournalWait::p50), wait(waits, JournalWait::p99)));
        return out.append("}}\n").toString();
    }

    private static String pair(String name, long p50, long p99) {
        return "\"" + name + "\":{\"p50Nanos\":" + p50 + ",\"p99Nanos\":" + p99 + "}";
    }
}
