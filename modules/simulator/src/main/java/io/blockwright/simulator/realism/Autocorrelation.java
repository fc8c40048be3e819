package io.blockwright.simulator.realism;

import java.util.List;

/** Autocorrelation pooled over days: products are taken within a day, mean and variance over all of them. */
public final class Autocorrelation {
    private Autocorrelation() {}

    /** The autocorrelation at lags 0 to {@code lags}; NaN where no day is long enough. */
    public static double[] of(List<double[]> days, int lags) {
        double sum = 0;
        long n = 0;
        for (double[] day : days) {
            for (double value : day) {
                sum += value;
            }
            n += day.length;
        }
        double mean = sum / n;
        double[] acf = new double[lags + 1];
        double variance = product(days, 0, mean);
        for (int lag = 0; lag <= lags; lag++) {
            acf[lag] = product(days, lag, mean) / variance;
        }
        return acf;
    }

    /** Mean product of values a lag apart. */
    private static double product(List<double[]> days, int lag, double mean) {
        double sum = 0;
        long n = 0;
        for (double[] day : days) {
            for (int i = lag; i < day.length; i++) {
                sum += (day[i] - mean) * (day[i - lag] - mean);
            }
            n += Math.max(0, day.length - lag);
        }
        return n == 0 ? Double.NaN : sum / n;
    }
}
