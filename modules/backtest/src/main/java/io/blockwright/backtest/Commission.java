package io.blockwright.backtest;

import io.blockwright.domain.ParentOrder;
import io.blockwright.strategies.StrategyFactory;
import io.blockwright.trading.RiskLimits;

/**
 * An order, and the desk that is given it.
 *
 * @param order as the desk gets it
 * @param handed when the desk gets it, nanoseconds since the epoch; it begins no earlier than its own start
 * @param strategies how the desk works orders; of learned policies the episode's own is asked
 * @param limits what its risk gate enforces
 */
public record Commission(ParentOrder order, long handed, StrategyFactory strategies, RiskLimits limits) {
    /** A scenario's own order, given to its own desk. */
    static Commission of(Scenario scenario, AlgoChoice algo, long seed) {
        Block block = scenario.block(seed);
        return new Commission(
                algo.order(Episode.PARENT, scenario.instrument().symbol(), block),
                block.start(),
                new StrategyFactory(scenario.instrument(), scenario.desk(seed)),
                RiskLimits.defaults());
    }
}
