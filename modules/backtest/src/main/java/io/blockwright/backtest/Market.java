package io.blockwright.backtest;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.VenueSet;

/**
 * A kind of market; a seed makes one day of it, the same whoever trades there. Any thread; the sources it opens belong to the
 * thread that runs them.
 */
public interface Market {
    /** What it is called in options and reports, for instance {@code calm}. */
    String name();

    Instrument instrument();

    /** The market of a seed, from some time before an order's start until its end at least. */
    MarketSource open(long seed);

    /** Where it is traded. */
    default VenueSet venues() {
        return VenueSet.ONE;
    }

    /** The rules of its exchanges. */
    default ExchangeRules rules() {
        return ExchangeRules.STANDARD;
    }

    /** What judges the headlines that a desk hears in it. */
    default WatchSettings watch() {
        return WatchSettings.NONE;
    }
}
