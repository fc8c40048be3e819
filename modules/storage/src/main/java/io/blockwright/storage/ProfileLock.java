package io.blockwright.storage;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/** Keeps a second Blockwright away from a journal: a lock that the operating system drops when the process ends. */
final class ProfileLock implements AutoCloseable {
    private final FileChannel channel;

    private ProfileLock(FileChannel channel) {
        this.channel = channel;
    }

    static ProfileLock take(Path journal) {
        Path file = JournalFile.sibling(journal, ".lock");
        FileChannel channel = null;
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            channel = FileChannel.open(
                    file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
            FileLock lock = tryLock(channel);
            if (lock == null) {
                String owner = owner(channel);
                channel.close();
                throw new JournalException("The journal " + journal + " is in use by another Blockwright" + owner
                        + "; close that one, or choose another profile.");
            }
            channel.truncate(0);
            channel.write(
                    ByteBuffer.wrap(Long.toString(ProcessHandle.current().pid()).getBytes(StandardCharsets.US_ASCII)),
                    0);
            return new ProfileLock(channel);
        } catch (IOException e) {
            closeAfter(channel, e);
            throw new JournalException(
                    "The journal " + journal + " cannot be locked (" + JournalFile.reason(e)
                            + "); choose a folder that can be written and has room.",
                    e);
        }
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException _) {
            return null;
        }
    }

    /** Which process has it; empty where the system lets nobody read a locked file. */
    private static String owner(FileChannel channel) {
        ByteBuffer text = ByteBuffer.allocate(20);
        try {
            channel.read(text, 0);
        } catch (IOException _) {
            return "";
        }
        return text.position() == 0
                ? ""
                : " (process " + new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII) + ")";
    }

    private static void closeAfter(@Nullable FileChannel channel, IOException why) {
        if (channel != null) {
            try {
                channel.close();
            } catch (IOException e) {
                why.addSuppressed(e);
            }
        }
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
