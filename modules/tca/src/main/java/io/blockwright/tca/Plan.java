package io.blockwright.tca;

/**
 * An optimal trading plan: what is held after each period and what is traded in each, in shares, with the cost it is
 * expected to have. Made by {@link AlmgrenChriss}; immutable.
 */
public final class Plan {
    private final double lambda;
    private final double kappa;
    private final double[] held;
    private final double[] traded;
    private final double expectedCost;
    private final double variance;

    Plan(double lambda, double kappa, double[] held, double[] traded, double expectedCost, double variance) {
        this.lambda = lambda;
        this.kappa = kappa;
        this.held = held;
        this.traded = traded;
        this.expectedCost = expectedCost;
        this.variance = variance;
    }

    /** Number of periods. */
    public int periods() {
        return traded.length;
    }

    /** x_j: shares still to trade after {@code period} periods; the whole quantity for 0, nothing for the last. */
    public double held(int period) {
        return held[period];
    }

    /** n_j: shares to trade in a period, counted from 1. */
    public double traded(int period) {
        return traded[period - 1];
    }

    /** Risk aversion the plan was made for, 1/currency. */
    public double lambda() {
        return lambda;
    }

    /** κ, how fast the plan hurries, 1/time unit; for a negative λ the frequency ω of the sine form. */
    public double kappa() {
        return kappa;
    }

    /** The paper's half-life 1/κ: the time in which the holding of a long plan falls by a factor e; infinite for TWAP. */
    public double halfLife() {
        return 1 / kappa;
    }

    /** E: expected cost against the arrival price, currency. */
    public double expectedCost() {
        return expectedCost;
    }

    /** V: variance of the cost, currency squared. */
    public double variance() {
        return variance;
    }

    public double standardDeviation() {
        return Math.sqrt(variance);
    }

    /** U = E + λV, what the plan minimises; NaN for an infinite λ, where it is not defined. */
    public double utility() {
        return expectedCost + lambda * variance;
    }
}
