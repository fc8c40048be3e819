package io.blockwright.simulator.fix;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.filterchain.IoFilterChain;
import org.apache.mina.core.filterchain.IoFilterChainBuilder;
import org.apache.mina.core.session.IdleStatus;
import org.apache.mina.core.session.IoSession;
import org.apache.mina.core.write.WriteRequest;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quickfix.Responder;
import quickfix.Session;
import quickfix.SessionID;
import quickfix.mina.SessionConnector;

/**
 * Watches the connections below the engine: how far each member's writes have piled up, which messages come off the wire,
 * and when a connection ends. Cuts a connection that sends a megabyte without completing a message, and one that has not
 * logged on within ten seconds.
 */
final class Wire implements IoFilterChainBuilder {
    private static final Logger LOG = LoggerFactory.getLogger(Wire.class);
    private static final long LONGEST_MESSAGE = 1 << 20;
    private static final int LOGON_SECONDS = 10;
    private static final String READ_BEFORE = "blockwright.readBefore";
    private static final String ADDRESS = "blockwright.address";

    private final Map<SessionID, Member> members;
    private final Map<SessionID, IoSession> connections = new ConcurrentHashMap<>();

    Wire(Map<SessionID, Member> members) {
        this.members = members;
    }

    @Override
    public void buildFilterChain(IoFilterChain chain) {
        chain.addFirst("blockwright.bytes", new Bytes());
        chain.addLast("blockwright.messages", new Messages());
    }

    /** How many messages wait to be written to a member, 0 when it is away. */
    int backlog(SessionID sessionId) {
        IoSession connection = connections.get(sessionId);
        return connection == null ? 0 : connection.getScheduledWriteMessages();
    }

    private static final class Bytes extends IoFilterAdapter {
        @Override
        public void sessionOpened(NextFilter next, IoSession connection) {
            connection.setAttribute(ADDRESS, String.valueOf(connection.getRemoteAddress()));
            connection.getConfig().setIdleTime(IdleStatus.READER_IDLE, LOGON_SECONDS);
            next.sessionOpened(connection);
        }

        @Override
        public void sessionIdle(NextFilter next, IoSession connection, IdleStatus status) {
            if (connection.getAttribute(SessionConnector.QF_SESSION) == null) {
                LOG.warn("closing {}: no logon within {} s", connection.getRemoteAddress(), LOGON_SECONDS);
                connection.closeNow();
            }
            next.sessionIdle(connection, status);
        }

        @Override
        public void messageReceived(NextFilter next, IoSession connection, Object bytes) {
            long unfinished = connection.getReadBytes() - (long) connection.getAttribute(READ_BEFORE, 0L);
            if (unfinished > LONGEST_MESSAGE) {
                LOG.warn("closing {}: {} bytes without one whole message", connection.getRemoteAddress(), unfinished);
                connection.closeNow();
                return;
            }
            next.messageReceived(connection, bytes);
        }
    }

    private final class Messages extends IoFilterAdapter {
        @Override
        public void messageReceived(NextFilter next, IoSession connection, Object message) {
            connection.setAttribute(READ_BEFORE, connection.getReadBytes());
            Member member = memberOf(connection);
            if (member == null) {
                next.messageReceived(connection, message);
                return;
            }
            connections.put(member.sessionId(), connection);
            member.ledger().receiving((String) message);
            try {
                next.messageReceived(connection, message);
            } finally {
                member.ledger().received();
            }
        }

        @Override
        public void filterWrite(NextFilter next, IoSession connection, WriteRequest request) {
            Member member = memberOf(connection);
            if (member != null && request.getMessage() instanceof String message) {
                member.ledger().written(message);
            }
            next.filterWrite(connection, request);
        }

        /**
         * The engine ends the member's session when it hears of this, also when the member is back on another connection by
         * then: so it only hears of the connection that the session is on.
         */
        @Override
        public void sessionClosed(NextFilter next, IoSession connection) {
            Member member = memberOf(connection);
            if (member == null) {
                next.sessionClosed(connection);
                return;
            }
            connections.remove(member.sessionId(), connection);
            Session session = member.session();
            Responder current = session == null ? null : session.getResponder();
            String address = current == null ? null : current.getRemoteAddress();
            boolean another = address != null && !address.equals(connection.getAttribute(ADDRESS));
            if (current != null && !another) {
                next.sessionClosed(connection);
            }
            if (!another) {
                member.ledger().connectionLost();
            }
        }

        private @Nullable Member memberOf(IoSession connection) {
            return connection.getAttribute(SessionConnector.QF_SESSION) instanceof Session session
                    ? members.get(session.getSessionID())
                    : null;
        }
    }
}
