package io.blockwright.fix;

import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.TradingClock;
import io.blockwright.domain.VenueEvent;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import quickfix.Message;

/** Reads what a venue refuses: cancel rejects (9), mass cancel reports (r), business rejects (j), session rejects (3). */
final class RefusalReader {
    private static final String UNKNOWN_ID = "1";

    private final String venue;
    private final TradingClock clock;
    private final SentOrders orders;
    private final SentMessages messages;

    RefusalReader(String venue, TradingClock clock, SentOrders orders, SentMessages messages) {
        this.venue = venue;
        this.clock = clock;
        this.orders = orders;
        this.messages = messages;
    }

    VenueEvent cancelReject(Message message) {
        String clOrdId = Fields.either(message, Tag.CL_ORD_ID, Tag.ORIG_CL_ORD_ID);
        String orig = Fields.text(message, Tag.ORIG_CL_ORD_ID);
        if (orig.isEmpty()) {
            SentOrders.Sent request = orders.find(clOrdId);
            orig = request == null || request.origClOrdId.isEmpty() ? clOrdId : request.origClOrdId;
        }
        boolean unknown = Fields.text(message, Tag.CXL_REJ_REASON).equals("1");
        return new OrderEvent.CancelRejected(venue, time(message), clOrdId, orig, unknown, Reasons.cancel(message));
    }

    VenueEvent massCancelReport(Message message) {
        boolean accepted = !Fields.text(message, Tag.MASS_CANCEL_RESPONSE).equals("0");
        return new SessionEvent.MassCancelReported(
                venue,
                time(message),
                Fields.text(message, Tag.CL_ORD_ID),
                accepted,
                Fields.quantityOr(message, Tag.TOTAL_AFFECTED_ORDERS, -1),
                accepted ? Fields.text(message, Tag.TEXT) : Reasons.massCancel(message));
    }

    /** A business or session reject: an event about the order the refused message was about, if that can be known. */
    VenueEvent messageReject(Message message) {
        long time = time(message);
        String reason = Reasons.message(message);
        SentMessages.SentMessage refused = refused(message);
        if (refused == null) {
            return new SessionEvent.MessageRefused(
                    venue, time, Fields.text(message, Tag.BUSINESS_REJECT_REF_ID), reason);
        }
        return switch (refused.type()) {
            case "D" -> new OrderEvent.Rejected(venue, time, refused.clOrdId(), reason);
            case "F", "G" ->
                new OrderEvent.CancelRejected(
                        venue, time, refused.clOrdId(), refused.origClOrdId(), saysUnknown(message), reason);
            case "H" ->
                saysUnknown(message)
                        ? new OrderEvent.UnknownOrder(venue, time, refused.clOrdId(), reason)
                        : new SessionEvent.MessageRefused(venue, time, refused.clOrdId(), reason);
            case "q" -> new SessionEvent.MassCancelReported(venue, time, refused.clOrdId(), false, -1, reason);
            default -> new SessionEvent.MessageRefused(venue, time, refused.clOrdId(), reason);
        };
    }

    /** "Unsupported message" is no statement about the order, so only an explicit "unknown" counts as one. */
    private static boolean saysUnknown(Message message) {
        String text = Fields.text(message, Tag.TEXT).toLowerCase(Locale.ROOT);
        return Fields.text(message, Tag.BUSINESS_REJECT_REASON).equals(UNKNOWN_ID)
                || text.contains("unknown order")
                || text.contains("unknown id")
                || text.contains("order not found");
    }

    private SentMessages.@Nullable SentMessage refused(Message message) {
        SentMessages.SentMessage bySequence = messages.find(Fields.quantityOr(message, Tag.REF_SEQ_NUM, -1));
        if (bySequence != null) {
            return bySequence;
        }
        String id = Fields.text(message, Tag.BUSINESS_REJECT_REF_ID);
        String type = Fields.text(message, Tag.REF_MSG_TYPE);
        if (id.isEmpty() || type.isEmpty()) {
            return null;
        }
        SentOrders.Sent request = orders.find(id);
        String orig = request == null || request.origClOrdId.isEmpty() ? id : request.origClOrdId;
        return new SentMessages.SentMessage(0, type, id, orig);
    }

    private long time(Message message) {
        return UtcTime.parse(Fields.text(message, Tag.TRANSACT_TIME), clock.nanos());
    }
}
