package io.blockwright.backtest;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * Finished episodes on disk, one line each, appended as they finish: a run that is killed goes on from there. The first line
 * names the settings by their fingerprint; every other line carries its own checksum, and what a kill left half written is cut
 * off.
 */
public final class Checkpoint implements AutoCloseable {
    private static final String MAGIC = "blockwright backtest checkpoint 1 ";

    private final Path file;
    private final FileChannel channel;
    private final FileLock lock;
    private final List<Outcome> found;

    private Checkpoint(Path file, FileChannel channel, FileLock lock, List<Outcome> found) {
        this.file = file;
        this.channel = channel;
        this.lock = lock;
        this.found = List.copyOf(found);
    }

    /**
     * Opens the checkpoint of an experiment, a new one unless {@code resume} is asked for and there is one.
     *
     * @throws BacktestRefused when there is one and {@code resume} was not asked for, when it is of other settings, or in use
     */
    public static Checkpoint open(Path file, Experiment experiment, boolean resume) throws IOException {
        FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            FileLock lock = locked(file, channel);
            List<Outcome> found = new ArrayList<>();
            String head = MAGIC + experiment.fingerprint() + "\n";
            long good = channel.size() == 0 ? 0 : read(file, head, found);
            if (good > head.length() && !resume) {
                throw new BacktestRefused(found.size() + " of " + experiment.episodes()
                        + " episodes are finished already in " + file
                        + ": add --resume to go on from there, or delete that file to begin again.");
            }
            channel.truncate(good);
            channel.position(good);
            Checkpoint checkpoint = new Checkpoint(file, channel, lock, found);
            if (good == 0) {
                checkpoint.write(head);
            }
            return checkpoint;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static FileLock locked(Path file, FileChannel channel) throws IOException {
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            throw new BacktestRefused(
                    "Another backtest is writing to " + file + ": wait for it, or name another --json file.");
        }
        return lock;
    }

    /** Reads what is sound; returns how many bytes that is, 0 when the file is to begin anew. */
    private static long read(Path file, String head, List<Outcome> found) throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        String text = new String(bytes, StandardCharsets.US_ASCII);
        int end = text.indexOf('\n');
        if (end < 0 && MAGIC.startsWith(text.substring(0, Math.min(text.length(), MAGIC.length())))) {
            return 0; // killed while the first line was written
        }
        if (!text.startsWith(MAGIC)) {
            throw new BacktestRefused(
                    file + " is not a checkpoint of a backtest: name another --json file, or move it away.");
        }
        if (!text.startsWith(head)) {
            throw new BacktestRefused("The unfinished backtest in " + file
                    + " has other settings (scenarios, algorithms, pairs, seed or version): give those it was begun"
                    + " with, or delete that file to begin again.");
        }
        int at = end + 1;
        for (int next = text.indexOf('\n', at); next >= 0; next = text.indexOf('\n', at)) {
            Outcome outcome = sound(text.substring(at, next));
            if (outcome == null) {
                break;
            }
            found.add(outcome);
            at = next + 1;
        }
        return at;
    }

    private static @Nullable Outcome sound(String line) {
        int comma = line.lastIndexOf(',');
        boolean whole = comma >= 0 && line.substring(comma + 1).equals(checksum(line.substring(0, comma)));
        return whole ? OutcomeLine.read(line.substring(0, comma)) : null;
    }

    private static String checksum(String line) {
        CRC32 crc = new CRC32();
        crc.update(line.getBytes(StandardCharsets.US_ASCII));
        return Long.toHexString(crc.getValue());
    }

    /** What was finished when it was opened. */
    public List<Outcome> found() {
        return found;
    }

    /** Adds a finished episode; any thread. */
    synchronized void append(Outcome outcome) throws IOException {
        String line = OutcomeLine.of(outcome);
        write(line + "," + checksum(line) + "\n");
    }

    private void write(String text) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.US_ASCII));
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    /** The results are written elsewhere: the checkpoint has done its work. */
    public void discard() throws IOException {
        Files.deleteIfExists(file);
        close();
    }

    @Override
    public void close() throws IOException {
        if (channel.isOpen()) {
            lock.release();
            channel.close();
        }
    }
}
