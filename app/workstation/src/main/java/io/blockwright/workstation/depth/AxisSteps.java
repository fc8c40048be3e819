package io.blockwright.workstation.depth;

/** Chooses how far apart the lines of an axis stand, so that they fall on round numbers. */
final class AxisSteps {
    private static final long SECOND = 1_000_000_000L;
    private static final long[] TIMES = {1, 2, 5, 10, 15, 30, 60, 120, 300, 600, 900, 1_800, 3_600, 7_200};

    private AxisSteps() {}

    /** The step in nanoseconds between times that stand at least {@code pixels} apart. */
    static long time(Viewport view, int pixels) {
        long least = view.nanosPerPixel() * pixels;
        for (long seconds : TIMES) {
            if (seconds * SECOND >= least) {
                return seconds * SECOND;
            }
        }
        return TIMES[TIMES.length - 1] * SECOND;
    }

    /** The step in ticks, a round multiple of the increment, between prices at least {@code pixels} apart. */
    static long price(Viewport view, long increment, int pixels) {
        double least = view.ticksPerPixel() * pixels / increment;
        for (long power = 1; ; power *= 10) {
            for (long lead : new long[] {1, 2, 5}) {
                if (lead * power >= least) {
                    return lead * power * increment;
                }
            }
        }
    }
}
