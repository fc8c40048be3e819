package io.blockwright.marketdata;

import io.blockwright.domain.MarketEvent.Headline;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Has headlines scored on a thread of its own by whoever is too slow for the engine's. What it is asked waits in a bounded
 * queue; what finds no room, fails or comes late stays as the lexicon scored it, and {@link #trouble} says so.
 */
public final class HeadlineJudge implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(HeadlineJudge.class);
    private static final int WAITING = 256;
    /** By the wall: an answer that took longer says nothing about now. */
    private static final long LATE = 2_000_000_000L;

    private static final long CLOSING_MILLIS = 2_000;

    private final String name;
    private final SentimentScorer scorer;
    private final LongSupplier monotonic;
    private final ArrayBlockingQueue<Asked> queue = new ArrayBlockingQueue<>(WAITING);
    private final AtomicLong unanswered = new AtomicLong();
    private final Thread worker;
    private volatile String trouble = "";
    private volatile boolean closing;
    private boolean awaited = true;

    /** One headline that waits for its score. */
    static final class Asked {
        final Headline headline;
        final long seen;
        private final long since;
        private final CompletableFuture<Double> answer = new CompletableFuture<>();

        Asked(Headline headline, long seen, long since) {
            this.headline = headline;
            this.seen = seen;
            this.since = since;
        }

        /** The score, NaN for none, once {@link #answered}. */
        double score() {
            return answer.getNow(Double.NaN);
        }

        boolean answered() {
            return answer.isDone();
        }
    }

    /**
     * Begins to listen; its thread runs from now on.
     *
     * @param name who it is, for people
     * @param scorer asked on the judge's own thread
     * @param monotonic nanoseconds that never jump
     */
    public HeadlineJudge(String name, SentimentScorer scorer, LongSupplier monotonic) {
        this.name = name;
        this.scorer = scorer;
        this.monotonic = monotonic;
        this.worker = Thread.ofPlatform().name("headline-scorer").daemon().start(this::work);
    }

    /** Who it is. */
    public String name() {
        return name;
    }

    /** Asks for a score and goes on at once. Feed thread. */
    Asked ask(Headline headline, long seen) {
        Asked asked = new Asked(headline, seen, monotonic.getAsLong());
        if (!queue.offer(asked)) {
            none(asked, "has " + WAITING + " headlines waiting");
        }
        return asked;
    }

    /**
     * Waits for an answer, in a market whose time stands still meanwhile. Whoever kept it waiting in vain is not waited for
     * again before it answers in time. Feed thread.
     */
    void await(Asked asked, long nanos) {
        try {
            asked.answer.get(awaited ? nanos : 0, TimeUnit.NANOSECONDS);
            awaited = true;
        } catch (TimeoutException _) {
            awaited = false;
            none(asked, "takes too long");
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
            none(asked, "was interrupted");
        } catch (ExecutionException e) {
            none(asked, "failed (" + e.getMessage() + ")");
        }
    }

    /** Whether it is too late to wait on for an answer. */
    boolean late(Asked asked) {
        if (asked.answered() || monotonic.getAsLong() - asked.since <= LATE) {
            return false;
        }
        none(asked, "takes too long");
        return true;
    }

    private synchronized void none(Asked asked, String why) {
        if (asked.answered()) {
            return;
        }
        long so = unanswered.incrementAndGet();
        if (trouble.isEmpty()) {
            LOG.warn("the headline scorer {} {}", name, why);
        }
        trouble = "The headline scorer " + name + " " + why + ": the lexicon's score stands (" + so + " headline"
                + (so == 1 ? "" : "s") + " so far).";
        asked.answer.complete(Double.NaN);
    }

    private synchronized void answered(Asked asked, double score) {
        if (!asked.answered()) {
            trouble = "";
            asked.answer.complete(Math.clamp(score, -1, 1));
        }
    }

    private void work() {
        while (!closing) {
            try {
                score(queue.take());
            } catch (InterruptedException _) {
                return; // closing
            }
        }
    }

    private void score(Asked asked) {
        if (asked.answered()) {
            return;
        }
        try {
            double score = scorer.score(asked.headline.text());
            if (Double.isNaN(score)) {
                none(asked, "found no number for a headline");
            } else {
                answered(asked, score);
            }
        } catch (RuntimeException e) {
            LOG.debug("scoring failed", e);
            none(asked, "failed (" + e.getMessage() + ")");
        }
    }

    /** Headlines that were left to the lexicon. Any thread. */
    public long unanswered() {
        return unanswered.get();
    }

    /** Why headlines are left to the lexicon at present, a sentence; empty while all is well. Any thread. */
    public String trouble() {
        return trouble;
    }

    /** Whether its thread has ended, and nobody uses the scorer any more. */
    public boolean ended() {
        return !worker.isAlive();
    }

    /** Ends the thread; a scorer that does not come back within two seconds is left to end with the process. */
    @Override
    public void close() {
        closing = true;
        worker.interrupt();
        try {
            worker.join(CLOSING_MILLIS);
        } catch (InterruptedException _) {
            Thread.currentThread().interrupt();
        }
    }
}
