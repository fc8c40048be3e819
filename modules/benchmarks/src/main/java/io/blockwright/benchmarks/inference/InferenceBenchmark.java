package io.blockwright.benchmarks.inference;

import io.blockwright.inference.DecisionTime;
import io.blockwright.inference.DirectRunner;
import io.blockwright.inference.GuardedRunner;
import io.blockwright.inference.InferenceProviders;
import io.blockwright.inference.ModelBundle;
import io.blockwright.inference.ModelRefused;
import io.blockwright.inference.ModelRunner;
import io.blockwright.inference.RunnerHealth;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * Measures the shipped models, or one that is named, on every provider of the ONNX Runtime libraries in use, over batches, and at last as the desk runs them: on
 * a worker with a time limit. {@code bench inference [--model DIR] [--batches 1,8,64,256,1024] [--json FILE]}.
 */
public final class InferenceBenchmark {
    private static final String USAGE = "bench inference knows --model DIR, --batches 1,8,64,256,1024 and --json FILE";

    private final List<Integer> batches;
    private final List<String> json = new ArrayList<>();

    private InferenceBenchmark(List<Integer> batches) {
        this.batches = batches;
    }

    /**
     * Runs the benchmark and prints to standard output.
     *
     * @return 0 when measured, 2 for arguments that were not understood or a model that is refused
     */
    public static int run(List<String> arguments) throws IOException {
        List<Integer> batches = List.of(1, 8, 64, 256, 1024);
        Path model = null;
        Path json = null;
        for (int i = 0; i < arguments.size(); i += 2) {
            String value = i + 1 < arguments.size() ? arguments.get(i + 1) : "";
            switch (value.isEmpty() ? "" : arguments.get(i)) {
                case "--model" -> model = Path.of(value);
                case "--json" -> json = Path.of(value);
                case "--batches" -> {
                    batches = batches(value);
                    if (batches.isEmpty()) {
                        System.out.println(
                                "--batches is a list of numbers from 1 to 1024, like 1,8,64, not " + value + ".");
                        return 2;
                    }
                }
                default -> {
                    System.out.println(USAGE + ", not '" + arguments.get(i) + "'.");
                    return 2;
                }
            }
        }
        try {
            InferenceBenchmark benchmark = new InferenceBenchmark(batches);
            for (Path folder : model == null ? shipped() : List.of(model)) {
                benchmark.measure(ModelBundle.loadToMeasure(folder));
            }
            if (json != null) {
                Files.writeString(json, "[\n" + String.join(",\n", benchmark.json) + "\n]\n");
            }
            return 0;
        } catch (ModelRefused e) {
            System.out.println(String.valueOf(e.getMessage()));
            return 2;
        }
    }

    private static List<Integer> batches(String list) {
        List<Integer> batches = new ArrayList<>();
        for (String number : list.split(",", -1)) {
            if (!number.matches("[0-9]{1,4}") || Integer.parseInt(number) < 1 || Integer.parseInt(number) > 1024) {
                return List.of();
            }
            batches.add(Integer.parseInt(number));
        }
        return batches;
    }

    /** The models that come with the program. */
    private static List<Path> shipped() throws IOException {
        Path models = Path.of(System.getProperty("blockwright.home", "."), "resources", "models");
        try (Stream<Path> folders = Files.list(models)) {
            return folders.filter(folder -> Files.exists(folder.resolve("manifest.json")))
                    .sorted()
                    .toList();
        }
    }

    private void measure(ModelBundle bundle) throws ModelRefused {
        print(
                "%s: %s in, %s out%n",
                bundle.manifest().name(),
                bundle.manifest().inputs(),
                bundle.manifest().outputs());
        print("  %-16s %6s %10s %10s %12s %10s%n", "provider", "batch", "p50 µs", "p99 µs", "rows/s", "bytes/call");
        for (String provider : InferenceProviders.built()) {
            for (int rows : batches) {
                try (DirectRunner runner = DirectRunner.on(provider, bundle, rows)) {
                    line(bundle, provider, rows, Figures.of(runner, rows));
                } catch (ModelRefused e) {
                    print("  %s%n", String.valueOf(e.getMessage()));
                    break;
                }
            }
        }
        try (ModelRunner runner = GuardedRunner.open(bundle, 1, DecisionTime.USUAL, System::nanoTime)) {
            Figures figures = Figures.spaced(runner);
            RunnerHealth health = runner.health();
            line(bundle, health.provider() + ", guarded", 1, figures);
            print(
                    "  guarded: a decision every 2 ms, %,d of %,d without an answer within 2 ms%n",
                    health.calls() - health.answered(), health.calls());
            health.passedOver().forEach(reason -> print("  passed over: %s%n", reason));
        }
    }

    private void line(ModelBundle bundle, String provider, int rows, Figures figures) {
        print(
                "  %-16s %6d %10.1f %10.1f %,12.0f %10.0f%n",
                provider, rows, figures.p50(), figures.p99(), figures.rowsPerSecond(rows), figures.bytes());
        json.add(String.format(
                Locale.ROOT,
                "{\"model\": \"%s\", \"provider\": \"%s\", \"batch\": %d, \"p50Micros\": %.2f, \"p99Micros\": %.2f,"
                        + " \"rowsPerSecond\": %.0f, \"bytesPerCall\": %.1f}",
                bundle.manifest().name(),
                provider,
                rows,
                figures.p50(),
                figures.p99(),
                figures.rowsPerSecond(rows),
                figures.bytes()));
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would be a library of its own
    private static void print(String format, Object... values) {
        System.out.printf(Locale.ROOT, format, values);
    }
}
