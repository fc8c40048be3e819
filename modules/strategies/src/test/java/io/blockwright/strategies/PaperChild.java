package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.TimeInForce;

/** One of our orders at the paper venue. */
final class PaperChild {
    String id;
    long quantity;
    long filled;
    long traded;
    long price;
    long since;
    OrderState state = OrderState.SENT;
    final boolean ioc;
    final String venue;

    PaperChild(String id, Decision.Place place, long now) {
        this.id = id;
        this.quantity = place.quantity();
        this.price = place.price();
        this.since = now;
        this.venue = place.venue();
        this.ioc = place.timeInForce() == TimeInForce.IOC;
    }

    long leaves() {
        return state.isTerminal() ? 0 : quantity - filled;
    }

    /** What the venue still has of it, reported or not. */
    long atVenue() {
        return state.isTerminal() ? 0 : quantity - traded;
    }
}
