package io.blockwright.domain;

/**
 * What a venue says about an order, translated from its protocol. {@code clOrdId} is the id the report answers to (FIX 11),
 * {@code origClOrdId} the order it acts on (FIX 41; equal to {@code clOrdId} where the venue gave none). {@code
 * venueOrderId} is informative only: venues may change it during an order's life.
 */
public sealed interface OrderEvent extends VenueEvent {
    String clOrdId();

    /** The venue took the order. */
    record Accepted(String venue, long time, String clOrdId, String venueOrderId) implements OrderEvent {}

    /** The venue refused the order. */
    record Rejected(String venue, long time, String clOrdId, String reason) implements OrderEvent {}

    /** The order traded; {@code cumQty} and {@code leavesQty} are the venue's totals after this fill. */
    record Filled(
            String venue,
            long time,
            String clOrdId,
            String venueOrderId,
            String execId,
            long price,
            long quantity,
            long cumQty,
            long leavesQty,
            Liquidity liquidity,
            boolean possibleResend)
            implements OrderEvent {}

    /** The order is out of the market: cancelled on request, unsolicited, or the rest of an IOC. */
    record Cancelled(String venue, long time, String clOrdId, String origClOrdId, long cumQty, String reason)
            implements OrderEvent {}

    /** The order reached the end of its life at the venue (session end). */
    record Expired(String venue, long time, String clOrdId, long cumQty) implements OrderEvent {}

    /** The order now has another price and total quantity, and answers to {@code clOrdId}. */
    record Replaced(
            String venue,
            long time,
            String clOrdId,
            String origClOrdId,
            long price,
            long quantity,
            long cumQty,
            long leavesQty)
            implements OrderEvent {}

    /** The venue refused to cancel or replace; the order {@code origClOrdId} is as it was, or already done. */
    record CancelRejected(
            String venue, long time, String clOrdId, String origClOrdId, boolean unknownOrder, String reason)
            implements OrderEvent {}

    /** The venue acknowledged a cancel or replace request without carrying it out yet. */
    record Pending(String venue, long time, String clOrdId, String origClOrdId) implements OrderEvent {}

    /** The venue's answer to an order status request: the truth about an order we were unsure of. */
    record StatusReported(
            String venue,
            long time,
            String clOrdId,
            String venueOrderId,
            OrderState state,
            long quantity,
            long cumQty,
            long leavesQty,
            double averagePrice)
            implements OrderEvent {}

    /** The venue does not know the order: it never arrived. */
    record UnknownOrder(String venue, long time, String clOrdId, String reason) implements OrderEvent {}

    /** A fill was taken back ({@code quantity} 0) or corrected to another price and quantity. */
    record FillCorrected(
            String venue, long time, String clOrdId, String execRefId, long price, long quantity, long cumQty)
            implements OrderEvent {}
}
