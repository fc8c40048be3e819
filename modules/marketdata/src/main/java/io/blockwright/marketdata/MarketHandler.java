package io.blockwright.marketdata;

import io.blockwright.domain.MarketEvent;

/** Receives market events in order, on the thread that polls the feed. */
@FunctionalInterface
public interface MarketHandler {
    void onMarket(MarketEvent event);
}
