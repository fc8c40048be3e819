package io.blockwright.testkit;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/**
 * A TCP proxy on the loopback address that does to a connection what networks do: cut it, swallow it, alter a byte of it.
 * Put it between a FIX client and its venue. Faults are set from any thread and act on bytes that come after; each direction
 * of each connection has a thread of its own.
 */
public final class ChaosProxy implements AutoCloseable {
    /** Looks at bytes on their way; may alter them in place. Returns how many to pass on, or −1 to cut the connection first. */
    @FunctionalInterface
    public interface Fault {
        int on(byte[] bytes, int length);

        /** Passes everything. */
        Fault NONE = (_, length) -> length;

        /** Swallows everything: the connection stays open and silent. */
        Fault BLACK_HOLE = (_, _) -> 0;
    }

    private final ServerSocket server;
    private final int targetPort;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final AtomicLong connections = new AtomicLong();
    private volatile Fault toTarget = Fault.NONE;
    private volatile Fault toClient = Fault.NONE;
    private volatile boolean refusing;

    /** Listens on a free port and passes connections on to the target on the loopback address. */
    public ChaosProxy(int targetPort) throws IOException {
        this.targetPort = targetPort;
        this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread.ofPlatform().daemon().name("chaos-accept").start(this::accept);
    }

    /** Where clients connect to. */
    public int port() {
        return server.getLocalPort();
    }

    /** How many connections were made so far. */
    public long connections() {
        return connections.get();
    }

    /** What happens to bytes on their way to the target from now on. */
    public void toTarget(Fault fault) {
        toTarget = fault;
    }

    /** What happens to bytes on their way back from now on. */
    public void toClient(Fault fault) {
        toClient = fault;
    }

    /** Cuts every connection now. */
    public void cut() {
        for (Socket socket : sockets) {
            closeQuietly(socket);
        }
    }

    /** While set, new connections are closed at once. */
    public void refuse(boolean refuses) {
        refusing = refuses;
    }

    /** A fault that alters one byte of the first chunk that contains the text, and nothing else. */
    public static Fault alterOnce(String text, String by) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        byte[] other = by.getBytes(StandardCharsets.ISO_8859_1);
        if (wanted.length != other.length) {
            throw new IllegalArgumentException("the altered text must be as long as the original");
        }
        boolean[] done = {false};
        return (bytes, length) -> {
            int at = done[0] ? -1 : indexOf(bytes, length, wanted);
            if (at >= 0) {
                System.arraycopy(other, 0, bytes, at, other.length);
                done[0] = true;
            }
            return length;
        };
    }

    /** A fault that passes the first chunk containing the text on and then swallows everything in this direction. */
    public static Fault silentAfter(String text) {
        byte[] wanted = text.getBytes(StandardCharsets.ISO_8859_1);
        boolean[] seen = {false};
        return (bytes, length) -> {
            if (seen[0]) {
                return 0;
            }
            seen[0] = indexOf(bytes, length, wanted) >= 0;
            return length;
        };
    }

    private static int indexOf(byte[] bytes, int length, byte[] wanted) {
        for (int i = 0; i + wanted.length <= length; i++) {
            int j = 0;
            while (j < wanted.length && bytes[i + j] == wanted[j]) {
                j++;
            }
            if (j == wanted.length) {
                return i;
            }
        }
        return -1;
    }

    private void accept() {
        while (!server.isClosed()) {
            try {
                Socket client = server.accept();
                connections.incrementAndGet();
                if (refusing) {
                    closeQuietly(client);
                    continue;
                }
                Socket target = new Socket(InetAddress.getLoopbackAddress(), targetPort);
                client.setTcpNoDelay(true);
                target.setTcpNoDelay(true);
                sockets.add(client);
                sockets.add(target);
                Thread.ofPlatform().daemon().name("chaos-out").start(() -> pump(client, target, true));
                Thread.ofPlatform().daemon().name("chaos-back").start(() -> pump(target, client, false));
            } catch (IOException e) {
                if (server.isClosed()) {
                    return;
                }
            }
        }
    }

    private void pump(Socket from, Socket to, boolean outward) {
        byte[] bytes = new byte[1 << 16];
        try (InputStream in = from.getInputStream();
                OutputStream out = to.getOutputStream()) {
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                int pass = (outward ? toTarget : toClient).on(bytes, length);
                if (pass < 0) {
                    break;
                }
                out.write(bytes, 0, pass);
            }
        } catch (IOException e) {
            // a cut connection is what this class is for
        } finally {
            closeQuietly(from);
            closeQuietly(to);
            sockets.remove(from);
            sockets.remove(to);
        }
    }

    private static void closeQuietly(Socket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // closing is all that was wanted
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        cut();
    }
}
