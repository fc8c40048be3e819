package io.blockwright.backtest;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Runs an experiment's episodes on some threads, each with an engine and an exchange of its own for every episode. What comes
 * out does not depend on how many threads there are or which of them was faster. Every method may be called from any thread.
 */
public final class ExperimentRun implements AutoCloseable {
    private final Experiment experiment;
    private final @Nullable Checkpoint checkpoint;
    private final AtomicReferenceArray<@Nullable Outcome> outcomes;
    private final AtomicInteger next = new AtomicInteger();
    private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();
    private final Pace pace;
    private final List<Thread> workers = new ArrayList<>();
    private final CountDownLatch working;
    private volatile boolean cancelled;

    /**
     * Prepared, not started.
     *
     * @param jobs threads
     * @param checkpoint keeps what is finished, null for none; the caller closes it after this
     * @param monotonic monotonic nanoseconds, for the remaining time only
     */
    public ExperimentRun(Experiment experiment, int jobs, @Nullable Checkpoint checkpoint, LongSupplier monotonic) {
        if (jobs < 1) {
            throw new BacktestRefused("The number of jobs must be at least 1, not " + jobs + ".");
        }
        this.experiment = experiment;
        this.checkpoint = checkpoint;
        this.outcomes = new AtomicReferenceArray<>(experiment.episodes());
        this.pace = new Pace(experiment.episodes(), monotonic);
        if (checkpoint != null) {
            for (Outcome outcome : checkpoint.found()) {
                int index = experiment.indexOf(outcome);
                if (outcomes.compareAndSet(index, null, outcome)) {
                    pace.found(outcome.messages());
                }
            }
        }
        this.working = new CountDownLatch(jobs);
        for (int i = 1; i <= jobs; i++) {
            Thread worker = new Thread(this::work, "backtest-" + i);
            worker.setDaemon(true);
            workers.add(worker);
        }
    }

    /** Begins; call once. */
    public void start() {
        pace.begin();
        workers.forEach(Thread::start);
    }

    private void work() {
        try {
            int index = next.getAndIncrement();
            while (index < outcomes.length() && !cancelled && failure.get() == null) {
                if (outcomes.get(index) == null) {
                    finish(index);
                }
                index = next.getAndIncrement();
            }
        } catch (RuntimeException | IOException | Error e) {
            failure.compareAndSet(null, e);
        } finally {
            working.countDown();
        }
    }

    private void finish(int index) throws IOException {
        Scenario scenario = experiment.scenarios().get(experiment.scenarioOf(index));
        AlgoChoice algo = experiment.algos().get(experiment.algoOf(index));
        int pair = experiment.pairOf(index);
        long seed = experiment.seedOf(pair);
        Outcome outcome;
        try (Episode episode = new Episode(scenario, algo, seed)) {
            episode.run(() -> cancelled);
            if (cancelled) {
                return;
            }
            outcome = Reckoning.of(episode, scenario.name(), pair, seed, algo.name());
        } catch (RuntimeException e) {
            throw new IllegalStateException(
                    "pair " + pair + " of " + scenario.name() + " with " + algo.name() + " (seed " + seed + "): "
                            + e.getMessage(),
                    e);
        }
        if (checkpoint != null) {
            checkpoint.append(outcome);
        }
        outcomes.set(index, outcome);
        pace.finished(outcome.messages());
    }

    /** Waits until everything is done, cancelled or failed; false when it is not after that many milliseconds. */
    public boolean await(long millis) throws InterruptedException {
        return working.await(millis, TimeUnit.MILLISECONDS);
    }

    /** Whether nothing more will come: done, cancelled or failed. */
    public boolean over() {
        return working.getCount() == 0;
    }

    /** Throws what stopped it, if anything did: a fault of ours or of the disk. */
    public void check() throws IOException {
        Throwable cause = failure.get();
        if (cause instanceof IOException e) {
            throw new IOException("The checkpoint cannot be written: " + e.getMessage(), e);
        }
        if (cause != null) {
            throw new IllegalStateException("the backtest stopped at " + cause.getMessage(), cause);
        }
    }

    /** Whether every episode is finished. */
    public boolean complete() {
        return progress().done() == experiment.episodes();
    }

    public Progress progress() {
        return pace.progress();
    }

    /** What is finished so far, in the experiment's own order. */
    public List<Outcome> outcomes() {
        List<Outcome> finished = new ArrayList<>();
        for (int i = 0; i < outcomes.length(); i++) {
            Outcome outcome = outcomes.get(i);
            if (outcome != null) {
                finished.add(outcome);
            }
        }
        return finished;
    }

    /** Stops within moments; what is finished stays. */
    public void cancel() {
        cancelled = true;
    }

    /** Cancels, and waits for the threads. */
    @Override
    public void close() {
        cancel();
        boolean interrupted = false;
        for (Thread worker : workers) {
            while (worker.isAlive()) {
                try {
                    worker.join();
                } catch (InterruptedException e) {
                    interrupted = true; // what is being written is finished first: it takes moments
                }
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
