package io.blockwright.simulator.realism;

/** The shape of a Gamma distribution by maximum likelihood (Minka, Estimating a Gamma distribution, 2002). */
public final class GammaShape {
    private static final int STEPS = 50;

    private GammaShape() {}

    /** From the mean and the mean logarithm. */
    public static double of(double mean, double meanLog) {
        double s = StrictMath.log(mean) - meanLog;
        if (!(s > 0)) {
            return Double.NaN;
        }
        double shape = (3 - s + StrictMath.sqrt((s - 3) * (s - 3) + 24 * s)) / (12 * s);
        for (int i = 0; i < STEPS; i++) {
            double error = StrictMath.log(shape) - digamma(shape) - s;
            shape -= error / (1 / shape - trigamma(shape));
        }
        return shape;
    }

    private static double digamma(double x) {
        double sum = 0;
        double y = x;
        while (y < 6) {
            sum -= 1 / y;
            y++;
        }
        double f = 1 / (y * y);
        return sum + StrictMath.log(y) - 0.5 / y - f * (1.0 / 12 - f * (1.0 / 120 - f / 252));
    }

    private static double trigamma(double x) {
        double sum = 0;
        double y = x;
        while (y < 6) {
            sum += 1 / (y * y);
            y++;
        }
        double f = 1 / (y * y);
        return sum + 1 / y + f / 2 + f / y * (1.0 / 6 - f * (1.0 / 30 - f / 42));
    }
}
