package io.blockwright.marketdata.recorded;

import io.blockwright.marketdata.MarketDataException;
import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * Reads the messages of a binary NASDAQ TotalView-ITCH 5.0 file one after the other: each behind its length in two bytes,
 * everything big-endian. Bounded memory; nothing is allocated per message. Layouts: Nasdaq TotalView-ITCH 5.0 specification.
 */
final class ItchStream implements AutoCloseable {
    private static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);
    private static final int[] LENGTHS = new int[128];

    static {
        String types = "SRHYLVWKJhAFECXDUPQBINO";
        int[] lengths = {12, 39, 25, 20, 26, 35, 12, 28, 35, 21, 36, 40, 31, 36, 23, 19, 35, 44, 40, 19, 50, 20, 48};
        for (int i = 0; i < lengths.length; i++) {
            LENGTHS[types.charAt(i)] = lengths[i];
        }
    }

    private final Path file;
    private final InputStream in;
    private final byte[] buffer = new byte[1 << 18];
    private int limit;
    private int at;
    private int length;
    private long offset;
    private long lastTime;
    private long count;

    ItchStream(Path file) {
        this.file = file;
        this.in = DataFiles.open(file);
    }

    /**
     * Goes to the next message; false at the end of the file or at a message of length 0, which ends a session.
     *
     * @throws MarketDataException when the file ends within a message, a length does not fit the type, or time goes back
     */
    boolean next() {
        at += length;
        offset += length;
        length = 0;
        if (!available(2)) {
            if (limit > at) {
                throw cutOff();
            }
            return false;
        }
        int size = (short) SHORT.get(buffer, at) & 0xFFFF;
        if (size == 0) {
            return false;
        }
        if (!available(2 + size)) {
            throw cutOff();
        }
        at += 2;
        offset += 2;
        length = size;
        check();
        count++;
        return true;
    }

    private void check() {
        char type = type();
        int expected = type < LENGTHS.length ? LENGTHS[type] : 0;
        if (length < 11 || (expected != 0 && expected != length)) {
            throw broken("a message of type '" + printable(type) + "' has " + length + " bytes instead of "
                    + (expected == 0 ? "at least 11" : expected));
        }
        if (expected == 0) {
            return;
        }
        long time = time();
        if (time > SessionDay.NANOS_PER_DAY) {
            throw broken("its time is not within a day");
        }
        if (time < lastTime) {
            throw broken("time goes back");
        }
        lastTime = time;
    }

    private static String printable(char type) {
        return type > ' ' && type < 127 ? String.valueOf(type) : "0x" + Integer.toHexString(type);
    }

    private boolean available(int bytes) {
        if (limit - at >= bytes) {
            return true;
        }
        System.arraycopy(buffer, at, buffer, 0, limit - at);
        limit -= at;
        at = 0;
        try {
            while (limit < bytes) {
                int read = in.read(buffer, limit, buffer.length - limit);
                if (read < 0) {
                    return false;
                }
                limit += read;
            }
            return true;
        } catch (IOException e) {
            throw DataFiles.unreadable(file, e);
        }
    }

    private MarketDataException cutOff() {
        return new MarketDataException(file + " ends within message " + (count + 1) + " at byte " + offset
                + ": the file was cut off; fetch it again.");
    }

    private MarketDataException broken(String what) {
        return new MarketDataException(file + " message " + (count + 1) + " at byte " + offset + ": " + what
                + ": this is not a sound ITCH 5.0 file; fetch it again.");
    }

    /** Messages read so far. */
    long count() {
        return count;
    }

    Path file() {
        return file;
    }

    char type() {
        return (char) (buffer[at] & 0xFF);
    }

    /** Whether the specification knows the type. */
    boolean known() {
        char type = type();
        return type < LENGTHS.length && LENGTHS[type] != 0;
    }

    /** The number that stands for the stock today. */
    int locate() {
        return (short) SHORT.get(buffer, at + 1) & 0xFFFF;
    }

    /** Nanoseconds after midnight. */
    long time() {
        return ((long) ((short) SHORT.get(buffer, at + 5) & 0xFFFF) << 32)
                | ((int) INT.get(buffer, at + 7) & 0xFFFF_FFFFL);
    }

    char character(int position) {
        return (char) (buffer[at + position] & 0xFF);
    }

    /** An unsigned number of four bytes. */
    long number4(int position) {
        return (int) INT.get(buffer, at + position) & 0xFFFF_FFFFL;
    }

    long number8(int position) {
        return (long) LONG.get(buffer, at + position);
    }

    /** Whether the eight characters at a position are these (padded with blanks). */
    boolean isStock(int position, long packed) {
        return number8(position) == packed;
    }

    String stock(int position) {
        return new String(buffer, at + position, 8, StandardCharsets.ISO_8859_1).strip();
    }

    /** A symbol as the eight characters that ITCH writes. */
    static long pack(String symbol) {
        long packed = 0;
        for (int i = 0; i < 8; i++) {
            packed = (packed << 8) | (i < symbol.length() ? symbol.charAt(i) & 0xFF : ' ');
        }
        return packed;
    }

    @Override
    public void close() {
        DataFiles.close(in);
    }
}
