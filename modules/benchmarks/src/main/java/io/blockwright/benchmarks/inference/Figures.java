package io.blockwright.benchmarks.inference;

import com.sun.management.ThreadMXBean;
import io.blockwright.inference.ModelRunner;
import io.blockwright.inference.Verdict;
import java.lang.management.ManagementFactory;
import java.util.Arrays;
import java.util.Random;
import java.util.concurrent.locks.LockSupport;

/**
 * What a runner's calls of one batch take: medians over rounds.
 *
 * @param p50 microseconds of a call
 * @param p99 microseconds of a call
 * @param bytes that the calling thread allocates in a call
 */
record Figures(double p50, double p99, double bytes) {
    private static final int ROUNDS = 5;
    private static final long WARM_NANOS = 400_000_000L;
    private static final long ROUND_NANOS = 400_000_000L;
    private static final int MOST_CALLS = 20_000;
    private static final int LEAST_CALLS = 20;
    private static final int SPACED_CALLS = 1_000;
    private static final long PAUSE_NANOS = 2_000_000L;
    private static final ThreadMXBean THREADS = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /** Fills the inputs with noise, warms up and measures calls one after the other. */
    static Figures of(ModelRunner runner, int rows) {
        fill(runner, rows);
        for (long start = System.nanoTime(); System.nanoTime() - start < WARM_NANOS; ) {
            call(runner, rows);
        }
        long[] samples = new long[MOST_CALLS];
        double[] p50 = new double[ROUNDS];
        double[] p99 = new double[ROUNDS];
        double[] bytes = new double[ROUNDS];
        for (int round = 0; round < ROUNDS; round++) {
            long allocated = THREADS.getCurrentThreadAllocatedBytes();
            long start = System.nanoTime();
            long from = start;
            int calls = 0;
            while (calls < MOST_CALLS && (from - start < ROUND_NANOS || calls < LEAST_CALLS)) {
                call(runner, rows);
                long to = System.nanoTime();
                samples[calls++] = to - from;
                from = to;
            }
            bytes[round] = (double) (THREADS.getCurrentThreadAllocatedBytes() - allocated) / calls;
            Arrays.sort(samples, 0, calls);
            p50[round] = samples[calls / 2] / 1e3;
            p99[round] = samples[(int) (calls * 0.99)] / 1e3;
        }
        return new Figures(median(p50), median(p99), median(bytes));
    }

    /** Measures single rows as a desk asks for them: a pause between two, after which the worker has gone to sleep. */
    static Figures spaced(ModelRunner runner) {
        fill(runner, 1);
        long[] samples = new long[SPACED_CALLS];
        long allocated = 0;
        for (int i = -SPACED_CALLS / 4; i < SPACED_CALLS; i++) {
            LockSupport.parkNanos(PAUSE_NANOS);
            long before = THREADS.getCurrentThreadAllocatedBytes();
            long from = System.nanoTime();
            call(runner, 1);
            if (i >= 0) {
                samples[i] = System.nanoTime() - from;
                allocated += THREADS.getCurrentThreadAllocatedBytes() - before;
            }
        }
        Arrays.sort(samples);
        return new Figures(
                samples[SPACED_CALLS / 2] / 1e3,
                samples[(int) (SPACED_CALLS * 0.99)] / 1e3,
                (double) allocated / SPACED_CALLS);
    }

    private static void fill(ModelRunner runner, int rows) {
        Random noise = new Random(2);
        for (int i = 0; i < runner.manifest().inputs().size(); i++) {
            int floats = rows * runner.manifest().inputs().get(i).size();
            for (int j = 0; j < floats; j++) {
                runner.input(i).put(j, (float) noise.nextGaussian());
            }
        }
    }

    private static void call(ModelRunner runner, int rows) {
        Verdict verdict = runner.run(rows);
        if (verdict != Verdict.ANSWERED && verdict != Verdict.LATE && verdict != Verdict.UNAVAILABLE) {
            throw new IllegalStateException(
                    "the model " + runner.manifest().name() + " does not answer noise: " + verdict);
        }
    }

    private static double median(double[] values) {
        Arrays.sort(values);
        return values[values.length / 2];
    }

    /** Rows a second at the median. */
    double rowsPerSecond(int rows) {
        return rows * 1e6 / p50;
    }
}
