package io.blockwright.backtest.statistics;

/**
 * An interval of confidence for a mean; both ends NaN where the values are too few for one.
 *
 * @param low lower end
 * @param high upper end
 */
public record Interval(double low, double high) {
    /** Nothing can be said. */
    public static final Interval UNKNOWN = new Interval(Double.NaN, Double.NaN);

    /** Whether there is one: both ends are numbers. */
    public boolean known() {
        return Double.isFinite(low) && Double.isFinite(high);
    }

    /** Whether a value lies inside, the ends included; anything does where nothing can be said. */
    public boolean contains(double value) {
        return !(value < low) && !(value > high);
    }

    /** The interval of the difference taken the other way round. */
    public Interval mirrored() {
        return new Interval(-high, -low);
    }
}
