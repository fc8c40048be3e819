package io.blockwright.marketdata.tape;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.TapeLayout;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One file of a tape, read while it may still grow. One thread at a time. */
public final class PartReader implements AutoCloseable {
    private final Path file;
    private final FileChannel channel;
    private final Instrument instrument;
    private final int version;
    private final TapeLayout layout;
    private final BlockReader reader;
    private final List<Block> blocks = new ArrayList<>();
    private final byte[] head = new byte[Block.HEAD];
    private long next;
    private String torn = "";

    private PartReader(Path file, FileChannel channel, PartHead.Found found) {
        this.file = file;
        this.channel = channel;
        this.instrument = found.head().instrument();
        this.version = found.version();
        this.layout = found.layout();
        this.reader = new BlockReader(instrument.symbol());
        this.next = found.length();
    }

    /**
     * Opens a part and reads its index.
     *
     * @throws ByteSource.Damage when it is no tape that this program reads; the message says what is wrong
     */
    public static PartReader open(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.READ);
        try {
            byte[] bytes = new byte[PartHead.MOST + 64];
            int length = readAsMuch(channel, bytes, 0);
            PartReader part = new PartReader(file, channel, PartHead.read(bytes, length));
            part.refresh();
            return part;
        } catch (IOException | RuntimeException e) {
            channel.close();
            throw e;
        }
    }

    private static int readAsMuch(FileChannel channel, byte[] into, long from) throws IOException {
        ByteBuffer buffer = ByteBuffer.wrap(into);
        while (buffer.hasRemaining() && channel.read(buffer, from + buffer.position()) >= 0) {
            // until it is full or the file ends
        }
        return buffer.position();
    }

    public Path file() {
        return file;
    }

    public Instrument instrument() {
        return instrument;
    }

    /** Which version of the format it has. */
    public int version() {
        return version;
    }

    /** How its events are laid out. */
    public TapeLayout layout() {
        return layout;
    }

    /** The blocks that are whole, oldest first; grows by {@link #refresh}. */
    public List<Block> blocks() {
        return blocks;
    }

    /** What is wrong with the end of the file, empty when nothing is; while it is being written a torn end is usual. */
    public String torn() {
        return torn;
    }

    /** Takes up the blocks that were written since. */
    public void refresh() throws IOException {
        long size = channel.size();
        torn = "";
        while (next < size && torn.isEmpty()) {
            Block block = next + Block.HEAD + Block.TAIL > size ? null : headAt(next);
            if (block == null || block.end() > size) {
                torn = "the last " + (size - next) + " bytes of " + file.getFileName() + " are no whole block";
            } else {
                blocks.add(block);
                next = block.end();
            }
        }
    }

    private @Nullable Block headAt(long offset) throws IOException {
        readAsMuch(channel, head, offset);
        try {
            return Block.read(head, offset);
        } catch (ByteSource.Damage _) {
            return null;
        }
    }

    /** A block's contents. */
    public record Contents(@Nullable Keyframe keyframe, List<Seen> events) {
        public Contents {
            events = List.copyOf(events);
        }
    }

    /** An event and when the engine saw it, nanoseconds since the epoch. */
    public record Seen(long at, MarketEvent event) {}

    /**
     * Reads a block.
     *
     * @throws ByteSource.Damage when its bytes are not what was written
     */
    public Contents read(Block block) throws IOException {
        byte[] whole = new byte[Block.HEAD + block.length() + Block.TAIL];
        if (readAsMuch(channel, whole, block.offset()) < whole.length) {
            throw new EOFException(file + " became shorter while it was read");
        }
        return reader.read(block, whole);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        channel.close();
    }
}
