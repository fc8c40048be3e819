package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.PastVenues;
import io.blockwright.engine.VenuesPicture.DarkVenue;
import io.blockwright.marketdata.TapeReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The tapes of the venues beside the primary one: each in a folder of its own inside the desk's, and a list of them. */
final class VenueTapes {
    private static final String LIST = "venues.txt";

    private VenueTapes() {}

    /** The folder of one venue's tape. */
    static Path of(Path tape, String venue) {
        return tape.resolve(venue);
    }

    /** Writes down which venues there are: those that show a book, the primary first, then those that show none. */
    static void note(Path tape, List<String> lit, List<DarkVenue> dark) throws IOException {
        List<String> lines = new ArrayList<>();
        lit.forEach(venue -> lines.add("lit " + venue));
        dark.forEach(venue -> lines.add("dark " + venue.venue() + " " + venue.minimum()));
        Files.createDirectories(tape);
        Files.write(tape.resolve(LIST), lines);
    }

    /**
     * Opens the tapes beside a desk's own.
     *
     * @throws IOException with one sentence for the user when they cannot be read
     */
    static PastVenues open(Path tape, Instrument instrument) throws IOException {
        Path list = tape.resolve(LIST);
        if (!Files.exists(list)) {
            return PastVenues.ONE;
        }
        String primary = "";
        List<PastVenues.Beside> beside = new ArrayList<>();
        List<DarkVenue> dark = new ArrayList<>();
        try {
            for (String line : Files.readAllLines(list)) {
                String[] words = line.split(" ", -1);
                if (words[0].equals("dark")) {
                    dark.add(new DarkVenue(words[1], Long.parseLong(words[2])));
                } else if (primary.isEmpty()) {
                    primary = words[1];
                } else {
                    beside.add(new PastVenues.Beside(words[1], TapeReader.open(of(tape, words[1]), instrument)));
                }
            }
        } catch (IOException | NumberFormatException | ArrayIndexOutOfBoundsException e) {
            beside.forEach(venue -> venue.tape().close());
            throw new IOException("The venues of the tape in " + tape + " cannot be read (" + e.getMessage() + ").", e);
        }
        return new PastVenues(primary, beside, dark);
    }
}
