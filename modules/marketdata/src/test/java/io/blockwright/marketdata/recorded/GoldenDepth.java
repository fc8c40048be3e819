package io.blockwright.marketdata.recorded;

import io.blockwright.domain.Side;
import io.blockwright.marketdata.OrderBook;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The depth that a recording shows after each event, read and compared by code of its own, so that an error in the reader's
 * comparison cannot hide here. Columns go ask price, ask size, bid price, bid size, level by level.
 */
final class GoldenDepth {
    /** One side: prices and quantities, best first. */
    record Side1(List<Long> prices, List<Long> quantities, int depth) {
        boolean inView(Side side, long price) {
            return prices.size() < depth || side.atLeastAsAggressive(price, prices.getLast());
        }
    }

    private final Side1 asks;
    private final Side1 bids;

    private GoldenDepth(Side1 asks, Side1 bids) {
        this.asks = asks;
        this.bids = bids;
    }

    /** @param ticks ticks of one unit in which prices are written */
    static GoldenDepth parse(String[] cells, int from, BigDecimal ticks) {
        int depth = (cells.length - from) / 4;
        Side1 asks = new Side1(new ArrayList<>(), new ArrayList<>(), depth);
        Side1 bids = new Side1(new ArrayList<>(), new ArrayList<>(), depth);
        for (int level = 0; level < depth; level++) {
            add(asks, cells, from + level * 4, ticks);
            add(bids, cells, from + level * 4 + 2, ticks);
        }
        return new GoldenDepth(asks, bids);
    }

    private static void add(Side1 side, String[] cells, int at, BigDecimal ticks) {
        long quantity = new BigDecimal(cells[at + 1]).longValueExact();
        if (quantity != 0) {
            side.prices.add(new BigDecimal(cells[at]).multiply(ticks).longValueExact());
            side.quantities.add(quantity);
        }
    }

    Side1 side(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    /** Prices of a side where the book differs from this depth. */
    Set<Long> differences(OrderBook book, Side side) {
        Side1 golden = side(side);
        long[] prices = new long[500];
        long[] quantities = new long[500];
        int levels = book.copyLevels(side, prices, quantities);
        Set<Long> differing = new HashSet<>();
        for (int i = 0; i < levels; i++) {
            if (golden.inView(side, prices[i]) && !golden.prices.contains(prices[i])) {
                differing.add(prices[i]);
            }
        }
        for (int i = 0; i < golden.prices.size(); i++) {
            if (book.quantityAt(side, golden.prices.get(i)) != golden.quantities.get(i)) {
                differing.add(golden.prices.get(i));
            }
        }
        return differing;
    }

    /** What this depth shows at a price. */
    long quantityAt(Side side, long price) {
        int at = side(side).prices.indexOf(price);
        return at < 0 ? 0 : side(side).quantities.get(at);
    }
}
