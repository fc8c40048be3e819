package io.blockwright.launcher;

import io.blockwright.backtest.Scenarios;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Trains a model in a process of its own and shows how far it is. */
@Command(
        name = "train",
        description = {
            "Trains a policy that executes orders (dqn, ppo) or a forecaster of the book (lstm, cnn), and exports it",
            "as DIR/model.onnx; or finds what the teacher goes by that policies imitate first, as DIR/teacher.json.",
            "DIR/curve.html shows how it learns while it runs. Ctrl-C stops it with a checkpoint;",
            "the same command with --resume goes on from there, as if it had not been stopped."
        },
        mixinStandardHelpOptions = true)
final class TrainCommand implements Callable<Integer> {
    private static final String TEACHER = "teacher";
    private static final List<String> MODELS = List.of("dqn", "ppo", TEACHER, "lstm", "cnn");
    private static final Duration USUAL_BUDGET = Duration.ofMinutes(20);

    /** Small markets that what is trained is tried on; the training process knows them. */
    private static final String TOY = "toy:";

    @Parameters(index = "0", paramLabel = "MODEL", description = "What is trained: dqn, ppo, teacher, lstm or cnn.")
    String model = "";

    @Option(
            names = "--scenario",
            split = ",",
            paramLabel = "NAME",
            required = true,
            description = "Scenarios that it is trained on, with commas between them.")
    List<String> scenarios = List.of();

    @Option(
            names = "--budget",
            paramLabel = "TIME",
            description = "How long to train in all, as 20m or 2h. Default: 20m without --episodes, else no limit.")
    @Nullable
    String budget;

    @Option(
            names = "--episodes",
            paramLabel = "N",
            description = {
                "How many episodes (for a forecaster: sessions) to learn from; the same N, seed and scenarios",
                "give the same model."
            })
    @Nullable
    Long episodes;

    @Option(
            names = "--seed",
            paramLabel = "S",
            defaultValue = "1",
            description = "Decides everything random in the training. Default: ${DEFAULT-VALUE}.")
    long seed = 1;

    @Option(names = "--out", paramLabel = "DIR", required = true, description = "Folder for everything that comes out.")
    Path out = Path.of(".");

    @Option(
            names = "--threads",
            paramLabel = "T",
            defaultValue = "1",
            description =
                    "Threads that play episodes; what is learnt does not depend on it. Default: ${DEFAULT-VALUE}.")
    int threads = 1;

    @Option(
            names = "--teacher",
            paramLabel = "FILE",
            description = {
                "For dqn and ppo: be taught by the weights in FILE, as train teacher wrote it. For teacher: begin with",
                "them. Default: the weights that the shipped policies were taught by; a plain pace for teacher."
            })
    @Nullable
    Path teacher;

    @Option(names = "--resume", description = "Go on from the checkpoint in DIR.")
    boolean resume;

    @Override
    public Integer call() throws Exception {
        if (!MODELS.contains(model)) {
            throw new UserError("There is no model '" + model + "' to train: use " + String.join(" or ", MODELS) + ".");
        }
        if (threads < 1 || threads > 256) {
            throw new UserError("The number of threads must be 1 to 256, not " + threads + ".");
        }
        if (episodes != null && (episodes < 1 || episodes > 100_000_000)) {
            throw new UserError("The number of episodes must be 1 to 100,000,000, not " + episodes + ".");
        }
        Duration time = budget();
        checkScenarios();
        Path weights = teacher();
        checkFolder();
        List<String> job = new ArrayList<>(List.of(
                "model=" + model,
                "scenarios=" + String.join(",", names()),
                "out=" + out.toAbsolutePath().normalize(),
                "seed=" + seed,
                "episodes=" + (episodes == null ? 0 : episodes),
                "budgetNanos=" + time.toNanos(),
                "threads=" + threads,
                "resume=" + resume,
                "scenarioFolder=" + DataFolder.scenarios(),
                "teacher=" + (weights == null ? "" : weights.toAbsolutePath().normalize()),
                "torch=" + TrainingChild.torch()));
        try (TrainingChild child = TrainingChild.start(out, job)) {
            return child.follow(model, model.equals(TEACHER) ? "teacher.json" : "model.onnx");
        }
    }

    private Duration budget() {
        if (budget == null) {
            return episodes == null ? USUAL_BUDGET : Duration.ZERO;
        }
        Duration time = Quantities.span(budget);
        if (time.compareTo(Duration.ofSeconds(1)) < 0 || time.compareTo(Duration.ofDays(365)) > 0) {
            throw new UserError("--budget must be from 1s to 365 days, not " + budget + ".");
        }
        return time;
    }

    private List<String> names() {
        return scenarios.stream().map(String::strip).toList();
    }

    private void checkScenarios() {
        long toys = names().stream().filter(name -> name.startsWith(TOY)).count();
        if (toys > 0 && toys < names().size()) {
            throw new UserError("Small markets (" + TOY + ") and scenarios cannot be mixed: train on one kind.");
        }
        if (toys > 0 && (model.equals(TEACHER) || teacher != null)) {
            throw new UserError("Small markets (" + TOY + ") have no teacher: name scenarios.");
        }
        if (toys == 0) {
            Scenarios known = Scenarios.of(DataFolder.scenarios());
            names().forEach(known::named);
        }
    }

    /** The file with the teacher's weights; what is in it the training process looks at. */
    private @Nullable Path teacher() {
        if (teacher == null) {
            return null;
        }
        if (model.equals("lstm") || model.equals("cnn")) {
            throw new UserError("A forecaster has no teacher: leave --teacher out.");
        }
        Path file = Files.isDirectory(teacher) ? teacher.resolve("teacher.json") : teacher;
        if (!Files.isReadable(file)) {
            throw new UserError(
                    "There is no teacher " + file + ": name a file that ./blockwright train teacher wrote.");
        }
        return file;
    }

    private void checkFolder() throws java.io.IOException {
        if (Files.exists(out) && !Files.isDirectory(out)) {
            throw new UserError("--out " + out + " is a file: name a folder.");
        }
        try {
            Files.createDirectories(out);
        } catch (java.nio.file.FileSystemException e) {
            throw new UserError("--out " + out + " cannot be made (" + e.getReason() + "): choose another place.");
        }
        if (!Files.isWritable(out)) {
            throw new UserError("--out " + out + " cannot be written: choose another place.");
        }
        if (resume && !Files.exists(out.resolve("checkpoint"))) {
            throw new UserError("There is no checkpoint in " + out + " to go on from: leave --resume out.");
        }
    }
}
