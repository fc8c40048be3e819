package io.blockwright.fix;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a session's messages on the disk, one a line, secrets already masked: a file is followed by another when it is full,
 * and the oldest of the folder make room. Whoever sends or receives hands a message over and goes on; a thread of its own
 * writes. When the disk is behind or fails, messages are left out, counted and said in the log: never is a message to or from
 * a venue held up. {@link FixMessages} reads the files.
 */
final class MessageFiles implements AutoCloseable {
    static final String ENDING = ".fix";
    static final long FILE_BYTES = 16L << 20;
    static final long FOLDER_BYTES = 128L << 20;

    private static final Logger LOG = LoggerFactory.getLogger(MessageFiles.class);
    private static final int CAPACITY = 1 << 14;

    private final Path folder;
    private final String venue;
    private final long fileBytes;
    private final long folderBytes;
    private final ArrayBlockingQueue<Line> queue = new ArrayBlockingQueue<>(CAPACITY);
    private final AtomicLong left = new AtomicLong();
    private final Thread thread;
    private @Nullable FileChannel channel;
    private long written;
    private volatile boolean closing;

    private record Line(long time, boolean outgoing, String text) {}

    MessageFiles(Path folder, String venue) {
        this(folder, venue, FILE_BYTES, FOLDER_BYTES);
    }

    MessageFiles(Path folder, String venue, long fileBytes, long folderBytes) {
        this.folder = folder;
        this.venue = venue;
        this.fileBytes = fileBytes;
        this.folderBytes = folderBytes;
        this.thread = Thread.ofPlatform().name("fix-messages").daemon().unstarted(this::run);
        thread.start();
    }

    /** Hands a message over; any thread, never waits. */
    void add(long time, boolean outgoing, String masked) {
        if (!queue.offer(new Line(time, outgoing, masked))) {
            left.incrementAndGet();
        }
    }

    private void run() {
        List<Line> batch = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        while (true) {
            boolean last = closing;
            try {
                Line first = last ? queue.poll() : queue.poll(100, TimeUnit.MILLISECONDS);
                if (first == null) {
                    if (last) {
                        break;
                    }
                    continue;
                }
                batch.add(first);
                queue.drainTo(batch, 1_000);
                batch.forEach(line -> format(text, line));
                write(text);
            } catch (InterruptedException _) {
                // close() says so by its flag
            } catch (IOException e) {
                drop(batch.size(), e);
            }
            batch.clear();
            text.setLength(0);
        }
        closeFile();
    }

    private void format(StringBuilder out, Line line) {
        out.append(line.time)
                .append('\t')
                .append(venue)
                .append('\t')
                .append(line.outgoing ? '>' : '<')
                .append('\t');
        for (int i = 0; i < line.text.length(); i++) {
            char c = line.text.charAt(i);
            out.append(c == '\n' || c == '\r' ? ' ' : c);
        }
        out.append('\n');
    }

    private void write(StringBuilder text) throws IOException {
        FileChannel open = channel;
        if (open == null || written >= fileBytes) {
            closeFile();
            open = next();
        }
        ByteBuffer bytes = ByteBuffer.wrap(text.toString().getBytes(StandardCharsets.UTF_8));
        written += bytes.remaining();
        while (bytes.hasRemaining()) {
            open.write(bytes);
        }
        long missing = left.getAndSet(0);
        if (missing > 0) {
            LOG.warn("{} messages with {} were not kept: the disk did not keep up", missing, venue);
        }
    }

    private FileChannel next() throws IOException {
        Files.createDirectories(folder);
        List<Path> files = FixMessages.files(folder);
        makeRoom(files);
        long number = files.isEmpty() ? 1 : numberOf(files.getLast()) + 1;
        FileChannel opened = null;
        while (opened == null) {
            opened = create(number++);
        }
        channel = opened;
        written = 0;
        return opened;
    }

    /** Null where another venue's messages, which go to the same folder, have just taken that number. */
    private @Nullable FileChannel create(long number) throws IOException {
        Path file = folder.resolve(String.format(Locale.ROOT, "%08d", number) + ENDING);
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        } catch (FileAlreadyExistsException _) {
            return null;
        }
    }

    private static long numberOf(Path file) {
        String name = file.getFileName().toString();
        try {
            return Long.parseLong(name.substring(0, name.length() - ENDING.length()));
        } catch (NumberFormatException _) {
            return 0;
        }
    }

    private void makeRoom(List<Path> files) throws IOException {
        long total = fileBytes;
        for (Path file : files) {
            total += Files.size(file);
        }
        for (Path file : files) {
            if (total <= folderBytes) {
                return;
            }
            total -= Files.size(file);
            Files.delete(file);
        }
    }

    private void drop(int messages, IOException e) {
        if (left.getAndAdd(messages) == 0) {
            LOG.warn("the messages with {} cannot be kept in {}: {}", venue, folder, e.toString());
        }
        closeFile();
    }

    private void closeFile() {
        FileChannel open = channel;
        channel = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("a file of messages was not closed: {}", e.toString());
            }
        }
    }

    /** Writes what waits and ends; idempotent. */
    @Override
    public void close() {
        closing = true;
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }
}
