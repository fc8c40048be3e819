package io.blockwright.backtest;

import java.util.function.LongSupplier;

/** Counts finished episodes and says how long the rest takes, by the last ones: the first run while code is still cold. */
final class Pace {
    private static final int REMEMBERED = 256;
    private static final int FEWEST = 8;

    private final int episodes;
    private final LongSupplier monotonic;
    private final long[] finished = new long[REMEMBERED];
    private int done;
    private int here;
    private long messages;

    Pace(int episodes, LongSupplier monotonic) {
        this.episodes = episodes;
        this.monotonic = monotonic;
    }

    synchronized void begin() {
        finished[0] = monotonic.getAsLong();
    }

    synchronized void found(long withMessages) {
        done++;
        messages += withMessages;
    }

    synchronized void finished(long withMessages) {
        done++;
        here++;
        messages += withMessages;
        finished[here % REMEMBERED] = monotonic.getAsLong();
    }

    synchronized Progress progress() {
        int left = episodes - done;
        int counted = Math.min(here, REMEMBERED - 1);
        long remaining = left == 0 ? 0 : -1;
        if (left > 0 && counted >= FEWEST) {
            long span = finished[here % REMEMBERED] - finished[(here - counted) % REMEMBERED];
            remaining = (long) ((double) span / counted * left);
        }
        return new Progress(done, episodes, remaining, messages);
    }
}
