package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;

/**
 * The order book of every path that counts nanoseconds: levels addressed by price around the touch, ids found by open
 * addressing, orders and queues in pooled rows of primitive arrays. Allocates nothing once it has grown to its working size.
 * Single-threaded, like every {@link OrderBook}; follows feeds and matches orders alike.
 */
public final class FastOrderBook implements OrderBook {
    private final Instrument instrument;
    private final OrderPool orders;
    private final OrderIndex index;
    private final LevelRows levels;
    private final PriceLadder bids;
    private final PriceLadder asks;
    private TradingStatus status = TradingStatus.TRADING;
    private boolean stale;

    /** An empty book that trades. */
    public FastOrderBook(Instrument instrument) {
        this(instrument, 4096);
    }

    /** An empty book with room for that many orders; it grows when there are more. */
    public FastOrderBook(Instrument instrument, int expectedOrders) {
        this.instrument = instrument;
        orders = new OrderPool(expectedOrders);
        index = new OrderIndex(orders, expectedOrders);
        levels = new LevelRows(orders, PriceLadder.WINDOW * 2 + 256);
        bids = new PriceLadder(Side.BUY, instrument.increment(), levels);
        asks = new PriceLadder(Side.SELL, instrument.increment(), levels);
    }

    private PriceLadder ladder(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    @Override
    public boolean add(long orderId, Side side, long price, long quantity) {
        if (quantity <= 0 || quantity > LARGEST_QUANTITY || orderId < LOWEST_ID || !plausible(price)) {
            return false;
        }
        int order = orders.acquire(orderId, quantity);
        if (!index.insert(orderId, order)) {
            orders.release(order);
            return false;
        }
        int level = ladder(side).claim(price);
        levels.append(level, order);
        levels.change(level, quantity);
        return true;
    }

    private static boolean plausible(long price) {
        return price >= -LARGEST_PRICE && price <= LARGEST_PRICE;
    }

    /** Row of a known or anonymous order. */
    private int find(long orderId) {
        return orderId >= LOWEST_ID ? index.find(orderId) : findAnonymous(orderId);
    }

    private int findAnonymous(long orderId) {
        long code = orderId + (1L << 62);
        long price = code >> 1;
        if (orderId == NO_ORDER || !plausible(price)) {
            return OrderPool.NONE;
        }
        int level = ((code & 1) == 0 ? bids : asks).find(price);
        return level < 0 ? OrderPool.NONE : levels.anonymous(level);
    }

    @Override
    public long reduce(long orderId, long quantity) {
        if (quantity <= 0) {
            return 0;
        }
        int order = find(orderId);
        if (order == OrderPool.NONE) {
            return 0;
        }
        long has = orders.quantity(order);
        if (quantity >= has) {
            drop(order);
            return has;
        }
        orders.setQuantity(order, has - quantity);
        levels.change(orders.level(order), -quantity);
        return quantity;
    }

    @Override
    public long remove(long orderId) {
        int order = find(orderId);
        return order == OrderPool.NONE ? 0 : drop(order);
    }

    private long drop(int order) {
        long has = orders.quantity(order);
        long id = orders.id(order);
        int level = orders.level(order);
        levels.unlink(level, order);
        if (id >= LOWEST_ID) {
            index.remove(id);
        }
        orders.release(order);
        if (levels.change(level, -has)) {
            ((level & 1) == 0 ? bids : asks).vacate(level);
        }
        return has;
    }

    @Override
    public boolean contains(long orderId) {
        return find(orderId) != OrderPool.NONE;
    }

    @Override
    public long quantityOf(long orderId) {
        int order = find(orderId);
        return order == OrderPool.NONE ? 0 : orders.quantity(order);
    }

    @Override
    public long priceOf(long orderId) {
        int order = find(orderId);
        return order == OrderPool.NONE ? Instrument.NO_PRICE : levels.price(orders.level(order));
    }

    @Override
    public Side sideOf(long orderId) {
        int order = find(orderId);
        if (order == OrderPool.NONE) {
            throw new IllegalArgumentException("no order " + orderId + " in the book of " + instrument.symbol());
        }
        return (orders.level(order) & 1) == 0 ? Side.BUY : Side.SELL;
    }

    @Override
    public long firstAtBest(Side side) {
        int level = ladder(side).best();
        return level < 0 ? NO_ORDER : orders.id(levels.first(level));
    }

    @Override
    public long firstAt(Side side, long price) {
        int level = ladder(side).find(price);
        return level < 0 ? NO_ORDER : orders.id(levels.first(level));
    }

    @Override
    public long nextInQueue(long orderId) {
        int order = find(orderId);
        int next = order == OrderPool.NONE ? OrderPool.NONE : orders.next(order);
        return next == OrderPool.NONE ? NO_ORDER : orders.id(next);
    }

    @Override
    public long quantityAhead(long orderId) {
        int order = find(orderId);
        if (order == OrderPool.NONE) {
            return -1;
        }
        long ahead = 0;
        for (int before = orders.previous(order); before != OrderPool.NONE; before = orders.previous(before)) {
            ahead += orders.quantity(before);
        }
        return ahead;
    }

    @Override
    public long setLevel(Side side, long price, long quantity) {
        if (quantity < 0 || quantity > LARGEST_QUANTITY || !plausible(price)) {
            return 0;
        }
        PriceLadder ladder = ladder(side);
        int level = ladder.find(price);
        long before = level < 0 ? 0 : levels.quantity(level);
        long change = quantity - before;
        if (change > 0) {
            if (level < 0) {
                level = ladder.claim(price);
            }
            raiseAnonymous(level, OrderBook.anonymousId(side, price), change);
        } else if (change < 0) {
            lower(level, -change);
        }
        return change;
    }

    private void raiseAnonymous(int level, long id, long by) {
        int anonymous = levels.anonymous(level);
        if (anonymous == OrderPool.NONE) {
            levels.prepend(level, orders.acquire(id, by));
        } else {
            orders.setQuantity(anonymous, orders.quantity(anonymous) + by);
        }
        levels.change(level, by);
    }

    /** Takes quantity out of a level: what is anonymous first, then known orders from the back of the queue. */
    private void lower(int level, long by) {
        int anonymous = levels.anonymous(level);
        long rest = by;
        if (anonymous != OrderPool.NONE) {
            rest -= take(anonymous, rest);
        }
        while (rest > 0) {
            rest -= take(levels.last(level), rest);
        }
    }

    private long take(int order, long atMost) {
        long has = orders.quantity(order);
        if (has <= atMost) {
            return drop(order);
        }
        orders.setQuantity(order, has - atMost);
        levels.change(orders.level(order), -atMost);
        return atMost;
    }

    @Override
    public long reduceAnonymous(Side side, long price, long quantity) {
        int level = ladder(side).find(price);
        int anonymous = level < 0 ? OrderPool.NONE : levels.anonymous(level);
        return anonymous == OrderPool.NONE || quantity <= 0 ? 0 : take(anonymous, quantity);
    }

    @Override
    public void clear() {
        orders.clear();
        index.clear();
        levels.clear();
        bids.clear();
        asks.clear();
    }

    @Override
    public void setStatus(TradingStatus status) {
        this.status = status;
    }

    @Override
    public void setStale(boolean stale) {
        this.stale = stale;
    }

    @Override
    public int orderCount() {
        return orders.live();
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public long bestBid() {
        return bids.bestPrice();
    }

    @Override
    public long bestAsk() {
        return asks.bestPrice();
    }

    @Override
    public long quantityAt(Side side, long price) {
        int level = ladder(side).find(price);
        return level < 0 ? 0 : levels.quantity(level);
    }

    @Override
    public int ordersAt(Side side, long price) {
        int level = ladder(side).find(price);
        return level < 0 ? 0 : levels.known(level);
    }

    @Override
    public int copyLevels(Side side, long[] prices, long[] quantities) {
        return ladder(side).copy(prices, quantities);
    }

    @Override
    public long quantityWithin(Side side, long limit) {
        return ladder(side).within(limit);
    }

    @Override
    public TradingStatus status() {
        return status;
    }

    @Override
    public boolean stale() {
        return stale;
    }
}
