package io.blockwright.marketdata;

import io.blockwright.domain.MarketEvent;

/** Receives market events in order, on the thread that polls the feed. */
@FunctionalInterface
public interface MarketHandler {
    /** Nobody: who publishes to it need not even make the events. */
    MarketHandler NOBODY = new MarketHandler() {
        @Override
        public void onMarket(MarketEvent event) {}

        @Override
        public boolean listens() {
            return false;
        }
    };

    void onMarket(MarketEvent event);

    /** Whether what is handed over is looked at. */
    default boolean listens() {
        return true;
    }
}
