package io.blockwright.launcher;

import io.blockwright.domain.DeskCommand;
import io.blockwright.engine.Engine;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.ClosedChannelException;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;
import jdk.net.ExtendedSocketOptions;
import jdk.net.UnixDomainPrincipal;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A running desk's door for {@code ./blockwright kill}: a Unix socket that only the profile's owner can open. It has threads
 * of its own and speaks to the engine alone, so it works while the window hangs. One request a connection, see {@link
 * ControlMessage}; a stranger that gets hold of the socket is turned away by the system's word on who connected.
 */
final class ControlSocket implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(ControlSocket.class);
    private static final long RETRY_NANOS = 1_000_000L;

    private final Engine engine;
    private final Door door;
    private final String owner;
    private final ServerSocketChannel server;

    private ControlSocket(Engine engine, Door door, String owner, ServerSocketChannel server) {
        this.engine = engine;
        this.door = door;
        this.owner = owner;
        this.server = server;
    }

    /**
     * Opens the door of this process's desk.
     *
     * @throws IOException with a sentence when the profile's folder cannot hold it
     */
    static ControlSocket open(Profile profile, Engine engine) throws IOException {
        Door door = Door.make(profile);
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        try {
            server.bind(UnixDomainSocketAddress.of(door.socket()));
            if (door.posix()) {
                Files.setPosixFilePermissions(door.socket(), PosixFilePermissions.fromString("rw-------"));
            }
            door.announce();
            String owner = Files.getOwner(door.note()).getName();
            ControlSocket control = new ControlSocket(engine, door, owner, server);
            Thread.ofPlatform().daemon().name("control").start(control::accept);
            return control;
        } catch (IOException e) {
            server.close();
            throw new IOException(
                    "The control socket " + door.socket() + " cannot be opened (" + e.getMessage() + ")", e);
        }
    }

    /** The same, or null after saying so where a desk may run without: trading goes on, the window's kill works. */
    static @Nullable ControlSocket openOrWarn(Profile profile, Engine engine) {
        try {
            return open(profile, engine);
        } catch (IOException e) {
            LOG.warn("No control socket", e);
            System.err.println(e.getMessage() + ": './blockwright kill' will not reach this desk.");
            return null;
        }
    }

    private void accept() {
        while (server.isOpen()) {
            try {
                SocketChannel caller = server.accept();
                Thread.ofPlatform().daemon().name("control-caller").start(() -> serve(caller));
            } catch (AsynchronousCloseException closed) {
                return;
            } catch (IOException e) {
                LOG.warn("A caller of the control socket was lost", e);
                LockSupport.parkNanos(RETRY_NANOS);
            }
        }
    }

    private void serve(SocketChannel caller) {
        try (caller) {
            ControlMessage.Lines lines = new ControlMessage.Lines(caller);
            String stranger = stranger(caller);
            if (stranger != null) {
                LOG.warn("Turned {} away from the control socket", stranger);
                lines.write(new ControlMessage.Refused("This desk belongs to somebody else."));
                return;
            }
            switch (lines.readRequest()) {
                case ControlMessage.Kill kill -> kill(kill, lines);
                case null -> lines.write(new ControlMessage.Refused("The request was not understood."));
            }
        } catch (ClosedChannelException gone) {
            LOG.debug("A caller of the control socket hung up", gone);
        } catch (IOException e) {
            LOG.warn("A caller of the control socket could not be served", e);
        }
    }

    /** Who called, when it was not this process's user; null for the owner and where the system cannot say. */
    private @Nullable String stranger(SocketChannel caller) throws IOException {
        if (!caller.supportedOptions().contains(ExtendedSocketOptions.SO_PEERCRED)) {
            return null;
        }
        UnixDomainPrincipal peer = caller.getOption(ExtendedSocketOptions.SO_PEERCRED);
        String name = peer.user().getName();
        return name.equals(owner) ? null : name;
    }

    private void kill(ControlMessage.Kill request, ControlMessage.Lines lines) throws IOException {
        LOG.warn("Kill by {} through the control socket: {}", request.user(), request.reason());
        KillWatch watch = new KillWatch(engine);
        DeskCommand command = new DeskCommand.Kill("kill-" + UUID.randomUUID(), request.user(), request.reason());
        while (!engine.submit(command)) {
            // The queue is full of what a runaway desk was told: the engine empties it, or it hangs and the caller
            // gives up.
            LockSupport.parkNanos(RETRY_NANOS);
        }
        watch.follow(request.waitNanos(), lines::write);
    }

    /** Closes the door; callers that are being served finish. */
    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            LOG.warn("The control socket did not close", e);
        }
        door.remove();
    }
}
