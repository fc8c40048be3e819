package io.blockwright.simulator;

import java.util.List;

/**
 * One of several exchanges that share a crowd. The shares say how much of what the crowd does comes here first; they are
 * weights, compared with the other venues' own. Depth follows from them: nobody sets it.
 *
 * @param name the venue's name on the desk
 * @param latency between a member and this venue
 * @param patient weight among those who wait
 * @param makers weight among market makers, who quote on every venue with a part of their size
 * @param takers weight among those who take, where several venues show the same price; a better price comes first always
 */
public record LitVenue(
        String name, FeeSchedule fees, LatencyModel latency, double patient, double makers, double takers) {
    /** An ordinary exchange where most of the market is, and an inverted one, thinner and nearer. */
    public static final List<LitVenue> TWO = List.of(
            new LitVenue("SIM", FeeSchedule.MAKER_TAKER, LatencyModel.METRO, 0.7, 0.6, 0.55),
            new LitVenue("EAST", FeeSchedule.INVERTED, new LatencyModel(250_000, 250_000, 50_000), 0.3, 0.4, 0.45));

    public LitVenue {
        if (name.isBlank()) {
            throw new IllegalArgumentException("a venue needs a name");
        }
        for (double weight : List.of(patient, makers, takers)) {
            if (!(weight > 0 && weight <= 1_000)) {
                throw new IllegalArgumentException(
                        "a share of venue " + name + " must be positive and at most 1000, not " + weight);
            }
        }
    }

    /** A venue alone in the world. */
    public static LitVenue alone(String name, LatencyModel latency) {
        return new LitVenue(name, FeeSchedule.NONE, latency, 1, 1, 1);
    }
}
