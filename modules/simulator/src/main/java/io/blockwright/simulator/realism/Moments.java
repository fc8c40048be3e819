package io.blockwright.simulator.realism;

import java.util.List;

/** Mean, variance, skewness and excess kurtosis of numbers taken together. */
record Moments(long n, double mean, double variance, double skewness, double excessKurtosis) {

    static Moments of(double... values) {
        return of(List.of(values));
    }

    static Moments of(List<double[]> parts) {
        double sum = 0;
        long n = 0;
        for (double[] part : parts) {
            for (double value : part) {
                sum += value;
            }
            n += part.length;
        }
        double mean = sum / n;
        double second = 0;
        double third = 0;
        double fourth = 0;
        for (double[] part : parts) {
            for (double value : part) {
                double d = value - mean;
                second += d * d;
                third += d * d * d;
                fourth += d * d * d * d;
            }
        }
        double variance = second / n;
        return new Moments(
                n, mean, variance, third / n / StrictMath.pow(variance, 1.5), fourth / n / (variance * variance) - 3);
    }

    double deviation() {
        return Math.sqrt(variance);
    }

    /**
     * How far the mean is from 0, in standard errors of a normal distribution: Student's t, taken to the normal deviate that
     * is as improbable (Wallace, Annals of Mathematical Statistics, 1959), so that a few days are not judged like many.
     */
    double z() {
        double freedom = n - 1.0;
        double t2 = mean * mean / (variance / freedom);
        double size = (8 * freedom + 1) / (8 * freedom + 3) * Math.sqrt(freedom * StrictMath.log1p(t2 / freedom));
        return Math.copySign(size, mean);
    }

    static double correlation(double[] x, double[] y) {
        return LineFit.of(x, y).correlation();
    }
}
