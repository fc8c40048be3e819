package io.blockwright.marketdata.tape;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.TapeSettings;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The thread behind a recording: follows the book itself, so that it can lay a keyframe wherever one is due, and writes block
 * by block. When the disk fails it says so once, goes on following, and tries a new part every few seconds.
 */
public final class TapeWriter {
    private static final Logger LOG = LoggerFactory.getLogger(TapeWriter.class);
    private static final long SECOND = 1_000_000_000L;
    /** A block tells about this much time at most, so that a reader is never further behind. */
    private static final long BLOCK_NANOS = SECOND;

    private static final long NEVER = Long.MIN_VALUE;
    /** And no block waits longer than this for its time to be full, by the wall. */
    private static final long HELD_BACK_NANOS = SECOND / 2;

    private static final int BLOCK_BYTES = 1 << 18;
    private static final long RETRY_NANOS = 5 * SECOND;
    private static final long REST_NANOS = 20_000_000L;
    private static final int DRAIN = 4_096;

    private final TapeQueue queue;
    private final AtomicLong passed;
    private final LongSupplier monotonic;
    private final TapeFolder folder;
    private final FollowedBook followed;
    private final Thread thread;
    private @Nullable PartWriter part;
    private boolean anew = true;
    private long told = NEVER;
    private long openedAt;
    private long retryAt;
    private volatile boolean closing;
    private volatile String trouble = "";

    public TapeWriter(
            TapeSettings settings, Instrument instrument, TapeQueue queue, AtomicLong passed, LongSupplier monotonic) {
        this.queue = queue;
        this.passed = passed;
        this.monotonic = monotonic;
        this.folder = new TapeFolder(settings, instrument);
        this.followed = new FollowedBook(instrument);
        this.thread = Thread.ofPlatform().name("tape-writer").daemon().unstarted(this::run);
    }

    public void start() {
        thread.start();
    }

    public boolean alive() {
        return thread.isAlive();
    }

    /** Why nothing is recorded at present, empty while all is well. */
    public String trouble() {
        return trouble;
    }

    /** Writes what is queued and ends the thread. */
    public void close() {
        closing = true;
        LockSupport.unpark(thread);
        boolean interrupted = false;
        while (thread.isAlive()) {
            try {
                thread.join();
            } catch (InterruptedException _) {
                interrupted = true;
            }
        }
        folder.close();
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
    }

    private void run() {
        try {
            while (true) {
                boolean last = closing;
                long upTo = passed.getAcquire();
                int taken = queue.drain(DRAIN, this::take);
                if (taken < DRAIN) {
                    settle(upTo, last);
                    if (last) {
                        complete();
                        return;
                    }
                    LockSupport.parkNanos(this, REST_NANOS);
                }
            }
        } catch (RuntimeException | Error e) {
            LOG.error("the tape writer failed", e);
            trouble =
                    "The tape stopped after an error in the program (" + e + "): a replay ends there; report the log.";
        }
    }

    private void take(long seen, Object item) {
        PartWriter open = part(seen);
        try {
            if (item instanceof Keyframe found) {
                resume(open, seen, found);
                return;
            }
            if (open != null) {
                write(open, seen, (MarketEvent) item);
            }
        } catch (IOException e) {
            failed(e);
        }
        if (item instanceof MarketEvent event) {
            followed.onMarket(event);
        }
    }

    private void resume(@Nullable PartWriter open, long seen, Keyframe found) throws IOException {
        followed.resume(found);
        anew = true;
        if (open != null) {
            told = open.endBlock(seen);
            open.begin(seen, followed.keyframe(), true);
            openedAt = monotonic.getAsLong();
            anew = false;
        }
    }

    private void write(PartWriter part, long seen, MarketEvent event) throws IOException {
        PartWriter open = part;
        if (open.isOpen() && (seen - open.openedAt() >= BLOCK_NANOS || open.openBytes() >= BLOCK_BYTES)) {
            told = open.endBlock(open.openedAt());
        }
        if (!open.isOpen()) {
            boolean rotates = open.bytes() >= folder.partBytes() || !folder.sameDay(seen);
            if (rotates) {
                open = rotated(open, seen);
            }
            if (rotates || anew || followed.keyframeDue()) {
                open.begin(seen, followed.keyframe(), anew);
                anew = false;
            }
            openedAt = monotonic.getAsLong();
        }
        open.add(seen, event);
    }

    private PartWriter rotated(PartWriter full, long seen) throws IOException {
        full.close();
        folder.finish(full.file());
        PartWriter next = folder.next(seen);
        part = next;
        return next;
    }

    /** With nothing waiting the tape tells everything up to {@code upTo}; a block is not held back for long. */
    private void settle(long upTo, boolean last) {
        PartWriter open = part;
        if (open == null) {
            return;
        }
        try {
            if (open.isOpen()) {
                if (last
                        || (upTo > open.openedAt() && upTo - open.openedAt() >= BLOCK_NANOS)
                        || monotonic.getAsLong() - openedAt >= HELD_BACK_NANOS) {
                    told = open.endBlock(upTo);
                }
            } else if (told != NEVER && upTo > told && upTo - told >= BLOCK_NANOS) {
                open.quiet(told, upTo);
                told = upTo;
            }
        } catch (IOException e) {
            failed(e);
        }
    }

    private @Nullable PartWriter part(long seen) {
        if (part == null && (trouble.isEmpty() || monotonic.getAsLong() >= retryAt)) {
            try {
                part = folder.next(seen);
                if (!trouble.isEmpty()) {
                    LOG.info("the tape is recorded again");
                    trouble = "";
                }
            } catch (IOException e) {
                failed(e);
            }
        }
        return part;
    }

    private void failed(IOException e) {
        if (trouble.isEmpty()) {
            LOG.warn("the tape in {} could not be written: {}", folder.path(), e.toString());
        }
        trouble = "The tape in " + folder.path() + " could not be written (" + why(e)
                + "), so a replay ends there: make room or check the disk; recording goes on by itself.";
        retryAt = monotonic.getAsLong() + RETRY_NANOS;
        anew = true;
        end();
    }

    /** A file system often says no more than the file's name. */
    static String why(IOException e) {
        return switch (e) {
            case AccessDeniedException _ -> "access is denied";
            case FileAlreadyExistsException _ -> "something else has its name";
            case NoSuchFileException _ -> "it is gone";
            case FileSystemException reasoned when reasoned.getReason() != null -> reasoned.getReason();
            default -> String.valueOf(e.getMessage());
        };
    }

    private void complete() {
        PartWriter newest = part;
        end();
        if (newest != null) {
            folder.finish(newest.file());
        }
    }

    private void end() {
        PartWriter open = part;
        part = null;
        if (open != null) {
            try {
                open.close();
            } catch (IOException e) {
                LOG.debug("a part of the tape was not closed: {}", e.toString());
            }
        }
    }
}
