package io.blockwright.workstation.bench;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadInfo;
import java.lang.management.ThreadMXBean;

/**
 * Reads how much processor time the FX thread and the toolkit's render thread have used: what a frame costs, however often a
 * busy machine interrupts it. FX thread.
 */
public final class ThreadClock {
    private static final String RENDERER = "QuantumRenderer";

    private final ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    private final long renderer = find();

    private long find() {
        for (ThreadInfo thread : threads.getThreadInfo(threads.getAllThreadIds())) {
            if (thread != null && thread.getThreadName().startsWith(RENDERER)) {
                return thread.getThreadId();
            }
        }
        return -1;
    }

    /** Whether the render thread was found: without it a frame's cost would be told too low. */
    public boolean isComplete() {
        return renderer >= 0 && threads.isThreadCpuTimeSupported();
    }

    /** Nanoseconds of processor time of the calling FX thread. */
    public long fxNanos() {
        return threads.getCurrentThreadCpuTime();
    }

    /** Nanoseconds of processor time of the render thread. */
    public long renderNanos() {
        return threads.getThreadCpuTime(renderer);
    }
}
