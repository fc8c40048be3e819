package io.blockwright.engine;

import io.blockwright.marketdata.OrderBook;
import io.blockwright.trading.ChildState;
import org.jspecify.annotations.Nullable;

/** Where one own resting order is believed to stand in the queue at its price. Engine thread only. */
final class QueuePlace {
    final ChildState child;
    /** Null until the book has shown where it stands. */
    @Nullable
    QueueLevel level;

    /** Its measure at the level, see {@link QueueLevel}. */
    double mark;
    /** The order in the feed that is ours; {@link OrderBook#NO_ORDER} where the feed does not show it. */
    long seenAs = OrderBook.NO_ORDER;

    long quantity;

    QueuePlace(ChildState child) {
        this.child = child;
    }

    /** Whether the order stands where it stood: a smaller quantity keeps its place, another price or more of it does not. */
    boolean keepsPlace() {
        QueueLevel at = level;
        return at != null && at.price == child.order().price() && child.order().quantity() <= quantity;
    }
}
