package io.blockwright.benchmarks.fix;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/**
 * The least a venue can be: acknowledges every order at once over a plain loopback socket, so that a round trip measures the
 * client. One connection, one thread of its own.
 */
final class EchoVenue implements AutoCloseable {
    private static final char SOH = '\u0001';
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyyMMdd-HH:mm:ss.SSS").withZone(ZoneOffset.UTC);

    private final ServerSocket server;
    private final StringBuilder unread = new StringBuilder();
    private volatile @Nullable Socket socket;
    private int sequence = 1;

    EchoVenue() throws IOException {
        server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("echo-venue").start(this::serve);
    }

    int port() {
        return server.getLocalPort();
    }

    /** A whole message from fields parted by {@code |}. */
    static String frame(String body) {
        String content = body.replace('|', SOH) + SOH;
        String whole = "8=FIX.4.4" + SOH + "9=" + content.length() + SOH + content;
        int sum = 0;
        for (int i = 0; i < whole.length(); i++) {
            sum += whole.charAt(i);
        }
        int check = sum & 0xFF;
        return whole + "10=" + (check < 100 ? "0" : "") + (check < 10 ? "0" : "") + check + SOH;
    }

    private void serve() {
        try (Socket peer = server.accept()) {
            socket = peer;
            peer.setTcpNoDelay(true);
            InputStream in = peer.getInputStream();
            OutputStream out = peer.getOutputStream();
            byte[] chunk = new byte[65_536];
            int read;
            while ((read = in.read(chunk)) > 0) {
                unread.append(new String(chunk, 0, read, StandardCharsets.ISO_8859_1));
                String answers = answers();
                if (!answers.isEmpty()) {
                    out.write(answers.getBytes(StandardCharsets.ISO_8859_1));
                }
            }
        } catch (IOException e) {
            // the client went away: nothing more to do
        }
    }

    private String answers() {
        StringBuilder out = new StringBuilder();
        int end;
        while ((end = unread.indexOf(SOH + "10=")) >= 0 && unread.length() >= end + 8) {
            String message = unread.substring(0, end + 8);
            unread.delete(0, end + 8);
            out.append(answer(message));
        }
        return out.toString();
    }

    private String answer(String message) {
        String fields = switch (field(message, "35")) {
            case "A" -> "A|98=0|108=" + field(message, "108");
            case "1" -> "0|112=" + field(message, "112");
            case "5" -> "5";
            case "D" -> "8|37=O|17=E|150=0|39=0|14=0|151=300|6=0|38=300|54=1|55=QDI|11=" + field(message, "11");
            default -> "";
        };
        if (fields.isEmpty()) {
            return "";
        }
        int bar = fields.indexOf('|');
        String type = bar < 0 ? fields : fields.substring(0, bar);
        return frame("35=" + type + "|34=" + sequence++ + "|49=" + field(message, "56") + "|52="
                + TIME.format(Instant.now()) + "|56=" + field(message, "49") + (bar < 0 ? "" : fields.substring(bar)));
    }

    private static String field(String message, String tag) {
        String key = SOH + tag + "=";
        int at = message.indexOf(key);
        return at < 0 ? "" : message.substring(at + key.length(), message.indexOf(SOH, at + 1));
    }

    @Override
    public void close() throws IOException {
        server.close();
        Socket open = socket;
        if (open != null) {
            open.close();
        }
    }
}
