package io.blockwright.strategies;

import io.blockwright.domain.ParentOrder;

/**
 * What the desk knows about an instrument and how it wants orders worked; the same for every parent in the instrument.
 *
 * @param sliceNanos length of a slice; a parent's life is cut into equal slices near this length
 * @param watchNanos how often a strategy that waits for the market looks again
 * @param profile expected volume over the day, for VWAP
 * @param sigmaPerSqrtSecond volatility of the price, currency per root second, for Almgren–Chriss
 * @param dailyVolume shares expected to trade in a day, for Almgren–Chriss
 * @param spread usual spread in currency, for Almgren–Chriss
 * @param povRate share of the volume that a POV order takes when it names no cap of its own, in (0, 1)
 * @param minimumChild children are not smaller than this unless less remains to be done
 * @param largestChild children are not larger than this: the desk's risk limits would refuse them
 * @param levels how many price levels one taking child may reach through
 * @param jitter each slice's instant is drawn from this first part of the slice, 0 for none
 * @param seed of that draw; the same seed and parent give the same instants
 */
public record StrategySettings(
        long sliceNanos,
        long watchNanos,
        VolumeProfile profile,
        double sigmaPerSqrtSecond,
        double dailyVolume,
        double spread,
        double povRate,
        long minimumChild,
        long largestChild,
        int levels,
        double jitter,
        long seed) {
    private static final long SECOND = 1_000_000_000L;

    public StrategySettings {
        if (sliceNanos <= 0 || watchNanos <= 0) {
            throw new IllegalArgumentException("slices and the watch interval must be longer than nothing");
        }
        if (!(sigmaPerSqrtSecond >= 0) || !(dailyVolume > 0) || !(spread > 0)) {
            throw new IllegalArgumentException("daily volume and spread must be positive, volatility not negative");
        }
        if (!(povRate > 0 && povRate < 1) || !(jitter >= 0 && jitter <= 0.5)) {
            throw new IllegalArgumentException("the POV rate must be in (0, 1) and the jitter in [0, 0.5]");
        }
        if (minimumChild < 1 || largestChild < minimumChild || levels < 1) {
            throw new IllegalArgumentException(
                    "the smallest child and the number of levels must be at least 1, and the largest child no smaller");
        }
    }

    /** Slices of 30 s, a look every second, children of 10 to 100,000 shares through at most 3 levels, POV at 10 %. */
    public static StrategySettings standard(
            VolumeProfile profile, double sigmaPerSqrtSecond, double dailyVolume, double spread, long seed) {
        return new StrategySettings(
                30 * SECOND, SECOND, profile, sigmaPerSqrtSecond, dailyVolume, spread, 0.1, 10, 100_000, 3, 0.2, seed);
    }

    /** The same with another length of slice, in nanoseconds. */
    public StrategySettings withSlices(long newSliceNanos) {
        return new StrategySettings(
                newSliceNanos,
                watchNanos,
                profile,
                sigmaPerSqrtSecond,
                dailyVolume,
                spread,
                povRate,
                minimumChild,
                largestChild,
                levels,
                jitter,
                seed);
    }

    /** The same with another share of the volume for POV orders that name no cap. */
    public StrategySettings withPovRate(double newPovRate) {
        return new StrategySettings(
                sliceNanos,
                watchNanos,
                profile,
                sigmaPerSqrtSecond,
                dailyVolume,
                spread,
                newPovRate,
                minimumChild,
                largestChild,
                levels,
                jitter,
                seed);
    }

    /** The seed of one parent's draws: parents of one desk draw apart. */
    long seedOf(ParentOrder order) {
        return seed ^ ((long) order.parentId().hashCode() << 32);
    }
}
