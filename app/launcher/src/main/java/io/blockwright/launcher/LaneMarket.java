package io.blockwright.launcher;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.Commission;
import io.blockwright.backtest.Episode;
import io.blockwright.backtest.Market;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.VenueSet;
import io.blockwright.strategies.StrategyFactory;
import io.blockwright.trading.RiskLimits;

/**
 * The day that a desk trades, to be played once more without the desk's orders in it, and the desk that it is played for.
 * Headlines are judged by the word lists alone: a scorer of the user's own is asked for the live desk only.
 *
 * @param spec as the user named it
 * @param seed of the participants, the latencies and the ids
 * @param strategies how the desk works orders
 * @param limits what its risk gate enforces
 */
record LaneMarket(
        MarketSpec spec,
        Instrument instrument,
        long seed,
        VenueSet venues,
        Newsroom newsroom,
        StrategyFactory strategies,
        RiskLimits limits)
        implements Market {

    @Override
    public String name() {
        return switch (spec) {
            case MarketSpec.Simulated simulated -> simulated.scenario().isEmpty() ? "sim" : simulated.scenario();
            case MarketSpec.Recorded recorded -> recorded.spec();
            case MarketSpec.Fix _ -> "live";
        };
    }

    /** Whether it is a recorded one, in which nobody answers to what members do. */
    boolean recorded() {
        return spec instanceof MarketSpec.Recorded;
    }

    @Override
    public MarketSource open(long day) {
        return Markets.source(spec, instrument.symbol(), day);
    }

    @Override
    public WatchSettings watch() {
        return newsroom.watch();
    }

    /**
     * The day with an order in it.
     *
     * @param handed when the desk got it, nanoseconds since the epoch
     * @throws RuntimeException with a sentence for the user when it cannot be played once more
     */
    Episode play(AlgoChoice algo, ParentOrder order, long handed) {
        return new Episode(
                this,
                algo,
                seed,
                new Commission(worked(order, algo), handed, strategies, limits),
                (feed, _) -> newsroom.in(feed));
    }

    /** The same order, worked otherwise. */
    static ParentOrder worked(ParentOrder order, AlgoChoice algo) {
        return new ParentOrder(
                order.parentId(),
                order.symbol(),
                order.side(),
                order.quantity(),
                order.start(),
                order.end(),
                order.limitPrice(),
                order.maxParticipation(),
                order.urgency(),
                order.iWouldPrice(),
                algo.algo(),
                algo.placement());
    }
}
