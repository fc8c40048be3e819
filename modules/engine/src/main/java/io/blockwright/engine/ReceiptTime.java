package io.blockwright.engine;

import io.blockwright.domain.OrderEvent.Accepted;
import io.blockwright.domain.OrderEvent.CancelRejected;
import io.blockwright.domain.OrderEvent.Cancelled;
import io.blockwright.domain.OrderEvent.Expired;
import io.blockwright.domain.OrderEvent.FillCorrected;
import io.blockwright.domain.OrderEvent.Filled;
import io.blockwright.domain.OrderEvent.Pending;
import io.blockwright.domain.OrderEvent.Rejected;
import io.blockwright.domain.OrderEvent.Replaced;
import io.blockwright.domain.OrderEvent.StatusReported;
import io.blockwright.domain.OrderEvent.UnknownOrder;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.VenueEvent;

/**
 * Stamps a venue's report with the engine's own time: where a recorded market sets the clock, the venue's wall time would
 * put fills years away from the prices they are measured against.
 */
final class ReceiptTime {
    private ReceiptTime() {}

    static VenueEvent stamp(VenueEvent event, long t) {
        return switch (event) {
            case SessionEvent session -> session;
            case Accepted e -> new Accepted(e.venue(), t, e.clOrdId(), e.venueOrderId());
            case Rejected e -> new Rejected(e.venue(), t, e.clOrdId(), e.reason());
            case Filled e ->
                new Filled(
                        e.venue(),
                        t,
                        e.clOrdId(),
                        e.venueOrderId(),
                        e.execId(),
                        e.price(),
                        e.quantity(),
                        e.cumQty(),
                        e.leavesQty(),
                        e.liquidity(),
                        e.possibleResend());
            case Cancelled e -> new Cancelled(e.venue(), t, e.clOrdId(), e.origClOrdId(), e.cumQty(), e.reason());
            case Expired e -> new Expired(e.venue(), t, e.clOrdId(), e.cumQty());
            case Replaced e ->
                new Replaced(
                        e.venue(), t, e.clOrdId(), e.origClOrdId(), e.price(), e.quantity(), e.cumQty(), e.leavesQty());
            case CancelRejected e ->
                new CancelRejected(e.venue(), t, e.clOrdId(), e.origClOrdId(), e.unknownOrder(), e.reason());
            case Pending e -> new Pending(e.venue(), t, e.clOrdId(), e.origClOrdId());
            case StatusReported e ->
                new StatusReported(
                        e.venue(),
                        t,
                        e.clOrdId(),
                        e.venueOrderId(),
                        e.state(),
                        e.quantity(),
                        e.cumQty(),
                        e.leavesQty(),
                        e.averagePrice());
            case UnknownOrder e -> new UnknownOrder(e.venue(), t, e.clOrdId(), e.reason());
            case FillCorrected e ->
                new FillCorrected(e.venue(), t, e.clOrdId(), e.execRefId(), e.price(), e.quantity(), e.cumQty());
        };
    }
}
