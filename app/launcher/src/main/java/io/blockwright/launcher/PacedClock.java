package io.blockwright.launcher;

import io.blockwright.domain.SystemClock;
import io.blockwright.domain.TradingClock;

/** A recorded market's time, moving on as wall time passes from the moment it is made. Any thread. */
final class PacedClock implements TradingClock {
    private final long from;
    private final long since = SystemClock.monotonic();

    /** Begins at the given market time, nanoseconds since the epoch. */
    PacedClock(long from) {
        this.from = from;
    }

    @Override
    public long nanos() {
        return from + SystemClock.monotonic() - since;
    }
}
