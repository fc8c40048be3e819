package io.blockwright.marketdata;

import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;

/**
 * An order-by-order book with price–time queues. Order ids are any {@code long}; the book keeps them apart from its own
 * anonymous orders (see {@link #setLevel}). Single-threaded; no method allocates once the book has grown to its working
 * size.
 *
 * <p>Methods return what they did instead of throwing: recorded feeds contain anything, and the caller counts.
 */
public interface OrderBook extends BookView {
    /** Marks an absent order. */
    long NO_ORDER = Long.MIN_VALUE;

    /** The lowest id that an order may have; everything below is the book's own, for anonymous orders. */
    long LOWEST_ID = -(1L << 61);

    /** No order or level may hold more, so that sums never overflow. */
    long LARGEST_QUANTITY = 1L << 40;

    /** No price may be further from 0, in ticks. */
    long LARGEST_PRICE = 1L << 50;

    /** The id of the anonymous order at a price: the same for as long as the price and the side are. */
    static long anonymousId(Side side, long price) {
        return -(1L << 62) + price * 2 + (side == Side.BUY ? 0 : 1);
    }

    /**
     * Appends an order to the queue at its price. Returns false (and changes nothing) when the id is already there or below
     * {@link #LOWEST_ID}, the quantity is not in 1…{@link #LARGEST_QUANTITY}, or the price is beyond {@link #LARGEST_PRICE}.
     */
    boolean add(long orderId, Side side, long price, long quantity);

    /** Takes quantity from an order where it stands (a partial cancel or an execution); removes it at zero. Returns how much was taken: 0 for an unknown id. */
    long reduce(long orderId, long quantity);

    /** Removes an order. Returns what it still had, 0 for an unknown id. */
    long remove(long orderId);

    /** Whether the order is in the book. */
    boolean contains(long orderId);

    /** Remaining quantity of an order, 0 for an unknown id. */
    long quantityOf(long orderId);

    /** Price of an order, {@code Instrument.NO_PRICE} for an unknown id. */
    long priceOf(long orderId);

    /** Side of an order; only for ids that {@link #contains} knows. */
    Side sideOf(long orderId);

    /**
     * The order first in the queue at the best price of a side, or {@link #NO_ORDER}. Anonymous quantity comes as an order
     * with an id of the book's own, which every method here understands.
     */
    long firstAtBest(Side side);

    /** The order first in the queue at a price, or {@link #NO_ORDER}. */
    long firstAt(Side side, long price);

    /** The order behind the given one at its price, or {@link #NO_ORDER}. */
    long nextInQueue(long orderId);

    /** Quantity standing before an order at its price, or −1 for an unknown id. */
    long quantityAhead(long orderId);

    /**
     * Declares the whole quantity at a price. What known orders do not explain is kept as one anonymous order at the front
     * of the queue; when known orders exceed the quantity, they are cut from the back. 0 empties the level.
     *
     * @return the signed change of the level's quantity; 0, and nothing changed, for a negative quantity or one beyond
     *     {@link #LARGEST_QUANTITY}, and for a price beyond {@link #LARGEST_PRICE}
     */
    long setLevel(Side side, long price, long quantity);

    /** Takes quantity from the anonymous order at a price; returns how much was there to take. */
    long reduceAnonymous(Side side, long price, long quantity);

    /** Empties both sides. */
    void clear();

    void setStatus(TradingStatus status);

    void setStale(boolean stale);

    /** Number of orders in the book, anonymous ones included. */
    int orderCount();
}
