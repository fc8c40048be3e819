package io.blockwright.simulator.fix;

import io.blockwright.domain.SystemClock;
import io.blockwright.simulator.FixExchangeGateway;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.trading.spi.InFlight;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A member that speaks FIX by hand over a real socket: no FIX library, so that it cannot share the venue's errors. Messages
 * are written with | for the field separator. Answers heartbeats and logouts by itself.
 */
final class RawMember implements AutoCloseable {
    private static final long PATIENCE_SECONDS = 60;
    private static final String END = "\u0000closed";

    private final SystemClock clock = new SystemClock();
    private final String compId;
    private final FixExchangeGateway gateway;
    private final int port;
    private final @Nullable InFlight inFlight;
    private volatile LinkedBlockingQueue<String> inbox = new LinkedBlockingQueue<>();
    private final List<String> everything = new ArrayList<>();
    private Socket socket = new Socket();
    private int nextSequence = 1;
    private boolean answersLogout = true;
    private boolean fillsGaps;
    private volatile boolean reading = true;
    private final Semaphore turnstile = new Semaphore(1);

    RawMember(String compId, FixExchangeGateway gateway, @Nullable InFlight inFlight) {
        this.compId = compId;
        this.gateway = gateway;
        this.port = gateway.port();
        this.inFlight = inFlight;
    }

    RawMember connect() throws IOException {
        socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setTcpNoDelay(true);
        inbox = new LinkedBlockingQueue<>();
        Socket mine = socket;
        LinkedBlockingQueue<String> messages = inbox;
        Thread.ofVirtual().start(() -> read(mine, messages));
        return this;
    }

    /** Connects and logs on; the extra fields end with |. */
    RawMember logon(String extra) throws Exception {
        String answer = answerToLogon(extra);
        if (!RawMessage.field(answer, 35).equals("A")) {
            throw new AssertionError("no logon: " + answer);
        }
        // The answer is on the wire a moment before the engine counts the member as there.
        ScriptedExchange.eventually("logged on", () -> gateway.isLoggedOn(compId));
        return this;
    }

    /** The venue's answer to a logon. It closes the door while it still clears up the last connection: then knock again. */
    String answerToLogon(String extra) throws Exception {
        long deadline = SystemClock.monotonic() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (SystemClock.monotonic() < deadline) {
            connect();
            int sequence = send("A", "98=0|108=30|" + extra);
            String answer = next();
            if (answer != null) {
                return answer;
            }
            nextSequence = sequence;
        }
        throw new AssertionError("the door stays closed");
    }

    RawMember logon() throws Exception {
        return logon("");
    }

    /** Sends a message with the next sequence number; returns that number. */
    int send(String type, String fields) throws IOException {
        int sequence = nextSequence++;
        write(frame(type, sequence, "", fields), type);
        return sequence;
    }

    /** Sends a message exactly as given, without touching the sequence numbers. */
    void sendRaw(String framed) throws IOException {
        write(framed, RawMessage.field(framed, 35));
    }

    private synchronized void write(String framed, String type) throws IOException {
        if (inFlight != null && isApplication(type)) {
            inFlight.departed();
        }
        socket.getOutputStream().write(framed.getBytes(StandardCharsets.ISO_8859_1));
        socket.getOutputStream().flush();
    }

    private static boolean isApplication(String type) {
        return type.length() > 1 || !"0A12345".contains(type);
    }

    /** A whole message with correct length and checksum. */
    String frame(String type, int sequence, String header, String fields) {
        String body = ("35=" + type + "|49=" + compId + "|56=" + GatewaySettings.COMP_ID + "|34=" + sequence + "|"
                        + header + "52=" + FixTime.stamp(clock.nanos()).substring(0, 21) + "|" + fields)
                .replace('|', '\u0001');
        return sealed(body);
    }

    static String sealed(String body) {
        String message = "8=FIX.4.4\u00019=" + body.length() + "\u0001" + body;
        int sum = message.chars().sum() % 256;
        return message + "10=%03d\u0001".formatted(sum);
    }

    int nextSequence() {
        return nextSequence;
    }

    void nextSequence(int next) {
        nextSequence = next;
    }

    void leavesLogoutsUnanswered() {
        answersLogout = false;
    }

    /** From now on answers every resend request by leaving out the one message that was lost. */
    void fillsGaps() {
        fillsGaps = true;
    }

    /** Takes no bytes until it goes on. */
    void pauses() {
        turnstile.acquireUninterruptibly();
    }

    void goesOn() {
        turnstile.release();
    }

    /** Stops taking bytes from the socket. */
    void stopsReading() {
        reading = false;
    }

    private void read(Socket from, LinkedBlockingQueue<String> messages) {
        StringBuilder pending = new StringBuilder();
        byte[] buffer = new byte[8192];
        try {
            while (reading) {
                int count = from.getInputStream().read(buffer);
                turnstile.acquireUninterruptibly();
                turnstile.release();
                if (count < 0) {
                    break;
                }
                pending.append(new String(buffer, 0, count, StandardCharsets.ISO_8859_1));
                int end = endOfMessage(pending);
                while (end > 0) {
                    take(pending.substring(0, end), messages);
                    pending.delete(0, end);
                    end = endOfMessage(pending);
                }
            }
        } catch (IOException _) {
            // the connection was closed under the reader
        }
        messages.add(END);
    }

    private static int endOfMessage(StringBuilder pending) {
        int checksum = pending.indexOf("\u000110=");
        int end = checksum < 0 ? -1 : pending.indexOf("\u0001", checksum + 4);
        return end < 0 ? 0 : end + 1;
    }

    private void take(String message, LinkedBlockingQueue<String> messages) throws IOException {
        String type = RawMessage.field(message, 35);
        synchronized (everything) {
            everything.add(message);
        }
        if (inFlight != null && isApplication(type)) {
            inFlight.arrived();
        }
        if (type.equals("1")) {
            send("0", "112=" + RawMessage.field(message, 112) + "|");
        }
        if (type.equals("5") && answersLogout) {
            send("5", "");
        }
        if (type.equals("2") && fillsGaps) {
            int from = Integer.parseInt(RawMessage.field(message, 7));
            sendRaw(frame("4", from, "43=Y|122=20120621-13:30:00.000|", "36=" + (from + 1) + "|123=Y|"));
        }
        messages.add(message);
    }

    /** Waits for a message of a type, dropping heartbeats and others before it. */
    String await(String type) throws InterruptedException {
        return await(type, _ -> true);
    }

    String await(String type, Predicate<String> matches) throws InterruptedException {
        long deadline = SystemClock.monotonic() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        List<String> others = new ArrayList<>();
        while (true) {
            String message = inbox.poll(deadline - SystemClock.monotonic(), TimeUnit.NANOSECONDS);
            if (message == null || message.equals(END)) {
                throw new AssertionError(
                        "no 35=" + type + " came, but " + others + (message == null ? "" : " and the end"));
            }
            if (RawMessage.field(message, 35).equals(type) && matches.test(message)) {
                return message;
            }
            others.add(message.replace('\u0001', '|'));
        }
    }

    /** The next message of any type but heartbeats, or null when the venue closed the connection. */
    @Nullable
    String next() throws InterruptedException {
        while (true) {
            String message = inbox.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null) {
                throw new AssertionError("nothing came");
            }
            if (message.equals(END)) {
                return null;
            }
            if (!"01".contains(RawMessage.field(message, 35))) {
                return message;
            }
        }
    }

    /** Proves that everything sent before was handled: a test request comes back. */
    List<String> untilEcho(String id) throws Exception {
        send("1", "112=" + id + "|");
        List<String> before = new ArrayList<>();
        while (true) {
            String message = inbox.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (message == null || message.equals(END)) {
                throw new AssertionError("no echo of " + id);
            }
            if (RawMessage.field(message, 35).equals("0")
                    && RawMessage.field(message, 112).equals(id)) {
                return before;
            }
            before.add(message);
        }
    }

    void awaitEnd() throws InterruptedException {
        long deadline = SystemClock.monotonic() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (true) {
            String message = inbox.poll(deadline - SystemClock.monotonic(), TimeUnit.NANOSECONDS);
            if (message == null) {
                throw new AssertionError("the connection stayed open");
            }
            if (message.equals(END)) {
                return;
            }
        }
    }

    /** Everything that ever came, framed as it came. */
    List<String> everything() {
        synchronized (everything) {
            return List.copyOf(everything);
        }
    }

    /** The same message with what differs from run to run left out: 8, 9, 10, 34, 52, and | for the separator. */
    static String golden(String message) {
        StringBuilder text = new StringBuilder();
        for (String field : message.split("\u0001", -1)) {
            String tag = field.substring(0, Math.max(0, field.indexOf('=')));
            if (!field.isEmpty() && !List.of("8", "9", "10", "34", "52").contains(tag)) {
                text.append(field).append('|');
            }
        }
        return text.toString();
    }

    /** Says nothing more: the venue gets everything that was sent, and then the end. */
    void hangsUp() throws IOException {
        socket.shutdownOutput();
    }

    /** Drops the connection without a word. */
    void vanish() throws IOException {
        socket.close();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
