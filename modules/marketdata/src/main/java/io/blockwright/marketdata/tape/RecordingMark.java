package io.blockwright.marketdata.tape;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * Says to other processes that a folder's newest part is being written, so that none of them takes it for finished: a file that
 * is locked as long as somebody records, and gone afterwards. A crash lets go of it.
 */
public final class RecordingMark implements AutoCloseable {
    private static final String NAME = ".recording";

    private final Path file;
    private final FileChannel channel;

    private RecordingMark(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Takes the mark; null when another has it, or where a folder cannot be locked. */
    public static @Nullable RecordingMark take(Path folder) {
        Path file = folder.resolve(NAME);
        try {
            FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            FileLock lock = null;
            try {
                lock = channel.tryLock();
            } catch (OverlappingFileLockException _) {
                // another part of this very process records there
            } finally {
                if (lock == null) {
                    channel.close();
                }
            }
            return lock == null ? null : new RecordingMark(file, channel);
        } catch (IOException _) {
            return null;
        }
    }

    @Override
    public void close() throws IOException {
        try (channel) {
            Files.deleteIfExists(file);
        }
    }
}
