package io.blockwright.engine;

import io.blockwright.domain.SessionState;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.spi.SendResult;
import io.blockwright.trading.spi.VenueSession;

/** Orders without an answer become unknown, and the venue is asked after every unknown order until it says. Engine thread only. */
final class StatusQuestions {
    private static final long RETRY = 5_000_000_000L;

    private final EngineSettings settings;
    private final DeskParts parts;
    private long next;

    StatusQuestions(EngineSettings settings, DeskParts parts) {
        this.settings = settings;
        this.parts = parts;
    }

    /** When it wants to look again, nanoseconds since the epoch. */
    long next() {
        return next;
    }

    /** Looks at the next turn. */
    void soon(long now) {
        next = now;
    }

    /** Looks, where it is time. */
    void onTime(long now) {
        if (now < next) {
            return;
        }
        next = now + RETRY;
        for (ChildState child : parts.ledger().overdue(now, settings.unknownAfter())) {
            parts.ledger().unsure(child.order().clOrdId(), now);
            parts.alerts()
                    .raise(
                            now,
                            Severity.WARNING,
                            "No answer from " + child.order().venue() + " about "
                                    + child.order().clOrdId() + ": counted as working until the venue says");
        }
        for (ChildState child : parts.ledger().unresolved()) {
            ask(child, now);
        }
    }

    /** Asks after one order, where its venue can be asked. */
    void ask(ChildState child, long now) {
        VenueSession session = parts.router().session(child.order().venue());
        if (session != null
                && session.state() != SessionState.DOWN
                && session.requestStatus(child.toAskAbout()) instanceof SendResult.Refused refused) {
            parts.alerts()
                    .raise(
                            now,
                            Severity.WARNING,
                            "Cannot ask after " + child.order().clOrdId() + ": " + refused.reason());
        }
    }
}
