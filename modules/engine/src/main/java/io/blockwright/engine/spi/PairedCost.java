package io.blockwright.engine.spi;

/**
 * What one parent order cost live, and what another way to work it would have cost in the same market.
 *
 * @param parentId of the live parent
 * @param live what worked it from its beginning to its end; an order of which several models worked a part makes no pair
 * @param other what was tried beside it and sent nothing
 * @param liveCostBp implementation shortfall, basis points of the order at its arrival price; cost is positive
 * @param otherCostBp the same of the other
 * @param scenario the market it happened in: a scenario's name, or {@code live}
 * @param seed of the market, 0 where it has none
 * @param when the parent ended, nanoseconds since the epoch
 */
public record PairedCost(
        String parentId,
        Contender live,
        Contender other,
        double liveCostBp,
        double otherCostBp,
        String scenario,
        long seed,
        long when) {

    /** Basis points by which the other was cheaper; negative where it was dearer. */
    public double savingBp() {
        return liveCostBp - otherCostBp;
    }

    /**
     * A way to work an order.
     *
     * @param name of the model, or of the schedule as a trader knows it, such as {@code TWAP passive}
     * @param hash first 16 hexadecimal digits of the model file's SHA-256, as decisions carry it; empty for a schedule
     */
    public record Contender(String name, String hash) {
        /** What works a learned order while no model of its kind is loaded. */
        public static final Contender ALMGREN_CHRISS = new Contender("Almgren–Chriss", "");

        /** Whether it is the same: models by their file, schedules by their name. */
        public boolean is(Contender contender) {
            return hash.equals(contender.hash) && (!hash.isEmpty() || name.equals(contender.name));
        }
    }
}
