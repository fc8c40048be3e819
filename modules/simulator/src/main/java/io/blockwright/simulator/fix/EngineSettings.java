package io.blockwright.simulator.fix;

import io.blockwright.simulator.GatewaySettings;
import java.util.Collection;
import quickfix.Acceptor;
import quickfix.FileStoreFactory;
import quickfix.Session;
import quickfix.SessionFactory;
import quickfix.SessionID;
import quickfix.SessionSettings;

/** Translates the gateway's settings into the engine's. */
final class EngineSettings {
    /** A member that lets this many messages pile up is cut off. */
    private static final long LONGEST_BACKLOG = 50_000;

    private EngineSettings() {}

    static SessionSettings of(GatewaySettings settings, Collection<Member> members) {
        SessionSettings engine = new SessionSettings();
        engine.setString("SocketTcpNoDelay", "Y");
        engine.setString("SocketReuseAddress", "Y");
        // A stranger's logon may carry a password.
        engine.setString(Session.SETTING_LOG_MESSAGE_WHEN_SESSION_NOT_FOUND, "N");
        for (Member member : members) {
            fill(engine, member.sessionId(), settings);
        }
        return engine;
    }

    private static void fill(SessionSettings engine, SessionID id, GatewaySettings settings) {
        engine.setString(id, SessionFactory.SETTING_CONNECTION_TYPE, SessionFactory.ACCEPTOR_CONNECTION_TYPE);
        engine.setString(id, Acceptor.SETTING_SOCKET_ACCEPT_ADDRESS, settings.host());
        engine.setLong(id, Acceptor.SETTING_SOCKET_ACCEPT_PORT, settings.port());
        engine.setString(id, Session.SETTING_NON_STOP_SESSION, "Y");
        engine.setString(id, Session.SETTING_USE_DATA_DICTIONARY, "Y");
        if (settings.dictionary() != null) {
            engine.setString(
                    id, Session.SETTING_DATA_DICTIONARY, settings.dictionary().toString());
        }
        engine.setString(id, Session.SETTING_REJECT_MESSAGE_ON_UNHANDLED_EXCEPTION, "Y");
        engine.setString(id, Session.SETTING_RESET_ON_LOGON, "N");
        engine.setString(id, Session.SETTING_RESET_ON_LOGOUT, "N");
        engine.setString(id, Session.SETTING_RESET_ON_DISCONNECT, "N");
        engine.setString(id, Session.SETTING_TIMESTAMP_PRECISION, "MICROS");
        engine.setString(id, Session.SETTING_CHECK_LATENCY, "Y");
        engine.setLong(id, Session.SETTING_MAX_LATENCY, Session.DEFAULT_MAX_LATENCY);
        engine.setString(id, SessionFactory.SETTING_CONTINUE_INIT_ON_ERROR, "N");
        engine.setLong(id, Session.SETTING_MAX_SCHEDULED_WRITE_REQUESTS, LONGEST_BACKLOG);
        if (settings.storeFolder() != null) {
            engine.setString(
                    id,
                    FileStoreFactory.SETTING_FILE_STORE_PATH,
                    settings.storeFolder().toString());
        }
    }
}
