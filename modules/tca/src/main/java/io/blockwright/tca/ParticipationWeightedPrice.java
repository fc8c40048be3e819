package io.blockwright.tca;

/**
 * PWP: the market's volume-weighted price from arrival until it has traded order quantity / rate, what a steady participant
 * at that rate would have paid. Fed with the market's trades in order; the trade that crosses the boundary counts in part.
 * Single-threaded, no allocation.
 */
public final class ParticipationWeightedPrice {
    private final double window;
    private double volume;
    private double value;

    /** For an order of this many shares at a rate in (0, 1]. */
    public ParticipationWeightedPrice(long quantity, double rate) {
        if (quantity <= 0 || !(rate > 0 && rate <= 1)) {
            throw new IllegalArgumentException("a PWP needs a positive quantity and a rate in (0, 1]");
        }
        this.window = quantity / rate;
    }

    /** Counts a trade of the market; price in any unit, quantity in shares. */
    public void onTrade(double price, long quantity) {
        double counted = Math.min((double) quantity, window - volume);
        volume += counted;
        value += counted * price;
    }

    /** Whether the window has been traded through. */
    public boolean complete() {
        return volume >= window;
    }

    /** The price so far, NaN before the first trade. */
    public double price() {
        return volume == 0 ? Double.NaN : value / volume;
    }
}
