package io.blockwright.fix;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second process off a session's sequence numbers: two writers would interleave and lose them. */
final class StoreLock implements AutoCloseable {
    private final FileChannel channel;

    private StoreLock(FileChannel channel) {
        this.channel = channel;
    }

    static StoreLock take(Path folder, String session) throws SettingsRefused {
        Path file = folder.resolve(session.replaceAll("[^A-Za-z0-9._-]", "_") + ".lock");
        FileChannel channel = null;
        try {
            Files.createDirectories(folder);
            channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
            if (locked(channel) != null) {
                return new StoreLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            closeQuietly(channel);
            throw new SettingsRefused("The FIX session store " + folder + " cannot be written (" + e.getMessage()
                    + "): check the folder's rights and the free space.");
        }
        throw new SettingsRefused(
                "Another Blockwright already uses the FIX session " + session + " in " + folder + ": close it first.");
    }

    private static @Nullable FileLock locked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static void closeQuietly(@Nullable FileChannel channel) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                // the first error is the one to tell
            }
        }
    }

    @Override
    public void close() {
        closeQuietly(channel);
    }
}
