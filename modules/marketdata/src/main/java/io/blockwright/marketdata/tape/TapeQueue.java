package io.blockwright.marketdata.tape;

import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/** From one thread to another without locks and without allocation: what was seen, and when. Bounded; full means full. */
public final class TapeQueue {
    private final @Nullable Object[] items;
    private final long[] times;
    private final int mask;
    private final AtomicLong written = new AtomicLong();
    private final AtomicLong read = new AtomicLong();

    /** Room for {@code capacity} items, a power of two. */
    public TapeQueue(int capacity) {
        items = new Object[capacity];
        times = new long[capacity];
        mask = capacity - 1;
    }

    /** Adds an item; false when there is no room. The one writing thread. */
    public boolean offer(long time, Object item) {
        long at = written.getPlain();
        if (at - read.getAcquire() > mask) {
            return false;
        }
        items[(int) at & mask] = item;
        times[(int) at & mask] = time;
        written.setRelease(at + 1);
        return true;
    }

    /** Whether at least half the room is free. The writing thread. */
    public boolean hasRoom() {
        return written.getPlain() - read.getAcquire() <= mask / 2;
    }

    /** Takes one item along with its time. */
    @FunctionalInterface
    public interface Taker {
        void take(long time, Object item);
    }

    /** Hands over what waits, at most {@code limit} items; returns how many. The one reading thread. */
    public int drain(int limit, Taker taker) {
        long at = read.getPlain();
        int count = (int) Math.min(limit, written.getAcquire() - at);
        for (int i = 0; i < count; i++) {
            int slot = (int) (at + i) & mask;
            Object item = items[slot];
            long time = times[slot];
            items[slot] = null;
            read.setRelease(at + i + 1);
            if (item != null) {
                taker.take(time, item);
            }
        }
        return count;
    }
}
