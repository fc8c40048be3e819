package io.blockwright.engine.spi;

import io.blockwright.domain.Instrument;
import io.blockwright.engine.MarketForecast;
import io.blockwright.marketdata.BookHistory;

/** What is forecast of the desk's markets, by models that work beside the engine. */
@FunctionalInterface
public interface Forecasts {
    /** Nothing is forecast. */
    Forecasts NONE = (instrument, history) -> MarketForecast.NONE;

    /**
     * The newest forecast that is finished; lets the next one be made where there is a newer sample. Called on the engine
     * thread whenever a picture is made; never blocks, and does not keep {@code history}.
     */
    MarketForecast look(Instrument instrument, BookHistory history);
}
