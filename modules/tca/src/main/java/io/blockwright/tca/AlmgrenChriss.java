package io.blockwright.tca;

import java.util.ArrayList;
import java.util.List;

/**
 * The trade-off of impact against price risk for one order, in discrete time and closed form: R. Almgren and N. Chriss,
 * "Optimal execution of portfolio transactions" (2000), linear permanent and temporary impact.
 *
 * <p>Any consistent units do: with the horizon in days, {@code sigma} is currency per share per root day and {@code eta}
 * currency per share per (share a day). Immutable; pure functions.
 *
 * @param quantity X, shares to trade, positive
 * @param horizon T, in the time unit of the other parameters
 * @param periods N, number of equal periods
 * @param sigma price volatility, currency per root time unit
 * @param epsilon fixed cost of a share traded (half the spread and fees), currency
 * @param gamma permanent impact, currency per share
 * @param eta temporary impact, currency times time unit per share
 */
public record AlmgrenChriss(
        double quantity, double horizon, int periods, double sigma, double epsilon, double gamma, double eta) {

    /** Below this κT the curve differs from a straight line by less than a double can show. */
    private static final double STRAIGHT = 1e-9;

    public AlmgrenChriss {
        if (!(quantity > 0) || !(horizon > 0) || periods < 1) {
            throw new IllegalArgumentException("quantity, horizon and periods must be positive");
        }
        if (!(sigma >= 0) || !(epsilon >= 0) || !(gamma >= 0)) {
            throw new IllegalArgumentException("sigma, epsilon and gamma must not be negative");
        }
        if (!(eta - gamma * horizon / periods / 2 > 0)) {
            throw new IllegalArgumentException(
                    "temporary impact must outweigh permanent impact within a period (eta > gamma tau / 2)");
        }
    }

    /** One point of the efficient frontier: what is expected to be paid, and one standard deviation of it, in currency. */
    public record FrontierPoint(double lambda, double expectedCost, double standardDeviation) {}

    /** Length of a period, τ. */
    public double period() {
        return horizon / periods;
    }

    /** Temporary impact net of the permanent impact that the same period already pays: η̃ = η − γτ/2. */
    public double netTemporaryImpact() {
        return eta - gamma * period() / 2;
    }

    /**
     * The plan that minimises expected cost + {@code lambda} × variance.
     *
     * @param lambda risk aversion, 1/currency: 0 gives equal slices (TWAP), positive infinity trades everything in the
     *     first period, a negative value (a taste for risk) trades late
     * @throws IllegalArgumentException when a negative {@code lambda} is so large that no minimum exists
     */
    public Plan plan(double lambda) {
        double curvature = sigma == 0 ? 0 : lambda * sigma * sigma / netTemporaryImpact();
        double[] held = lambda < 0 ? patient(lambda, curvature) : averse(rate(curvature));
        double[] traded = new double[periods];
        double crossed = 0;
        double squares = 0;
        double risk = 0;
        for (int j = 1; j <= periods; j++) {
            double n = held[j - 1] - held[j];
            traded[j - 1] = n;
            crossed += Math.abs(n);
            squares += n * n;
            risk += held[j] * held[j];
        }
        double cost = gamma * quantity * quantity / 2 + epsilon * crossed + netTemporaryImpact() / period() * squares;
        double kappa = lambda < 0 ? frequency(curvature) : rate(curvature);
        return new Plan(lambda, kappa, held, traded, cost, sigma * sigma * period() * risk);
    }

    /** The best expected cost for each amount of risk, one point per given risk aversion, in the order given. */
    public List<FrontierPoint> frontier(List<Double> lambdas) {
        List<FrontierPoint> points = new ArrayList<>(lambdas.size());
        for (double lambda : lambdas) {
            Plan plan = plan(lambda);
            points.add(new FrontierPoint(lambda, plan.expectedCost(), plan.standardDeviation()));
        }
        return List.copyOf(points);
    }

    /** κ from 2(cosh κτ − 1)/τ² = κ̃², written with asinh so that it stays exact for small arguments. */
    private double rate(double curvature) {
        double z = Math.sqrt(curvature) * period() / 2;
        return 2 * asinh(z) / period();
    }

    /** The oscillating counterpart for a negative λ: 2(1 − cos ωτ)/τ² = ω̃². */
    private double frequency(double curvature) {
        return 2 * Math.asin(Math.min(1, Math.sqrt(-curvature) * period() / 2)) / period();
    }

    private double[] averse(double kappa) {
        double[] held = new double[periods + 1];
        held[0] = quantity;
        double whole = kappa * horizon;
        for (int j = 1; j < periods; j++) {
            double left = (double) (periods - j) / periods;
            held[j] = quantity * (whole < STRAIGHT ? left : sinhRatio(whole * left, whole, whole * j / periods));
        }
        return held;
    }

    private double[] patient(double lambda, double curvature) {
        double omega = frequency(curvature);
        double whole = omega * horizon;
        if (!(Math.sqrt(-curvature) * period() / 2 < 1) || !(whole < Math.PI)) {
            throw new IllegalArgumentException(
                    "no plan minimises the cost at a risk aversion of " + lambda + ": it rewards risk too much");
        }
        double[] held = new double[periods + 1];
        held[0] = quantity;
        for (int j = 1; j < periods; j++) {
            double angle = whole * (periods - j) / periods;
            held[j] = quantity * (whole == 0 ? (double) (periods - j) / periods : Math.sin(angle) / Math.sin(whole));
        }
        return held;
    }

    /** sinh(a)/sinh(b) for 0 ≤ a ≤ b, with {@code gap} = b − a, through decaying exponentials only: nothing overflows. */
    private static double sinhRatio(double a, double b, double gap) {
        if (Double.isInfinite(b)) {
            return 0;
        }
        return Math.exp(-gap) * Math.expm1(-2 * a) / Math.expm1(-2 * b);
    }

    private static double asinh(double z) {
        if (Double.isInfinite(z)) {
            return z;
        }
        double root = Math.hypot(z, 1);
        return Math.log1p(z + z * (z / (1 + root)));
    }
}
