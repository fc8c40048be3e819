package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.trading.ChildState;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Estimates how many displayed shares stand before each own resting order at its price. Engine thread only.
 *
 * <p>The rule: when the venue acknowledges an order, everything displayed at its price stands before it, less itself where the
 * feed shows our orders. In an order-by-order feed it is then looked for in that queue (the last order of its size) and, once
 * found, its place is the book's. Otherwise trades at the price come off the front, and what disappears without a trade comes
 * off in proportion to the part of the queue that stands before it; more than is displayed never stands before it, and after a
 * first fill nothing does.
 *
 * <p>The bias: orders that came in between its arrival and its acknowledgement count as before it, and cancellations in truth
 * come more from the back, so without order ids the estimate tends to be too long at first and too short later; hidden shares
 * are not seen at all.
 */
final class QueueWatch {
    private final OrderBook book;
    private final boolean ownShown;
    private final Map<ChildState, QueuePlace> places = new HashMap<>();
    private final Set<Long> claimed = new HashSet<>();
    private final List<QueueLevel> levels = new ArrayList<>();
    private boolean orderByOrder;

    /** {@code ownShown} says whether the feed contains our own orders. */
    QueueWatch(OrderBook book, boolean ownShown) {
        this.book = book;
        this.ownShown = ownShown;
    }

    /** An own order was acknowledged, changed, filled or ended. */
    void onOrder(ChildState child) {
        QueuePlace place = places.get(child);
        if (child.state().isTerminal()) {
            if (place != null) {
                leave(place);
                places.remove(child);
            }
        } else if (rests(child)) {
            if (place == null) {
                place = new QueuePlace(child);
                places.put(child, place);
            }
            if (!place.keepsPlace()) {
                leave(place);
                stand(place);
            }
        }
    }

    private static boolean rests(ChildState child) {
        OrderState state = child.state();
        return (state == OrderState.WORKING || state == OrderState.PARTIALLY_FILLED)
                && child.order().type() == OrderType.LIMIT
                && child.order().timeInForce() == TimeInForce.DAY;
    }

    private void stand(QueuePlace place) {
        Side side = place.child.order().side();
        long price = place.child.order().price();
        long shown = book.quantityAt(side, price);
        long own = own(place.child);
        if (book.stale() || shown < own) {
            return; // the book does not show it yet
        }
        QueueLevel level = level(side, price);
        if (level == null) {
            level = new QueueLevel(side, price);
            levels.add(level);
        }
        place.level = level;
        place.quantity = place.child.order().quantity();
        place.seenAs = ownShown ? find(place.child, side, price) : OrderBook.NO_ORDER;
        if (place.seenAs != OrderBook.NO_ORDER) {
            claimed.add(place.seenAs);
        }
        level.join(place, shown - own);
    }

    private void leave(QueuePlace place) {
        QueueLevel level = place.level;
        if (level != null) {
            level.places.remove(place);
            if (level.places.isEmpty()) {
                levels.remove(level);
            }
            claimed.remove(place.seenAs);
            place.level = null;
            place.seenAs = OrderBook.NO_ORDER;
        }
    }

    private long own(ChildState child) {
        return ownShown ? child.leaves() : 0;
    }

    /** The last order of our size in the queue that is not another one of ours. */
    private long find(ChildState child, Side side, long price) {
        long found = OrderBook.NO_ORDER;
        long order = book.firstAt(side, price);
        while (order != OrderBook.NO_ORDER) {
            if (order >= OrderBook.LOWEST_ID && book.quantityOf(order) == child.leaves() && !claimed.contains(order)) {
                found = order;
            }
            order = book.nextInQueue(order);
        }
        return found;
    }

    private @Nullable QueueLevel level(Side side, long price) {
        for (int i = 0; i < levels.size(); i++) {
            if (levels.get(i).is(side, price)) {
                return levels.get(i);
            }
        }
        return null;
    }

    /** A market event that the book has not taken in yet. */
    void before(MarketEvent event) {
        if (levels.isEmpty()) {
            return;
        }
        switch (event) {
            case MarketEvent.OrderAdded _ -> orderByOrder = true;
            case MarketEvent.OrderExecuted e -> {
                QueueLevel level = level(e.side(), e.price());
                if (level != null) {
                    level.traded(e.quantity());
                }
            }
            case MarketEvent.Traded _ when orderByOrder -> {
                // nothing displayed traded
            }
            case MarketEvent.Traded e -> {
                Side aggressor = e.aggressor();
                if (aggressor != Side.BUY) {
                    reported(Side.BUY, e.price(), e.quantity());
                }
                if (aggressor != Side.SELL) {
                    reported(Side.SELL, e.price(), e.quantity());
                }
            }
            case MarketEvent.OrderReduced e -> cancelled(e.orderId(), e.quantity());
            case MarketEvent.OrderDeleted e -> cancelled(e.orderId(), book.quantityOf(e.orderId()));
            case MarketEvent.OrderReplaced e -> cancelled(e.oldOrderId(), book.quantityOf(e.oldOrderId()));
            case MarketEvent.LevelChanged e -> changed(e.side(), e.price(), e.quantity());
            case MarketEvent.DepthSnapshot _,
                    MarketEvent.StatusChanged _,
                    MarketEvent.FeedGap _,
                    MarketEvent.News _ -> {
                // nothing leaves a queue by these that the bound of what is displayed does not show
            }
        }
    }

    /** A trade that the feed reports apart from the book: the change of the level that follows it is no cancellation. */
    private void reported(Side side, long price, long quantity) {
        QueueLevel level = level(side, price);
        if (level != null) {
            level.traded(quantity);
            level.told += quantity;
        }
    }

    private void changed(Side side, long price, long quantity) {
        QueueLevel level = level(side, price);
        long shown = level == null ? 0 : book.quantityAt(side, price);
        if (level == null || quantity >= shown) {
            return;
        }
        long byTrades = Math.min(shown - quantity, level.told);
        level.told -= byTrades;
        if (shown - quantity > byTrades) {
            level.cancelled(shown - quantity - byTrades, shown - byTrades);
        }
    }

    private void cancelled(long orderId, long quantity) {
        long price = book.priceOf(orderId);
        if (price != Instrument.NO_PRICE) {
            Side side = book.sideOf(orderId);
            QueueLevel level = level(side, price);
            if (level != null) {
                level.cancelled(quantity, book.quantityAt(side, price));
            }
        }
    }

    /** Estimated shares before an order at its price; −1 when it does not rest or nobody knows. */
    long ahead(ChildState child) {
        QueuePlace place = places.get(child);
        if (place == null || child.state().isTerminal()) {
            return -1;
        }
        if (child.cumQty() > 0) {
            return 0;
        }
        if (place.level == null) {
            stand(place);
        }
        QueueLevel level = place.level;
        if (level == null) {
            return -1;
        }
        if (place.seenAs != OrderBook.NO_ORDER
                && book.contains(place.seenAs)
                && book.priceOf(place.seenAs) == level.price) {
            return book.quantityAhead(place.seenAs);
        }
        long shown = Math.max(0, book.quantityAt(level.side, level.price) - own(child));
        return Math.min(shown, (long) Math.ceil(level.ahead(place)));
    }
}
