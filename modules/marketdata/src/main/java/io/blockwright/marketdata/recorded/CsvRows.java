package io.blockwright.marketdata.recorded;

import io.blockwright.marketdata.MarketDataException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;

/**
 * Reads a comma-separated file of numbers row by row from bytes, in bounded memory and without making strings. Blank lines
 * are passed over, a byte-order mark and carriage returns do no harm, and every complaint names the file and the line.
 */
final class CsvRows implements AutoCloseable {
    private static final int LONGEST_LINE = 1 << 20;

    private final Path file;
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int start;
    private int limit;
    private boolean ended;
    private long line;
    private int[] edges = new int[256];
    private int columns;
    private boolean rounded;

    CsvRows(Path file) {
        this.file = file;
        this.in = DataFiles.open(file);
    }

    /** Goes to the next row; false at the end of the file. */
    boolean next() {
        while (true) {
            int end = endOfLine();
            if (end < 0) {
                return false;
            }
            line++;
            int from = start;
            start = end + 1;
            if (line == 1 && end - from >= 3 && buffer[from] == (byte) 0xEF && buffer[from + 1] == (byte) 0xBB) {
                from += 3;
            }
            int to = end > from && buffer[end - 1] == '\r' ? end - 1 : end;
            if (to > from) {
                split(from, to);
                return true;
            }
        }
    }

    /** Where the line that begins at {@code start} ends, −1 at the end of the file; may move the bytes in the buffer. */
    private int endOfLine() {
        int at = start;
        while (true) {
            while (at < limit) {
                if (buffer[at] == '\n') {
                    return at;
                }
                at++;
            }
            if (ended) {
                return start < limit ? limit : -1;
            }
            at -= start;
            refill();
        }
    }

    private void refill() {
        System.arraycopy(buffer, start, buffer, 0, limit - start);
        limit -= start;
        start = 0;
        if (limit == buffer.length) {
            if (limit >= LONGEST_LINE) {
                throw new MarketDataException(file + " line " + (line + 1)
                        + " is longer than a million bytes: this is not a comma-separated file of market data.");
            }
            buffer = Arrays.copyOf(buffer, limit * 2);
        }
        try {
            // One byte stays free so that the end of the last line can be pointed at.
            int read = in.read(buffer, limit, buffer.length - limit);
            if (read < 0) {
                ended = true;
            } else {
                limit += read;
            }
        } catch (IOException e) {
            throw DataFiles.unreadable(file, e);
        }
    }

    private void split(int from, int to) {
        columns = 0;
        edges[0] = from;
        for (int at = from; at < to; at++) {
            if (buffer[at] == ',') {
                edge(at + 1);
            }
        }
        edge(to + 1);
    }

    private void edge(int at) {
        if (++columns == edges.length) {
            edges = Arrays.copyOf(edges, columns * 2);
        }
        edges[columns] = at;
    }

    /** Number of columns in this row. */
    int columns() {
        return columns;
    }

    /** Number of this row's line, from 1. */
    long line() {
        return line;
    }

    Path file() {
        return file;
    }

    /** Whether the row begins like a number: if not, it is a header. */
    boolean beginsWithNumber() {
        byte first = buffer[edges[0]];
        return (first >= '0' && first <= '9') || first == '-' || first == '+' || first == '.';
    }

    boolean empty(int column) {
        return edges[column + 1] - 1 == edges[column];
    }

    String text(int column) {
        return new String(buffer, edges[column], edges[column + 1] - 1 - edges[column], StandardCharsets.UTF_8).strip();
    }

    /** The single character of a column, 0 when there is none or more than one. */
    char character(int column) {
        return edges[column + 1] - 1 - edges[column] == 1 ? (char) (buffer[edges[column]] & 0xFF) : 0;
    }

    /** A whole number; a fraction of zeros is let pass. */
    long integer(int column, String name) {
        return decimal(column, 0, name);
    }

    /** A decimal number times 10 to the power of {@code scale}, exact: finer digits must be zeros. */
    long decimal(int column, int scale, String name) {
        long value = roundedDecimal(column, scale, name);
        if (rounded) {
            throw error(name + " '" + text(column) + "' is finer than this data can be");
        }
        return value;
    }

    /** Whether the last number read was finer than its scale. */
    boolean rounded() {
        return rounded;
    }

    /** Like {@link #decimal}, but a finer number is rounded to the nearest and {@link #rounded} says so. */
    long roundedDecimal(int column, int scale, String name) {
        rounded = false;
        int at = edges[column];
        int end = edges[column + 1] - 1;
        while (at < end && buffer[at] == ' ') {
            at++;
        }
        while (end > at && buffer[end - 1] == ' ') {
            end--;
        }
        boolean negative = at < end && buffer[at] == '-';
        if (negative) {
            at++;
        }
        long value = 0;
        int digits = 0;
        int fraction = -1;
        boolean up = false;
        for (; at < end; at++) {
            int digit = buffer[at] - '0';
            if (buffer[at] == '.' && fraction < 0) {
                fraction = 0;
            } else if (digit < 0 || digit > 9) {
                throw notANumber(column, name);
            } else if (fraction >= scale) {
                rounded |= digit != 0;
                up |= fraction == scale && digit >= 5;
                fraction++;
            } else {
                if (value > 99_999_999_999_999_999L) {
                    throw error(name + " '" + text(column) + "' is too large");
                }
                value = value * 10 + digit;
                digits++;
                if (fraction >= 0) {
                    fraction++;
                }
            }
        }
        if (digits == 0) {
            throw notANumber(column, name);
        }
        for (int missing = Math.max(fraction, 0); missing < scale; missing++) {
            if (value > 99_999_999_999_999_999L) {
                throw error(name + " '" + text(column) + "' is too large");
            }
            value *= 10;
        }
        value += up ? 1 : 0;
        return negative ? -value : value;
    }

    private MarketDataException notANumber(int column, String name) {
        return error(name + " '" + text(column) + "' is not a number");
    }

    /** A complaint about this row. */
    MarketDataException error(String what) {
        return new MarketDataException(
                file + " line " + line + ": " + what + "; correct the line or fetch the file again.");
    }

    @Override
    public void close() {
        DataFiles.close(in);
    }
}
