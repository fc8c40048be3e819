package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.SequencedMap;
import java.util.TreeMap;

/**
 * The book as one would write it on a blackboard: sorted maps of levels, each a map of orders in arrival order. Slow and
 * obviously right: the oracle of {@link FastOrderBook}.
 */
final class NaiveOrderBook implements OrderBook {
    private static final class NaiveLevel {
        final Side side;
        final long price;
        long anonymous;
        final LinkedHashMap<Long, Long> known = new LinkedHashMap<>();

        NaiveLevel(Side side, long price) {
            this.side = side;
            this.price = price;
        }

        long quantity() {
            return anonymous + known.values().stream().mapToLong(q -> q).sum();
        }

        /** Ids and quantities in queue order, the anonymous order first. */
        SequencedMap<Long, Long> queue() {
            LinkedHashMap<Long, Long> queue = new LinkedHashMap<>();
            if (anonymous > 0) {
                queue.put(OrderBook.anonymousId(side, price), anonymous);
            }
            queue.putAll(known);
            return queue;
        }
    }

    private final Instrument instrument;
    private final TreeMap<Long, NaiveLevel> bids = new TreeMap<>(Comparator.reverseOrder());
    private final TreeMap<Long, NaiveLevel> asks = new TreeMap<>();
    private final Map<Long, NaiveLevel> byId = new HashMap<>();
    private TradingStatus status = TradingStatus.TRADING;
    private boolean stale;

    NaiveOrderBook(Instrument instrument) {
        this.instrument = instrument;
    }

    private NavigableMap<Long, NaiveLevel> side(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    private NaiveLevel levelOf(long orderId) {
        if (byId.containsKey(orderId)) {
            return byId.get(orderId);
        }
        for (Side side : Side.values()) {
            for (NaiveLevel level : side(side).values()) {
                if (level.anonymous > 0 && OrderBook.anonymousId(side, level.price) == orderId) {
                    return level;
                }
            }
        }
        return null;
    }

    private void dropIfEmpty(NaiveLevel level) {
        if (level.quantity() == 0) {
            side(level.side).remove(level.price);
        }
    }

    private static boolean plausible(long price) {
        return Math.abs(price) <= LARGEST_PRICE;
    }

    @Override
    public boolean add(long orderId, Side side, long price, long quantity) {
        if (byId.containsKey(orderId)
                || orderId < LOWEST_ID
                || quantity <= 0
                || quantity > LARGEST_QUANTITY
                || !plausible(price)) {
            return false;
        }
        NaiveLevel level = side(side).computeIfAbsent(price, p -> new NaiveLevel(side, p));
        level.known.put(orderId, quantity);
        byId.put(orderId, level);
        return true;
    }

    @Override
    public long reduce(long orderId, long quantity) {
        NaiveLevel level = levelOf(orderId);
        if (level == null || quantity <= 0) {
            return 0;
        }
        long has = level.queue().get(orderId);
        long taken = Math.min(has, quantity);
        if (!byId.containsKey(orderId)) {
            level.anonymous -= taken;
        } else if (taken == has) {
            level.known.remove(orderId);
            byId.remove(orderId);
        } else {
            level.known.put(orderId, has - taken);
        }
        dropIfEmpty(level);
        return taken;
    }

    @Override
    public long remove(long orderId) {
        return reduce(orderId, Long.MAX_VALUE);
    }

    @Override
    public boolean contains(long orderId) {
        return levelOf(orderId) != null;
    }

    @Override
    public long quantityOf(long orderId) {
        NaiveLevel level = levelOf(orderId);
        return level == null ? 0 : level.queue().get(orderId);
    }

    @Override
    public long priceOf(long orderId) {
        NaiveLevel level = levelOf(orderId);
        return level == null ? Instrument.NO_PRICE : level.price;
    }

    @Override
    public Side sideOf(long orderId) {
        NaiveLevel level = levelOf(orderId);
        if (level == null) {
            throw new IllegalArgumentException("unknown");
        }
        return level.side;
    }

    @Override
    public long firstAtBest(Side side) {
        return side(side).isEmpty() ? NO_ORDER : firstAt(side, side(side).firstKey());
    }

    @Override
    public long firstAt(Side side, long price) {
        NaiveLevel level = side(side).get(price);
        return level == null ? NO_ORDER : level.queue().firstEntry().getKey();
    }

    @Override
    public long nextInQueue(long orderId) {
        NaiveLevel level = levelOf(orderId);
        if (level == null) {
            return NO_ORDER;
        }
        List<Long> ids = new ArrayList<>(level.queue().keySet());
        int next = ids.indexOf(orderId) + 1;
        return next == ids.size() ? NO_ORDER : ids.get(next);
    }

    @Override
    public long quantityAhead(long orderId) {
        NaiveLevel level = levelOf(orderId);
        if (level == null) {
            return -1;
        }
        long ahead = 0;
        for (Map.Entry<Long, Long> order : level.queue().entrySet()) {
            if (order.getKey() == orderId) {
                break;
            }
            ahead += order.getValue();
        }
        return ahead;
    }

    @Override
    public long setLevel(Side side, long price, long quantity) {
        if (quantity < 0 || quantity > LARGEST_QUANTITY || !plausible(price)) {
            return 0;
        }
        NaiveLevel level = side(side).computeIfAbsent(price, p -> new NaiveLevel(side, p));
        long before = level.quantity();
        long known = before - level.anonymous;
        level.anonymous = Math.max(0, quantity - known);
        while (level.quantity() > quantity) {
            Map.Entry<Long, Long> last = level.known.lastEntry();
            reduce(last.getKey(), Math.min(last.getValue(), level.quantity() - quantity));
        }
        dropIfEmpty(level);
        return quantity - before;
    }

    @Override
    public long reduceAnonymous(Side side, long price, long quantity) {
        return reduce(OrderBook.anonymousId(side, price), quantity);
    }

    @Override
    public void clear() {
        bids.clear();
        asks.clear();
        byId.clear();
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
        int anonymous = 0;
        for (Side side : Side.values()) {
            anonymous += (int)
                    side(side).values().stream().filter(l -> l.anonymous > 0).count();
        }
        return byId.size() + anonymous;
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public long bestBid() {
        return bids.isEmpty() ? Instrument.NO_PRICE : bids.firstKey();
    }

    @Override
    public long bestAsk() {
        return asks.isEmpty() ? Instrument.NO_PRICE : asks.firstKey();
    }

    @Override
    public long quantityAt(Side side, long price) {
        NaiveLevel level = side(side).get(price);
        return level == null ? 0 : level.quantity();
    }

    @Override
    public int ordersAt(Side side, long price) {
        NaiveLevel level = side(side).get(price);
        return level == null ? 0 : level.known.size();
    }

    @Override
    public int copyLevels(Side side, long[] prices, long[] quantities) {
        int count = 0;
        for (NaiveLevel level : side(side).values()) {
            if (count == prices.length || count == quantities.length) {
                break;
            }
            prices[count] = level.price;
            quantities[count++] = level.quantity();
        }
        return count;
    }

    @Override
    public long quantityWithin(Side side, long limit) {
        return side(side).headMap(limit, true).values().stream()
                .mapToLong(NaiveLevel::quantity)
                .sum();
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
