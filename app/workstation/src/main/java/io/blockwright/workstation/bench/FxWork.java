package io.blockwright.workstation.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;
import java.util.Arrays;
import java.util.Locale;
import javafx.animation.AnimationTimer;

/**
 * Measures frames: how far apart they are, and how much processor time the JavaFX thread and the render thread spend in each.
 * Processor time and not the clock, so that another program on the machine does not count. FX thread.
 */
public final class FxWork extends AnimationTimer {
    private static final int MOST = 100_000;

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long[] gaps = new long[MOST];
    private final long[] work = new long[MOST];
    private final long renderBefore;
    private long lastFrame;
    private long lastCpu;
    private int frames;

    public FxWork() {
        renderBefore = renderNanos();
    }

    @Override
    public void handle(long now) {
        long clock = System.nanoTime();
        long cpu = threads.getCurrentThreadCpuTime();
        if (lastFrame != 0 && frames < MOST) {
            gaps[frames] = clock - lastFrame;
            work[frames] = cpu - lastCpu;
            frames++;
        }
        lastFrame = clock;
        lastCpu = cpu;
    }

    /** Frames, pulses missed and milliseconds a frame, on one line. */
    public String line(String name) {
        long missed = Arrays.stream(gaps, 0, frames)
                .map(gap -> Math.max(0, Math.round(gap / 16.667e6) - 1))
                .sum();
        return String.format(
                Locale.ROOT,
                "%-25s %6d frames   %5d pulses missed   longest gap %7.1f ms   FX thread p50 %5.2f  p99 %5.2f  max"
                        + " %6.2f ms   render %5.2f ms",
                name,
                frames,
                missed,
                percentile(gaps, 1) / 1e6,
                percentile(work, 0.5) / 1e6,
                percentile(work, 0.99) / 1e6,
                percentile(work, 1) / 1e6,
                frames == 0 ? 0 : (renderNanos() - renderBefore) / 1e6 / frames);
    }

    private double percentile(long[] values, double share) {
        if (frames == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(values, frames);
        Arrays.sort(sorted);
        return sorted[(int) Math.ceil(frames * share) - 1];
    }

    private long renderNanos() {
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith("QuantumRenderer")) {
                return Math.max(0, threads.getThreadCpuTime(thread.getThreadId()));
            }
        }
        return 0;
    }
}
