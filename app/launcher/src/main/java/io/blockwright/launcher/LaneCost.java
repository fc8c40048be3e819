package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.ParentResult;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.spi.Lanes.Point;
import io.blockwright.tca.ImplementationShortfall;

/**
 * How far an order is and what it costs so far, the same for the live one and for the one beside it: implementation shortfall of
 * the whole order against its arrival, what is not filled yet at the mid of the moment.
 */
final class LaneCost {
    private LaneCost() {}

    /** From what the engine says of an order, at a time. */
    static Point at(long time, ParentResult result) {
        return new Point(
                time,
                result.filled(),
                bp(
                        result.order(),
                        mid(result.arrivalMidTwice()),
                        mid(result.closeMidTwice()),
                        result.filled(),
                        result.averagePrice()));
    }

    /** The same against an arrival mid that somebody else had, in ticks: of an order that began later than that one. */
    static Point at(long time, ParentResult result, double arrivalMid) {
        return new Point(
                time,
                result.filled(),
                bp(result.order(), arrivalMid, mid(result.closeMidTwice()), result.filled(), result.averagePrice()));
    }

    /** From what a screen sees of an order, at a time. */
    static Point at(long time, ParentRow row, double mid) {
        return new Point(time, row.filled(), bp(row.order(), row.arrivalMid(), mid, row.filled(), row.averagePrice()));
    }

    /** The mid of a picture in ticks, NaN when a side is empty. */
    static double mid(MarketPicture market) {
        return market.bids().size() == 0 || market.asks().size() == 0
                ? Double.NaN
                : (market.bids().price(0) + market.asks().price(0)) / 2.0;
    }

    private static double mid(long twice) {
        return twice == Instrument.NO_PRICE ? Double.NaN : twice / 2.0;
    }

    private static double bp(ParentOrder order, double arrival, double mid, long filled, double average) {
        boolean whole = filled >= order.quantity();
        if (Double.isNaN(arrival) || (!whole && Double.isNaN(mid))) {
            return Double.NaN;
        }
        return ImplementationShortfall.DELAY_ON_ORDER
                .decompose(
                        order.side(),
                        (double) order.quantity(),
                        arrival,
                        arrival,
                        mid,
                        (double) Math.min(filled, order.quantity()),
                        average,
                        0)
                .totalBp();
    }
}
