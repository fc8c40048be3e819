package io.blockwright.strategies;

import io.blockwright.domain.ParentOrder;
import java.util.SplittableRandom;

/**
 * Each slice's share drawn by lot: a point drawn evenly from all the ways to divide the order over its slices (exponential
 * weights, scaled to one), straight within a slice. The same seed and parent give the same shares.
 */
final class RandomSchedule implements Schedule {
    /** Keeps these draws apart from those of the slices' instants, which have the same seed. */
    private static final long STREAM = 0x5DEECE66DL;

    private final ParentOrder stretch;
    private final Slices slices;
    private final double[] before;

    RandomSchedule(ParentOrder stretch, Slices slices, long seed) {
        this.stretch = stretch;
        this.slices = slices;
        this.before = new double[slices.count() + 1];
        SplittableRandom random = new SplittableRandom(seed ^ STREAM);
        for (int i = 0; i < slices.count(); i++) {
            before[i + 1] = before[i] - StrictMath.log(1 - random.nextDouble());
        }
    }

    @Override
    public long due(long time) {
        if (time >= stretch.end()) {
            return stretch.quantity();
        }
        if (time <= stretch.start()) {
            return 0;
        }
        int slice = slices.at(time);
        double within = (double) (time - slices.startOf(slice)) / (slices.endOf(slice) - slices.startOf(slice));
        double weight = before[slice] + (before[slice + 1] - before[slice]) * within;
        return Math.round(stretch.quantity() * (weight / before[slices.count()]));
    }
}
