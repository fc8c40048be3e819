package io.blockwright.launcher;

import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code bench heatmap} was asked for.
 *
 * @param runs measured for each picture; medians are told
 * @param seconds of a run
 * @param warmUp seconds before the first
 * @param hardware whether a graphics card may draw; software otherwise
 * @param json where to write the figures, or null
 */
record HeatBenchOptions(
        int runs,
        int seconds,
        int warmUp,
        boolean hardware,
        @Nullable Path json) {

    static HeatBenchOptions parse(List<String> arguments) {
        HeatBenchOptions options = new HeatBenchOptions(5, 10, 12, false, null);
        Iterator<String> words = arguments.iterator();
        while (words.hasNext()) {
            String word = words.next();
            options = switch (word) {
                case "--runs" -> options.with(number(word, words), options.seconds, options.warmUp);
                case "--seconds" -> options.with(options.runs, number(word, words), options.warmUp);
                case "--warm-up" -> options.with(options.runs, options.seconds, number(word, words));
                case "--hardware" ->
                    new HeatBenchOptions(options.runs, options.seconds, options.warmUp, true, options.json);
                case "--json" -> {
                    if (!words.hasNext()) {
                        throw new UserError("--json needs a file: write --json figures.json.");
                    }
                    yield new HeatBenchOptions(
                            options.runs, options.seconds, options.warmUp, options.hardware, Path.of(words.next()));
                }
                default ->
                    throw new UserError("bench heatmap takes --runs N, --seconds N, --warm-up N, --hardware and --json"
                            + " FILE, not '" + word + "'.");
            };
        }
        return options;
    }

    private HeatBenchOptions with(int newRuns, int newSeconds, int newWarmUp) {
        return new HeatBenchOptions(newRuns, newSeconds, newWarmUp, hardware, json);
    }

    private static int number(String word, Iterator<String> words) {
        String text = words.hasNext() ? words.next() : "";
        if (!text.matches("[1-9]\\d{0,2}")) {
            throw new UserError(word + " needs a number from 1 to 999, not '" + text + "'.");
        }
        return Integer.parseInt(text);
    }
}
