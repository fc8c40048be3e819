package io.blockwright.tca;

/**
 * The market's impact as Almgren and Chriss set it for their example (2000, section 3.4): trading 1 % of a day's volume costs
 * a spread for the moment, 10 % moves the price by one for good. With it an urgency means the same to the strategy that works
 * an order and to the screen that shows what the order would become. Pure functions.
 */
public final class RuleOfThumb {
    /** Length of a trading day of US equities, seconds. */
    public static final double DAY_SECONDS = 23_400;

    /** λ at urgency ½: the risk aversion of the paper's example, 1e-6 per unit of currency. */
    private static final double MIDDLE_LAMBDA = 1e-6;

    private RuleOfThumb() {}

    /** Risk aversion for an urgency: 0 for none (TWAP), 1e-6 in the middle, infinite (all at once) at 1. */
    public static double lambda(double urgency) {
        double odds = urgency / (1 - urgency);
        return MIDDLE_LAMBDA * odds * odds;
    }

    /**
     * The model of an order, in seconds and currency.
     *
     * @param quantity shares
     * @param horizon seconds
     * @param periods number of slices
     * @param sigma price volatility, currency per root second
     * @param dailyVolume shares a day
     * @param spread usual spread, currency
     */
    public static AlmgrenChriss model(
            double quantity, double horizon, int periods, double sigma, double dailyVolume, double spread) {
        double eta = spread / (0.01 * dailyVolume) * DAY_SECONDS;
        double gamma = spread / (0.1 * dailyVolume);
        // over periods of many days the rule of thumb would let permanent impact outweigh temporary impact
        double bounded = Math.min(gamma, eta * periods / horizon);
        return new AlmgrenChriss(quantity, horizon, periods, sigma, spread / 2, bounded, eta);
    }
}
