package io.blockwright.simulator;

import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.VenueEvent;
import io.blockwright.simulator.VenueReport.State;

/** Turns the exchange's reports into the desk's words, as a member's FIX client would. */
final class ReportTranslator {
    private final String venue;

    ReportTranslator(String venue) {
        this.venue = venue;
    }

    VenueEvent translate(VenueReport report) {
        return switch (report) {
            case VenueReport.Execution e -> execution(e);
            case VenueReport.CancelReject r ->
                new OrderEvent.CancelRejected(
                        venue, r.time(), r.clOrdId(), r.origClOrdId(), r.unknownOrder(), r.text());
            case VenueReport.MassCancelled m ->
                new SessionEvent.MassCancelReported(venue, m.time(), m.clOrdId(), m.accepted(), m.affected(), m.text());
        };
    }

    private OrderEvent execution(VenueReport.Execution e) {
        return switch (e.kind()) {
            case NEW -> new OrderEvent.Accepted(venue, e.time(), e.clOrdId(), e.orderId());
            case REJECTED -> new OrderEvent.Rejected(venue, e.time(), e.clOrdId(), e.text());
            case TRADE ->
                new OrderEvent.Filled(
                        venue,
                        e.time(),
                        e.clOrdId(),
                        e.orderId(),
                        e.execId(),
                        e.lastPrice(),
                        e.lastQuantity(),
                        e.cumQty(),
                        e.leavesQty(),
                        e.liquidity(),
                        false);
            case CANCELLED -> new OrderEvent.Cancelled(venue, e.time(), e.clOrdId(), original(e), e.cumQty(), e.text());
            case REPLACED ->
                new OrderEvent.Replaced(
                        venue, e.time(), e.clOrdId(), original(e), e.price(), e.quantity(), e.cumQty(), e.leavesQty());
            case EXPIRED -> new OrderEvent.Expired(venue, e.time(), e.clOrdId(), e.cumQty());
            case STATUS -> status(e);
        };
    }

    private static String original(VenueReport.Execution e) {
        return e.origClOrdId().isEmpty() ? e.clOrdId() : e.origClOrdId();
    }

    private OrderEvent status(VenueReport.Execution e) {
        if (e.orderId().equals(ReportWriter.NO_ORDER_ID)) {
            return new OrderEvent.UnknownOrder(venue, e.time(), e.clOrdId(), e.text());
        }
        return new OrderEvent.StatusReported(
                venue,
                e.time(),
                e.clOrdId(),
                e.orderId(),
                state(e.state()),
                e.quantity(),
                e.cumQty(),
                e.leavesQty(),
                e.averagePrice());
    }

    private static OrderState state(State state) {
        return switch (state) {
            case NEW, REPLACED -> OrderState.WORKING;
            case PARTIALLY_FILLED -> OrderState.PARTIALLY_FILLED;
            case FILLED -> OrderState.FILLED;
            case CANCELLED -> OrderState.CANCELLED;
            case REJECTED -> OrderState.REJECTED;
            case EXPIRED -> OrderState.EXPIRED;
        };
    }
}
