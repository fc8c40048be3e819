package io.blockwright.simulator.realism;

import java.util.Arrays;

/** Straight lines on paper with two logarithmic scales. */
final class PowerFit {
    private static final int FEWEST_IN_BIN = 30;

    private PowerFit() {}

    /** The exponent g of y = c·x^g through the points with positive coordinates; NaN with fewer than three of them. */
    static double exponent(double[] x, double[] y) {
        double[] lx = new double[x.length];
        double[] ly = new double[x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (x[i] > 0 && y[i] > 0) {
                lx[n] = StrictMath.log(x[i]);
                ly[n++] = StrictMath.log(y[i]);
            }
        }
        return n < 3
                ? Double.NaN
                : LineFit.of(Arrays.copyOf(lx, n), Arrays.copyOf(ly, n)).slope();
    }

    /** About four whole numbers to a doubling, from 1 up. */
    static int[] spaced(int last) {
        int[] all = new int[last];
        int n = 0;
        double next = 1;
        while (Math.round(next) <= last) {
            int value = (int) Math.round(next);
            if (n == 0 || all[n - 1] < value) {
                all[n++] = value;
            }
            next *= StrictMath.sqrt(StrictMath.sqrt(2));
        }
        return Arrays.copyOf(all, n);
    }

    /** How often the numbers of a doubling come, per number: in [1, 2), [2, 4), [4, 8) …, up to the last full doubling. */
    static double[] densities(Counts counts, int last) {
        int bins = 31 - Integer.numberOfLeadingZeros(last + 1);
        double[] densities = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            long met = 0;
            for (long value = 1L << bin; value < 2L << bin; value++) {
                met += counts.count(value);
            }
            densities[bin] = met < FEWEST_IN_BIN ? Double.NaN : (double) met / (1L << bin) / counts.total();
        }
        return densities;
    }

    /** The geometric middle of each doubling. */
    static double[] middles(int bins) {
        double[] middles = new double[bins];
        for (int bin = 0; bin < bins; bin++) {
            double low = 1L << bin;
            middles[bin] = Math.sqrt(low * (2 * low - 1));
        }
        return middles;
    }
}
