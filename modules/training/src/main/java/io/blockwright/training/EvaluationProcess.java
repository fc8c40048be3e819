package io.blockwright.training;

import io.blockwright.training.forecast.Evaluation;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;

/**
 * The process that {@code ./blockwright evaluate} starts: judges a forecaster and prints how it did. Exit codes: 0 done, 1 failed,
 * 2 refused, with a sentence on standard error.
 */
public final class EvaluationProcess {
    private static final int FAILED = 1;
    private static final int REFUSED = 2;

    private EvaluationProcess() {}

    /** Arguments of the form {@code name=value}: model, on, symbol and population (may be empty), scenarioFolder,
     * from, to, json (may be empty), card. */
    public static void main(String[] arguments) {
        System.exit(run(System.out, System.err, arguments));
    }

    static int run(PrintStream out, PrintStream err, String... arguments) {
        Map<String, String> given = new HashMap<>();
        for (String argument : arguments) {
            int cut = argument.indexOf('=');
            given.put(argument.substring(0, Math.max(0, cut)), argument.substring(cut + 1));
        }
        try {
            String json = given.getOrDefault("json", "");
            Evaluation evaluation = new Evaluation(Path.of(text(given, "model")));
            out.print(evaluation.report(
                    new Evaluation.Asked(
                            text(given, "on"),
                            given.getOrDefault("symbol", ""),
                            given.getOrDefault("population", "").equals("changed"),
                            Path.of(text(given, "scenarioFolder")),
                            Long.parseLong(text(given, "from")),
                            Long.parseLong(text(given, "to"))),
                    json.isEmpty() ? null : Path.of(json),
                    Boolean.parseBoolean(given.get("card")),
                    session -> err.println("judged " + session)));
            return 0;
        } catch (TrainingRefused e) {
            err.println(Objects.toString(e.getMessage()));
            return REFUSED;
        } catch (IOException e) {
            err.println("The evaluation cannot write or read its files (" + e.getMessage() + "): make room there.");
            return FAILED;
        }
    }

    private static String text(Map<String, String> given, String name) {
        String value = given.get(name);
        if (value == null) {
            throw new TrainingRefused("The evaluation was not told " + name + ": start it by ./blockwright evaluate.");
        }
        return value;
    }
}
