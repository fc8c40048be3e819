package io.blockwright.simulator;

import io.blockwright.marketdata.MarketFeed;
import java.util.HashMap;
import java.util.Map;
import java.util.PriorityQueue;

/** Messages on their way: handed over when their time has come, equal times in the order they were sent, never overtaking within a session. */
final class DelayQueue<T> {
    private record Waiting<T>(long time, long sequence, T message) implements Comparable<Waiting<T>> {
        @Override
        public int compareTo(Waiting<T> other) {
            int byTime = Long.compare(time, other.time);
            return byTime != 0 ? byTime : Long.compare(sequence, other.sequence);
        }
    }

    private final PriorityQueue<Waiting<T>> waiting = new PriorityQueue<>();
    private final Map<String, Long> lastOfSession = new HashMap<>();
    private final LatencyModel model;
    private final long fixed;
    private final Dice dice;
    private long sequence;

    DelayQueue(LatencyModel model, long fixed, Dice dice) {
        this.model = model;
        this.fixed = fixed;
        this.dice = dice;
    }

    void send(String session, long now, T message) {
        long jitter = 0;
        if (model.jitter() > 0) {
            jitter = (long) Math.min(dice.exponential((double) model.jitter()), 10.0 * model.jitter());
        }
        long time = Math.max(now + fixed + jitter, lastOfSession.getOrDefault(session, Long.MIN_VALUE));
        lastOfSession.put(session, time);
        waiting.add(new Waiting<>(time, sequence++, message));
    }

    boolean isEmpty() {
        return waiting.isEmpty();
    }

    long nextTime() {
        Waiting<T> next = waiting.peek();
        return next == null ? MarketFeed.NEVER : next.time();
    }

    /** Takes the next message; only when there is one. */
    T take() {
        return waiting.remove().message();
    }
}
