package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;

/** The oracle keeps the same contract as the book it judges. */
class NaiveOrderBookTest extends OrderBookContract {
    @Override
    OrderBook empty(Instrument instrument) {
        return new NaiveOrderBook(instrument);
    }
}
