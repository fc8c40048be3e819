package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;

/** What the exchange tells a member, before it is put into a protocol. Times are exchange time, whole microseconds, in nanoseconds since the epoch. */
public sealed interface VenueReport {
    String session();

    long time();

    /** What happened to an order. */
    enum Kind {
        NEW,
        TRADE,
        CANCELLED,
        REPLACED,
        REJECTED,
        EXPIRED,
        /** The answer to a status request. */
        STATUS
    }

    /** Where the order stands. */
    enum State {
        NEW,
        PARTIALLY_FILLED,
        FILLED,
        CANCELLED,
        REPLACED,
        REJECTED,
        EXPIRED
    }

    /**
     * An execution report.
     *
     * @param execId unique in the exchange's day
     * @param orderId the exchange's id; {@code NONE} for an order it does not know
     * @param origClOrdId the id the order had before a cancel or replace, else empty
     * @param lastPrice ticks, for trades, else {@link Instrument#NO_PRICE}
     * @param averagePrice ticks over all fills, 0 before the first
     * @param text reason of a reject or an unsolicited cancel, else empty
     */
    record Execution(
            String session,
            long time,
            Kind kind,
            State state,
            String execId,
            String orderId,
            String clOrdId,
            String origClOrdId,
            String symbol,
            Side side,
            OrderType type,
            TimeInForce timeInForce,
            long quantity,
            long price,
            long lastQuantity,
            long lastPrice,
            Liquidity liquidity,
            long cumQty,
            long leavesQty,
            double averagePrice,
            String text)
            implements VenueReport {}

    /** A cancel or replace that was refused. */
    record CancelReject(
            String session,
            long time,
            String orderId,
            String clOrdId,
            String origClOrdId,
            State state,
            boolean answersReplace,
            boolean unknownOrder,
            String text)
            implements VenueReport {}

    /** The answer to a mass cancel. */
    record MassCancelled(String session, long time, String clOrdId, boolean accepted, long affected, String text)
            implements VenueReport {}
}
