package io.blockwright.launcher;

import io.blockwright.backtest.ExperimentRun;
import io.blockwright.backtest.Progress;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Waits for an experiment at the terminal: how far it is, what is left, and last words when it is broken off. */
final class ExperimentWatch {
    private static final long LOOK_MILLIS = 200;

    private ExperimentWatch() {}

    /** Starts the run and returns when it is over. */
    static void follow(String task, ExperimentRun run, @Nullable Path part) throws InterruptedException {
        Thread farewell = new Thread(() -> farewell(run, part), task + "-farewell");
        Runtime.getRuntime().addShutdownHook(farewell);
        try (Terminal terminal = Terminal.progress(task)) {
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
}
