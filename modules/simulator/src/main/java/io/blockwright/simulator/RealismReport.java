package io.blockwright.simulator;

import java.util.List;

/**
 * What was measured of a market.
 *
 * @param days how many days were pooled
 * @param seed of the first of them
 * @param facts with their bands, in the order in which they are told
 * @param curves what is worth a picture
 */
public record RealismReport(int days, long seed, List<Fact> facts, List<Curve> curves) {
    public RealismReport {
        facts = List.copyOf(facts);
        curves = List.copyOf(curves);
    }

    /** Whether every fact was measured and lies in its band. */
    public boolean holds() {
        return facts.stream().allMatch(Fact::holds);
    }
}
