package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.TapeReader;
import java.io.IOException;
import java.util.List;

/**
 * The venues of a desk that has run.
 *
 * @param primary the name of the venue whose market is on the desk's own tape, empty where there was one
 * @param beside the others that showed a book, each with a tape of its own, in the desk's order
 * @param dark those that showed none
 */
public record PastVenues(String primary, List<Beside> beside, List<VenuesPicture.DarkVenue> dark) {
    /** A desk of one venue. */
    public static final PastVenues ONE = new PastVenues("", List.of(), List.of());

    public PastVenues {
        beside = List.copyOf(beside);
        dark = List.copyOf(dark);
    }

    /** A venue and what its book did. */
    public record Beside(String venue, TapeReader tape) {}

    /** The books as they will be built; {@code book} is the primary's. */
    Playing playing(FastOrderBook book, Instrument instrument) {
        VenueBooks books = new VenueBooks(primary, book);
        List<Playing.Tape> tapes = beside.stream()
                .map(venue ->
                        new Playing.Tape(venue.tape(), books.follow(venue.venue(), new FastOrderBook(instrument))))
                .toList();
        dark.forEach(one -> books.dark(one.venue(), one.minimum()));
        return new Playing(books, tapes);
    }

    /** Takes up what was recorded since. */
    void refresh() throws IOException {
        for (Beside venue : beside) {
            venue.tape().refresh();
        }
    }

    /** Closes the tapes. */
    public void close() {
        beside.forEach(venue -> venue.tape().close());
    }

    /** The venues' tapes on their way through time, each into its book. */
    record Playing(VenueBooks books, List<Tape> tapes) {
        record Tape(TapeReader tape, io.blockwright.marketdata.TapeHandler book) {}

        /** Stands at the last moment at or before a time from which each tape can be played. */
        void seek(long time) {
            tapes.forEach(one -> one.tape().seek(time));
        }

        void play(long until) {
            tapes.forEach(one -> one.tape().play(until, one.book()));
        }
    }
}
