package io.blockwright.fix;

import java.util.function.Consumer;
import java.util.function.LongSupplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quickfix.Log;
import quickfix.LogFactory;
import quickfix.SessionID;

/** The FIX engine's log: messages into the ring and events to SLF4J, secrets masked in both. */
final class FixLog implements Log, LogFactory {
    private static final Logger LOG = LoggerFactory.getLogger(FixLog.class);
    private static final String DISCONNECTING = "Disconnecting: ";

    private final String venue;
    private final RawMessages raw;
    private final Keeper kept;
    private final LongSupplier monotonic;
    private final FloodGuard guard;
    private final Consumer<String> onDisconnecting;
    private volatile long lastInbound;
    private volatile Thread sender = Thread.currentThread();
    private boolean wrote; // touched by the sender's thread alone

    /** Where messages go beside the ring; any thread, never waits. */
    @FunctionalInterface
    interface Keeper {
        /** Keeps nothing. */
        Keeper NONE = (outgoing, masked) -> {};

        void keep(boolean outgoing, String masked);
    }

    FixLog(
            String venue,
            RawMessages raw,
            Keeper kept,
            LongSupplier monotonic,
            FloodGuard guard,
            Consumer<String> onDisconnecting) {
        this.kept = kept;
        this.venue = venue;
        this.raw = raw;
        this.monotonic = monotonic;
        this.guard = guard;
        this.onDisconnecting = onDisconnecting;
        this.lastInbound = monotonic.getAsLong();
    }

    /** When the last message of any kind came in, on the monotonic clock. */
    long lastInbound() {
        return lastInbound;
    }

    /** Starts the silence anew: a connection that was just made is not silent yet. */
    void touch() {
        lastInbound = monotonic.getAsLong();
    }

    /** The calling thread is about to send. */
    void sending() {
        sender = Thread.currentThread();
        wrote = false;
    }

    /** Whether the message that the calling thread sent last was handed to the socket. */
    boolean wrote() {
        return wrote;
    }

    @Override
    public Log create(SessionID session) {
        return this;
    }

    @Override
    public void clear() {}

    @Override
    public void onIncoming(String message) {
        lastInbound = monotonic.getAsLong();
        guard.messageRead();
        keep(message, false);
    }

    @Override
    public void onOutgoing(String message) {
        if (Thread.currentThread().equals(sender)) {
            wrote = true;
        }
        keep(message, true);
    }

    private void keep(String message, boolean outgoing) {
        String masked = Secrets.mask(message);
        raw.add(masked);
        kept.keep(outgoing, masked);
        LOG.trace("{} {}", venue, masked);
    }

    @Override
    public void onEvent(String text) {
        noteDisconnect(text);
        if (LOG.isDebugEnabled()) {
            LOG.debug("{} {}", venue, Secrets.mask(text));
        }
    }

    @Override
    public void onWarnEvent(String text) {
        LOG.warn("{} {}", venue, Secrets.mask(text));
    }

    @Override
    public void onErrorEvent(String text) {
        noteDisconnect(text);
        LOG.warn("{} {}", venue, Secrets.mask(text));
    }

    private void noteDisconnect(String text) {
        if (text.startsWith(DISCONNECTING)) {
            onDisconnecting.accept(Secrets.mask(text.substring(DISCONNECTING.length())));
        }
    }
}
