package io.blockwright.trading;

import io.blockwright.domain.SessionState;
import io.blockwright.trading.spi.VenueSession;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Finds the session of a venue, and a venue for an order that names none: the first in configured order whose session is up.
 * Engine thread only.
 */
public final class Router {
    private final List<VenueSession> sessions;
    private final Map<String, VenueSession> byVenue = new LinkedHashMap<>();

    /**
     * Takes the sessions in order of preference.
     *
     * @throws IllegalArgumentException when there is none, or two of one venue
     */
    public Router(List<VenueSession> sessions) {
        this.sessions = List.copyOf(sessions);
        if (sessions.isEmpty()) {
            throw new IllegalArgumentException("a desk needs at least one venue session; configure one");
        }
        for (VenueSession session : sessions) {
            if (byVenue.put(session.venue(), session) != null) {
                throw new IllegalArgumentException(
                        "venue " + session.venue() + " has two sessions; give each venue a name of its own");
            }
        }
    }

    /** The session of a venue, or null when the desk has none. */
    public @Nullable VenueSession session(String venue) {
        return byVenue.get(venue);
    }

    /** The venue that an order goes to: the one it asks for, or the preferred one when it asks for none. */
    public String choose(String wanted) {
        return wanted.isEmpty() ? preferred() : wanted;
    }

    /** The first venue whose session is up; the first of all when none is, so that the refusal names a venue. */
    public String preferred() {
        for (VenueSession session : sessions) {
            if (session.state() == SessionState.UP) {
                return session.venue();
            }
        }
        return sessions.getFirst().venue();
    }

    /** Whether a venue is the first one configured, whose book is the market that the desk looks at. */
    public boolean leads(String venue) {
        return sessions.getFirst().venue().equals(venue);
    }

    /** Every session, in order of preference. */
    public List<VenueSession> all() {
        return sessions;
    }
}
