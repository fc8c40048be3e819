package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;

/**
 * The order book of every path that counts nanoseconds: levels addressed by price around the touch, ids found by open
 * addressing, orders and queues in pooled rows of primitive arrays. Allocates nothing once it has grown to its working size.
 * Single-threaded, like every {@link OrderBook}; follows feeds and matches orders alike.
 */
public final class FastOrderBook extends LevelRows implements OrderBook {
    private final Instrument instrument;
    private final PriceLadder bids;
    private final PriceLadder asks;
    private final PriceLadder[] ladders;
    private TradingStatus status = TradingStatus.TRADING;
    private boolean stale;

    /** An empty book that trades. */
    public FastOrderBook(Instrument instrument) {
        this(instrument, 4096);
    }

    /** An empty book with room for that many orders; it grows when there are more. */
    public FastOrderBook(Instrument instrument, int expectedOrders) {
        super(expectedOrders, PriceLadder.WINDOW * 2 + 256);
        this.instrument = instrument;
        bids = new PriceLadder(Side.BUY, instrument.increment(), this);
        asks = new PriceLadder(Side.SELL, instrument.increment(), this);
        ladders = new PriceLadder[] {bids, asks};
    }

    /** Which side comes next cannot be predicted, so it is a place in an array and no branch. */
    @SuppressWarnings("EnumOrdinal")
    private PriceLadder ladder(Side side) {
        return ladders[side.ordinal()];
    }

    @Override
    public boolean add(long orderId, Side side, long price, long quantity) {
        if (quantity <= 0 || quantity > LARGEST_QUANTITY || orderId < LOWEST_ID || !plausible(price)) {
            return false;
        }
        int cell = cell(orderId);
        int head = head(cell);
        if (inChain(head, orderId)) {
            return false;
        }
        int level = ladder(side).claim(price);
        int last = last(level);
        int order = enter(orderId, quantity, last, level, head);
        setHead(cell, order);
        append(level, order, last, quantity);
        return true;
    }

    private static boolean plausible(long price) {
        return price >= -LARGEST_PRICE && price <= LARGEST_PRICE;
    }

    /** Row of a known or anonymous order. */
    private int find(long orderId) {
        return orderId >= LOWEST_ID ? rowOf(orderId) : findAnonymous(orderId);
    }

    private int findAnonymous(long orderId) {
        long code = orderId + (1L << 62);
        long price = code >> 1;
        if (orderId == NO_ORDER || !plausible(price)) {
            return NONE;
        }
        int level = ((code & 1) == 0 ? bids : asks).find(price);
        return level < 0 ? NONE : anonymous(level);
    }

    @Override
    public long reduce(long orderId, long quantity) {
        if (quantity <= 0) {
            return 0;
        }
        int order = find(orderId);
        if (order == NONE) {
            return 0;
        }
        long has = has(order);
        if (quantity >= has) {
            drop(order);
            return has;
        }
        setHas(order, has - quantity);
        change(levelOf(order), -quantity);
        return quantity;
    }

    @Override
    public long remove(long orderId) {
        int order = orderId >= LOWEST_ID ? unchain(orderId) : findAnonymous(orderId);
        return order == NONE ? 0 : withdraw(order);
    }

    private long drop(int order) {
        long id = idOf(order);
        if (id >= LOWEST_ID) {
            unchain(id);
        }
        return withdraw(order);
    }

    /** Takes an order that the index no longer knows off its level. */
    private long withdraw(int order) {
        long has = has(order);
        int level = levelOf(order);
        unlink(level, order);
        release(order);
        if (change(level, -has) == 0) {
            ((level & 1) == 0 ? bids : asks).vacate(level);
        }
        return has;
    }

    @Override
    public boolean contains(long orderId) {
        return find(orderId) != NONE;
    }

    @Override
    public long quantityOf(long orderId) {
        int order = find(orderId);
        return order == NONE ? 0 : has(order);
    }

    @Override
    public long priceOf(long orderId) {
        int order = find(orderId);
        return order == NONE ? Instrument.NO_PRICE : price(levelOf(order));
    }

    @Override
    public Side sideOf(long orderId) {
        int order = find(orderId);
        if (order == NONE) {
            throw new IllegalArgumentException("no order " + orderId + " in the book of " + instrument.symbol());
        }
        return (levelOf(order) & 1) == 0 ? Side.BUY : Side.SELL;
    }

    @Override
    public long firstAtBest(Side side) {
        int level = ladder(side).best();
        return level < 0 ? NO_ORDER : idOf(first(level));
    }

    @Override
    public long firstAt(Side side, long price) {
        int level = ladder(side).find(price);
        return level < 0 ? NO_ORDER : idOf(first(level));
    }

    @Override
    public long nextInQueue(long orderId) {
        int order = find(orderId);
        int next = order == NONE ? NONE : next(order);
        return next == NONE ? NO_ORDER : idOf(next);
    }

    @Override
    public long quantityAhead(long orderId) {
        int order = find(orderId);
        if (order == NONE) {
            return -1;
        }
        long ahead = 0;
        for (int before = previous(order); before != NONE; before = previous(before)) {
            ahead += has(before);
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
        long before = level < 0 ? 0 : quantity(level);
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
        int anonymous = anonymous(level);
        if (anonymous == NONE) {
            prepend(level, enter(id, by, NONE, level, NONE));
        } else {
            setHas(anonymous, has(anonymous) + by);
        }
        change(level, by);
    }

    /** Takes quantity out of a level: what is anonymous first, then known orders from the back of the queue. */
    private void lower(int level, long by) {
        int anonymous = anonymous(level);
        long rest = by;
        if (anonymous != NONE) {
            rest -= take(anonymous, rest);
        }
        while (rest > 0) {
            rest -= take(last(level), rest);
        }
    }

    private long take(int order, long atMost) {
        long has = has(order);
        if (has <= atMost) {
            return drop(order);
        }
        setHas(order, has - atMost);
        change(levelOf(order), -atMost);
        return atMost;
    }

    @Override
    public long reduceAnonymous(Side side, long price, long quantity) {
        int level = ladder(side).find(price);
        int anonymous = level < 0 ? NONE : anonymous(level);
        return anonymous == NONE || quantity <= 0 ? 0 : take(anonymous, quantity);
    }

    @Override
    public void clear() {
        super.clear();
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
        return live();
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
    public long best(Side side) {
        return ladder(side).bestPrice();
    }

    @Override
    public long quantityAt(Side side, long price) {
        int level = ladder(side).find(price);
        return level < 0 ? 0 : quantity(level);
    }

    @Override
    public int ordersAt(Side side, long price) {
        int level = ladder(side).find(price);
        return level < 0 ? 0 : known(level);
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
