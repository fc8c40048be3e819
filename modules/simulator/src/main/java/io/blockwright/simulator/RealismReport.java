package io.blockwright.simulator;

import java.util.List;

/**
 * What was measured of a market.
 *
 * @param days how many days were pooled
 * @param seed of the first of them
 * @param hash stands for every event of the first day
 * @param facts with their bands, in the order in which they are told
 * @param impacts of meta-orders: in the market itself, then in its variants; empty where they were not asked for
 * @param distances to a recorded market, empty where none was given
 * @param curves what is worth a picture
 */
public record RealismReport(
        int days,
        long seed,
        long hash,
        List<Fact> facts,
        List<ImpactReport> impacts,
        List<Distance> distances,
        List<Curve> curves) {

    /**
     * How far two distributions are apart.
     *
     * @param what is distributed
     * @param distance of Kolmogorov and Smirnov, 0 to 1
     * @param here mean in the simulated market
     * @param there mean in the recorded one
     */
    public record Distance(String what, double distance, double here, double there) {}

    public RealismReport {
        facts = List.copyOf(facts);
        impacts = List.copyOf(impacts);
        distances = List.copyOf(distances);
        curves = List.copyOf(curves);
    }

    /** Whether every fact was measured and lies in its band. */
    public boolean holds() {
        return facts.stream().allMatch(Fact::holds);
    }
}
