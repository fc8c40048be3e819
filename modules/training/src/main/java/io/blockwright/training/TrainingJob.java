package io.blockwright.training;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a training process is asked to do.
 *
 * @param model what is trained: {@code ppo}, {@code dqn}, {@code teacher}, …
 * @param scenarios names of scenarios, or of small markets
 * @param out the folder that everything is written to
 * @param episodes to learn from, 0 when only the budget ends it
 * @param budgetNanos time to train in all runs together, 0 for no limit
 * @param threads that play episodes
 * @param resume whether to go on from the folder's checkpoint
 * @param scenarioFolder where scenario files are
 * @param teacher a file with the teacher's weights, null for the usual ones
 * @param torch where PyTorch's libraries are unpacked to
 */
public record TrainingJob(
        String model,
        List<String> scenarios,
        Path out,
        long seed,
        long episodes,
        long budgetNanos,
        int threads,
        boolean resume,
        Path scenarioFolder,
        @Nullable Path teacher,
        Path torch) {
    public TrainingJob {
        scenarios = List.copyOf(scenarios);
    }

    /** Reads arguments of the form {@code name=value}; every name is one of this record's. */
    static TrainingJob of(String[] arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int cut = argument.indexOf('=');
            given.put(argument.substring(0, Math.max(0, cut)), argument.substring(cut + 1));
        }
        return new TrainingJob(
                text(given, "model"),
                List.of(text(given, "scenarios").split(",", -1)),
                Path.of(text(given, "out")),
                Long.parseLong(text(given, "seed")),
                Long.parseLong(text(given, "episodes")),
                Long.parseLong(text(given, "budgetNanos")),
                Integer.parseInt(text(given, "threads")),
                Boolean.parseBoolean(text(given, "resume")),
                Path.of(text(given, "scenarioFolder")),
                given.getOrDefault("teacher", "").isEmpty() ? null : Path.of(text(given, "teacher")),
                Path.of(text(given, "torch")));
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new TrainingRefused(
                    "The training process was not told " + name + ": start it by ./blockwright train.");
        }
        return value;
    }
}
