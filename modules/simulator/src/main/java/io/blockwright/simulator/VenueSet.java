package io.blockwright.simulator;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The venues of a market: exchanges, the primary first, and beside them a dark pool or none. Without any exchange the market has
 * one, of no name of its own and no fees.
 */
public record VenueSet(List<LitVenue> lit, @Nullable DarkTerms dark) {
    /** One exchange and nothing else. */
    public static final VenueSet ONE = new VenueSet(List.of(), null);

    /** Two exchanges of different fees, latency and depth, and a dark pool. */
    public static final VenueSet STANDARD = new VenueSet(LitVenue.TWO, DarkTerms.STANDARD);

    public VenueSet {
        lit = List.copyOf(lit);
        if (lit.isEmpty() && dark != null) {
            throw new IllegalArgumentException("a dark pool needs an exchange beside it, whose prices it crosses at");
        }
        List<String> names = names(lit, dark);
        if (names.stream().distinct().count() < names.size()) {
            throw new IllegalArgumentException("every venue needs a name of its own");
        }
    }

    private static List<String> names(List<LitVenue> lit, @Nullable DarkTerms dark) {
        List<String> names = new ArrayList<>();
        lit.forEach(venue -> names.add(venue.name()));
        if (dark != null) {
            names.add(dark.name());
        }
        return names;
    }

    /** Whether the venues are told apart at all. */
    public boolean named() {
        return !lit.isEmpty();
    }

    /** The names of all, the primary first and the dark pool last. */
    public List<String> names() {
        return names(lit, dark);
    }
}
