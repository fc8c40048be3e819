package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.trading.ChildState;

/** Where one own resting order is believed to stand in the queue at its price. Engine thread only. */
final class QueuePlace {
    final ChildState child;
    private long price = Instrument.NO_PRICE;
    private long quantity;
    /** The order in the feed that is ours; {@link OrderBook#NO_ORDER} where the feed does not show it. */
    private long seenAs = OrderBook.NO_ORDER;

    private double ahead;

    QueuePlace(ChildState child) {
        this.child = child;
    }

    Side side() {
        return child.order().side();
    }

    long price() {
        return price;
    }

    long seenAs() {
        return seenAs;
    }

    /** Whether the order stands where it stood: a smaller quantity keeps its place, another price or more of it does not. */
    boolean keepsPlace() {
        return price == child.order().price() && child.order().quantity() <= quantity;
    }

    /** The order has just been acknowledged at its price. */
    void stands(long shownAhead, long as) {
        price = child.order().price();
        quantity = child.order().quantity();
        ahead = Math.max(0, shownAhead);
        seenAs = as;
    }

    /** Whether the book has shown where it stands. */
    boolean known() {
        return price != Instrument.NO_PRICE;
    }

    /** What stood before it traded or, by its share of the queue, was cancelled. */
    void gone(double shares) {
        ahead = Math.max(0, ahead - shares);
    }

    double ahead() {
        return ahead;
    }
}
