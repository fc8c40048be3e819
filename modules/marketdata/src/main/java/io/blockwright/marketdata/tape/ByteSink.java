package io.blockwright.marketdata.tape;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/** Bytes in the making: numbers small-endian, or as variable-length integers of seven bits a byte. Single-threaded. */
public final class ByteSink {
    private byte[] bytes = new byte[1 << 14];
    private int size;

    /** What was written; valid up to {@link #size} until the next write. */
    public byte[] bytes() {
        return bytes;
    }

    public int size() {
        return size;
    }

    public void clear() {
        size = 0;
    }

    public void u8(int value) {
        room(1);
        bytes[size++] = (byte) value;
    }

    public void i32(int value) {
        room(4);
        for (int shift = 0; shift < 32; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    public void i64(long value) {
        room(8);
        for (int shift = 0; shift < 64; shift += 8) {
            bytes[size++] = (byte) (value >>> shift);
        }
    }

    public void f64(double value) {
        i64(Double.doubleToRawLongBits(value));
    }

    /** Small numbers in few bytes; negative ones take ten. */
    public void count(long value) {
        room(10);
        long rest = value;
        while ((rest & ~0x7FL) != 0) {
            bytes[size++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[size++] = (byte) rest;
    }

    /** A number near zero, either side of it, in few bytes. */
    public void delta(long value) {
        count((value << 1) ^ (value >> 63));
    }

    public void text(String value) {
        byte[] utf8 = value.getBytes(StandardCharsets.UTF_8);
        count(utf8.length);
        append(utf8, utf8.length);
    }

    public void append(byte[] from, int length) {
        room(length);
        System.arraycopy(from, 0, bytes, size, length);
        size += length;
    }

    private void room(int more) {
        if (size + more > bytes.length) {
            bytes = Arrays.copyOf(bytes, Math.max(bytes.length * 2, size + more));
        }
    }
}
