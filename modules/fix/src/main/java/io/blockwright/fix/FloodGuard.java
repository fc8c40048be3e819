package io.blockwright.fix;

import java.util.concurrent.atomic.AtomicLong;
import org.apache.mina.core.buffer.IoBuffer;
import org.apache.mina.core.filterchain.IoFilterAdapter;
import org.apache.mina.core.session.IoSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Closes a connection whose bytes never become a message: a wrong body length would otherwise make the decoder wait for,
 * and keep in memory, up to two gigabytes.
 */
final class FloodGuard extends IoFilterAdapter {
    private static final Logger LOG = LoggerFactory.getLogger(FloodGuard.class);

    private final String venue;
    private final long limit;
    private final AtomicLong undecoded = new AtomicLong();

    /** Takes the number of bytes that may come in without making a message. */
    FloodGuard(String venue, long limit) {
        this.venue = venue;
        this.limit = limit;
    }

    /** A whole message was read. */
    void messageRead() {
        undecoded.set(0);
    }

    @Override
    public void sessionOpened(NextFilter next, IoSession session) {
        undecoded.set(0);
        next.sessionOpened(session);
    }

    @Override
    public void messageReceived(NextFilter next, IoSession session, Object message) {
        if (message instanceof IoBuffer buffer && undecoded.addAndGet(buffer.remaining()) > limit) {
            LOG.warn("{} sent more than {} bytes that are no message: disconnecting", venue, limit);
            session.closeNow();
            return;
        }
        next.messageReceived(session, message);
    }
}
