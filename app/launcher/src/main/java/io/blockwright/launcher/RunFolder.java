package io.blockwright.launcher;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.text.ParsePosition;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/**
 * A folder for one simulated run: its journal, its tape, its messages. It is kept when the run ends, so that the run can be
 * looked into; of several runs the newest stay.
 *
 * @param folder exists and is empty at first
 */
record RunFolder(Path folder) {
    private static final int KEPT = 10;
    /** A run that wrote lately may still be going on in another process. */
    private static final Duration FRESH = Duration.ofHours(1);

    private static final long NANOS = 1_000_000L;

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'run-'yyyyMMdd-HHmmss-SSS", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    /** Makes the next folder, and lets old ones go. */
    static RunFolder in(Path history) throws IOException {
        Files.createDirectories(history);
        prune(history);
        return new RunFolder(Files.createTempDirectory(history, NAME.format(Instant.now()) + "-"));
    }

    /** A folder of the user's choice, new or empty. */
    static RunFolder fresh(Path folder) throws IOException {
        if (Files.exists(folder)) {
            if (!Files.isDirectory(folder)) {
                throw new UserError(folder + " is a file: name a new folder to record in.");
            }
            try (Stream<Path> there = Files.list(folder)) {
                if (there.findAny().isPresent()) {
                    throw new UserError("The folder " + folder + " is not empty: name a new one to record in.");
                }
            }
        }
        Files.createDirectories(folder);
        return new RunFolder(folder);
    }

    /** The runs that are kept, newest first. */
    static List<RunFolder> kept(Path history) throws IOException {
        if (!Files.isDirectory(history)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(history)) {
            return folders.filter(Files::isDirectory)
                    .sorted(Comparator.reverseOrder())
                    .map(RunFolder::new)
                    .filter(run -> Files.exists(run.files().journal()))
                    .toList();
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    /** When the run began, as its name says, nanoseconds since the epoch. */
    long started() throws IOException {
        try {
            ParsePosition end = new ParsePosition(0);
            return LocalDateTime.from(NAME.parse(name(), end))
                            .toInstant(ZoneOffset.UTC)
                            .toEpochMilli()
                    * NANOS;
        } catch (DateTimeException renamed) {
            return Files.getLastModifiedTime(folder).toMillis() * NANOS;
        }
    }

    /** What is remembered of the run. */
    DeskFiles files() {
        return DeskFiles.beside(folder.resolve("journal.db"));
    }

    private static void prune(Path history) throws IOException {
        List<Path> runs;
        try (Stream<Path> folders = Files.list(history)) {
            runs = folders.filter(Files::isDirectory).sorted().toList();
        }
        FileTime stale = FileTime.from(Instant.now().minus(FRESH));
        for (Path run : runs.subList(0, Math.max(0, runs.size() - KEPT + 1))) {
            if (newest(run).compareTo(stale) < 0) {
                new Scratch(run).close();
            }
        }
    }

    private static FileTime newest(Path run) throws IOException {
        FileTime newest = Files.getLastModifiedTime(run);
        try (Stream<Path> files = Files.walk(run)) {
            for (Path file : files.toList()) {
                FileTime written = Files.getLastModifiedTime(file);
                newest = written.compareTo(newest) > 0 ? written : newest;
            }
        }
        return newest;
    }
}
