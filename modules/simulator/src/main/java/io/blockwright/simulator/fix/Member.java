package io.blockwright.simulator.fix;

import io.blockwright.simulator.GatewaySettings;
import io.blockwright.trading.spi.InFlight;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;
import quickfix.Session;
import quickfix.SessionID;

/** One firm that may log on, with everything the gateway remembers about its session. */
final class Member {
    private final GatewaySettings.Member firm;
    private final SessionID sessionId;
    private final Ledger ledger;
    private final OpenOrders openOrders = new OpenOrders();
    private final OpenRequests openRequests = new OpenRequests();
    private final AtomicLong logons = new AtomicLong();
    private volatile @Nullable Thread farewell;
    private volatile int sequenceToRestore;

    Member(String venueCompId, GatewaySettings.Member firm, @Nullable InFlight inFlight) {
        this.firm = firm;
        this.sessionId = new SessionID("FIX.4.4", venueCompId, firm.compId());
        this.ledger = new Ledger(inFlight);
    }

    /** The session name in commands and reports: the firm's CompID. */
    String name() {
        return firm.compId();
    }

    SessionID sessionId() {
        return sessionId;
    }

    /** The engine's session, null once the gateway is closed. */
    @Nullable
    Session session() {
        return Session.lookupSession(sessionId);
    }

    Ledger ledger() {
        return ledger;
    }

    /** Exchange thread only. */
    OpenOrders openOrders() {
        return openOrders;
    }

    OpenRequests openRequests() {
        return openRequests;
    }

    /** Whether the user name and password are the firm's; always so when it has none. */
    boolean admits(String username, String password) {
        return firm.username().isEmpty()
                || MessageDigest.isEqual(bytes(firm.username(), firm.password()), bytes(username, password));
    }

    private static byte[] bytes(String username, String password) {
        return (username + '\u0001' + password).getBytes(StandardCharsets.UTF_8);
    }

    boolean loggedOn() {
        Session session = session();
        return session != null && session.isLoggedOn();
    }

    /** Counts a logon; what was subscribed on an earlier one is gone. */
    void loggedOnAgain() {
        logons.incrementAndGet();
    }

    /** Which logon this is, rising by one from one. */
    long logon() {
        return logons.get();
    }

    /** The thread that tells the exchange of a lost connection; nothing of the member's next connection overtakes it. */
    void saysFarewell(Thread messenger) {
        farewell = messenger;
    }

    /** Waits until the exchange has been told of the last lost connection. */
    void awaitFarewell() throws InterruptedException {
        Thread messenger = farewell;
        if (messenger != null) {
            messenger.join();
            farewell = null;
        }
    }

    /** A refused logon must not use up the firm's sequence number: remembers what was expected, 0 for nothing. */
    void restoreSequence(int expected) {
        sequenceToRestore = expected;
    }

    /** What to restore, once. */
    int takeSequenceToRestore() {
        int expected = sequenceToRestore;
        sequenceToRestore = 0;
        return expected;
    }
}
