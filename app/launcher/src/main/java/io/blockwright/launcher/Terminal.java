package io.blockwright.launcher;

import java.io.Console;
import java.io.PrintStream;
import me.tongfei.progressbar.ConsoleProgressBarConsumer;
import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;

/**
 * Shows how far a long job is: a bar on a terminal, a line every tenth of the way elsewhere. Safe to call often; one thread.
 */
final class Terminal implements AutoCloseable {
    private final PrintStream out;
    private final String task;
    private final @Nullable ProgressBar bar;
    private int tenths;

    /** Progress goes to standard error, so that standard output holds the report alone. */
    static Terminal progress(String task) {
        return new Terminal(System.err, task, interactive());
    }

    @SuppressWarnings("SystemConsoleNull") // it may still be null where the JDK's own provider is chosen
    private static boolean interactive() {
        Console console = System.console();
        return console != null && console.isTerminal();
    }

    Terminal(PrintStream out, String task, boolean interactive) {
        this.out = out;
        this.task = task;
        this.bar = interactive
                ? new ProgressBarBuilder()
                        .setTaskName(task)
                        .setInitialMax(1000)
                        .setUpdateIntervalMillis(200)
                        .hideEta()
                        .setStyle(ProgressBarStyle.ASCII)
                        .setConsumer(new ConsoleProgressBarConsumer(out))
                        .build()
                : null;
    }

    /** The share done, 0 to 1, and what is being done. */
    void show(double done, String detail) {
        if (bar != null) {
            bar.stepTo((long) (Math.min(1, done) * 1000));
            bar.setExtraMessage(detail);
        } else if ((int) (done * 10) > tenths) {
            tenths = (int) (done * 10);
            out.printf("%s: %d %%  %s%n", task, tenths * 10, detail);
        }
    }

    @Override
    public void close() {
        if (bar != null) {
            bar.close();
        }
    }
}
