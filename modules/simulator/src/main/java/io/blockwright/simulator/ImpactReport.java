package io.blockwright.simulator;

import java.util.List;

/**
 * What meta-orders did to the price of a market: mid with the order less mid without it, in the direction of the order, same
 * seed.
 *
 * @param market which market, {@code default} or the name of a variant
 * @param volume mean shares a day without meta-orders
 * @param volatility of the mid over a day, a fraction
 * @param exponent d of I ∝ (Q/V)^d at the end of execution
 * @param prefactor Y of I = Y·σ·√(Q/V)
 * @param half impact when half is executed, as a share of that at the end
 * @param decay what is left of it as long after the end as the execution took, as a share
 * @param roundTrip mean gain of the better kind of buying and selling again (or the reverse), basis points of what was traded
 * @param points by size
 * @param path share of the impact at the end, by share executed from 0 to 1; then by time since the start in units of the
 *     execution's, from 1 to 2
 * @param unfinished how many meta-orders did not end in time, and are not counted
 */
public record ImpactReport(
        String market,
        double volume,
        double volatility,
        Estimate exponent,
        Estimate prefactor,
        Estimate half,
        Estimate decay,
        Estimate roundTrip,
        List<Point> points,
        List<Curve.Point> path,
        int unfinished) {

    /**
     * The impact of one size.
     *
     * @param size part of the day's volume
     * @param impact at the end of execution, in daily volatilities
     * @param error its standard error over days
     * @param pairs how many pairs of runs
     */
    public record Point(double size, double impact, double error, int pairs) {}

    public ImpactReport {
        points = List.copyOf(points);
        path = List.copyOf(path);
    }
}
