package io.blockwright.marketdata.tape;

import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.tape.PartReader.Contents;
import io.blockwright.marketdata.tape.PartReader.Seen;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Inflater;
import org.jspecify.annotations.Nullable;

/** Turns a block's bytes into its events, however they are laid out. One thread at a time. */
final class BlockReader implements AutoCloseable {
    private final String symbol;
    private @Nullable Inflater inflater;

    BlockReader(String symbol) {
        this.symbol = symbol;
    }

    /**
     * Reads a block.
     *
     * @param whole its head, its body and its checksum
     * @throws ByteSource.Damage when the bytes are not what was written
     */
    Contents read(Block block, byte[] whole) {
        block.verify(whole);
        ByteSource in = new ByteSource(whole, Block.HEAD, Block.HEAD + block.length());
        if (!block.columns()) {
            Keyframe keyframe = block.keyframe() ? Keyframe.read(in) : null;
            return new Contents(keyframe, events(block, new RowSource(in)));
        }
        ByteSource[] columns = Columns.unpack(in, inflater());
        if (!in.atEnd()) {
            throw new ByteSource.Damage("a block is longer than its columns");
        }
        Keyframe keyframe = block.keyframe() ? Keyframe.read(columns) : null;
        return new Contents(keyframe, events(block, new ColumnSource(columns)));
    }

    private List<Seen> events(Block block, FieldSource fields) {
        EventReader reader = new EventReader(symbol, block.first(), fields);
        List<Seen> events = new ArrayList<>(Math.min(block.events(), block.length()));
        while (!fields.atEnd()) {
            MarketEvent event = reader.read();
            events.add(new Seen(reader.seen(), event));
        }
        if (events.size() != block.events() || !fields.exhausted()) {
            throw new ByteSource.Damage("a block holds another number of events than it says");
        }
        return events;
    }

    private Inflater inflater() {
        Inflater made = inflater;
        if (made == null) {
            made = new Inflater(true);
            inflater = made;
        }
        return made;
    }

    /** It can be read on afterwards, and closed again. */
    @Override
    public void close() {
        Inflater made = inflater;
        inflater = null;
        if (made != null) {
            made.end();
        }
    }
}
