package io.blockwright.backtest.statistics;

/**
 * How large a true difference must be to be found, and how many pairs a difference needs: two-sided at 5 %, found in 80 % of
 * experiments, by the normal approximation.
 */
public final class Power {
    /** Φ⁻¹(0.975) + Φ⁻¹(0.80). */
    private static final double REACH = 1.959963984540054 + 0.8416212335729143;

    private Power() {}

    /** The smallest true mean difference that so many pairs find, in the unit of the deviation of the paired differences. */
    public static double detectable(double deviation, int pairs) {
        return pairs < 2 ? Double.NaN : REACH * deviation / Math.sqrt(pairs);
    }

    /** Pairs needed to find a mean difference of {@code gain}. */
    public static double pairsFor(double gain, double deviation) {
        double ratio = REACH * deviation / gain;
        return Math.ceil(ratio * ratio);
    }

    /** The deviation of the difference of two values of the same deviation and this correlation. */
    public static double ofDifference(double deviation, double correlation) {
        return deviation * Math.sqrt(2 * (1 - correlation));
    }
}
