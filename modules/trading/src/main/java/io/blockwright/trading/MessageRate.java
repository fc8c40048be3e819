package io.blockwright.trading;

import java.util.Arrays;

/**
 * Counts messages in the sliding second that ends now. Orders and changes stop at the limit; cancels count too, but stop only
 * at {@value #ABSURD} times the limit, because a cancel can only reduce risk.
 */
final class MessageRate {
    static final int ABSURD = 10;
    static final long SECOND = 1_000_000_000L;

    private final long[] times;
    private final int limit;
    private int next;

    MessageRate(int limit) {
        this.limit = limit;
        times = new long[Math.multiplyExact(limit, ABSURD)];
        Arrays.fill(times, Long.MIN_VALUE);
    }

    /** Whether another order or change may go now. */
    boolean roomForOrder(long now) {
        return older(limit, now);
    }

    /** Whether another cancel may go now. */
    boolean roomForCancel(long now) {
        return older(times.length, now);
    }

    /** How many went in the second that ends now. */
    int within(long now) {
        int count = 0;
        while (count < times.length && !older(count + 1, now)) {
            count++;
        }
        return count;
    }

    void count(long now) {
        times[next] = now;
        next = next + 1 == times.length ? 0 : next + 1;
    }

    /** Whether the message {@code back} messages ago is out of the window. */
    private boolean older(int back, long now) {
        int index = next - back;
        long time = times[index < 0 ? index + times.length : index];
        return time == Long.MIN_VALUE || now - time >= SECOND;
    }
}
