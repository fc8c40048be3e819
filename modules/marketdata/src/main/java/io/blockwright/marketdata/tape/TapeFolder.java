package io.blockwright.marketdata.tape;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.TapeLayout;
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
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The parts of a tape on the disk, named by the time at which they begin, and what they may take together. */
public final class TapeFolder {
    private static final Logger LOG = LoggerFactory.getLogger(TapeFolder.class);
    /** How the name of each part ends. */
    private static final String ENDING = ".tape";

    private static final long DAY = 24L * 3600 * 1_000_000_000L;
    private static final int MOST_A_MILLISECOND = 1_000;
    private static final DateTimeFormatter NAME =
            DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmssSSS", Locale.ROOT).withZone(ZoneOffset.UTC);

    private final TapeSettings settings;
    private final Instrument instrument;
    private final @Nullable FinishedParts finished;
    private @Nullable RecordingMark mark;
    private long day = Long.MIN_VALUE;

    TapeFolder(TapeSettings settings, Instrument instrument) {
        this.settings = settings;
        this.instrument = instrument;
        this.finished = settings.finished() == TapeLayout.COLUMNS ? new FinishedParts(this::replace) : null;
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
        if (mark == null && finished != null) {
            mark = RecordingMark.take(settings.folder());
            takeUp();
        }
        makeRoom();
        day = Math.floorDiv(seen, DAY);
        String stem = NAME.format(Instant.ofEpochSecond(0, seen));
        for (int i = 0; i < MOST_A_MILLISECOND; i++) {
            Path file = settings.folder().resolve(String.format(Locale.ROOT, "%s-%03d%s", stem, i, ENDING));
            try {
                return PartWriter.create(file, instrument, TapeLayout.ROWS);
            } catch (FileAlreadyExistsException _) {
                // the part of another start in the same millisecond
            }
        }
        throw new IOException("there are too many parts named " + stem);
    }

    /** What an earlier recording left behind: parts in rows, and what it was packing when it was killed. */
    private void takeUp() {
        if (mark == null) {
            return;
        }
        try {
            sweep(settings.folder());
            parts(settings.folder()).forEach(this::finish);
        } catch (IOException e) {
            LOG.debug("what an earlier recording left stays as it is: {}", e.toString());
        }
    }

    /** Nobody writes to a part any more: it can be packed. */
    void finish(Path part) {
        if (finished != null && mark != null) {
            finished.add(part);
        }
    }

    /** Nothing is recorded any more. */
    void close() {
        if (finished != null) {
            finished.close();
        }
        RecordingMark taken = mark;
        mark = null;
        if (taken != null) {
            try {
                taken.close();
            } catch (IOException e) {
                LOG.debug("the mark of a recording stayed behind: {}", e.toString());
            }
        }
    }

    /** Not while parts are being removed: one that made room must not come back. */
    private synchronized boolean replace(Path part, long size, Path by) throws IOException {
        return replaceIn(part, size, by);
    }

    /** Puts a packed part in the place of the one it was made from, if that is still what it was. */
    static boolean replaceIn(Path part, long size, Path by) throws IOException {
        if (!Files.exists(part) || Files.size(part) != size) {
            return false;
        }
        PartPacker.swap(part, by);
        return true;
    }

    /** Removes what a packer left that was killed. */
    public static void sweep(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(TapeFolder::halfPacked).toList()) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean halfPacked(Path file) {
        return file.getFileName().toString().endsWith(ENDING + PartPacker.ENDING);
    }

    private synchronized void makeRoom() throws IOException {
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

    /** Which of a folder's parts tells of a moment, by the times at which they begin; the first where none is so old. */
    public static int at(List<Path> parts, long time) {
        String stem = NAME.format(Instant.ofEpochSecond(0, time));
        int at = 0;
        for (int i = 1; i < parts.size(); i++) {
            String name = parts.get(i).getFileName().toString();
            if (name.substring(0, Math.min(stem.length(), name.length())).compareTo(stem) <= 0) {
                at = i;
            }
        }
        return at;
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
