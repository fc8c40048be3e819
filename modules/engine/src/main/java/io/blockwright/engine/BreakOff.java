package io.blockwright.engine;

import io.blockwright.domain.OrderState;
import io.blockwright.domain.Reason;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.spi.VenueSession;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Stops trading where an error ended the engine: nothing is sent any more and everything is told to cancel. What was broken may
 * break again, so that each step is tried whatever became of the one before. Engine thread only.
 */
final class BreakOff {
    private static final Logger LOG = LoggerFactory.getLogger(BreakOff.class);
    private static final String WHY = "an error in the program stopped the desk";

    private final DeskParts parts;
    private final Dispatch dispatch;
    private final long now;

    BreakOff(DeskParts parts, Dispatch dispatch, long now) {
        this.parts = parts;
        this.dispatch = dispatch;
        this.now = now;
    }

    void stop(Throwable error) {
        LOG.error("the engine broke off: everything is told to cancel", error);
        parts.gate().kill(WHY);
        for (VenueSession session : parts.router().all()) {
            tried(() -> session.massCancel(parts.ids().next()));
        }
        for (ChildState child : parts.ledger().alive()) {
            if (child.state() != OrderState.PENDING_CANCEL) {
                tried(() -> dispatch.cancel(child, Reason.of(WHY), now));
            }
        }
        tried(() -> parts.alerts()
                .raise(
                        now,
                        Severity.CRITICAL,
                        "An error in the program stopped this desk (" + error
                                + "). Everything was told to cancel, and nobody hears any more what became of it: look at the"
                                + " venues, then start the desk anew."));
    }

    private static void tried(Runnable step) {
        try {
            step.run();
        } catch (RuntimeException | Error e) {
            LOG.error("a step of breaking off failed", e);
        }
    }
}
