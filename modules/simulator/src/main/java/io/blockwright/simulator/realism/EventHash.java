package io.blockwright.simulator.realism;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;

/** One number that stands for a whole stream of events: any difference changes it. */
final class EventHash {
    private static final long PRIME = 0x9E3779B97F4A7C15L;

    private long value = 1;

    void add(MarketEvent event) {
        mix(event.time());
        switch (event) {
            case MarketEvent.OrderAdded e -> mix(1, e.orderId(), e.price(), e.quantity(), e.side());
            case MarketEvent.OrderReduced e -> mix(2, e.orderId(), 0, e.quantity(), Side.BUY);
            case MarketEvent.OrderDeleted e -> mix(3, e.orderId(), 0, 0, Side.BUY);
            case MarketEvent.OrderExecuted e -> mix(4, e.orderId(), e.price(), e.quantity(), e.side());
            case MarketEvent.OrderReplaced e ->
                mix(5, e.oldOrderId() ^ (e.orderId() * PRIME), e.price(), e.quantity(), Side.BUY);
            case MarketEvent.Traded e ->
                mix(6, e.aggressor() == null ? 0 : e.aggressor().sign(), e.price(), e.quantity(), Side.BUY);
            case MarketEvent.LevelChanged e -> mix(7, 0, e.price(), e.quantity(), e.side());
            case MarketEvent.DepthSnapshot e -> {
                e.bids().forEach(level -> mix(8, 0, level.price(), level.quantity(), Side.BUY));
                e.asks().forEach(level -> mix(8, 0, level.price(), level.quantity(), Side.SELL));
            }
            case MarketEvent.StatusChanged e -> mix(9, e.status().name().hashCode(), 0, 0, Side.BUY);
            case MarketEvent.FeedGap e -> mix(10, e.reason().hashCode(), 0, 0, Side.BUY);
            case MarketEvent.Headline e -> mix(11, e.text().hashCode(), 0, 0, Side.BUY);
            case MarketEvent.EconomicRelease e ->
                mix(12, e.name().hashCode(), Double.doubleToLongBits(e.actual()), 0, Side.BUY);
            case MarketEvent.HeadlineJudged e -> mix(13, e.story(), Double.doubleToLongBits(e.score()), 0, Side.BUY);
        }
    }

    private void mix(int kind, long id, long price, long quantity, Side side) {
        mix(side == Side.BUY ? kind : -kind);
        mix(id);
        mix(price);
        mix(quantity);
    }

    private void mix(long part) {
        value = (value ^ part) * PRIME;
        value ^= value >>> 32;
    }

    long value() {
        return value;
    }
}
