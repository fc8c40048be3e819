package io.blockwright.marketdata.tape;

import java.util.zip.DataFormatException;
import java.util.zip.Deflater;
import java.util.zip.Inflater;

/**
 * The columns of a block, each deflated on its own: numbers of one kind look alike, and a code made for them alone is shorter.
 * A column is told by its length, the length it is packed to, and its bytes; one that would not become shorter is left as it
 * is. Single-threaded.
 */
final class Columns implements AutoCloseable {
    /** Kind, side and flags of each event. */
    static final int HEADS = 0;
    /** How many bytes the time since the event before takes. */
    static final int GAP_LENGTHS = 1;
    /** The lowest byte of that time; seven more columns hold the higher ones. */
    static final int GAP_BYTES = 2;

    static final int OWN_TIMES = 10;
    /** Ids of new orders, as differences. */
    static final int ARRIVALS = 11;
    /** How many arrivals ago an order came, 0 when that was before the block. */
    static final int AGES = 12;
    /** Ids of orders that came before the block. */
    static final int ORDERS = 13;

    static final int PRICES = 14;
    static final int PAID = 15;
    static final int QUANTITIES = 16;
    static final int GONE = 17;
    static final int REST = 18;
    /** A keyframe, but for its orders. */
    static final int KEYFRAME = 19;

    static final int STANDING_PRICES = 20;
    static final int STANDING_QUANTITIES = 21;
    static final int STANDING_IDS = 22;
    private static final int COUNT = 23;

    /** Half the time of the usual level, for two hundredths of the length. */
    private static final int LEVEL = 5;

    private final ByteSink[] sinks = new ByteSink[COUNT];
    private final Deflater deflater = new Deflater(LEVEL, true);
    private byte[] packed = new byte[1 << 14];

    Columns() {
        for (int i = 0; i < COUNT; i++) {
            sinks[i] = new ByteSink();
        }
    }

    ByteSink sink(int column) {
        return sinks[column];
    }

    void clear() {
        for (ByteSink sink : sinks) {
            sink.clear();
        }
    }

    /** Bytes in all columns, not packed. */
    int size() {
        int size = 0;
        for (ByteSink sink : sinks) {
            size += sink.size();
        }
        return size;
    }

    /** Lays all columns down, packed. */
    void pack(ByteSink out) {
        out.u8(COUNT);
        for (ByteSink sink : sinks) {
            int length = sink.size();
            out.count(length);
            if (length > 0) {
                int shorter = deflate(sink);
                out.count(shorter);
                out.append(shorter < length ? packed : sink.bytes(), shorter);
            }
        }
    }

    /** Packs a column; the length it has then, which is its own where packing does not pay. */
    private int deflate(ByteSink sink) {
        if (packed.length < sink.size()) {
            packed = new byte[sink.bytes().length];
        }
        deflater.reset();
        deflater.setInput(sink.bytes(), 0, sink.size());
        deflater.finish();
        int length = deflater.deflate(packed, 0, sink.size());
        return deflater.finished() && length < sink.size() ? length : sink.size();
    }

    /**
     * Unpacks what {@link #pack} laid down.
     *
     * @throws ByteSource.Damage when it is not that
     */
    static ByteSource[] unpack(ByteSource in, Inflater inflater) {
        if (in.u8() != COUNT) {
            throw new ByteSource.Damage("a block has another number of columns than it should");
        }
        ByteSource[] columns = new ByteSource[COUNT];
        long total = 0;
        for (int i = 0; i < COUNT; i++) {
            long length = in.count();
            total += length;
            if (length < 0 || total > Block.LONGEST) {
                throw new ByteSource.Damage("a column's length makes no sense");
            }
            columns[i] = length == 0 ? new ByteSource(new byte[0], 0, 0) : column(in, (int) length, inflater);
        }
        return columns;
    }

    private static ByteSource column(ByteSource in, int length, Inflater inflater) {
        int shorter = in.size();
        if (shorter > length) {
            throw new ByteSource.Damage("a column is longer packed than it is");
        }
        if (shorter == length) {
            return in.part(length);
        }
        byte[] bytes = new byte[length];
        inflater.reset();
        in.part(shorter).feed(inflater);
        try {
            if (inflater.inflate(bytes) < length) {
                throw new ByteSource.Damage("a column is shorter than it says");
            }
        } catch (DataFormatException e) {
            throw new ByteSource.Damage("a column cannot be unpacked");
        }
        return new ByteSource(bytes, 0, length);
    }

    @Override
    public void close() {
        deflater.end();
    }
}
