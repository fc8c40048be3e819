package io.blockwright.simulator;

/**
 * A number that was estimated from days that came by chance.
 *
 * @param low lower end of its 95 % interval, by bootstrap over days
 * @param high upper end
 */
public record Estimate(double value, double low, double high) {
    /** Nothing could be estimated. */
    public static final Estimate NONE = new Estimate(Double.NaN, Double.NaN, Double.NaN);
}
