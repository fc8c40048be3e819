package io.blockwright.simulator.realism;

import io.blockwright.simulator.realism.ImpactTrial.Outcome;
import java.util.List;

/** Impact along the way by size and day, summed over the trials of a day. */
final class PathTable {
    static final int POINTS = 2 * ImpactTrial.STEPS + 1;

    private final int days;
    private final int sizes;
    private final double[][][] sums;
    private final int[][] counts;

    /** A table of the outcomes that are complete. */
    PathTable(int days, int sizes, List<Outcome> outcomes) {
        this.days = days;
        this.sizes = sizes;
        this.sums = new double[sizes][days][POINTS];
        this.counts = new int[sizes][days];
        for (Outcome outcome : outcomes) {
            if (outcome.complete()) {
                ImpactTrial trial = outcome.trial();
                counts[trial.size()][trial.day()]++;
                for (int i = 0; i < POINTS; i++) {
                    sums[trial.size()][trial.day()][i] += outcome.path().at(i);
                }
            }
        }
    }

    int pairs(int size) {
        int pairs = 0;
        for (int n : counts[size]) {
            pairs += n;
        }
        return pairs;
    }

    /** Mean impact of a size at a point of the way, each day counted so often. */
    double mean(int size, int point, int[] weights) {
        double sum = 0;
        long n = 0;
        for (int day = 0; day < days; day++) {
            sum += weights[day] * sums[size][day][point];
            n += (long) weights[day] * counts[size][day];
        }
        return sum / n;
    }

    /** The standard error of the mean impact at the end of execution, from how much the days differ. */
    double error(int size) {
        Doubles means = new Doubles();
        for (int day = 0; day < days; day++) {
            if (counts[size][day] > 0) {
                means.add(sums[size][day][ImpactTrial.STEPS] / counts[size][day]);
            }
        }
        Moments moments = Moments.of(means.toArray());
        return Math.sqrt(moments.variance() / (moments.n() - 1));
    }

    int sizes() {
        return sizes;
    }
}
