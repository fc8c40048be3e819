package io.blockwright.tca;

/**
 * Student's t distribution, by the continued fraction of the incomplete beta function (DLMF 8.17.22, Lentz's method). Pure
 * functions; relative error below 1e-9.
 */
final class StudentT {
    private static final double TINY = 1e-300;
    private static final double CLOSE = 1e-15;
    private static final int TERMS = 500;
    private static final int HALVINGS = 200;
    private static final double[] LANCZOS = {
        0.9999999999998099,
        676.5203681218851,
        -1259.1392167224028,
        771.3234287776531,
        -176.6150291621406,
        12.507343278686905,
        -0.13857109526572012,
        9.984369578019572e-6,
        1.5056327351493116e-7
    };

    private StudentT() {}

    /** The value that a t variable of so many degrees of freedom stays below with probability {@code p}, from ½ to below 1. */
    static double quantile(double p, int freedom) {
        double low = 0;
        double high = 1;
        while (below(high, freedom) < p) {
            high *= 2;
        }
        for (int i = 0; i < HALVINGS && high - low > CLOSE * high; i++) {
            double middle = (low + high) / 2;
            if (below(middle, freedom) < p) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return (low + high) / 2;
    }

    /** Probability to stay below t, which is not negative. */
    static double below(double t, int freedom) {
        return 1 - incompleteBeta(freedom / (freedom + t * t), freedom / 2.0, 0.5) / 2;
    }

    /** Regularised; the fraction converges fast on one side of the mean, and the other side is its mirror. */
    private static double incompleteBeta(double x, double a, double b) {
        if (x <= 0 || x >= 1) {
            return x <= 0 ? 0 : 1;
        }
        double front = Math.exp(logGamma(a + b) - logGamma(a) - logGamma(b) + a * Math.log(x) + b * Math.log1p(-x));
        return x < (a + 1) / (a + b + 2) ? front * fraction(x, a, b) / a : 1 - front * fraction(1 - x, b, a) / b;
    }

    private static double fraction(double x, double a, double b) {
        double c = 1;
        double d = 1 / away(1 - (a + b) * x / (a + 1));
        double value = d;
        for (int m = 1; m <= TERMS; m++) {
            double even = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m));
            d = 1 / away(1 + even * d);
            c = away(1 + even / c);
            value *= c * d;
            double odd = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
            d = 1 / away(1 + odd * d);
            c = away(1 + odd / c);
            value *= c * d;
            if (Math.abs(c * d - 1) < CLOSE) {
                break;
            }
        }
        return value;
    }

    private static double away(double from) {
        return Math.abs(from) < TINY ? TINY : from;
    }

    /** Lanczos' approximation, g = 7, nine terms; for arguments of at least ½. */
    private static double logGamma(double x) {
        double shifted = x - 1;
        double sum = LANCZOS[0];
        for (int i = 1; i < LANCZOS.length; i++) {
            sum += LANCZOS[i] / (shifted + i);
        }
        double t = shifted + 7.5;
        return 0.5 * Math.log(2 * Math.PI) + (shifted + 0.5) * Math.log(t) - t + Math.log(sum);
    }
}
