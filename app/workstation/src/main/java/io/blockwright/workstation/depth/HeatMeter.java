package io.blockwright.workstation.depth;

import java.util.Arrays;

/** Measures frames and work of the heat map over the last few seconds. FX thread; nanoseconds of one monotonic clock. */
final class HeatMeter {
    private static final int WINDOW = 300;
    private static final double PULSE = 1e9 / 60;

    private final long[] starts = new long[WINDOW];
    private final long[] work = new long[WINDOW];
    private final long[] ages = new long[WINDOW];
    private final boolean[] fresh = new boolean[WINDOW];
    private int frames;

    /** A frame that began and ended then; {@code drawn} when a newer book was put into the pixels. */
    void frame(long begin, long end, boolean drawn) {
        int slot = frames % WINDOW;
        long before = frames == 0 ? begin : starts[(frames - 1) % WINDOW];
        starts[slot] = begin;
        work[slot] = end - begin;
        ages[slot] = end - before;
        fresh[slot] = drawn;
        frames++;
    }

    long workP99() {
        return p99(Arrays.copyOf(work, known()));
    }

    long toPixelsP99() {
        long[] drawn = new long[known()];
        int count = 0;
        for (int i = 0; i < drawn.length; i++) {
            if (fresh[i]) {
                drawn[count++] = ages[i];
            }
        }
        return p99(Arrays.copyOf(drawn, count));
    }

    /** A pause of more than a second is a hidden window or a stopped program, not pulses missed one by one. */
    double missedPercent() {
        long missed = 0;
        long came = 0;
        for (int i = Math.max(1, frames - known() + 1); i < frames; i++) {
            double pulses = (starts[i % WINDOW] - starts[(i - 1) % WINDOW]) / PULSE;
            came++;
            if (pulses < 60) {
                missed += Math.max(0, Math.round(pulses) - 1);
            }
        }
        return came == 0 ? 0 : 100.0 * missed / (came + missed);
    }

    private int known() {
        return Math.min(frames, WINDOW);
    }

    private static long p99(long[] values) {
        if (values.length == 0) {
            return 0;
        }
        Arrays.sort(values);
        return values[(int) Math.ceil(values.length * 0.99) - 1];
    }
}
