package io.blockwright.fix;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A venue on a plain socket that says exactly what a test wants said, foreign manners included. Driven by the test's thread;
 * every read has a deadline.
 */
final class ScriptedVenue implements AutoCloseable {
    private static final AtomicInteger NAMES = new AtomicInteger();
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss.SSS").withZone(ZoneOffset.UTC);
    private static final int DEADLINE_MILLIS = 60_000;
    /** A desk that is still busy with what it was sent last comes back later. */
    private static final int CONNECTION_MILLIS = 120_000;

    final String deskName = "DESK" + NAMES.incrementAndGet();
    final String name = "VENUE" + NAMES.get();
    private final ServerSocket server;
    private final List<String> seen = new ArrayList<>();
    private final StringBuilder unread = new StringBuilder();
    private Socket socket = new Socket();
    int nextOut = 1;
    String lengthFormat = "%d";

    ScriptedVenue() throws IOException {
        server = new ServerSocket(0, 5, InetAddress.getLoopbackAddress());
        server.setSoTimeout(CONNECTION_MILLIS);
    }

    FixSettings settings() {
        return FixSettings.of("XTST", "localhost", server.getLocalPort(), deskName, name)
                .with("HeartBtInt", "30");
    }

    int port() {
        return server.getLocalPort();
    }

    /** Takes the connection and reads the Logon; a connection that a closing desk left behind without one is passed over. */
    String acceptLogon() {
        String first = "";
        while (first.isEmpty()) {
            accept();
            first = next(DEADLINE_MILLIS);
        }
        assertThat(FixText.type(first)).as(first).isEqualTo("A");
        return first;
    }

    /**
     * Logs on as a venue does that refuses a connection which begins with anything but a Logon: an answer that was still on
     * its way when the last connection broke may be first on the next one, and the one after that is clean.
     */
    void logOnOrRefuse() {
        String first = "";
        while (first.isEmpty() || !FixText.type(first).equals("A")) {
            if (!first.isEmpty()) {
                cut();
            }
            accept();
            first = next(DEADLINE_MILLIS);
        }
        send("A", "98=0|108=" + FixText.field(first, 108));
    }

    void accept() {
        try {
            socket = server.accept();
            socket.setTcpNoDelay(true);
            unread.setLength(0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes the connection and logs on. */
    String logOn() {
        String logon = acceptLogon();
        send("A", "98=0|108=" + FixText.field(logon, 108));
        return logon;
    }

    /** Sends a message with the next sequence number. */
    void send(String type, String fields) {
        write(message(type, nextOut++, "", fields));
    }

    /** Sends a message under a given sequence number, with extra header fields. */
    void send(String type, int sequence, String header, String fields) {
        write(message(type, sequence, header, fields));
    }

    String message(String type, int sequence, String header, String fields) {
        String body = "35=" + type + "|49=" + name + "|56=" + deskName + "|34=" + sequence + "|52=" + now()
                + (header.isEmpty() ? "" : "|" + header) + (fields.isEmpty() ? "" : "|" + fields);
        return FixText.frame(body, lengthFormat);
    }

    static String now() {
        return TIME.format(Instant.now());
    }

    void write(String raw) {
        try {
            OutputStream out = socket.getOutputStream();
            out.write(raw.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Writes, unless the desk has closed the connection. */
    void tryToWrite(String raw) {
        try {
            write(raw);
        } catch (UncheckedIOException e) {
            // closed
        }
    }

    /** The next message of a type; heartbeats and test requests in between are answered and skipped. */
    String expect(String type) {
        while (true) {
            String message = next(DEADLINE_MILLIS);
            assertThat(message).as("waiting for 35=%s after %s", type, seen).isNotEmpty();
            String kind = FixText.type(message);
            if (kind.equals(type)) {
                return message;
            }
            if (kind.equals("1")) {
                send("0", "112=" + FixText.field(message, 112));
            } else {
                assertThat(kind)
                        .as("while waiting for 35=%s: %s", type, message)
                        .isEqualTo("0");
            }
        }
    }

    /** The next message, empty when none comes within the time or the connection ends. */
    String next(int millis) {
        try {
            socket.setSoTimeout(millis);
            InputStream in = socket.getInputStream();
            while (true) {
                int end = unread.indexOf("\u000110=");
                if (end >= 0 && unread.length() >= end + 8) {
                    String message = unread.substring(0, end + 8);
                    unread.delete(0, end + 8);
                    seen.add(message);
                    return message;
                }
                byte[] chunk = new byte[4096];
                int read = in.read(chunk);
                if (read < 0) {
                    return "";
                }
                unread.append(new String(chunk, 0, read, StandardCharsets.ISO_8859_1));
            }
        } catch (SocketTimeoutException e) {
            return "";
        } catch (IOException e) {
            return "";
        }
    }

    /** Proves that nothing but heartbeats is on its way: everything sent before the answer has been read. */
    List<String> everythingUntilAnswered() {
        String id = "PROBE" + nextOut;
        send("1", "112=" + id);
        List<String> before = new ArrayList<>();
        while (true) {
            String message = next(DEADLINE_MILLIS);
            assertThat(message).as("answer to the probe").isNotEmpty();
            if (FixText.type(message).equals("0") && FixText.field(message, 112).equals(id)) {
                return before;
            }
            before.add(message);
        }
    }

    /** Everything that was ever received. */
    List<String> seen() {
        return seen;
    }

    /** Cuts the connection without a word. */
    void cut() {
        try {
            socket.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() throws IOException {
        socket.close();
        server.close();
    }
}
