package io.blockwright.domain;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened in a market, as every feed is translated: recorded files, the simulated exchange and FIX market
 * data alike. Prices are ticks, quantities shares, times nanoseconds since the epoch.
 */
public sealed interface MarketEvent {
    /** When it happened, nanoseconds since the epoch. */
    long time();

    /** Which instrument. */
    String symbol();

    /** A displayed order entered the book. */
    record OrderAdded(long time, String symbol, long orderId, Side side, long price, long quantity)
            implements MarketEvent {}

    /** Part of a displayed order was cancelled; {@code quantity} is what went. */
    record OrderReduced(long time, String symbol, long orderId, long quantity) implements MarketEvent {}

    /** A displayed order left the book untraded. */
    record OrderDeleted(long time, String symbol, long orderId) implements MarketEvent {}

    /** A displayed order traded; {@code side} is the resting order's side, {@code price} what was paid. */
    record OrderExecuted(long time, String symbol, long orderId, Side side, long price, long quantity)
            implements MarketEvent {}

    /** A displayed order was replaced by another on the same side and lost its place in the queue. */
    record OrderReplaced(long time, String symbol, long oldOrderId, long orderId, long price, long quantity)
            implements MarketEvent {}

    /** A trade that touched no displayed order: hidden liquidity, a cross, or a feed that reports trades apart. */
    record Traded(
            long time,
            String symbol,
            long price,
            long quantity,
            @Nullable Side aggressor) implements MarketEvent {}

    /**
     * The whole displayed quantity at a price is now this (0 removes the level). In an order-by-order book, the part that
     * known orders do not explain is held as one anonymous order at the front of the queue.
     */
    record LevelChanged(long time, String symbol, Side side, long price, long quantity) implements MarketEvent {}

    /** The whole visible book, best level first on both sides; replaces what was known. */
    record DepthSnapshot(long time, String symbol, List<Level> bids, List<Level> asks) implements MarketEvent {
        public DepthSnapshot {
            bids = List.copyOf(bids);
            asks = List.copyOf(asks);
        }
    }

    /** Trading was halted or resumed. */
    record StatusChanged(long time, String symbol, TradingStatus status) implements MarketEvent {}

    /** The feed lost something; the book is stale until the next snapshot. */
    record FeedGap(long time, String symbol, String reason) implements MarketEvent {}
}
