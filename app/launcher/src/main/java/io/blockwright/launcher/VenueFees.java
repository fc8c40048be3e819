package io.blockwright.launcher;

import io.blockwright.domain.Fill;
import io.blockwright.simulator.DarkTerms;
import io.blockwright.simulator.FeeSchedule;
import io.blockwright.simulator.LitVenue;
import io.blockwright.simulator.VenueSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What the built-in venues charge for fills, by venue and by who waited; currency, negative where they pay. */
final class VenueFees {
    private final Map<String, FeeSchedule> schedules = new HashMap<>();

    /** A single exchange charges nothing; several charge as they are described. */
    VenueFees(VenueSet venues) {
        for (LitVenue venue : venues.lit()) {
            schedules.put(venue.name(), venue.fees());
        }
        DarkTerms dark = venues.dark();
        if (dark != null) {
            schedules.put(dark.name(), dark.fees());
        }
    }

    /** The fees of some fills. */
    double of(List<Fill> fills) {
        double sum = 0;
        for (Fill fill : fills) {
            sum += schedules.getOrDefault(fill.venue(), FeeSchedule.NONE).of(fill.liquidity(), fill.quantity());
        }
        return sum;
    }
}
