package io.blockwright.strategies;

import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Asks a challenger on a thread of its own what it would have done. Whoever decides only leaves a question and goes on: a
 * challenger that throws, answers nonsense, is late or never comes back costs it nothing, and every question has an outcome
 * as long as the challenger comes back at all.
 */
public final class Shadow implements AutoCloseable {
    /** Questions that wait; a challenger that lags further behind misses some. */
    static final int WAITING = 256;

    private static final Logger LOG = LoggerFactory.getLogger(Shadow.class);

    private final Challenger challenger;
    private final long budget;
    private final LongSupplier clock;
    private final Consumer<? super ShadowChoice> heard;
    private final BlockingQueue<Question> questions = new ArrayBlockingQueue<>(WAITING);
    private final Thread worker;
    private volatile boolean closed;

    private static final class Question {
        final String parentId;
        final long time;
        final float[] state;
        final boolean[] allowed;
        final Choice live;

        Question(String parentId, long time, float[] state, boolean[] allowed, Choice live) {
            this.parentId = parentId;
            this.time = time;
            this.state = state.clone();
            this.allowed = allowed.clone();
            this.live = live;
        }
    }

    /**
     * Begins to wait for questions.
     *
     * @param name of the challenger, for its thread
     * @param challenger is closed by the shadow, once it is not in use
     * @param budget nanoseconds a live decision would have waited: what comes later is no answer
     * @param clock monotonic, nanoseconds
     * @param heard is told every outcome, on the shadow's thread, or the asking one's where a question found no room; must not
     *     wait
     */
    public Shadow(
            String name, Challenger challenger, long budget, LongSupplier clock, Consumer<? super ShadowChoice> heard) {
        this.challenger = challenger;
        this.budget = budget;
        this.clock = clock;
        this.heard = heard;
        this.worker = new Thread(this::answerUntilClosed, "shadow-" + name);
        worker.setDaemon(true);
        worker.start();
    }

    /** Leaves a question; never waits and never throws. {@code state} and {@code allowed} are copied. */
    void ask(String parentId, long time, float[] state, boolean[] allowed, Choice live) {
        if (!closed && !questions.offer(new Question(parentId, time, state, allowed, live))) {
            heard.accept(
                    new ShadowChoice(time, parentId, live, Choice.abstain("it lags " + WAITING + " decisions behind")));
        }
    }

    private void answerUntilClosed() {
        try {
            while (!closed) {
                answer(questions.take());
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt(); // closed
        } finally {
            challenger.close();
        }
    }

    private void answer(Question question) {
        long began = clock.getAsLong();
        Choice choice;
        try {
            choice = challenger.choose(question.state, question.allowed);
        } catch (RuntimeException | LinkageError e) {
            LOG.warn("a challenger failed to answer", e);
            choice = Choice.abstain("it failed (" + e.getClass().getSimpleName() + ")");
        }
        long took = clock.getAsLong() - began;
        heard.accept(new ShadowChoice(question.time, question.parentId, question.live, usable(choice, took, question)));
    }

    private Choice usable(Choice choice, long took, Question question) {
        if (choice.abstains()) {
            return choice;
        }
        if (took > budget) {
            return unusable(choice, "its answer took " + took / 1_000 + " µs, " + budget / 1_000 + " µs are given");
        }
        if (choice.action() >= question.allowed.length || !question.allowed[choice.action()]) {
            return unusable(choice, "what it chose is not allowed now");
        }
        return Double.isInfinite(choice.costBp()) ? unusable(choice, "its answer was no sane number") : choice;
    }

    private static Choice unusable(Choice choice, String why) {
        Choice none = Choice.abstain(why);
        return choice.origin() == null ? none : none.from(choice.origin());
    }

    /** Asks no more; the challenger is closed when it has come back. Does not wait. */
    @Override
    public void close() {
        closed = true;
        worker.interrupt();
    }
}
