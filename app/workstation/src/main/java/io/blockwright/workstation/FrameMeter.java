package io.blockwright.workstation;

import java.util.Arrays;

/** Measures frames a second, how long the screen's own work in a frame takes, and how old the market on it is. FX thread. */
public final class FrameMeter {
    private static final int WINDOW = 240;
    private static final double NANOS_PER_SECOND = 1e9;
    /** The toolkit's beat. */
    private static final double BEAT = NANOS_PER_SECOND / 60;

    private final long[] starts = new long[WINDOW];
    private final long[] work = new long[WINDOW];
    private final long[] ticks = new long[WINDOW];
    private int frames;
    private int ticked;

    /** A market event is on its way to the renderer so many nanoseconds after it arrived. */
    void tick(long nanos) {
        ticks[ticked++ % WINDOW] = nanos;
    }

    /** Median wait of the market events that waited longest in the last frames, nanoseconds; 0 before the first. */
    public long tickP50Nanos() {
        return percentile(ticks, Math.min(ticked, WINDOW), 0.5);
    }

    /** 99th percentile of the same. */
    public long tickP99Nanos() {
        return percentile(ticks, Math.min(ticked, WINDOW), 0.99);
    }

    void frame(long start, long workNanos) {
        int slot = frames % WINDOW;
        starts[slot] = start;
        work[slot] = workNanos;
        frames++;
    }

    /** Frames a second over the last few seconds, 0 before there are two. */
    public double framesPerSecond() {
        int known = Math.min(frames, WINDOW);
        if (known < 2) {
            return 0;
        }
        long last = starts[(frames - 1) % WINDOW];
        long first = starts[(frames - known) % WINDOW];
        return last == first ? 0 : (known - 1) * NANOS_PER_SECOND / (last - first);
    }

    /** Share of the toolkit's beats without a frame over the last few seconds, 0–1; NaN before there are two frames. */
    public double missedShare() {
        int known = Math.min(frames, WINDOW);
        if (known < 2) {
            return Double.NaN;
        }
        long beats = 0;
        for (int i = frames - known + 1; i < frames; i++) {
            beats += Math.max(1, Math.round((starts[i % WINDOW] - starts[(i - 1) % WINDOW]) / BEAT));
        }
        return 1 - (known - 1) / (double) beats;
    }

    /** 99th percentile of the work in one frame, in nanoseconds, over the last few seconds. */
    public long workP99Nanos() {
        return percentile(work, Math.min(frames, WINDOW), 0.99);
    }

    private static long percentile(long[] values, int known, double share) {
        if (known == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(values, known);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(known * share) - 1];
    }
}
