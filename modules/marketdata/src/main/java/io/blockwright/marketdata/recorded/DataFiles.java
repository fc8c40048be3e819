package io.blockwright.marketdata.recorded;

import io.blockwright.marketdata.MarketDataException;
import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;

/** Opens recorded files, packed by gzip or not, and says in one sentence why one cannot be read. */
final class DataFiles {
    private DataFiles() {}

    /** The bytes of a file, unpacked when they begin as gzip does. */
    static InputStream open(Path file) {
        try {
            InputStream plain = new BufferedInputStream(Files.newInputStream(file), 1 << 16);
            try {
                plain.mark(2);
                boolean packed = plain.read() == 0x1F && plain.read() == 0x8B;
                plain.reset();
                return packed ? new GZIPInputStream(plain, 1 << 16) : plain;
            } catch (IOException e) {
                plain.close();
                throw e;
            }
        } catch (IOException e) {
            throw unreadable(file, e);
        }
    }

    static MarketDataException unreadable(Path file, IOException cause) {
        String why = switch (cause) {
            case NoSuchFileException _ -> "there is no such file; check the path";
            case AccessDeniedException _ -> "it may not be read; check its permissions";
            case EOFException _ -> "the packed file was cut off; fetch it again";
            case ZipException _ -> "it begins like a gzip file but cannot be unpacked; fetch it again";
            default ->
                Files.isDirectory(file) ? "it is a folder; name a file" : "reading failed (" + cause.getMessage() + ")";
        };
        return new MarketDataException("Cannot read " + file + ": " + why + ".");
    }

    static void close(InputStream in) {
        try {
            in.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
