package io.blockwright.simulator.fix;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookView;
import java.util.Collections;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentSkipListMap;

/** A book to look at that is two maps and nothing else. */
final class PlainBook implements BookView {
    final NavigableMap<Long, Long> bids = new ConcurrentSkipListMap<>(Collections.reverseOrder());
    final NavigableMap<Long, Long> asks = new ConcurrentSkipListMap<>();
    volatile TradingStatus status = TradingStatus.TRADING;
    volatile boolean stale;

    NavigableMap<Long, Long> levels(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    void set(Side side, long price, long quantity) {
        if (quantity == 0) {
            levels(side).remove(price);
        } else {
            levels(side).put(price, quantity);
        }
    }

    @Override
    public Instrument instrument() {
        return ScriptedExchange.AAPL;
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
        return levels(side).getOrDefault(price, 0L);
    }

    @Override
    public int ordersAt(Side side, long price) {
        return levels(side).containsKey(price) ? 1 : 0;
    }

    @Override
    public int copyLevels(Side side, long[] prices, long[] quantities) {
        int count = 0;
        for (Map.Entry<Long, Long> level : levels(side).entrySet()) {
            if (count == prices.length) {
                break;
            }
            prices[count] = level.getKey();
            quantities[count++] = level.getValue();
        }
        return count;
    }

    @Override
    public long quantityWithin(Side side, long limit) {
        return levels(side).headMap(limit, true).values().stream()
                .mapToLong(q -> q)
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
