package io.blockwright.workstation.venue;

import io.blockwright.workstation.theme.Tone;
import java.util.List;

/**
 * How a venue is drawn: a colour, and a pattern that tells it without the colour. The desk's venues take the looks in their
 * order, the primary the first; a fifth looks like the first again, and its name still tells it.
 *
 * @param tone its colour
 * @param on pixels drawn in a row, the same along every line and strip
 * @param off pixels left out after them, 0 for a solid line
 */
public record VenueLook(Tone tone, int on, int off) {
    private static final List<VenueLook> LOOKS = List.of(
            new VenueLook(Tone.VENUE_FIRST, 1, 0),
            new VenueLook(Tone.VENUE_SECOND, 6, 3),
            new VenueLook(Tone.VENUE_THIRD, 2, 2),
            new VenueLook(Tone.VENUE_FOURTH, 10, 2));

    /** The look of the desk's venue with this number, from 0. */
    public static VenueLook of(int venue) {
        return LOOKS.get(Math.floorMod(venue, LOOKS.size()));
    }

    /** How many looks there are. */
    public static int count() {
        return LOOKS.size();
    }

    /** Whether the pattern draws at a place along the line. */
    public boolean draws(long place) {
        return off == 0 || Math.floorMod(place, (long) on + off) < on;
    }
}
