package io.blockwright.engine.spi;

import java.util.List;

/** The pairs that speak for or against a challenger; they outlive the program. Any thread; nothing here waits. */
public interface PairedCosts {
    /** The newest pairs of two contenders that are kept; older ones are forgotten. */
    int KEPT = 1_000;

    /** Keeps nothing. */
    PairedCosts NONE = new PairedCosts() {
        @Override
        public void add(PairedCost pair) {
            // nobody asks
        }

        @Override
        public List<PairedCost> between(PairedCost.Contender live, PairedCost.Contender other) {
            return List.of();
        }
    };

    /**
     * Takes a pair up. In a simulated or recorded market what ends within the same half hour counts once for two contenders,
     * the last time it is told, since a market that is played again says nothing new; in a live one each order counts. A cost
     * that is no number counts not at all.
     */
    void add(PairedCost pair);

    /** The pairs of two contenders, oldest first; at most {@link #KEPT}. */
    List<PairedCost> between(PairedCost.Contender live, PairedCost.Contender other);
}
