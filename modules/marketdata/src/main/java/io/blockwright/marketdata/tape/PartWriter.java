package io.blockwright.marketdata.tape;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.TapeLayout;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/**
 * One file of a tape, growing block by block: a block is written whole when it is closed, so that a reader beside it sees
 * whole blocks or a torn last one. Writer thread only.
 */
public final class PartWriter implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final BlockBody body;
    private final ByteSink out = new ByteSink();
    private boolean open;
    private int flags;
    private int events;
    private long first;
    private long bytes;

    private PartWriter(Path file, FileChannel channel, TapeLayout layout) {
        this.file = file;
        this.channel = channel;
        this.body = BlockBody.in(layout);
    }

    /** Makes a part; the file must not be there. */
    public static PartWriter create(Path file, Instrument instrument, TapeLayout layout) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        PartWriter part = new PartWriter(file, channel, layout);
        try {
            new PartHead(instrument).write(part.out, layout);
            part.flush();
            return part;
        } catch (IOException e) {
            part.close();
            throw e;
        }
    }

    /**
     * Begins a block that can be played without what came before.
     *
     * @param anew whether the keyframe says more than what came before
     */
    public void begin(long seen, Keyframe from, boolean anew) {
        start(seen, anew ? Block.KEYFRAME | Block.ANEW : Block.KEYFRAME);
        body.keyframe(from);
    }

    /** Adds an event, which begins a block where none is open. */
    public void add(long seen, MarketEvent event) {
        if (!open) {
            start(seen, 0);
        }
        body.add(seen, event);
        events++;
    }

    private void start(long seen, int withFlags) {
        if (open) {
            throw new IllegalStateException("the block before is still open");
        }
        open = true;
        first = seen;
        flags = withFlags | body.flag();
        events = 0;
        body.begin(seen);
    }

    /** Writes a block of nothing: nothing happened up to {@code last}. */
    public void quiet(long from, long last) throws IOException {
        begin(from);
        endBlock(last);
    }

    /** Begins a block that goes on from the one before. */
    void begin(long seen) {
        start(seen, 0);
    }

    /** Events in the open block, or in the one that was written last. */
    int events() {
        return events;
    }

    /** Whether a block is begun and not written yet. */
    public boolean isOpen() {
        return open;
    }

    /** When the open block began. */
    public long openedAt() {
        return first;
    }

    /** Bytes in the open block. */
    public int openBytes() {
        return open ? body.size() : 0;
    }

    /**
     * Writes the open block, if there is one.
     *
     * @param last the moment up to which it tells everything, if that is later than its last event
     * @return the moment up to which the part tells everything now
     */
    public long endBlock(long last) throws IOException {
        if (!open) {
            return last;
        }
        open = false;
        long told = Math.max(last, body.seen());
        Block.write(out, body.laidOut(), events, first, told, flags);
        flush();
        return told;
    }

    private void flush() throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(out.bytes(), 0, out.size());
        while (buffer.hasRemaining()) {
            channel.write(buffer);
        }
        bytes += out.size();
        out.clear();
    }

    /** Bytes in the file. */
    public long bytes() {
        return bytes;
    }

    /** The file that is written. */
    public Path file() {
        return file;
    }

    /** What was written is on the disk when this returns. */
    void force() throws IOException {
        channel.force(true);
    }

    @Override
    public void close() throws IOException {
        body.close();
        channel.close();
    }
}
