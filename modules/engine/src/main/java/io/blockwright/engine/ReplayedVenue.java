package io.blockwright.engine;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.VenueEvent;
import io.blockwright.trading.ApprovedOrder;
import io.blockwright.trading.ApprovedReplace;
import io.blockwright.trading.spi.SendResult;
import io.blockwright.trading.spi.VenueSession;
import java.util.function.Consumer;

/** A venue in a replay: in the state it was in then, and nothing is sent to it. */
final class ReplayedVenue implements VenueSession {
    private static final SendResult NOTHING = new SendResult.Refused("a replay sends nothing");

    private final String venue;
    private SessionState state = SessionState.DOWN;

    ReplayedVenue(String venue) {
        this.venue = venue;
    }

    void was(SessionState then) {
        state = then;
    }

    @Override
    public String venue() {
        return venue;
    }

    @Override
    public SessionState state() {
        return state;
    }

    @Override
    public SendResult submit(ApprovedOrder order) {
        return NOTHING;
    }

    @Override
    public SendResult replace(ApprovedReplace change) {
        return NOTHING;
    }

    @Override
    public SendResult cancel(ChildOrder order, String requestId) {
        return NOTHING;
    }

    @Override
    public SendResult massCancel(String requestId) {
        return NOTHING;
    }

    @Override
    public SendResult requestStatus(ChildOrder order) {
        return NOTHING;
    }

    @Override
    public int drain(Consumer<? super VenueEvent> handler, int limit) {
        return 0;
    }

    @Override
    public void close() {}
}
