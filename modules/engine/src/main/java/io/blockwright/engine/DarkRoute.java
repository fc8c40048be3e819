package io.blockwright.engine;

import io.blockwright.domain.SessionState;
import io.blockwright.trading.Router;
import io.blockwright.trading.spi.VenueSession;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way into a dark pool: the first that the desk knows of and can send to. Engine thread only. */
final class DarkRoute {
    private final VenueBooks venues;
    private final Router router;

    DarkRoute(VenueBooks venues, Router router) {
        this.venues = venues;
        this.router = router;
    }

    /** The pool; null where there is none, or its session is down. */
    VenuesPicture.@Nullable DarkVenue now() {
        List<VenuesPicture.DarkVenue> pools = venues.dark();
        for (int i = 0; i < pools.size(); i++) {
            VenueSession session = router.session(pools.get(i).venue());
            if (session != null && session.state() == SessionState.UP) {
                return pools.get(i);
            }
        }
        return null;
    }

    /** Whether a venue is one of the pools, whatever its session does. */
    boolean leadsTo(String venue) {
        List<VenuesPicture.DarkVenue> pools = venues.dark();
        for (int i = 0; i < pools.size(); i++) {
            if (pools.get(i).venue().equals(venue)) {
                return true;
            }
        }
        return false;
    }

    /** Whether a venue can be asked anything now; one that is deaf may hear a cancel yet. */
    boolean reaches(String venue) {
        VenueSession session = router.session(venue);
        return session != null && session.state() != SessionState.DOWN;
    }
}
