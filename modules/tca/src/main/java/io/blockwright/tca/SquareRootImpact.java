package io.blockwright.tca;

/**
 * The square-root law of market impact, I = Y σ √(Q/V): what a whole order moves the price against itself, as the first
 * estimate before a trade. Survey of exponents (0.489 ± 0.0015 over all Tokyo stocks): Sato and Kanazawa, arXiv 2411.13965.
 *
 * @param prefactor Y, of order one; 1 unless calibrated
 */
public record SquareRootImpact(double prefactor) {
    /** With Y = 1. */
    public static final SquareRootImpact UNCALIBRATED = new SquareRootImpact(1);

    public SquareRootImpact {
        if (!(prefactor > 0)) {
            throw new IllegalArgumentException("the prefactor must be positive, not " + prefactor);
        }
    }

    /**
     * How far the price has moved when the last share trades, in basis points.
     *
     * @param dailyVolatility σ as a fraction of the price per day (0.02 = 2 %)
     * @param quantity shares
     * @param dailyVolume shares a day
     */
    public double peakBp(double dailyVolatility, double quantity, double dailyVolume) {
        return prefactor * dailyVolatility * Math.sqrt(quantity / dailyVolume) * 1e4;
    }

    /** What the order pays on average along a square-root path: two thirds of the peak, in basis points. */
    public double averageBp(double dailyVolatility, double quantity, double dailyVolume) {
        return peakBp(dailyVolatility, quantity, dailyVolume) * 2 / 3;
    }
}
