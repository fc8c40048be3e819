package io.blockwright.fix;

import java.util.ArrayDeque;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What waits for the engine thread, in the order it came. Bounded for what a venue sends: when it is full, the thread that
 * brings more waits, and with it the reading from the venue; nothing is dropped. What the session itself has to say (it went
 * down, a message was stopped) never waits, since it is said under locks that the engine thread may need.
 */
final class Inbox<T> {
    private final ArrayDeque<T> queue = new ArrayDeque<>();
    private final int capacity;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition room = lock.newCondition();
    private boolean closing;

    Inbox(int capacity) {
        this.capacity = capacity;
    }

    /** Adds, waiting for room; once the session closes, nobody waits any more. */
    void put(T item) {
        lock.lock();
        try {
            while (queue.size() >= capacity && !closing) {
                room.awaitUninterruptibly();
            }
            queue.add(item);
        } finally {
            lock.unlock();
        }
    }

    /** Adds without waiting, full or not. */
    void add(T item) {
        lock.lock();
        try {
            queue.add(item);
        } finally {
            lock.unlock();
        }
    }

    /** The oldest item, null when nothing waits. */
    @Nullable
    T poll() {
        lock.lock();
        try {
            T item = queue.poll();
            if (item != null && queue.size() < capacity) {
                room.signal();
            }
            return item;
        } finally {
            lock.unlock();
        }
    }

    void closing() {
        lock.lock();
        try {
            closing = true;
            room.signalAll();
        } finally {
            lock.unlock();
        }
    }
}
