package io.blockwright.training.run;

import io.blockwright.training.TrainingRefused;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.LongSupplier;

/**
 * Lets a trainer work in a folder, round by round, until it is finished, its budget is used up, or somebody stops it. Writes
 * the learning curve as it goes, and checkpoints now and then and at the end. Belongs to one thread.
 */
public final class TrainingRun {
    /** What a resumed training goes on from. */
    public static final String CHECKPOINT = "checkpoint";

    private static final long CHECKPOINT_EVERY = TimeUnit.SECONDS.toNanos(60);
    private static final long PAGE_EVERY = TimeUnit.SECONDS.toNanos(5);

    private final Trainer trainer;
    private final Path folder;
    private final String title;
    private final long budgetNanos;
    private final LongSupplier clock;
    private final TrainingWatch watch;

    /**
     * @param title what is trained, as the page's heading
     * @param budgetNanos time to train in all runs together, 0 for no limit
     * @param clock monotonic nanoseconds; decides nothing but when to stop and to write
     */
    public TrainingRun(
            Trainer trainer, Path folder, String title, long budgetNanos, LongSupplier clock, TrainingWatch watch) {
        this.trainer = trainer;
        this.folder = folder;
        this.title = title;
        this.budgetNanos = budgetNanos;
        this.clock = clock;
        this.watch = watch;
    }

    /**
     * Trains, and exports the model where the training was finished.
     *
     * @param resume whether to go on from the folder's checkpoint, where there is one
     * @param stop looked at often, from any thread: a round that was begun is finished or forgotten
     * @return whether the training was finished; otherwise a checkpoint is there to go on from
     * @throws TrainingRefused when the folder cannot be used so
     */
    public boolean run(boolean resume, BooleanSupplier stop) throws IOException {
        Files.createDirectories(folder);
        try (FileChannel door =
                        FileChannel.open(folder.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = locked(door)) {
            return lock.isValid() && train(resume, stop);
        }
    }

    private FileLock locked(FileChannel door) throws IOException {
        FileLock lock;
        try {
            lock = door.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new TrainingRefused(
                    "Another training is writing to " + folder + ": wait for it, or name another --out folder.");
        }
        return lock;
    }

    private boolean train(boolean resume, BooleanSupplier stop) throws IOException {
        Path file = folder.resolve(CHECKPOINT);
        boolean there = Files.exists(file);
        if (there && !resume) {
            throw new TrainingRefused("There is a training in " + folder
                    + " already: add --resume to go on with it, or name another --out folder.");
        }
        Checkpoint from = there ? Checkpoint.read(file, trainer) : new Checkpoint(0, 0);
        LearningCurve curve = new LearningCurve(folder, title, from.rounds());
        Stopwatch pace = new Stopwatch(from.spentNanos(), stop);
        long rounds = from.rounds();
        long saved = clock.getAsLong();
        long drawn = saved;
        curve.draw("Training begins.", false);
        while (!trainer.finished(pace.spent())) {
            if (stop.getAsBoolean() || !trainer.round(pace)) {
                new Checkpoint(pace.nanos(), rounds).write(file, trainer);
                curve.draw("Stopped: " + trainer.words(), true);
                return false;
            }
            curve.add(++rounds, pace.nanos() / 1e9, trainer.figures());
            watch.round(pace.share(), pace.remainingNanos(), trainer.words());
            long now = clock.getAsLong();
            if (now - saved >= CHECKPOINT_EVERY) {
                new Checkpoint(pace.nanos(), rounds).write(file, trainer);
                saved = now;
            }
            if (now - drawn >= PAGE_EVERY) {
                curve.draw(trainer.words(), false);
                drawn = now;
            }
        }
        new Checkpoint(pace.nanos(), rounds).write(file, trainer);
        trainer.export(folder);
        curve.draw("Finished: " + trainer.words(), true);
        return true;
    }

    /** Time trained, in this run and those before. */
    private final class Stopwatch implements Pace {
        private final long before;
        private final long start = clock.getAsLong();
        private final BooleanSupplier stopped;

        Stopwatch(long before, BooleanSupplier stopped) {
            this.before = before;
            this.stopped = stopped;
        }

        @Override
        public boolean stop() {
            return stopped.getAsBoolean();
        }

        @Override
        public double spent() {
            return budgetNanos == 0 ? 0 : (double) nanos() / budgetNanos;
        }

        long nanos() {
            return before + clock.getAsLong() - start;
        }

        double share() {
            return Math.min(1, Math.max(spent(), trainer.done()));
        }

        /** By budget or by count, whichever is further; negative while nothing is known. */
        long remainingNanos() {
            double share = share();
            return share <= 0 ? -1 : (long) (nanos() * (1 - share) / share);
        }
    }
}
