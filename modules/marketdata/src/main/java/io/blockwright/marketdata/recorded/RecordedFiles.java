package io.blockwright.marketdata.recorded;

import io.blockwright.marketdata.MarketDataException;
import io.blockwright.marketdata.MarketFeed;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Chooses the reader for a recorded file by its name and its first bytes. */
public final class RecordedFiles {
    private static final Pattern DATED = Pattern.compile("(.+)@(\\d{4}-\\d\\d-\\d\\d)");
    /** Counted among what was learnt where no name says the day. */
    static final String NO_DATE = "session day unknown: 1970-01-01 taken (write it behind the file, as @2019-01-30)";

    private RecordedFiles() {}

    /** A LOBSTER folder or message file. */
    public static MarketFeed lobster(String place, String symbol) {
        return LobsterFeed.open(path(place), symbol);
    }

    /** An ITCH file, binary or decoded, with the day behind it after {@code @} or in its name. */
    public static MarketFeed itch(String place, String symbol) {
        Matcher dated = DATED.matcher(place);
        boolean says = dated.matches();
        Path file = one(path(says ? dated.group(1) : place));
        Optional<LocalDate> date = says ? SessionDay.in(dated.group(2)) : SessionDay.in(file);
        if (says && date.isEmpty()) {
            throw new MarketDataException("'" + dated.group(2) + "' is not a date; write it as @2019-01-30.");
        }
        if (symbol.isBlank()) {
            throw new MarketDataException("An ITCH file holds every symbol of a market; name one.");
        }
        RecordedFeed feed = isText(file)
                ? ItchCsvFeed.open(file, symbol, date.orElse(LocalDate.EPOCH))
                : new ItchFeed(file, symbol, date.orElse(LocalDate.EPOCH));
        if (date.isEmpty()) {
            feed.tape().learnt().add(NO_DATE);
        }
        return feed;
    }

    private static Path path(String place) {
        try {
            return Path.of(place);
        } catch (InvalidPathException e) {
            throw new MarketDataException("'" + place + "' is not a path; name a file or a folder.");
        }
    }

    private static Path one(Path place) {
        if (!Files.isDirectory(place)) {
            return place;
        }
        try (Stream<Path> entries = Files.list(place)) {
            List<Path> files = entries.filter(Files::isRegularFile)
                    .filter(RecordedFiles::namedLikeItch)
                    .sorted()
                    .toList();
            if (files.size() != 1) {
                throw new MarketDataException("The folder " + place + " holds "
                        + (files.isEmpty()
                                ? "no ITCH file"
                                : "more than one ITCH file: "
                                        + files.stream()
                                                .map(f -> f.getFileName().toString())
                                                .collect(Collectors.joining(", ")))
                        + "; name the file.");
            }
            return files.getFirst();
        } catch (IOException e) {
            throw DataFiles.unreadable(place, e);
        }
    }

    private static boolean namedLikeItch(Path file) {
        String name = (file.getFileName() + "").toLowerCase(Locale.ROOT);
        return name.contains("itch") && !name.endsWith(".md") && !name.endsWith(".txt");
    }

    /** A binary file begins with a length whose first byte no text has; a decoded one with the letters of its header. */
    private static boolean isText(Path file) {
        try (InputStream in = DataFiles.open(file)) {
            byte[] head = in.readNBytes(16);
            if (head.length == 0) {
                throw new MarketDataException(file + " is empty; fetch it again.");
            }
            return head[0] != 0;
        } catch (IOException e) {
            throw DataFiles.unreadable(file, e);
        }
    }
}
