package io.blockwright.training.teacher;

import io.blockwright.training.teacher.Descent.Pair;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.List;

/**
 * What episodes of each scenario cost so far, and what a pair of them is worth: half the difference of their costs, and of what
 * their distance from the usual cost adds to the variance. Both are bounded, so that one wild day does not decide. Belongs to one
 * thread.
 */
final class Costs {
    private static final double WIDEST = 200;
    private static final double LARGEST = 40;

    private final double aversion;
    private final long[] counts;
    private final double[] sums;

    Costs(int scenarios, double aversion) {
        this.aversion = aversion;
        this.counts = new long[scenarios];
        this.sums = new double[scenarios];
    }

    void add(int scenario, double costBp) {
        counts[scenario]++;
        sums[scenario] += costBp;
    }

    /** A pair of {@code scenario}, whose episodes have been added. */
    Pair pair(int scenario, List<Double> away, String kind, double firstBp, double secondBp) {
        double usual = sums[scenario] / counts[scenario];
        double wide = Math.clamp(firstBp - usual, -WIDEST, WIDEST) + Math.clamp(secondBp - usual, -WIDEST, WIDEST);
        double dearer = (firstBp - secondBp) / 2 * (1 + aversion * wide);
        return new Pair(away, kind, Math.clamp(dearer, -LARGEST, LARGEST));
    }

    void write(DataOutput out) throws IOException {
        for (int i = 0; i < counts.length; i++) {
            out.writeLong(counts[i]);
            out.writeDouble(sums[i]);
        }
    }

    /** Takes over what {@link #write} wrote. */
    void read(DataInput in) throws IOException {
        for (int i = 0; i < counts.length; i++) {
            counts[i] = in.readLong();
            sums[i] = in.readDouble();
        }
    }
}
