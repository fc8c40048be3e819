package io.blockwright.launcher;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.Commission;
import io.blockwright.backtest.Episode;
import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.spi.Lanes.Footing;
import io.blockwright.engine.spi.Lanes.Ground;
import java.util.List;

/**
 * A day that is made once more, or read once more: all of it is there.
 *
 * @param handed when the desk got the order, nanoseconds since the epoch
 */
record PlayedDay(LaneMarket market, ParentOrder order, long handed) implements LaneDay {
    @Override
    public boolean begins() {
        return true;
    }

    @Override
    public Episode play(AlgoChoice algo) {
        return new Episode(
                market,
                algo,
                market.seed(),
                new Commission(LaneMarket.worked(order, algo), handed, market.strategies(), market.limits()),
                (feed, _) -> market.newsroom().in(feed));
    }

    @Override
    public long told() {
        return Long.MAX_VALUE;
    }

    @Override
    public Footing footing() {
        return market.ground() == Ground.AGAIN ? Footing.AGAIN : new Footing(market.ground(), 0, false, List.of());
    }

    @Override
    public void close() {
        // the episode closes what it opened
    }
}
