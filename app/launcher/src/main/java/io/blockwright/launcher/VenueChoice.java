package io.blockwright.launcher;

import java.util.Locale;

/** Which venues a simulated market has, as {@code --venues} says it. */
enum VenueChoice {
    /** One exchange. */
    ONE,
    /** Two exchanges with different fees, latency and depth, and a dark pool. */
    ALL;

    /**
     * Reads the option.
     *
     * @throws UserError when it is neither
     */
    static VenueChoice parse(String text) {
        for (VenueChoice choice : values()) {
            if (choice.name().toLowerCase(Locale.ROOT).equals(text)) {
                return choice;
            }
        }
        throw new UserError("--venues " + text + " is not known: use one, or all for two exchanges and a dark pool.");
    }
}
