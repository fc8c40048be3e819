package io.blockwright.trading;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;

/**
 * What each report of a venue does to a child order: FIX 4.4 appendix D, hardened. A finished order never comes back, a
 * total never goes down, and what is not certain becomes UNKNOWN and is asked for.
 */
final class VenueFacts {
    private final FillBooking booking;
    private final Effects effects;

    VenueFacts(FillBooking booking, Effects effects) {
        this.booking = booking;
        this.effects = effects;
    }

    void apply(ChildState child, OrderEvent event) {
        if (child.base == OrderState.REFUSED && provesAlive(event)) {
            child.base = OrderState.UNKNOWN;
            child.done = 0;
            effects.freeze(child, "it was thought never to have arrived, but the venue has it; cancel it there.");
        }
        switch (event) {
            case OrderEvent.Accepted e -> accepted(child, e);
            case OrderEvent.Rejected e -> {
                if (!forgetRequest(child, e.clOrdId(), e.reason())) {
                    child.end(OrderState.REJECTED, e.reason());
                }
            }
            case OrderEvent.Filled e -> {
                if (booking.report(child, e)) {
                    child.venueOrderId = e.venueOrderId();
                    child.alive();
                }
            }
            case OrderEvent.Cancelled e -> cancelled(child, e);
            case OrderEvent.Expired e ->
                ended(child, OrderState.EXPIRED, e.clOrdId(), e.cumQty(), "the venue's day ended");
            case OrderEvent.Replaced e -> replaced(child, e);
            case OrderEvent.CancelRejected e -> cancelRejected(child, e);
            case OrderEvent.Pending _ -> child.alive();
            case OrderEvent.StatusReported e -> status(child, e);
            case OrderEvent.UnknownOrder e -> unknownOrder(child, e);
            case OrderEvent.FillCorrected e -> booking.correct(child, e);
        }
        ChildOrder change = child.replacement;
        if (change != null && child.venueCum > child.order().quantity()) {
            child.adopt(change); // more was filled than it was for before, so the change went through
        }
        if (!child.base.isTerminal() && child.venueCum > 0 && child.venueCum >= child.largestQuantity()) {
            child.end(OrderState.FILLED, "");
        }
        child.lastVenueTime = Math.max(child.lastVenueTime, event.time());
    }

    private static boolean provesAlive(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Accepted _, OrderEvent.Filled _, OrderEvent.Replaced _, OrderEvent.Pending _ -> true;
            case OrderEvent.StatusReported e -> !e.state().isTerminal() || e.cumQty() > 0;
            case OrderEvent.Rejected _,
                    OrderEvent.Cancelled _,
                    OrderEvent.Expired _,
                    OrderEvent.CancelRejected _,
                    OrderEvent.UnknownOrder _,
                    OrderEvent.FillCorrected _ -> false;
        };
    }

    private static void accepted(ChildState child, OrderEvent.Accepted e) {
        child.venueOrderId = e.venueOrderId();
        child.alive();
    }

    /** A refused change or cancel leaves the order as it was. Returns whether the id was such a request. */
    private static boolean forgetRequest(ChildState child, String requestId, String why) {
        ChildOrder change = child.replacement;
        if (change != null && change.clOrdId().equals(requestId)) {
            child.replacement = null;
        } else if (requestId.equals(child.cancelRequest)) {
            child.cancelRequest = null;
        } else {
            return !requestId.equals(child.order().clOrdId());
        }
        child.statusReason = why;
        return true;
    }

    private void cancelled(ChildState child, OrderEvent.Cancelled e) {
        ChildOrder change = child.replacement;
        boolean answersChange = change != null
                && e.clOrdId().equals(change.clOrdId())
                && !e.origClOrdId().equals(e.clOrdId());
        boolean oldId = child.hadId(e.origClOrdId()) && child.isOrderId(e.clOrdId());
        if (answersChange || oldId) {
            // Some venues cancel and enter anew when asked to replace: only the venue can say what is left.
            child.venueCum = Math.max(child.venueCum, e.cumQty());
            child.unknown("the venue cancelled " + e.origClOrdId() + ", an id that was changed");
            return;
        }
        ended(child, OrderState.CANCELLED, e.origClOrdId(), e.cumQty(), e.reason());
    }

    private void ended(ChildState child, OrderState terminal, String clOrdId, long cumQty, String why) {
        if (child.base.isTerminal()) {
            return;
        }
        child.acknowledged = true;
        adoptIfNamed(child, clOrdId);
        if (cumQty < child.booked) {
            effects.freeze(
                    child,
                    "the venue ended it with " + cumQty + " filled, but reported " + child.booked
                            + " before: its total went down. Compare with the venue.");
        }
        child.venueCum = Math.max(child.venueCum, cumQty);
        child.end(terminal, why);
    }

    private void replaced(ChildState child, OrderEvent.Replaced e) {
        child.venueCum = Math.max(child.venueCum, e.cumQty());
        boolean repeated = e.clOrdId().equals(child.order().clOrdId()) || child.hadId(e.clOrdId());
        if (!repeated) {
            child.adopt(child.order().replacedBy(e.clOrdId(), e.quantity(), e.price()));
            if (child.base == OrderState.FILLED && e.quantity() > child.venueCum) {
                effects.freeze(
                        child, "the venue enlarged it to " + e.quantity() + " after it was filled; cancel it there.");
            }
        }
        child.alive();
    }

    private void cancelRejected(ChildState child, OrderEvent.CancelRejected e) {
        if (child.base.isTerminal()) {
            return;
        }
        forgetRequest(child, e.clOrdId(), e.reason());
        if (e.unknownOrder()) {
            child.unknown("the venue does not know the order that was to be changed: " + e.reason());
            effects.warn(child, "the venue does not know it (" + e.reason() + "); its status is asked for.");
        }
    }

    private void status(ChildState child, OrderEvent.StatusReported e) {
        boolean newer = e.time() > child.lastVenueTime;
        if (e.cumQty() < child.booked) {
            if (newer && !child.hadId(e.clOrdId())) {
                effects.freeze(
                        child,
                        "the venue counts " + e.cumQty() + " shares filled, but reported " + child.booked
                                + " before: its total went down. Compare with the venue.");
            }
            return;
        }
        booking.status(child, e);
        if (newer) {
            child.venueCum = e.cumQty();
        }
        if (child.hadId(e.clOrdId())) {
            return; // an id that was changed: what the venue says of it now is not about the order as it lives on
        }
        if (child.base.isTerminal()) {
            if (newer && !e.state().isTerminal()) {
                effects.freeze(
                        child, "it ended here as " + child.base + ", but the venue says it is alive; cancel it there.");
            }
        } else if (e.state().isTerminal()) {
            ended(child, e);
        } else {
            settleChange(child, e);
            confirmAlive(child, e.state());
        }
        if (!e.venueOrderId().isEmpty()) {
            child.venueOrderId = e.venueOrderId();
        }
    }

    private static void ended(ChildState child, OrderEvent.StatusReported e) {
        ChildOrder change = child.replacement;
        boolean ofChange = change != null && e.clOrdId().equals(change.clOrdId());
        if (ofChange && e.state() == OrderState.REJECTED) {
            forgetRequest(child, e.clOrdId(), "the change was rejected, as the venue's status answer says");
        } else if (change != null && !ofChange && e.state() == OrderState.CANCELLED) {
            // An id is cancelled too when the change went through and the order lives on under the new one: ask for
            // that.
            child.unknown("cancelled, or changed to " + change.clOrdId());
        } else {
            child.acknowledged = true;
            adoptIfNamed(child, e.clOrdId());
            child.end(e.state(), "as the venue's status answer says");
        }
    }

    /** An order that is known by its change's id was changed, whether or not that was reported. */
    private static void adoptIfNamed(ChildState child, String clOrdId) {
        ChildOrder change = child.replacement;
        if (change != null && change.clOrdId().equals(clOrdId)) {
            child.adopt(change);
        }
    }

    /** A change that was on its way when the order became unknown is settled by what the venue holds now. */
    private void settleChange(ChildState child, OrderEvent.StatusReported e) {
        ChildOrder change = child.replacement;
        if (change != null && (e.clOrdId().equals(change.clOrdId()) || changedQuantity(child, change, e))) {
            child.adopt(change);
        }
        if (e.quantity() > 0 && e.quantity() != child.order().quantity() && child.replacement == null) {
            effects.warn(
                    child,
                    "the venue holds it for " + e.quantity() + " shares, not "
                            + child.order().quantity() + "; the venue's number counts.");
            child.adopt(child.order()
                    .replacedBy(
                            child.order().clOrdId(), e.quantity(), child.order().price()));
        }
    }

    private static boolean changedQuantity(ChildState child, ChildOrder change, OrderEvent.StatusReported e) {
        return e.quantity() == change.quantity()
                && e.quantity() != child.order().quantity();
    }

    private static void confirmAlive(ChildState child, OrderState state) {
        boolean wasUnknown = child.base == OrderState.UNKNOWN;
        switch (state) {
            case WORKING, PARTIALLY_FILLED -> {
                if (wasUnknown) {
                    child.replacement = null;
                    child.cancelRequest = null;
                }
                child.alive();
            }
            case PENDING_CANCEL, PENDING_REPLACE -> child.alive();
            case SENT -> {
                if (wasUnknown) {
                    child.base = OrderState.SENT;
                }
            }
            case INTENDED, UNKNOWN, FILLED, CANCELLED, REJECTED, EXPIRED, REFUSED -> {
                // Nothing certain is said about an order that is alive.
            }
        }
    }

    private void unknownOrder(ChildState child, OrderEvent.UnknownOrder e) {
        if (child.base.isTerminal()) {
            return;
        }
        if (!e.clOrdId().equals(child.order().clOrdId())) {
            forgetRequest(child, e.clOrdId(), e.reason());
        } else if (child.acknowledged || child.booked > 0) {
            child.unknown(e.reason());
            if (!child.denied) { // it is asked again and again, and says the same
                child.denied = true;
                effects.freeze(
                        child,
                        "the venue acknowledged it before and now does not know it (" + e.reason()
                                + "); find out what became of it, then resolve it.");
            }
        } else if (child.base == OrderState.UNKNOWN) {
            child.end(OrderState.REFUSED, "it never arrived at the venue: " + e.reason());
        } else {
            child.unknown("the venue does not know it yet: " + e.reason());
        }
    }
}
