package io.blockwright.marketdata.tape;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;

/**
 * One file of a tape, growing block by block: a block is written whole when it is closed, so that a reader beside it sees
 * whole blocks or a torn last one. Writer thread only.
 */
public final class PartWriter implements AutoCloseable {
    private final String symbol;
    private final FileChannel channel;
    private final ByteSink body = new ByteSink();
    private final ByteSink out = new ByteSink();
    private @Nullable EventCodec codec;
    private int flags;
    private int events;
    private long first;
    private long bytes;

    private PartWriter(String symbol, FileChannel channel) {
        this.symbol = symbol;
        this.channel = channel;
    }

    /** Makes a part; the file must not be there. */
    public static PartWriter create(Path file, Instrument instrument) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
        PartWriter part = new PartWriter(instrument.symbol(), channel);
        try {
            new PartHead(instrument).write(part.out);
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
        from.write(body);
    }

    /** Adds an event, which begins a block where none is open. */
    public void add(long seen, MarketEvent event) {
        EventCodec open = codec == null ? start(seen, 0) : codec;
        open.write(body, seen, event);
        events++;
    }

    private EventCodec start(long seen, int withFlags) {
        if (codec != null) {
            throw new IllegalStateException("the block before is still open");
        }
        EventCodec fresh = new EventCodec(symbol, seen);
        codec = fresh;
        first = seen;
        flags = withFlags;
        events = 0;
        body.clear();
        return fresh;
    }

    /** Writes a block of nothing: nothing happened up to {@code last}. */
    public void quiet(long from, long last) throws IOException {
        start(from, 0);
        endBlock(last);
    }

    /** Whether a block is begun and not written yet. */
    public boolean isOpen() {
        return codec != null;
    }

    /** When the open block began. */
    public long openedAt() {
        return first;
    }

    /** Bytes in the open block. */
    public int openBytes() {
        return codec == null ? 0 : body.size();
    }

    /**
     * Writes the open block, if there is one.
     *
     * @param last the moment up to which it tells everything, if that is later than its last event
     * @return the moment up to which the part tells everything now
     */
    public long endBlock(long last) throws IOException {
        EventCodec open = codec;
        if (open == null) {
            return last;
        }
        codec = null;
        long told = Math.max(last, open.seen());
        Block.write(out, body, events, first, told, flags);
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

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
