package io.blockwright.simulator.fix;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import quickfix.Log;

/**
 * What the engine has to say about one member's session, told to SLF4J with secrets blotted out: messages at trace level,
 * events at info, errors at warn. Also hears when the engine throws a garbled message away. Any thread.
 */
final class SessionLog implements Log {
    private static final Logger LOG = LoggerFactory.getLogger("io.blockwright.simulator.fix.session");
    private static final String THROWN_AWAY = "Invalid message: ";

    private final String member;
    private final Ledger ledger;

    SessionLog(Member member) {
        this.member = member.name();
        this.ledger = member.ledger();
    }

    @Override
    public void clear() {
        // nothing is kept here
    }

    @Override
    public void onIncoming(String message) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("{} in  {}", member, RawMessage.masked(message));
        }
    }

    @Override
    public void onOutgoing(String message) {
        if (LOG.isTraceEnabled()) {
            LOG.trace("{} out {}", member, RawMessage.masked(message));
        }
    }

    @Override
    public void onEvent(String text) {
        if (LOG.isInfoEnabled()) {
            LOG.info("{} {}", member, RawMessage.masked(text));
        }
    }

    @Override
    public void onErrorEvent(String text) {
        if (text.startsWith(THROWN_AWAY)) {
            ledger.garbled();
        }
        LOG.warn("{} {}", member, RawMessage.masked(text));
    }

    @Override
    public void onWarnEvent(String text) {
        LOG.warn("{} {}", member, RawMessage.masked(text));
    }
}
