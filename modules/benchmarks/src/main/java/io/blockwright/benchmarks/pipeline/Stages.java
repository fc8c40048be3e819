package io.blockwright.benchmarks.pipeline;

import java.util.Arrays;
import java.util.List;

/** Samples of one run, a column per stage and one for the whole, in nanoseconds. */
final class Stages {
    static final List<String> NAMES = List.of(
            "ITCH bytes to book", "features", "TWAP decision", "risk gate", "FIX bytes", "all, tick to FIX bytes");

    private final long[][] samples;
    private int count;

    Stages(int room) {
        samples = new long[NAMES.size()][room];
    }

    /** Takes the moments between the stages, one more than there are stages. */
    void record(long... moments) {
        for (int i = 1; i < moments.length; i++) {
            samples[i - 1][count] = moments[i] - moments[i - 1];
        }
        samples[NAMES.size() - 1][count++] = moments[moments.length - 1] - moments[0];
    }

    int count() {
        return count;
    }

    /** The value that the given share of a stage's samples stays at or below. */
    long percentile(int stage, double share) {
        long[] sorted = Arrays.copyOf(samples[stage], count);
        Arrays.sort(sorted);
        return sorted[Math.min(count - 1, (int) (share * count))];
    }
}
