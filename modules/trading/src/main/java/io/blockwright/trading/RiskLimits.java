package io.blockwright.trading;

import java.util.Map;

/**
 * What the risk gate allows. Order limits hold for every child, the rest for the desk or a parent as said.
 *
 * @param maxOrderQuantity most shares of one child
 * @param maxOrderNotional most currency of one child, at the worse of its price and the reference mid
 * @param priceCollar how far a price may lie from the reference mid, as a fraction of it (0.05 = five percent); the same
 *     fraction bounds how far aggressive prices may walk from the mid of up to five minutes ago
 * @param maxMessagesPerSecond most orders, changes and cancels of the desk in any sliding second
 * @param maxOpenChildren most children of one parent alive at once
 * @param maxParentNotional most currency of one parent, at the reference mid
 * @param maxRepeats how often one parent may send the same side, price and quantity within a second before it is disabled
 * @param maxPosition most shares the desk may be long or short in one instrument, with everything filled that might be
 * @param maxGrossNotional most currency of all positions together, long and short added, counted in the same way
 * @param venues what holds at single venues besides, by name
 */
public record RiskLimits(
        long maxOrderQuantity,
        double maxOrderNotional,
        double priceCollar,
        int maxMessagesPerSecond,
        int maxOpenChildren,
        double maxParentNotional,
        int maxRepeats,
        long maxPosition,
        double maxGrossNotional,
        Map<String, VenueLimits> venues) {

    /** Limits of a desk to whom every venue is alike. */
    public RiskLimits(
            long maxOrderQuantity,
            double maxOrderNotional,
            double priceCollar,
            int maxMessagesPerSecond,
            int maxOpenChildren,
            double maxParentNotional,
            int maxRepeats,
            long maxPosition,
            double maxGrossNotional) {
        this(
                maxOrderQuantity,
                maxOrderNotional,
                priceCollar,
                maxMessagesPerSecond,
                maxOpenChildren,
                maxParentNotional,
                maxRepeats,
                maxPosition,
                maxGrossNotional,
                Map.of());
    }

    public RiskLimits {
        venues = Map.copyOf(venues);
        if (maxOrderQuantity <= 0
                || maxMessagesPerSecond <= 0
                || maxOpenChildren <= 0
                || maxRepeats <= 0
                || maxPosition <= 0) {
            throw new IllegalArgumentException(
                    "risk limits on quantity, messages, children, repeats and position must be positive");
        }
        if (!(maxOrderNotional > 0)
                || !(maxParentNotional > 0)
                || !(maxGrossNotional > 0)
                || !(priceCollar > 0 && priceCollar < 1)) {
            throw new IllegalArgumentException(
                    "risk limits on notional must be positive, and the price collar a fraction between 0 and 1");
        }
    }

    /** What one of several venues may be given when nobody says otherwise: twice the largest order, half of the messages. */
    public VenueLimits ofSeveral() {
        return new VenueLimits(1, maxOrderQuantity, 2 * maxOrderNotional, Math.max(1, maxMessagesPerSecond / 2));
    }

    /** The same with limits at single venues. */
    public RiskLimits with(Map<String, VenueLimits> atVenues) {
        return new RiskLimits(
                maxOrderQuantity,
                maxOrderNotional,
                priceCollar,
                maxMessagesPerSecond,
                maxOpenChildren,
                maxParentNotional,
                maxRepeats,
                maxPosition,
                maxGrossNotional,
                atVenues);
    }

    /** Limits for a desk that works blocks of liquid US shares. */
    public static RiskLimits defaults() {
        return new RiskLimits(100_000, 25_000_000, 0.05, 200, 100, 250_000_000, 20, 1_000_000, 500_000_000);
    }
}
