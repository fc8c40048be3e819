package io.blockwright.engine;

import java.util.ArrayList;
import java.util.List;

/**
 * The books of several venues at one moment, each by itself and all as one. Empty on a desk that follows a single book.
 *
 * @param each the venues that show a book, the primary first
 * @param bids of all of them, the shares at a price together
 * @param asks of all of them, the shares at a price together
 * @param dark the venues that show none, with the fewest shares they take
 */
public record VenuesPicture(List<VenueDepth> each, Depth bids, Depth asks, List<DarkVenue> dark) {
    /** One venue, or none that is known. */
    public static final VenuesPicture NONE = new VenuesPicture(List.of(), Depth.EMPTY, Depth.EMPTY, List.of());

    public VenuesPicture {
        each = List.copyOf(each);
        dark = List.copyOf(dark);
    }

    /**
     * A pool that shows no book.
     *
     * @param minimum fewest shares of an order that it takes
     */
    public record DarkVenue(String venue, long minimum) {}

    /** Whether there is more than one book to see. */
    public boolean several() {
        return each.size() > 1;
    }

    /** The names of those that show a book, the primary first. */
    public List<String> lit() {
        return each.stream().map(VenueDepth::venue).toList();
    }

    /** The names of all, those that show a book first; a venue's place here is its number on every screen. */
    public List<String> names() {
        List<String> names = new ArrayList<>(lit());
        dark.forEach(one -> names.add(one.venue()));
        return names;
    }

    /** Whether a venue is one that shows no book. */
    public boolean isDark(String venue) {
        return dark.stream().anyMatch(one -> one.venue().equals(venue));
    }
}
