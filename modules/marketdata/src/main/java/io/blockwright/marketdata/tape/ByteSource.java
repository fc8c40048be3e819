package io.blockwright.marketdata.tape;

import java.nio.charset.StandardCharsets;
import java.util.zip.Inflater;

/** Reads what a {@link ByteSink} wrote. Throws {@link Damage} where the bytes end too early or make no sense. */
public final class ByteSource {
    private final byte[] bytes;
    private final int end;
    private int at;

    public ByteSource(byte[] bytes, int from, int end) {
        this.bytes = bytes;
        this.at = from;
        this.end = end;
    }

    /** The bytes are not what was written. */
    public static final class Damage extends RuntimeException {
        @java.io.Serial
        private static final long serialVersionUID = 1L;

        public Damage(String what) {
            super(what, null, false, false);
        }
    }

    /** Where the next byte is read. */
    public int position() {
        return at;
    }

    public boolean atEnd() {
        return at >= end;
    }

    /** How many bytes follow. */
    int left() {
        return end - at;
    }

    public int u8() {
        need(1);
        return bytes[at++] & 0xFF;
    }

    public int i32() {
        need(4);
        int value = 0;
        for (int shift = 0; shift < 32; shift += 8) {
            value |= (bytes[at++] & 0xFF) << shift;
        }
        return value;
    }

    public long i64() {
        need(8);
        long value = 0;
        for (int shift = 0; shift < 64; shift += 8) {
            value |= (bytes[at++] & 0xFFL) << shift;
        }
        return value;
    }

    public double f64() {
        return Double.longBitsToDouble(i64());
    }

    public long count() {
        long value = 0;
        for (int shift = 0; shift < 64; shift += 7) {
            int next = u8();
            value |= (next & 0x7FL) << shift;
            if (next < 0x80) {
                return value;
            }
        }
        throw new Damage("a number has no end");
    }

    /** A count of things that each take at least one byte of what is left. */
    public int size() {
        long size = count();
        if (size < 0 || size > end - at) {
            throw new Damage("a count is larger than what follows");
        }
        return (int) size;
    }

    public long delta() {
        long value = count();
        return (value >>> 1) ^ -(value & 1);
    }

    public String text() {
        int length = size();
        String value = new String(bytes, at, length, StandardCharsets.UTF_8);
        at += length;
        return value;
    }

    /** The next bytes, to be read on their own. */
    ByteSource part(int length) {
        need(length);
        ByteSource part = new ByteSource(bytes, at, at + length);
        at += length;
        return part;
    }

    /** Hands over what is left, packed as it is. */
    void feed(Inflater inflater) {
        inflater.setInput(bytes, at, end - at);
        at = end;
    }

    private void need(int more) {
        if (at + more > end) {
            throw new Damage("the bytes end too early");
        }
    }
}
