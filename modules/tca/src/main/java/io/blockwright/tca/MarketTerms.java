package io.blockwright.tca;

/**
 * The market that an estimate is made in.
 *
 * @param mid currency
 * @param spreadBp usual spread, basis points of the mid
 * @param dailyVolatility as a fraction of the price per day (0.02 = 2 %)
 * @param dailyVolume shares expected to trade in a day
 */
public record MarketTerms(double mid, double spreadBp, double dailyVolatility, double dailyVolume) {
    /** The uncalibrated square-root law is of order one: the band goes from half to one and a half of it. */
    static final double LEAST = 0.5;

    static final double MOST = 1.5;

    /** Whether every number is there, so that an estimate can be made. */
    public boolean known() {
        return mid > 0 && spreadBp >= 0 && dailyVolatility >= 0 && dailyVolume > 0;
    }

    /** How far a whole order moves the price by its last share, basis points; {@link SquareRootImpact}. */
    public double peakBp(double quantity) {
        return SquareRootImpact.UNCALIBRATED.peakBp(dailyVolatility, quantity, dailyVolume);
    }

    /** What a whole order pays on average for its impact: two thirds of the peak, basis points. */
    public double averageBp(double quantity) {
        return SquareRootImpact.UNCALIBRATED.averageBp(dailyVolatility, quantity, dailyVolume);
    }

    /** Half the spread, basis points: what a share that crosses pays against the mid. */
    public double halfSpreadBp() {
        return spreadBp / 2;
    }

    /** A cost made of a part that is sure and an impact that is not, for so many shares. */
    CostEstimate cost(double shares, double sureBp, double impactBp) {
        return new CostEstimate(
                shares, shares * mid, sureBp + LEAST * impactBp, sureBp + impactBp, sureBp + MOST * impactBp);
    }

    /**
     * What an order spread evenly over time costs: half the spread and the square-root law's average.
     *
     * @param quantity shares
     */
    public CostEstimate evenly(double quantity) {
        return quantity <= 0 ? CostEstimate.NOTHING : cost(quantity, halfSpreadBp(), averageBp(quantity));
    }

    /**
     * One standard deviation of what the price may do to an order that is spread evenly: σ Q √(T/3), the variance of an even
     * plan of Almgren and Chriss (2000) in continuous time. Currency.
     *
     * @param days trading days the order takes
     */
    public double timingRisk(double quantity, double days) {
        return dailyVolatility * mid * quantity * Math.sqrt(Math.max(0, days) / 3);
    }
}
