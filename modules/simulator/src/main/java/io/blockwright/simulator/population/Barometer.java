package io.blockwright.simulator.population;

/**
 * What everybody can see of the market besides its book, and reckons from: volatility, trend and signed flow, all fading
 * averages. Distances in increments, times in clock seconds.
 */
final class Barometer {
    private static final int EVERY = 5;
    private static final double VOLATILITY_SECONDS = 240;
    private static final double FAST_SECONDS = 30;
    private static final double SLOW_SECONDS = 180;
    private static final double LARGEST_MOVE = 6;

    private final double normal;
    private final double volatilityKept = StrictMath.exp(-EVERY / VOLATILITY_SECONDS);
    private final double fastKept = StrictMath.exp(-1 / FAST_SECONDS);
    private final double slowKept = StrictMath.exp(-1 / SLOW_SECONDS);
    private double variance;
    private double lastMid;
    private double fast;
    private double slow;
    private int seconds;

    /** @param daily standard deviation of a normal day's price change, increments */
    Barometer(double daily, double mid) {
        this.normal = daily * daily / 23_400;
        this.variance = normal;
        this.lastMid = mid;
        this.fast = mid;
        this.slow = mid;
    }

    /** A second has passed. */
    void second(double mid) {
        fast = fastKept * fast + (1 - fastKept) * mid;
        slow = slowKept * slow + (1 - slowKept) * mid;
        if (++seconds % EVERY == 0) {
            double move = mid - lastMid;
            double most = LARGEST_MOVE * LARGEST_MOVE * variance * EVERY;
            variance = volatilityKept * variance + (1 - volatilityKept) * Math.min(move * move, most) / EVERY;
            lastMid = mid;
        }
    }

    /** Volatility over that of a normal day. */
    double nerves() {
        return Math.sqrt(variance / normal);
    }

    /** Standard deviation of the mid's change in a second, increments. */
    double perSecond() {
        return Math.sqrt(variance);
    }

    /** How far the price has run lately, increments. */
    double trend() {
        return fast - slow;
    }
}
