package io.blockwright.fix;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quickfix.Application;
import quickfix.ConfigError;
import quickfix.DoNotSend;
import quickfix.FieldNotFound;
import quickfix.Message;
import quickfix.MessageUtils;
import quickfix.RuntimeError;
import quickfix.Session;
import quickfix.SessionID;
import quickfix.SessionStateListener;
import quickfix.SocketInitiator;

/**
 * One FIX session as its initiator: connects, logs on, comes back with growing pauses, and says in sentences what happens.
 *
 * <p>Callbacks run on the FIX engine's threads; {@link #tick} and {@link #send} belong to the owner's thread. Nothing here
 * blocks except {@link #close}, which waits for the logout.
 */
final class Connection implements Application {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);
    private static final long SECOND = 1_000_000_000L;
    private static final long STABLE = 10 * SECOND;
    private static final long UNDECODED_LIMIT = 8L << 20;
    private static final int NO_GAP = 0;

    private final FixSettings settings;
    private final LongSupplier monotonic;
    private final Traffic traffic;
    private final FixLog log;
    private final FloodGuard guard;
    private final DownReason reason;
    private final LogonBackOff backOff = new LogonBackOff();
    private final SessionID id;
    private @Nullable SocketInitiator initiator;
    private @Nullable StoreLock lock;
    private volatile @Nullable Session session;
    private volatile boolean loggedOn;
    private volatile boolean paused;
    private volatile boolean closed;
    private volatile boolean droppedEarly;
    private volatile long resumeAt;
    private volatile long upSince;
    private volatile int gapEnd = NO_GAP;
    private volatile String lastSentence = "";

    Connection(FixSettings settings, LongSupplier monotonic, RawMessages raw, FixLog.Keeper kept, Traffic traffic) {
        this.settings = settings;
        this.monotonic = monotonic;
        this.traffic = traffic;
        this.reason = new DownReason(settings);
        this.guard = new FloodGuard(settings.venue(), UNDECODED_LIMIT);
        this.log = new FixLog(settings.venue(), raw, kept, monotonic, guard, reason::cause);
        this.id = EngineSettings.sessionId(settings);
    }

    /** Begins to connect and returns at once. */
    void start() throws SettingsRefused {
        TlsCheck.check(new HashMap<>(settings.values()), Path.of(""));
        if (Session.doesSessionExist(id)) {
            throw new SettingsRefused("The FIX session " + id
                    + " is already in use by this desk: orders and market data" + " need a session each.");
        }
        Path store = settings.store();
        lock = store == null ? null : StoreLock.take(store, id.toString());
        try {
            initiator = SocketInitiator.newBuilder()
                    .withApplication(this)
                    .withSettings(EngineSettings.of(settings, id))
                    .withMessageStoreFactory(EngineSettings.store(settings, id))
                    .withLogFactory(log)
                    .withQueueWatermarks(2_048, 8_192)
                    .withReconnectThreads(1)
                    .build();
            initiator.setIoFilterChainBuilder(chain -> chain.addFirst("flood", guard));
            initiator.start();
        } catch (ConfigError | RuntimeError e) {
            close();
            Throwable cause = e.getCause() == null ? e : e.getCause();
            throw new SettingsRefused(
                    "The FIX session " + id + " cannot be set up: " + Secrets.mask(cause.getMessage() + "."));
        }
    }

    boolean loggedOn() {
        return loggedOn;
    }

    /** Hands a message to the session: true when it is on its way to the socket. */
    boolean send(Message message) {
        Session now = session;
        log.sending();
        return now != null && now.send(message);
    }

    FixLog log() {
        return log;
    }

    /** The last message number of a gap that is open, 0 when none is. */
    int openGap() {
        int end = gapEnd;
        return end != NO_GAP && expected() <= end ? end : NO_GAP;
    }

    /** The number of the next message that the venue's side should send. */
    int expected() {
        Session now = session;
        return now == null ? 0 : now.getExpectedTargetNum();
    }

    /** Keeps a session that holds back from connecting, and lets it try again when its pause is over. */
    void tick(long now) {
        Session current = session;
        if (droppedEarly && !closed) {
            droppedEarly = false;
            failed();
        }
        if (!paused || closed || current == null || current.isLoggedOn()) {
            return;
        }
        if (now >= resumeAt) {
            paused = false;
            current.logon();
        } else if (current.isEnabled()) {
            // Not at once when the connection ends: the FIX engine would still take it for logged on, and say goodbye.
            current.logout();
        }
    }

    /** Logs out and, once that is done, on again. */
    void relogon(String why) {
        Session current = session;
        if (current != null && !closed) {
            resumeAt = monotonic.getAsLong();
            paused = true;
            current.logout(why);
        }
    }

    @Override
    public void onCreate(SessionID created) {
        Session now = Session.lookupSession(created);
        now.addStateListener(new Watch());
        session = now;
    }

    @Override
    public void onLogon(SessionID which) {
        lastSentence = "";
        upSince = monotonic.getAsLong();
        loggedOn = true;
        traffic.up("Logged on to " + settings.venue() + ".");
    }

    @Override
    public void onLogout(SessionID which) {
        if (!closed && !loggedOn) {
            failed();
        }
        if (loggedOn) {
            loggedOn = false;
            gapEnd = NO_GAP;
            lost();
        }
    }

    private void lost() {
        if (closed) {
            traffic.down("Logged out of " + settings.venue() + ".");
            return;
        }
        if (monotonic.getAsLong() - upSince < STABLE) {
            holdBack();
        } else {
            backOff.succeeded();
        }
        say(reason.lost());
    }

    private void failed() {
        int seconds = holdBack();
        String sentence = reason.notUp();
        say(sentence.substring(0, sentence.length() - 1) + "; next try in " + seconds + " s.");
    }

    private int holdBack() {
        int seconds = backOff.failed(reason.passwordDoubted());
        if (!paused) {
            resumeAt = monotonic.getAsLong() + seconds * SECOND;
            paused = true;
        }
        return seconds;
    }

    private void say(String sentence) {
        if (!sentence.equals(lastSentence)) {
            lastSentence = sentence;
            LOG.info("{}", Secrets.mask(sentence));
            traffic.down(Secrets.mask(sentence));
        }
    }

    @Override
    public void toAdmin(Message message, SessionID which) {
        try {
            String type = Fields.type(message);
            if (type.equals("A") && !settings.credentials().username().isEmpty()) {
                message.setString(Tag.USERNAME, settings.credentials().username());
                message.setString(
                        Tag.PASSWORD, settings.credentials().password().get());
            } else if (type.equals("3") && !MessageUtils.isAdminMessage(Fields.text(message, Tag.REF_MSG_TYPE))) {
                traffic.discarded(Fields.text(message, Tag.TEXT));
            }
        } catch (RuntimeException e) {
            LOG.error("{} an administrative message was sent unchanged after an error", settings.venue(), e);
        }
    }

    @Override
    public void fromAdmin(Message message, SessionID which) throws FieldNotFound {
        String type = Fields.type(message);
        if (type.equals("5")) {
            reason.farewell(Secrets.mask(Fields.text(message, Tag.TEXT)));
        } else if (type.equals("3")) {
            traffic.refused(message);
        }
    }

    @Override
    public void toApp(Message message, SessionID which) throws DoNotSend {
        try {
            traffic.leaving(message);
        } catch (DoNotSend stop) {
            throw stop;
        } catch (Throwable error) { // whatever it is, an order must not leave after an error
            LOG.error("{} a message was stopped after an error", settings.venue(), error);
            traffic.stopped(message, error);
            throw new DoNotSend();
        }
    }

    @Override
    public void fromApp(Message message, SessionID which) {
        try {
            traffic.received(message);
        } catch (FieldNotFound | NumberFormatException | ArithmeticException error) {
            LOG.error("{} a message could not be read: {}", settings.venue(), error.getMessage());
            traffic.unreadable(message, error);
        } catch (RuntimeException error) {
            LOG.error("{} a message could not be handled", settings.venue(), error);
            traffic.unreadable(message, error);
        }
    }

    /** What the FIX engine says about the connection below the session; apart, since two of its callbacks have namesakes. */
    private final class Watch implements SessionStateListener {
        @Override
        public void onConnect(SessionID which) {
            log.touch();
            reason.connected();
        }

        @Override
        public void onConnectException(SessionID which, Exception error) {
            say(reason.unreachable(error));
        }

        @Override
        public void onDisconnect(SessionID which) {
            // Said under a lock of the FIX engine's: only noted here, and told at the next tick.
            Session now = session;
            droppedEarly = now != null && !now.isLogonSent();
        }

        @Override
        public void onResendRequestSent(SessionID which, int begin, int end, int currentEnd) {
            gapEnd = end;
        }

        @Override
        public void onSequenceResetReceived(SessionID which, int newSequence, boolean gapFill) {
            traffic.gapFilled();
        }
    }

    /** Logs out, waits for it as long as LogoutTimeout says, and lets everything go. Idempotent. */
    void close() {
        closed = true;
        Session now = session;
        if (now != null && loggedOn) {
            now.logout("closed by the desk");
            now.generateLogout();
        }
        if (initiator != null) {
            initiator.stop(false);
            initiator = null;
        }
        if (lock != null) {
            lock.close();
            lock = null;
        }
    }
}
