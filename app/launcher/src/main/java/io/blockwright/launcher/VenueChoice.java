package io.blockwright.launcher;

import io.blockwright.simulator.VenueSet;
import java.util.Locale;

/** Which venues a simulated market has, as {@code --venues} says it. */
enum VenueChoice {
    /** Those that the scenario names, one exchange where it names none or there is no scenario. */
    DECLARED,
    /** One exchange. */
    ONE,
    /** Two exchanges with different fees, latency and depth, and a dark pool. */
    ALL;

    /**
     * Reads the option.
     *
     * @throws UserError when it is none of these
     */
    static VenueChoice parse(String text) {
        for (VenueChoice choice : values()) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(text)) {
                return choice;
            }
        }
        throw new UserError("--venues " + text + " is not known: use one, or all for two exchanges and a dark pool, or"
                + " declared for those that a scenario names.");
    }

    /**
     * The venues of a market.
     *
     * @throws UserError when its scenario cannot be read
     */
    VenueSet of(MarketSpec market) {
        return switch (this) {
            case ONE -> VenueSet.ONE;
            case ALL -> VenueSet.STANDARD;
            case DECLARED ->
                market instanceof MarketSpec.Simulated simulated
                                && !simulated.scenario().isEmpty()
                        ? Markets.scenario(simulated.scenario()).venues()
                        : VenueSet.ONE;
        };
    }
}
