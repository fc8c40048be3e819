package io.blockwright.marketdata.recorded;

import io.blockwright.marketdata.MarketDataException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which files of a LOBSTER recording belong together.
 *
 * @param messages the message file
 * @param depth the orderbook file beside it with the same base name, if there is one
 * @param levels levels a side that the names promise
 * @param strangers orderbook files for the symbol that belong to another message file
 */
record LobsterFiles(
        Path messages, @Nullable Path depth, int levels, String symbol, LocalDate date, List<Path> strangers) {
    private static final Pattern NAME =
            Pattern.compile("(?<symbol>.+)_(?<date>\\d{4}-\\d\\d-\\d\\d)_(?<span>\\d+_\\d+)_"
                    + "(?<kind>message|orderbook)_(?<levels>\\d{1,4})\\.csv");
    private static final String EXAMPLE = "AAPL_2012-06-21_34200000_57600000_message_10.csv";

    LobsterFiles {
        strangers = List.copyOf(strangers);
    }

    /**
     * Finds the one message file for a symbol.
     *
     * @param place a folder, or a message file
     * @param symbol which symbol; blank when the folder holds only one
     * @throws MarketDataException when there is none, or more than one
     */
    static LobsterFiles find(Path place, String symbol) {
        if (!Files.exists(place)) {
            throw new MarketDataException(
                    "There is no folder " + place + "; name a folder that holds a LOBSTER message file.");
        }
        boolean one = !Files.isDirectory(place);
        Path parent = place.toAbsolutePath().getParent();
        List<Path> files = list(one && parent != null ? parent : place);
        List<Matcher> names = files.stream()
                .map(file -> NAME.matcher(file.getFileName() + ""))
                .filter(Matcher::matches)
                .toList();
        List<Matcher> messages = names.stream()
                .filter(name -> name.group("kind").equals("message"))
                .filter(name -> !one || name.group().equals(place.getFileName() + ""))
                .toList();
        if (messages.isEmpty()) {
            throw new MarketDataException(
                    (one ? place + " is not named like" : "The folder " + place + " holds no file named like")
                            + " a LOBSTER message file (such as " + EXAMPLE + ").");
        }
        List<Matcher> wanted = messages.stream()
                .filter(name -> symbol.isBlank() || name.group("symbol").equalsIgnoreCase(symbol))
                .toList();
        if (wanted.size() != 1) {
            String found = messages.stream().map(Matcher::group).collect(Collectors.joining(", "));
            throw new MarketDataException(place + " holds " + (wanted.isEmpty() ? "no" : "more than one")
                    + " message file for " + (symbol.isBlank() ? "a symbol left open" : symbol) + ": it has " + found
                    + "; name one of these files or its symbol.");
        }
        return pair(files.getFirst().resolveSibling("x"), wanted.getFirst(), names);
    }

    private static LobsterFiles pair(Path sibling, Matcher message, List<Matcher> names) {
        String twin = message.group().replace("_message_", "_orderbook_");
        Path depth = null;
        List<Path> strangers = new ArrayList<>();
        for (Matcher name : names) {
            if (name.group("kind").equals("orderbook") && name.group("symbol").equals(message.group("symbol"))) {
                Path file = sibling.resolveSibling(name.group());
                if (name.group().equals(twin)) {
                    depth = file;
                } else if (depth == null || !name.group("span").equals(message.group("span"))) {
                    strangers.add(file);
                }
            }
        }
        try {
            return new LobsterFiles(
                    sibling.resolveSibling(message.group()),
                    depth,
                    Integer.parseInt(message.group("levels")),
                    message.group("symbol").toUpperCase(Locale.ROOT),
                    LocalDate.parse(message.group("date")),
                    strangers);
        } catch (DateTimeException e) {
            throw new MarketDataException(message.group() + ": " + message.group("date")
                    + " is not a date; name the file as LOBSTER does, such as " + EXAMPLE + ".");
        }
    }

    private static List<Path> list(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            List<Path> files = entries.filter(Files::isRegularFile).sorted().toList();
            if (files.isEmpty()) {
                throw new MarketDataException(
                        "The folder " + folder + " is empty; name a folder that holds a LOBSTER message file.");
            }
            return files;
        } catch (IOException e) {
            throw DataFiles.unreadable(folder, e);
        }
    }
}
