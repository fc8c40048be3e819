package io.blockwright.backtest.statistics;

/**
 * One treatment against another on the same seeds: what the first cost more (positive) or less (negative), pair by pair.
 *
 * @param pairs how many pairs have both
 * @param mean mean of first − second
 * @param deviation standard deviation of the differences
 * @param interval 95 % interval of the mean, {@link Bootstrap}
 * @param winRate share of pairs in which the first cost less; ties count half
 * @param correlation of the two costs over the pairs: what pairing was worth; NaN where one of them never varies
 * @param detectable smallest true difference that this many pairs find, {@link Power}
 */
public record PairedDifference(
        int pairs,
        double mean,
        double deviation,
        Interval interval,
        double winRate,
        double correlation,
        double detectable) {

    /** What the comparison has shown. */
    public enum Verdict {
        /** The first costs less. */
        CHEAPER,
        /** The first costs more. */
        DEARER,
        /** The interval contains zero, or there are too few pairs for one. */
        NO_EDGE_SHOWN
    }

    /**
     * Compares.
     *
     * @param first a cost per pair
     * @param second the other's cost in the same pairs, in the same order
     */
    public static PairedDifference of(double[] first, double[] second, Bootstrap bootstrap, long seed) {
        if (first.length != second.length) {
            throw new IllegalArgumentException("pairs need both: " + first.length + " and " + second.length);
        }
        int n = first.length;
        double[] differences = new double[n];
        double wins = 0;
        for (int i = 0; i < n; i++) {
            differences[i] = first[i] - second[i];
            wins += differences[i] < 0 ? 1 : differences[i] == 0 ? 0.5 : 0;
        }
        double mean = Distribution.mean(differences);
        double deviation = Distribution.deviation(differences, mean);
        return new PairedDifference(
                n,
                mean,
                deviation,
                bootstrap.ofMean(differences, seed),
                n == 0 ? Double.NaN : wins / n,
                correlation(first, second),
                Power.detectable(deviation, n));
    }

    /** The same comparison the other way round. */
    public PairedDifference mirrored() {
        return new PairedDifference(pairs, -mean, deviation, interval.mirrored(), 1 - winRate, correlation, detectable);
    }

    public Verdict verdict() {
        if (!interval.known() || interval.contains(0)) {
            return Verdict.NO_EDGE_SHOWN;
        }
        return mean < 0 ? Verdict.CHEAPER : Verdict.DEARER;
    }

    /** Pearson's. */
    static double correlation(double[] x, double[] y) {
        double meanX = Distribution.mean(x);
        double meanY = Distribution.mean(y);
        double xy = 0;
        double xx = 0;
        double yy = 0;
        for (int i = 0; i < x.length; i++) {
            xy += (x[i] - meanX) * (y[i] - meanY);
            xx += (x[i] - meanX) * (x[i] - meanX);
            yy += (y[i] - meanY) * (y[i] - meanY);
        }
        return xx > 0 && yy > 0 ? xy / Math.sqrt(xx * yy) : Double.NaN;
    }
}
