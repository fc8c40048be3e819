package io.blockwright.inference;

import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A runner on a thread of its own, so that whoever asks can stop waiting. The worker alone touches the runner while a call
 * is in flight and closes it at the end: a session that never comes back is never closed, and costs one thread.
 *
 * <p>One thread asks; {@link #provider()} and {@link #trouble()} may be read by any.
 */
final class Lane {
    /** After so many of the same kind in a row a lane is rested: the next one would most likely be the same. */
    private static final int MOST_FAILED = 3;

    private static final int MOST_LATE = 16;
    /** The first rest; every further one is twice as long, up to six doublings. */
    private static final long REST = 1_000_000_000L;

    private static final int MOST_DOUBLINGS = 6;
    /** An answer in hand or a question at once are worth a moment of looking; a sleeping thread takes longer to wake. */
    private static final int LOOKS = 500;

    private static final Logger LOG = LoggerFactory.getLogger(Lane.class);

    private final ModelRunner runner;
    private final LongSupplier clock;
    private final Thread worker;
    private volatile long asked;
    private volatile long answered;
    private volatile boolean closing;
    private volatile @Nullable Thread waiting;
    private volatile String trouble = "";
    /** Handed over with {@link #asked}. */
    private int rows;
    /** Handed over with {@link #answered}. */
    private Verdict verdict = Verdict.UNAVAILABLE;

    private long askedAt;
    private long restUntil;
    private boolean resting;
    private int rests;
    private int failedInARow;
    private int lateInARow;

    Lane(ModelRunner runner, String thread, LongSupplier clock) {
        this.runner = runner;
        this.clock = clock;
        this.worker = new Thread(this::work, thread);
        worker.setDaemon(true);
        worker.start();
    }

    ModelRunner runner() {
        return runner;
    }

    /** What runs the model in it. */
    RunnerHealth provider() {
        return runner.health();
    }

    /** Why it rests, half a sentence; empty while it is in use. */
    String trouble() {
        return trouble;
    }

    /** Whether a question is still being worked on. */
    boolean busy() {
        return answered != asked;
    }

    /** How long the question has been worked on. */
    long busySince(long now) {
        return now - askedAt;
    }

    /** Whether it may be asked: it has not been given up, or has rested and come back. */
    boolean usable(long now) {
        if (!resting) {
            return true;
        }
        if (busy()) {
            runner.stop(); // again: the first time may have come before its call had begun, which takes a wish back
            return false;
        }
        if (now - restUntil < 0) {
            return false;
        }
        resting = false;
        return true;
    }

    /** Asks for the first rows of the runner's inputs and waits until an absolute time; LATE when that is over. */
    Verdict ask(int count, long until) {
        rows = count;
        askedAt = clock.getAsLong();
        waiting = Thread.currentThread();
        long question = asked + 1;
        asked = question;
        LockSupport.unpark(worker);
        for (int i = 0; busy() && i < LOOKS; i++) {
            Thread.onSpinWait();
        }
        while (busy()) {
            long left = until - clock.getAsLong();
            if (left <= 0) {
                break;
            }
            LockSupport.parkNanos(this, left);
        }
        waiting = null;
        return noted(busy() ? Verdict.LATE : verdict);
    }

    private Verdict noted(Verdict how) {
        failedInARow = how == Verdict.FAILED ? failedInARow + 1 : 0;
        lateInARow = how == Verdict.LATE ? lateInARow + 1 : 0;
        if (how == Verdict.ANSWERED) {
            trouble = "";
            rests = 0;
        } else if (failedInARow >= MOST_FAILED) {
            giveUp("it failed " + failedInARow + " times in a row");
        } else if (lateInARow >= MOST_LATE) {
            giveUp("it was late " + lateInARow + " times in a row");
        }
        return how;
    }

    /** Leaves it alone for a while, and asks what is in flight to end. */
    void giveUp(String why) {
        LOG.warn("model {} on {} rests: {}", runner.manifest().name(), worker.getName(), why);
        trouble = why;
        resting = true;
        restUntil = clock.getAsLong() + (REST << Math.min(rests, MOST_DOUBLINGS));
        rests++;
        failedInARow = 0;
        lateInARow = 0;
        if (busy()) {
            runner.stop();
        }
    }

    private void work() {
        try {
            while (!closing) {
                if (!busy()) {
                    LockSupport.park(this);
                } else {
                    verdict = answer();
                    answered = asked;
                    LockSupport.unpark(waiting);
                    linger();
                }
            }
        } finally {
            runner.close();
        }
    }

    private void linger() {
        for (int i = 0; !busy() && !closing && i < LOOKS; i++) {
            Thread.onSpinWait();
        }
    }

    private Verdict answer() {
        try {
            return runner.run(rows);
        } catch (Throwable e) { // the lane must outlive whatever a model does
            LOG.warn("model {} failed on {}", runner.manifest().name(), worker.getName(), e);
            return Verdict.FAILED;
        }
    }

    /** Lets the worker end and close the runner, at once or when the call in flight comes back; does not wait. */
    void close() {
        closing = true;
        if (busy()) {
            runner.stop();
        }
        LockSupport.unpark(worker);
    }
}
