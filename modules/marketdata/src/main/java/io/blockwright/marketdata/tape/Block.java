package io.blockwright.marketdata.tape;

import java.util.zip.CRC32C;

/**
 * Where a block lies in a part of a tape, and what it covers. Blocks follow each other without gaps; the chain of their heads
 * is the tape's index.
 *
 * @param offset of its head in the file
 * @param length of its body
 * @param events in it
 * @param first when its first event was seen, nanoseconds since the epoch
 * @param last when its last event was seen
 * @param keyframe whether the body begins with a {@link Keyframe}
 * @param anew whether that keyframe says more than what came before it: a recording began there, or went on after a loss
 * @param columns whether the body is laid out in {@link Columns}
 */
public record Block(
        long offset, int length, int events, long first, long last, boolean keyframe, boolean anew, boolean columns) {
    /** Bytes before the body. */
    static final int HEAD = 32;
    /** Bytes behind the body: a CRC-32C of head and body. */
    static final int TAIL = 4;
    /** No body is longer: a length beyond this is damage. */
    static final int LONGEST = 64 << 20;

    /** Flag of a block that begins with a keyframe. */
    static final int KEYFRAME = 1;
    /** Flag of a keyframe that says more than what came before. */
    static final int ANEW = 2;
    /** Flag of a block whose body is laid out in columns. */
    static final int COLUMNS = 4;

    private static final int MARK = 0x4B4C4254; // "TBLK"

    /** Where the next block begins. */
    long end() {
        return offset + HEAD + length + TAIL;
    }

    /** Lays a block's head, body and checksum into {@code out}. */
    static void write(ByteSink out, ByteSink body, int events, long first, long last, int flags) {
        int begin = out.size();
        out.i32(MARK);
        out.i32(flags);
        out.i32(body.size());
        out.i32(events);
        out.i64(first);
        out.i64(last);
        out.append(body.bytes(), body.size());
        out.i32(checksum(out.bytes(), begin, out.size()));
    }

    /** Reads a head; throws {@link ByteSource.Damage} when it is none. */
    static Block read(byte[] head, long offset) {
        ByteSource in = new ByteSource(head, 0, HEAD);
        if (in.i32() != MARK) {
            throw new ByteSource.Damage("no block begins there");
        }
        int flags = in.i32();
        Block block = new Block(
                offset,
                in.i32(),
                in.i32(),
                in.i64(),
                in.i64(),
                (flags & KEYFRAME) != 0,
                (flags & ANEW) != 0,
                (flags & COLUMNS) != 0);
        if (flags >>> 3 != 0
                || block.length < 0
                || block.length > LONGEST
                || block.events < 0
                || block.last < block.first) {
            throw new ByteSource.Damage("a block's head makes no sense");
        }
        return block;
    }

    /** Throws {@link ByteSource.Damage} unless head, body and checksum belong together. */
    void verify(byte[] whole) {
        int end = HEAD + length;
        if (new ByteSource(whole, end, end + TAIL).i32() != checksum(whole, 0, end)) {
            throw new ByteSource.Damage("a block's checksum is wrong");
        }
    }

    static int checksum(byte[] bytes, int from, int to) {
        CRC32C crc = new CRC32C();
        crc.update(bytes, from, to - from);
        return (int) crc.getValue();
    }
}
