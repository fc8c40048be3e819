package io.blockwright.fix;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Finds the messages about an order among those that sessions kept in a folder, also while they are being written. Reads the
 * files through, so not on a thread that may not wait.
 */
public final class FixMessages {
    private static final char SOH = '\u0001';

    private final Path folder;

    /** The messages in a folder; there may be none yet. */
    public FixMessages(Path folder) {
        this.folder = folder;
    }

    /**
     * A message as it crossed the wire, secrets masked, with {@code |} in place of SOH.
     *
     * @param time by the desk's clock, nanoseconds since the epoch
     * @param outgoing whether the desk sent it
     */
    public record Kept(long time, String venue, boolean outgoing, String text) {}

    /** The messages that name one of these orders as theirs (11) or as the one they act on (41), oldest first. */
    public List<Kept> of(Collection<String> clOrdIds) throws IOException {
        Set<String> wanted = new HashSet<>(clOrdIds);
        List<Kept> found = new ArrayList<>();
        for (Path file : files(folder)) {
            try (BufferedReader lines = Files.newBufferedReader(file)) {
                for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                    if (wanted.contains(field(line, "11=")) || wanted.contains(field(line, "41="))) {
                        Kept message = read(line);
                        if (message != null) {
                            found.add(message);
                        }
                    }
                }
            } catch (NoSuchFileException _) {
                // it made room for a newer one just now
            }
        }
        return found;
    }

    private static String field(String line, String tag) {
        int at = line.indexOf(SOH + tag);
        if (at < 0) {
            return "";
        }
        int from = at + 1 + tag.length();
        int end = line.indexOf(SOH, from);
        return end < 0 ? "" : line.substring(from, end);
    }

    /** Null for a line that a crash has cut. */
    private static @Nullable Kept read(String line) {
        String[] parts = line.split("\t", 4);
        if (parts.length < 4) {
            return null;
        }
        try {
            return new Kept(Long.parseLong(parts[0]), parts[1], parts[2].equals(">"), parts[3].replace(SOH, '|'));
        } catch (NumberFormatException _) {
            return null;
        }
    }

    /** The files of a folder, oldest first. */
    static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(MessageFiles.ENDING))
                    .sorted()
                    .toList();
        }
    }
}
