package io.blockwright.simulator;

import io.blockwright.domain.Side;
import java.util.HashMap;
import java.util.Map;

/**
 * What members took of the recorded market: per recorded order, and per price for quantity that belongs to no known order.
 * Nothing of it may be shown or taken again.
 */
final class TakenLiquidity {
    private final Map<Long, Long> orders = new HashMap<>();
    private final Map<Long, Long> bids = new HashMap<>();
    private final Map<Long, Long> asks = new HashMap<>();

    boolean isEmpty() {
        return orders.isEmpty() && bids.isEmpty() && asks.isEmpty();
    }

    long of(long orderId) {
        return orders.getOrDefault(orderId, 0L);
    }

    void set(long orderId, long quantity) {
        put(orders, orderId, quantity);
    }

    void add(long orderId, long quantity) {
        put(orders, orderId, of(orderId) + quantity);
    }

    void forget(long orderId) {
        orders.remove(orderId);
    }

    long anonymous(Side side, long price) {
        return side(side).getOrDefault(price, 0L);
    }

    void setAnonymous(Side side, long price, long quantity) {
        put(side(side), price, quantity);
    }

    void addAnonymous(Side side, long price, long quantity) {
        put(side(side), price, anonymous(side, price) + quantity);
    }

    void clear() {
        orders.clear();
        bids.clear();
        asks.clear();
    }

    private Map<Long, Long> side(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    private static void put(Map<Long, Long> map, long key, long quantity) {
        if (quantity == 0) {
            map.remove(key);
        } else {
            map.put(key, quantity);
        }
    }
}
