package io.blockwright.marketdata;

import io.blockwright.domain.MarketEvent;

/** Receives market events in order, on the thread that polls the feed. */
@FunctionalInterface
public interface MarketHandler {
    /** Nobody: who publishes to it need not even make the events. */
    MarketHandler NOBODY = _ -> {};

    void onMarket(MarketEvent event);
}
