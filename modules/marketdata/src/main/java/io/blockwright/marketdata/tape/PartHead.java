package io.blockwright.marketdata.tape;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.TapeLayout;
import java.util.Arrays;

/** The first bytes of every part of a tape: what it is, which version, and whose market. */
public record PartHead(Instrument instrument) {
    /** The oldest version that is read: version 1 held no news, version 2 no scores of headlines. */
    private static final int OLDEST = 1;
    /** What is written event by event. */
    private static final int ROWS = 3;
    /** What a finished part becomes. */
    private static final int COLUMNS = 4;
    /** No head is longer. */
    static final int MOST = 4_096;

    private static final byte[] MAGIC = {'B', 'W', 'T', 'A', 'P', 'E', '\r', '\n'};

    void write(ByteSink out, TapeLayout layout) {
        ByteSink body = new ByteSink();
        body.text(instrument.symbol());
        body.count(instrument.ticksPerUnit());
        body.count(instrument.increment());
        body.count(instrument.lot());
        body.text(instrument.currency());
        int begin = out.size();
        out.append(MAGIC, MAGIC.length);
        out.i32(layout == TapeLayout.COLUMNS ? COLUMNS : ROWS);
        out.i32(body.size());
        out.append(body.bytes(), body.size());
        out.i32(Block.checksum(out.bytes(), begin, out.size()));
    }

    /** A head, its version, and how many bytes it takes. */
    record Found(PartHead head, int version, int length) {
        TapeLayout layout() {
            return version >= COLUMNS ? TapeLayout.COLUMNS : TapeLayout.ROWS;
        }
    }

    static Found read(byte[] bytes, int length) {
        ByteSource in = new ByteSource(bytes, MAGIC.length, length);
        if (length < MAGIC.length || !Arrays.equals(bytes, 0, MAGIC.length, MAGIC, 0, MAGIC.length)) {
            throw new ByteSource.Damage("it is no tape");
        }
        int version = in.i32();
        if (version < OLDEST || version > COLUMNS) {
            throw new ByteSource.Damage(
                    "it has version " + version + " of the format, this program reads " + OLDEST + " to " + COLUMNS);
        }
        int size = in.i32();
        int end = in.position() + size;
        if (size < 0 || size > MOST || end + Block.TAIL > length) {
            throw new ByteSource.Damage("its head is cut off");
        }
        if (new ByteSource(bytes, end, length).i32() != Block.checksum(bytes, 0, end)) {
            throw new ByteSource.Damage("its head is damaged");
        }
        try {
            Instrument instrument = new Instrument(in.text(), in.count(), in.count(), in.count(), in.text());
            return new Found(new PartHead(instrument), version, end + Block.TAIL);
        } catch (IllegalArgumentException e) {
            throw new ByteSource.Damage("its head names no instrument");
        }
    }
}
