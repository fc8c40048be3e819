package io.blockwright.training;

import io.blockwright.backtest.BacktestRefused;
import io.blockwright.domain.SystemClock;
import io.blockwright.training.forecast.ForecastTrainings;
import io.blockwright.training.policy.PolicyTrainings;
import io.blockwright.training.run.Trainer;
import io.blockwright.training.run.TrainingRun;
import io.blockwright.training.teacher.TeacherSearches;
import io.blockwright.training.torch.Torch;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.LoggerFactory;

/**
 * The process that {@code ./blockwright train} starts: trains and tells the launcher how far it is, a line at a time on
 * standard output: {@code progress SHARE REMAINING-NANOS WORDS}, {@code finished WORDS}, {@code stopped WORDS},
 * {@code refused SENTENCE} or {@code failed SENTENCE}. It stops with a checkpoint when it is interrupted or when standard
 * input ends, so that it never outlives who started it.
 */
public final class TrainingProcess {
    private static final long FAREWELL_SECONDS = 120;
    private static final int FINISHED = 0;
    private static final int FAILED = 1;
    private static final int REFUSED = 2;
    private static final int STOPPED = 3;

    private final PrintStream out;
    private final AtomicBoolean stop = new AtomicBoolean();
    private String words = "nothing was trained yet";

    TrainingProcess(PrintStream out) {
        this.out = out;
    }

    /** Arguments as {@link TrainingJob} reads them. Exit codes: 0 finished, 1 failed, 2 refused, 3 stopped. */
    public static void main(String[] arguments) {
        TrainingProcess process = new TrainingProcess(System.out);
        CountDownLatch over = new CountDownLatch(1);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> process.stop(over), "training-farewell"));
        InputStream launcher = System.in;
        Thread watch = new Thread(() -> process.stopAtTheEnd(launcher), "training-launcher-watch");
        watch.setDaemon(true);
        watch.start();
        int code = process.run(arguments);
        over.countDown();
        if (!process.stop.get()) {
            System.exit(code);
        }
        Runtime.getRuntime().halt(code); // players may still be in the middle of an episode that nobody wants
    }

    private void stop(CountDownLatch over) {
        stop.set(true);
        try {
            over.await(FAREWELL_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void stopAtTheEnd(InputStream launcher) {
        try {
            while (launcher.read() >= 0) {
                // what comes is of no interest, only that it ends
            }
        } catch (IOException e) {
            LoggerFactory.getLogger(TrainingProcess.class).warn("the launcher can no longer be heard", e);
        }
        stop.set(true);
    }

    /** Trains; returns the exit code. */
    int run(String... arguments) {
        try {
            TrainingJob job = TrainingJob.of(arguments);
            if (job.model().equals("teacher")) {
                try (Trainer search = TeacherSearches.of(job)) {
                    return train(job, search);
                }
            }
            try (Torch torch = Torch.open(job.torch());
                    Trainer trainer = trainer(job, torch)) {
                return train(job, trainer);
            }
        } catch (TrainingRefused | BacktestRefused e) {
            say("refused", Objects.toString(e.getMessage()));
            return REFUSED;
        } catch (IOException e) {
            say(
                    "refused",
                    "The training cannot write or read its files (" + e.getMessage()
                            + "): make room there, or name another --out folder.");
            return REFUSED;
        } catch (RuntimeException | LinkageError e) {
            LoggerFactory.getLogger(TrainingProcess.class).error("the training broke down", e);
            say(
                    "failed",
                    "The training broke down (" + e + "); its log tells more, and --resume goes on from the last"
                            + " checkpoint.");
            return FAILED;
        }
    }

    private int train(TrainingJob job, Trainer trainer) throws IOException {
        String title = "Training " + job.model() + " on " + String.join(", ", job.scenarios());
        TrainingRun run =
                new TrainingRun(trainer, job.out(), title, job.budgetNanos(), SystemClock::monotonic, this::progress);
        boolean finished = run.run(job.resume(), stop::get);
        say(finished ? "finished" : "stopped", words);
        return finished ? FINISHED : STOPPED;
    }

    private static Trainer trainer(TrainingJob job, Torch torch) {
        return switch (job.model()) {
            case "ppo", "dqn" -> PolicyTrainings.of(job, torch);
            case "lstm", "cnn" -> ForecastTrainings.of(job, torch);
            default ->
                throw new TrainingRefused(
                        "There is no model '" + job.model() + "' to train: use ppo, dqn, teacher, lstm or cnn.");
        };
    }

    private void progress(double share, long remainingNanos, String words) {
        this.words = words;
        say("progress", share + " " + remainingNanos + " " + words);
    }

    private void say(String kind, String rest) {
        out.println(kind + " " + rest.replace('\n', ' '));
        out.flush();
    }
}
