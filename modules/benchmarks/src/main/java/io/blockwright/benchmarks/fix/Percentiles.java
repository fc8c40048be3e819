package io.blockwright.benchmarks.fix;

import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/**
 * One run's figures, in nanoseconds.
 *
 * @param p50 median
 * @param p99 99th percentile
 * @param perSecond operations per second over the whole run
 */
record Percentiles(double p50, double p99, double perSecond) {

    /** Sorts the samples in place. */
    static Percentiles of(long[] samples, long elapsedNanos) {
        Arrays.sort(samples);
        return new Percentiles(
                samples[samples.length / 2],
                samples[(int) (samples.length * 0.99)],
                samples.length * 1e9 / Math.max(1, elapsedNanos));
    }

    /** Each figure's median over several runs. */
    static Percentiles median(List<Percentiles> runs) {
        return new Percentiles(
                median(runs, Percentiles::p50), median(runs, Percentiles::p99), median(runs, Percentiles::perSecond));
    }

    private static double median(List<Percentiles> runs, ToDoubleFunction<Percentiles> figure) {
        double[] sorted = runs.stream().mapToDouble(figure).sorted().toArray();
        return sorted[sorted.length / 2];
    }
}
