package io.blockwright.tca;

/**
 * What trading some shares is expected to cost against the mid of now, with a band. Basis points are of {@link #value};
 * positive is a cost for either side. The band is about what is not known of impact and depth, not about where the price may
 * drift.
 *
 * @param shares that are expected to trade
 * @param value of those shares at the mid, currency
 * @param lowBp lower end of the band
 * @param expectedBp the estimate
 * @param highBp upper end of the band
 */
public record CostEstimate(double shares, double value, double lowBp, double expectedBp, double highBp) {
    /** Nothing trades, nothing is paid. */
    public static final CostEstimate NOTHING = new CostEstimate(0, 0, 0, 0, 0);

    /** Lower end of the band in currency. */
    public double low() {
        return value * lowBp / 1e4;
    }

    /** The estimate in currency. */
    public double expected() {
        return value * expectedBp / 1e4;
    }

    /** Upper end of the band in currency. */
    public double high() {
        return value * highBp / 1e4;
    }

    /** Both together: currency adds up, basis points are weighted by value. */
    public CostEstimate plus(CostEstimate other) {
        if (value == 0 || other.value == 0) {
            return value == 0 ? other : this;
        }
        double both = value + other.value;
        return new CostEstimate(
                shares + other.shares,
                both,
                (low() + other.low()) / both * 1e4,
                (expected() + other.expected()) / both * 1e4,
                (high() + other.high()) / both * 1e4);
    }
}
