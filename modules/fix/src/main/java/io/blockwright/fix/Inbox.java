package io.blockwright.fix;

import java.util.Queue;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the engine thread. Bounded: when it is full, the thread that brings more waits, and with it the reading
 * from the venue; nothing is dropped. While the session closes nobody may wait any more, so the rest overflows.
 */
final class Inbox<T> {
    private static final long CLOSING_CHECK_MILLIS = 50;

    private final ArrayBlockingQueue<T> queue;
    private final Queue<T> overflow = new ConcurrentLinkedQueue<>();
    private volatile boolean closing;

    Inbox(int capacity) {
        this.queue = new ArrayBlockingQueue<>(capacity);
    }

    /** Adds, waiting for room. */
    void put(T item) {
        boolean interrupted = false;
        while (true) {
            if (closing) {
                overflow.add(item);
                break;
            }
            try {
                if (queue.offer(item, CLOSING_CHECK_MILLIS, TimeUnit.MILLISECONDS)) {
                    break;
                }
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    /** The oldest item, null when nothing waits. */
    @Nullable
    T poll() {
        T item = queue.poll();
        return item == null ? overflow.poll() : item;
    }

    boolean isEmpty() {
        return queue.isEmpty() && overflow.isEmpty();
    }

    void closing() {
        closing = true;
    }
}
