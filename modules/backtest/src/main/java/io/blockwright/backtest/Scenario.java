package io.blockwright.backtest;

import io.blockwright.strategies.StrategySettings;

/**
 * A market with an order to be executed in it. The same seed gives the same market and the same order whoever executes it. Any
 * thread.
 */
public interface Scenario extends Market {
    /** What happens in it, one sentence for a person. */
    String title();

    /** Everything that decides the market and the order, as text: results of other parameters are never mixed with these. */
    String parameters();

    /** Seeds whose days share their luck, because they are parts of one recording, belong to one family; usually each has its own. */
    default long family(long seed) {
        return seed;
    }

    /** The order of a seed. */
    Block block(long seed);

    /** What the desk knows of the instrument, and how it works orders; {@code seed} draws the slices' instants. */
    StrategySettings desk(long seed);
}
