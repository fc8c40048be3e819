package io.blockwright.trading.spi;

import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.jspecify.annotations.Nullable;

/**
 * The barrier that holds simulated time while messages are on their way: both ends of a connection inside one JVM count
 * application messages as they depart and as they arrive in the other side's inbox. Simulated time moves only when none is
 * in flight, so a run over real sockets sees the same order of events as one without.
 *
 * <p>{@link #departed()} and {@link #arrived()} may be called from any thread, {@link #awaitQuiet} by one thread only.
 */
public final class InFlight {
    private final AtomicLong onTheWay = new AtomicLong();
    private volatile @Nullable Thread waiter;

    /** A message leaves; call before its first byte can be seen by the other side. */
    public void departed() {
        onTheWay.incrementAndGet();
    }

    /** A message is in the receiver's inbox, or is known to be lost. */
    public void arrived() {
        if (onTheWay.decrementAndGet() == 0) {
            LockSupport.unpark(waiter);
        }
    }

    /** Whether nothing is on its way. */
    public boolean isQuiet() {
        return onTheWay.get() == 0;
    }

    /**
     * Waits until nothing is on its way.
     *
     * @param timeoutNanos longest wait
     * @param monotonic a monotonic clock reading in nanoseconds
     * @return false when messages were still on their way after the time-out
     */
    public boolean awaitQuiet(long timeoutNanos, java.util.function.LongSupplier monotonic) {
        if (isQuiet()) {
            return true;
        }
        waiter = Thread.currentThread();
        try {
            long deadline = monotonic.getAsLong() + timeoutNanos;
            while (!isQuiet()) {
                long left = deadline - monotonic.getAsLong();
                if (left <= 0) {
                    return false;
                }
                LockSupport.parkNanos(this, Math.min(left, 1_000_000L));
            }
            return true;
        } finally {
            waiter = null;
        }
    }
}
