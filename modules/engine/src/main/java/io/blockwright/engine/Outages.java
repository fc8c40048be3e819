package io.blockwright.engine;

import io.blockwright.domain.Decision;
import io.blockwright.domain.SessionEvent.SessionChanged;
import io.blockwright.domain.SessionState;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.spi.VenueSession;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Says which decisions cannot leave because of the session to their venue. A session tells of its own going and coming; of one
 * that never was up nobody has told yet, and the first order that waits for it does. Engine thread only.
 */
final class Outages {
    private final DeskParts parts;
    private final Map<String, SessionChanged> told = new HashMap<>();

    Outages(DeskParts parts) {
        this.parts = parts;
    }

    /** A session told of itself; returns whether that is news, or the trouble of before at another try. */
    boolean isNews(SessionChanged changed) {
        SessionChanged before = told.put(changed.venue(), changed);
        return before == null || before.state() != changed.state() || !SameWords.in(before.reason(), changed.reason());
    }

    /** Whether every session takes orders: asked at every look, so nothing is made for it. */
    boolean none() {
        List<VenueSession> sessions = parts.router().all();
        for (int i = 0; i < sessions.size(); i++) {
            if (sessions.get(i).state() != SessionState.UP) {
                return false;
            }
        }
        return true;
    }

    /** Why these cannot all leave now, a sentence; empty where they can. */
    String obstacle(List<Decision> decisions, long now) {
        for (Decision decision : decisions) {
            VenueSession session = parts.router().session(venue(decision));
            if (session != null && session.state() != SessionState.UP) {
                return obstacle(session, now);
            }
        }
        return "";
    }

    /** Where a decision is sent; empty where it is not, or is a cancel: that may leave at any time. */
    private String venue(Decision decision) {
        return switch (decision) {
            case Decision.Place place -> parts.router().choose(place.venue());
            case Decision.Replace replace -> {
                ChildState child = parts.ledger().child(replace.clOrdId());
                yield child == null ? "" : child.order().venue();
            }
            case Decision.Cancel _, Decision.Wait _ -> "";
        };
    }

    private String obstacle(VenueSession session, long now) {
        String venue = session.venue();
        if (session.state() == SessionState.DEAF) {
            return venue + " does not answer; waiting until it does.";
        }
        String sentence = venue + " cannot be reached; waiting until its session is up.";
        if (told.putIfAbsent(venue, new SessionChanged(venue, now, session.state(), "")) == null) {
            parts.alerts().raise(now, Severity.WARNING, "Orders wait: " + sentence);
        }
        return sentence;
    }
}
