package io.blockwright.inference;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Whether a stated confidence comes true: the reliability plot and its figures, over decisions that the calibration was not
 * fitted on.
 *
 * @param bins by rising confidence, each of about as many decisions
 * @param count decisions
 * @param calibrationError expected calibration error (Naeini, Cooper and Hauskrecht, 2015): the mean distance between stated
 *     confidence and observed share, weighted by the bins' counts, 0 to 1
 * @param brier mean squared distance between confidence and what happened (Brier, 1950), 0 to 1
 */
public record Reliability(List<Bin> bins, int count, double calibrationError, double brier) {
    /** Nothing was measured. */
    public static final Reliability NONE = new Reliability(List.of(), 0, 0, 0);

    public Reliability {
        bins = List.copyOf(bins);
        if (count < 0 || !(calibrationError >= 0 && calibrationError <= 1) || !(brier >= 0 && brier <= 1)) {
            throw new IllegalArgumentException("a reliability of " + count + " decisions has the calibration error "
                    + calibrationError + " and the Brier score " + brier);
        }
        if (bins.stream().mapToInt(Bin::count).sum() != count) {
            throw new IllegalArgumentException(
                    "the bins of a reliability do not add up to its " + count + " decisions");
        }
    }

    /**
     * Measures.
     *
     * @param confidence what was stated for each decision, 0 to 1
     * @param right whether it came true
     * @param most how many bins at most; bins of the same confidence become one
     */
    public static Reliability of(double[] confidence, boolean[] right, int most) {
        int n = confidence.length;
        if (n == 0) {
            return NONE;
        }
        int[] order = IntStream.range(0, n)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> confidence[i]))
                .mapToInt(Integer::intValue)
                .toArray();
        List<Bin> bins = new ArrayList<>();
        int from = 0;
        double error = 0;
        double brier = 0;
        for (int bin = 1; bin <= most && from < n; bin++) {
            int to = (int) ((long) n * bin / most);
            if (to <= from) {
                continue;
            }
            while (to < n && confidence[order[to]] == confidence[order[to - 1]]) {
                to++;
            }
            double stated = 0;
            int came = 0;
            for (int i = from; i < to; i++) {
                double miss = confidence[order[i]] - (right[order[i]] ? 1 : 0);
                stated += confidence[order[i]];
                came += right[order[i]] ? 1 : 0;
                brier += miss * miss;
            }
            Bin made = new Bin(stated / (to - from), (double) came / (to - from), to - from);
            error += Math.abs(made.confidence() - made.share()) * made.count() / n;
            bins.add(made);
            from = to;
        }
        return new Reliability(bins, n, error, brier / n);
    }

    /**
     * The part of the calibration error that chance does not explain: what of each bin's distance lies beyond 1.96 standard
     * errors of its share, weighted by the bins' counts, 0 to 1.
     */
    public double excess() {
        double excess = 0;
        for (Bin bin : bins) {
            double chance = 1.96 * Math.sqrt(bin.confidence() * (1 - bin.confidence()) / bin.count());
            excess += Math.max(0, Math.abs(bin.confidence() - bin.share()) - chance) * bin.count() / count;
        }
        return excess;
    }

    /**
     * One point of the plot.
     *
     * @param confidence mean confidence stated, 0 to 1
     * @param share of the decisions for which it came true, 0 to 1
     * @param count decisions
     */
    public record Bin(double confidence, double share, int count) {
        private static final double Z95 = 1.959964;

        public Bin {
            if (!(confidence >= 0 && confidence <= 1) || !(share >= 0 && share <= 1) || count < 1) {
                throw new IllegalArgumentException("a reliability bin of " + count + " decisions has the confidence "
                        + confidence + " and the share " + share);
            }
        }

        /** Lower end of the share's 95 % interval (Wilson, 1927). */
        public double low() {
            return middle() - half();
        }

        /** Upper end of the share's 95 % interval. */
        public double high() {
            return middle() + half();
        }

        private double middle() {
            return (share + Z95 * Z95 / (2 * count)) / (1 + Z95 * Z95 / count);
        }

        private double half() {
            return Z95
                    / (1 + Z95 * Z95 / count)
                    * Math.sqrt(share * (1 - share) / count + Z95 * Z95 / (4.0 * count * count));
        }
    }
}
