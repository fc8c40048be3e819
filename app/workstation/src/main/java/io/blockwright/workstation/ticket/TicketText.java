package io.blockwright.workstation.ticket;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.workstation.text.PriceFormat;

/**
 * A ticket as it was filled in, not yet understood.
 *
 * @param start a time of day, blank for now
 * @param end how long it may work, or a time of day
 * @param urgency 0–1
 * @param type of a single order
 * @param venue of a single order, empty for the preferred one
 */
record TicketText(
        TicketKind kind,
        String symbol,
        Side side,
        String quantity,
        Algo algo,
        Placement placement,
        String start,
        String end,
        String limit,
        String iWould,
        String participation,
        double urgency,
        ControlMode mode,
        OrderType type,
        TimeInForce timeInForce,
        String venue) {

    /** A single limit order for the day, as the ladder places it; the price in ticks. */
    static TicketText limitOrder(Instrument instrument, Side side, String quantity, long price, String venue) {
        return new TicketText(
                TicketKind.SINGLE,
                instrument.symbol(),
                side,
                quantity,
                Algo.MANUAL,
                Placement.PASSIVE,
                "",
                "",
                new PriceFormat(instrument).typed(price),
                "",
                "",
                0,
                ControlMode.AUTO,
                OrderType.LIMIT,
                TimeInForce.DAY,
                venue);
    }
}
