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
import java.util.List;
import java.util.Map;

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
    private final List<QueuePlace> watched = new ArrayList<>();
    private final Map<Long, Long> told = new HashMap<>();
    private boolean orderByOrder;

    /** {@code ownShown} says whether the feed contains our own orders. */
    QueueWatch(OrderBook book, boolean ownShown) {
        this.book = book;
        this.ownShown = ownShown;
    }

    /** An own order was acknowledged, changed, filled or ended. */
    void onOrder(ChildState child) {
        boolean rests = rests(child);
        QueuePlace place = places.get(child);
        if (!rests) {
            if (place != null && child.state().isTerminal()) {
                places.remove(child);
                watched.remove(place);
                if (watched.isEmpty()) {
                    told.clear();
                }
            }
            return;
        }
        if (place == null) {
            place = new QueuePlace(child);
            places.put(child, place);
            watched.add(place);
            stand(place);
        } else if (!place.keepsPlace()) {
            stand(place);
        }
    }

    private static boolean rests(ChildState child) {
        OrderState state = child.state();
        return (state == OrderState.WORKING || state == OrderState.PARTIALLY_FILLED)
                && child.order().type() == OrderType.LIMIT
                && child.order().timeInForce() == TimeInForce.DAY;
    }

    private void stand(QueuePlace place) {
        Side side = place.side();
        long price = place.child.order().price();
        long shown = book.quantityAt(side, price);
        if (book.stale() || shown < own(place.child)) {
            return; // the book does not show it yet
        }
        place.stands(shown - own(place.child), ownShown ? find(place.child, side, price) : OrderBook.NO_ORDER);
    }

    private long own(ChildState child) {
        return ownShown ? child.leaves() : 0;
    }

    /** The last order of our size in the queue that is not another one of ours. */
    private long find(ChildState child, Side side, long price) {
        long found = OrderBook.NO_ORDER;
        long order = book.firstAt(side, price);
        while (order != OrderBook.NO_ORDER) {
            if (order >= OrderBook.LOWEST_ID && book.quantityOf(order) == child.leaves() && !taken(order)) {
                found = order;
            }
            order = book.nextInQueue(order);
        }
        return found;
    }

    private boolean taken(long order) {
        for (int i = 0; i < watched.size(); i++) {
            if (watched.get(i).seenAs() == order) {
                return true;
            }
        }
        return false;
    }

    /** A market event that the book has not taken in yet. */
    void before(MarketEvent event) {
        if (watched.isEmpty()) {
            return;
        }
        switch (event) {
            case MarketEvent.OrderAdded _ -> orderByOrder = true;
            case MarketEvent.OrderExecuted e -> traded(e.side(), e.price(), e.quantity());
            case MarketEvent.Traded _ when orderByOrder -> {
                // nothing displayed traded
            }
            case MarketEvent.Traded e -> {
                Side aggressor = e.aggressor();
                if (aggressor == null || aggressor == Side.SELL) {
                    reported(Side.BUY, e.price(), e.quantity());
                }
                if (aggressor == null || aggressor == Side.BUY) {
                    reported(Side.SELL, e.price(), e.quantity());
                }
            }
            case MarketEvent.OrderReduced e -> cancelled(e.orderId(), e.quantity());
            case MarketEvent.OrderDeleted e -> cancelled(e.orderId(), book.quantityOf(e.orderId()));
            case MarketEvent.OrderReplaced e -> cancelled(e.oldOrderId(), book.quantityOf(e.oldOrderId()));
            case MarketEvent.LevelChanged e -> level(e.side(), e.price(), e.quantity());
            case MarketEvent.DepthSnapshot _, MarketEvent.StatusChanged _, MarketEvent.FeedGap _ -> {
                // nothing leaves a queue by these that the bound of what is displayed does not show
            }
        }
    }

    private boolean watches(Side side, long price) {
        for (int i = 0; i < watched.size(); i++) {
            if (watched.get(i).price() == price && watched.get(i).side() == side) {
                return true;
            }
        }
        return false;
    }

    private void traded(Side side, long price, long quantity) {
        for (int i = 0; i < watched.size(); i++) {
            QueuePlace place = watched.get(i);
            if (place.price() == price && place.side() == side) {
                place.gone((double) quantity);
            }
        }
    }

    /** A trade that the feed reports apart from the book: the change of the level that follows it is no cancellation. */
    private void reported(Side side, long price, long quantity) {
        if (watches(side, price)) {
            traded(side, price, quantity);
            told.merge(key(side, price), quantity, Long::sum);
        }
    }

    private static long key(Side side, long price) {
        return side == Side.BUY ? price : -price;
    }

    private void level(Side side, long price, long quantity) {
        long shown = book.quantityAt(side, price);
        if (quantity >= shown || !watches(side, price)) {
            return;
        }
        long gone = shown - quantity;
        Long traded = told.remove(key(side, price));
        long byTrades = traded == null ? 0 : Math.min(gone, traded);
        if (traded != null && traded > byTrades) {
            told.put(key(side, price), traded - byTrades);
        }
        inProportion(side, price, shown - byTrades, gone - byTrades);
    }

    private void cancelled(long orderId, long quantity) {
        long price = book.priceOf(orderId);
        if (price != Instrument.NO_PRICE) {
            Side side = book.sideOf(orderId);
            inProportion(side, price, book.quantityAt(side, price), quantity);
        }
    }

    private void inProportion(Side side, long price, long shown, long quantity) {
        for (int i = 0; quantity > 0 && i < watched.size(); i++) {
            QueuePlace place = watched.get(i);
            if (place.price() == price && place.side() == side) {
                long others = Math.max(1, shown - own(place.child));
                place.gone(quantity * Math.min(1, place.ahead() / others));
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
        if (!place.known()) {
            stand(place);
        }
        if (!place.known()) {
            return -1;
        }
        if (place.seenAs() != OrderBook.NO_ORDER
                && book.contains(place.seenAs())
                && book.priceOf(place.seenAs()) == place.price()) {
            return book.quantityAhead(place.seenAs());
        }
        long shown = Math.max(0, book.quantityAt(place.side(), place.price()) - own(child));
        return Math.min(shown, (long) Math.ceil(place.ahead()));
    }
}
