package io.blockwright.simulator;

import io.blockwright.simulator.population.Climate;
import io.blockwright.simulator.population.Crowd;
import java.util.List;

/** Short sessions of the standard participants, from eleven in the morning on. */
final class TestMarket {
    private static final long SECOND = 1_000_000_000L;

    /** When they open, nanoseconds since the epoch. */
    static final long OPEN = 1_767_628_800L * SECOND;

    private TestMarket() {}

    static PopulationSource of(int seconds, long seed) {
        Crowd crowd = new Crowd(
                TestVenue.QDI,
                Parameters.standard(),
                Climate.NORMAL,
                OPEN,
                seconds * SECOND,
                OPEN - 5_400 * SECOND,
                23_400 * SECOND,
                seed,
                List.of());
        return new PopulationSource(TestVenue.QDI, crowd);
    }
}
