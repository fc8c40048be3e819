package io.blockwright.launcher;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import io.blockwright.backtest.Analysis;
import io.blockwright.backtest.Checkpoint;
import io.blockwright.backtest.Experiment;
import io.blockwright.backtest.ExperimentRun;
import io.blockwright.backtest.Findings;
import io.blockwright.backtest.Progress;
import io.blockwright.backtest.ResultCsv;
import io.blockwright.backtest.ResultJson;
import io.blockwright.backtest.ResultPage;
import io.blockwright.backtest.ResultText;
import io.blockwright.domain.SystemClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Compares algorithms on the same seeded markets and says what the comparison has shown. */
@Command(
        name = "backtest",
        description = {
            "Lets algorithms execute the same orders in the same seeded markets and compares their costs,",
            "pair by pair, with intervals that say what the comparison has shown and what it has not.",
            "The same settings give the same results, bit for bit, whatever --jobs is."
        },
        mixinStandardHelpOptions = true)
final class BacktestCommand implements Callable<Integer> {
    private static final long LOOK_MILLIS = 200;

    @Mixin
    private BacktestOptions options = new BacktestOptions();

    @Override
    public Integer call() throws Exception {
        Experiment experiment = options.experiment();
        int jobs = options.threads();
        options.checkFiles();
        Profile profile = Profile.open(options.profile);
        Logging.to(profile.logs());
        // thousands of desks open and close: what each says of its own day is not worth a line
        ((Logger) LoggerFactory.getLogger("io.blockwright.engine")).setLevel(Level.OFF);
        Path part = options.checkpoint();
        try (Checkpoint checkpoint = part == null ? null : Checkpoint.open(part, experiment, options.resume);
                ExperimentRun run = new ExperimentRun(experiment, jobs, checkpoint, SystemClock::monotonic)) {
            follow(run, part);
            run.check();
            Findings findings = new Analysis(experiment, Analysis.THOROUGH).of(run.outcomes());
            System.out.print(ResultText.of(findings));
            write(options.json, () -> ResultJson.of(findings));
            write(options.html, () -> ResultPage.of(findings));
            write(options.csv, () -> ResultCsv.of(findings));
            if (checkpoint != null) {
                checkpoint.discard();
            }
        }
        return 0;
    }

    private static void follow(ExperimentRun run, @Nullable Path part) throws InterruptedException {
        Thread farewell = new Thread(() -> farewell(run, part), "backtest-farewell");
        Runtime.getRuntime().addShutdownHook(farewell);
        try (Terminal terminal = Terminal.progress("backtest")) {
            run.start();
            boolean over = false;
            while (!over) {
                over = run.await(LOOK_MILLIS);
                Progress progress = run.progress();
                terminal.show(progress.share(), words(progress));
            }
        } finally {
            Runtime.getRuntime().removeShutdownHook(farewell);
        }
    }

    /** The last words of a run that is broken off at the keyboard. */
    private static void farewell(ExperimentRun run, @Nullable Path part) {
        Progress progress = run.progress();
        System.err.printf(
                "%nStopped: %,d of %,d episodes are finished; %s%n",
                progress.done(),
                progress.episodes(),
                part == null
                        ? "with --json FILE they would have been kept."
                        : "they are kept in " + part + ", and --resume goes on from there.");
    }

    private static String words(Progress progress) {
        return String.format(
                Locale.ROOT,
                "%,d of %,d episodes, %s",
                progress.done(),
                progress.episodes(),
                progress.remainingNanos() < 0 ? "measuring the pace" : left(progress.remainingNanos()));
    }

    /** A span as a person says it: rounded up, and coarser the longer it is. */
    static String left(long nanos) {
        long seconds = Math.ceilDiv(nanos, 1_000_000_000L);
        if (seconds == 0) {
            return "done";
        }
        if (seconds < 90) {
            return seconds + " s left";
        }
        long minutes = Math.ceilDiv(seconds, 60);
        return minutes < 90 ? minutes + " min left" : minutes / 60 + " h " + minutes % 60 + " min left";
    }

    private interface Text {
        String text();
    }

    /** Whole or not at all: a file that is half written when the power goes would pass for a result. */
    private static void write(@Nullable Path file, Text content) {
        if (file == null) {
            return;
        }
        try {
            Path beside = file.resolveSibling(file.getFileName() + ".new");
            Files.writeString(beside, content.text());
            Files.move(beside, file, StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
            System.out.println("  written to " + file);
        } catch (IOException e) {
            throw new UserError("The results cannot be written to " + file + " (" + e.getMessage()
                    + "): make room there and run the same command with --resume.");
        }
    }
}
