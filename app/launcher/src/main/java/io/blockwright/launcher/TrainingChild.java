package io.blockwright.launcher;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * A training in a process of its own, with a class path of its own: PyTorch never comes into the desk's process. The process
 * ends by itself when this one does.
 */
final class TrainingChild implements AutoCloseable {
    /** A file with the class path to train with, instead of the one that the build writes. */
    static final String CLASS_PATH = "blockwright.training.classpath";

    private static final String MAIN = "io.blockwright.training.TrainingProcess";
    private static final long FAREWELL_SECONDS = 120;
    private static final int REFUSED = 2;
    private static final int STOPPED = 3;
    private static final int INTERRUPTED = 130;

    private final Process process;
    private final Path out;
    private volatile String words = "nothing was trained yet";

    private TrainingChild(Process process, Path out) {
        this.process = process;
        this.out = out;
    }

    /** Where PyTorch's libraries are unpacked to: inside the build, never in a home folder. */
    static Path torch() {
        return target().resolve("torch");
    }

    private static Path target() {
        return DataFolder.home().resolve("modules").resolve("training").resolve("target");
    }

    /** Starts training; {@code job} are arguments as the training process reads them. */
    static TrainingChild start(Path out, List<String> job) throws IOException {
        Path log = out.toAbsolutePath().resolve("training.log");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx2g",
                "--enable-native-access=ALL-UNNAMED",
                "-Dblockwright.home=" + DataFolder.home(),
                "-Dlogback.configurationFile=training-logback.xml",
                "-Dblockwright.training.log=" + log,
                "-cp",
                classPath(),
                MAIN));
        command.addAll(job);
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .start();
        return new TrainingChild(process, out);
    }

    static String classPath() throws IOException {
        String set = System.getProperty(CLASS_PATH);
        Path file = set == null ? target().resolve("training.classpath") : Path.of(set);
        if (!Files.isReadable(file)) {
            throw new UserError("Training needs the source tree, and " + file
                    + " is not there: run ./blockwright train in the source tree, which builds it.");
        }
        String libraries = Files.readString(file).strip();
        return set != null ? libraries : ownJar() + File.pathSeparator + libraries;
    }

    private static Path ownJar() throws IOException {
        try (var files = Files.newDirectoryStream(target(), "training-*.jar")) {
            for (Path jar : files) {
                return jar;
            }
        }
        throw new UserError(
                "There is no training module in " + target() + ": run ./blockwright verify, which builds it.");
    }

    /** Shows progress until the process ends, which then has written {@code result}; returns the exit code of the command. */
    int follow(String model, String result) throws IOException, InterruptedException {
        Thread farewell = new Thread(this::farewell, "train-farewell");
        Runtime.getRuntime().addShutdownHook(farewell);
        String last = "";
        try (Terminal terminal = Terminal.progress("train " + model);
                BufferedReader lines =
                        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                last = line;
                if (line.startsWith("progress ")) {
                    show(terminal, line);
                }
            }
        }
        int code = process.waitFor();
        try {
            Runtime.getRuntime().removeShutdownHook(farewell);
        } catch (IllegalStateException e) {
            return code; // interrupted: the farewell has the last word
        }
        return report(code, last, result);
    }

    private void show(Terminal terminal, String line) {
        String[] parts = line.split(" ", 4);
        long remaining = Long.parseLong(parts[2]);
        words = parts[3];
        terminal.show(
                Double.parseDouble(parts[1]),
                words + ", " + (remaining < 0 ? "measuring the pace" : ExperimentWatch.left(remaining)));
    }

    private int report(int code, String last, String result) {
        int cut = last.indexOf(' ') + 1;
        String rest = last.substring(cut);
        switch (code) {
            case 0 -> {
                System.out.println("Finished: " + rest + ".");
                System.out.println("  result   " + out.resolve(result));
                System.out.println("  curve    " + out.resolve("curve.html"));
            }
            case REFUSED -> throw new UserError(rest);
            case STOPPED, INTERRUPTED -> System.err.println(stopped());
            default ->
                System.err.println(
                        cut > 0 && last.startsWith("failed ")
                                ? rest
                                : "The training process ended by itself (code " + code + "); "
                                        + out.resolve("training.log") + " may tell why.");
        }
        return code == 0 ? 0 : 1;
    }

    private String stopped() {
        return "Stopped: " + words + "; the same command with --resume goes on from the checkpoint in " + out + ".";
    }

    /** Ctrl-C: the process gets it too, or hears of it by the end of its input, and is given time to write its checkpoint. */
    private void farewell() {
        if (end()) {
            System.err.printf("%n%s%n", stopped());
        }
    }

    private boolean end() {
        try {
            process.getOutputStream().close();
        } catch (IOException e) {
            // its input is closed already: it has heard
        }
        try {
            if (process.waitFor(FAREWELL_SECONDS, TimeUnit.SECONDS)) {
                return true;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        return false;
    }

    @Override
    public void close() {
        if (process.isAlive()) {
            end();
        }
    }
}
