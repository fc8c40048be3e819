package io.blockwright.engine;

import io.blockwright.domain.Reason;
import io.blockwright.domain.SessionState;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.Router;
import io.blockwright.trading.spi.VenueSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

/**
 * Cancels for venues whose session is down: a person who stopped something must not have to do it again when the line is back.
 * Each leaves once, unless its order has ended by then. Engine thread only.
 */
final class AwayCancels {
    private final Router router;
    private final Alerts alerts;
    private final Map<ChildState, Reason> waiting = new LinkedHashMap<>();

    AwayCancels(Router router, Alerts alerts) {
        this.router = router;
        this.alerts = alerts;
    }

    /** Keeps a cancel that nobody would hear now; false where its venue can be asked. */
    boolean keep(ChildState child, Reason reason, long now) {
        String venue = child.order().venue();
        if (!away(venue)) {
            return false;
        }
        if (waiting.putIfAbsent(child, reason) == null) {
            alerts.raise(
                    now,
                    Severity.WARNING,
                    "Cancels wait: " + venue + " cannot be reached; they leave when its session is up.");
        }
        return true;
    }

    /** Whether none waits. */
    boolean idle() {
        return waiting.isEmpty();
    }

    /** Hands over those that can leave by now. */
    void release(BiConsumer<ChildState, Reason> cancel) {
        for (ChildState child : List.copyOf(waiting.keySet())) {
            boolean ended = child.state().isTerminal();
            boolean leaves = !ended && child.changeable() && !away(child.order().venue());
            Reason reason = ended || leaves ? waiting.remove(child) : null;
            if (leaves && reason != null) {
                cancel.accept(child, reason);
            }
        }
    }

    private boolean away(String venue) {
        VenueSession session = router.session(venue);
        return session != null && session.state() == SessionState.DOWN;
    }
}
