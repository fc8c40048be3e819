package io.blockwright.marketdata.tape;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.TapeSettings;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of a tape on the disk, named by the time at which they begin, and what they may take together. */
public final class TapeFolder {
    private static final Logger LOG = LoggerFactory.getLogger(TapeFolder.class);
    private static final String ENDING = ".tape";
    private static final long DAY = 24L * 3600 * 1_000_000_000L;
    private static final int MOST_A_MILLISECOND = 1_000;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final TapeSettings settings;
    private final Instrument instrument;
    private long day = Long.MIN_VALUE;

    TapeFolder(TapeSettings settings, Instrument instrument) {
        this.settings = settings;
        this.instrument = instrument;
    }

    Path path() {
        return settings.folder();
    }

    long partBytes() {
        return settings.partBytes();
    }

    /** Whether the newest part was begun on the day of a moment (UTC). */
    boolean sameDay(long seen) {
        return Math.floorDiv(seen, DAY) == day;
    }

    /** Makes the next part. */
    PartWriter next(long seen) throws IOException {
        Files.createDirectories(settings.folder());
        makeRoom();
        day = Math.floorDiv(seen, DAY);
        String stem = NAME.format(Instant.ofEpochSecond(0, seen));
        for (int i = 0; i < MOST_A_MILLISECOND; i++) {
            Path file = settings.folder().resolve(String.format(Locale.ROOT, "%s-%03d%s", stem, i, ENDING));
            try {
                return PartWriter.create(file, instrument);
            } catch (FileAlreadyExistsException _) {
                // the part of another start in the same millisecond
            }
        }
        throw new IOException("there are too many parts named " + stem);
    }

    private void makeRoom() throws IOException {
        List<Path> parts = parts(settings.folder());
        long total = 0;
        for (Path part : parts) {
            total += Files.size(part);
        }
        for (Path part : parts) {
            if (total + settings.partBytes() <= settings.folderBytes()) {
                return;
            }
            long size = Files.size(part);
            try {
                Files.delete(part);
                total -= size;
                LOG.info(
                        "the tapes in {} may take {} MB: {} made room, what it held can be replayed no more",
                        settings.folder(),
                        settings.folderBytes() >> 20,
                        part.getFileName());
            } catch (IOException e) {
                LOG.debug("{} is being read and stays for now: {}", part, e.toString());
            }
        }
    }

    /** The parts in a folder, oldest first; none where there is no folder. */
    public static List<Path> parts(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.getFileName().toString().endsWith(ENDING))
                    .sorted()
                    .toList();
        }
    }
}
