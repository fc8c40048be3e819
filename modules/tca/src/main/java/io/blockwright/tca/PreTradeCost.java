package io.blockwright.tca;

/**
 * What a parent order is expected to cost before it starts, against the mid at arrival, in basis points. Impact is the
 * {@link SquareRootImpact} average with a prefactor Y of one; the band is the same law with Y from a half to one and a half,
 * because Y is known to be of order one and no more until it is calibrated to the desk's own orders. Beside it stands how far
 * the market itself may move the result: one standard deviation of the average price of an even schedule, σ √(T/3) (Almgren and
 * Chriss 2000, the variance of a straight-line plan). Pure functions; NaN in, NaN out.
 *
 * @param impactBp expected average impact
 * @param lowBp the same with the smaller prefactor
 * @param highBp the same with the larger prefactor
 * @param riskBp one standard deviation of what the market's own movement adds or takes away
 */
public record PreTradeCost(double impactBp, double lowBp, double highBp, double riskBp) {
    /** Nothing can be said yet. */
    public static final PreTradeCost UNKNOWN = new PreTradeCost(Double.NaN, Double.NaN, Double.NaN, Double.NaN);

    private static final SquareRootImpact LOW = new SquareRootImpact(0.5);
    private static final SquareRootImpact HIGH = new SquareRootImpact(1.5);

    /**
     * Estimates an order that is worked evenly.
     *
     * @param quantity shares
     * @param days how long it works, in trading days
     * @param dailyVolatility as a fraction of the price per day
     * @param dailyVolume shares a day
     */
    public static PreTradeCost of(double quantity, double days, double dailyVolatility, double dailyVolume) {
        if (!(quantity > 0) || !(days > 0) || !(dailyVolatility >= 0) || !(dailyVolume > 0)) {
            return UNKNOWN;
        }
        return new PreTradeCost(
                SquareRootImpact.UNCALIBRATED.averageBp(dailyVolatility, quantity, dailyVolume),
                LOW.averageBp(dailyVolatility, quantity, dailyVolume),
                HIGH.averageBp(dailyVolatility, quantity, dailyVolume),
                dailyVolatility * Math.sqrt(days / 3) * 1e4);
    }

    /** Whether there is an estimate. */
    public boolean isKnown() {
        return !Double.isNaN(impactBp);
    }
}
