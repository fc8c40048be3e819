package io.blockwright.backtest;

import io.blockwright.domain.Instrument;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.VenueSet;
import io.blockwright.strategies.StrategySettings;

/**
 * A kind of market with an order to be executed in it; a seed makes one day of it. The same seed gives the same market and the
 * same order whoever executes it. Any thread; the sources it opens belong to the thread that runs them.
 */
public interface Scenario {
    /** What it is called in options and reports, for instance {@code calm}. */
    String name();

    /** What happens in it, one sentence for a person. */
    String title();

    /** Everything that decides the market and the order, as text: results of other parameters are never mixed with these. */
    String parameters();

    Instrument instrument();

    /** The market of a seed, from some time before the order's start until its end at least. */
    MarketSource open(long seed);

    /** Where it is traded. */
    default VenueSet venues() {
        return VenueSet.ONE;
    }

    /** What judges the headlines that a desk hears in it. */
    default WatchSettings watch() {
        return WatchSettings.NONE;
    }

    /** The order of a seed. */
    Block block(long seed);

    /** What the desk knows of the instrument, and how it works orders; {@code seed} draws the slices' instants. */
    StrategySettings desk(long seed);
}
