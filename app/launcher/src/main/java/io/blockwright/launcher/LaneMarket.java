package io.blockwright.launcher;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.Market;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.spi.Lanes.Ground;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.VenueSet;
import io.blockwright.strategies.StrategyFactory;
import io.blockwright.trading.RiskLimits;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * The day that a desk trades, to be played once more, and the desk that it is played for. A day that the program makes or
 * reads is played without the desk's orders in it; a live one as the desk's tape tells it, with all that happened.
 * Headlines are judged by the word lists alone: a scorer of the user's own is asked for the live desk only.
 *
 * @param spec as the user named it
 * @param seed of the participants, the latencies and the ids
 * @param strategies how the desk works orders
 * @param limits what its risk gate enforces
 * @param tape folder of the tape that the desk records of a live market; null where the day can be made or read once more
 */
record LaneMarket(
        MarketSpec spec,
        Instrument instrument,
        long seed,
        VenueSet venues,
        Newsroom newsroom,
        StrategyFactory strategies,
        RiskLimits limits,
        @Nullable Path tape)
        implements Market {

    /** One that can be made or read once more. */
    LaneMarket(
            MarketSpec spec,
            Instrument instrument,
            long seed,
            VenueSet venues,
            Newsroom newsroom,
            StrategyFactory strategies,
            RiskLimits limits) {
        this(spec, instrument, seed, venues, newsroom, strategies, limits, null);
    }

    @Override
    public String name() {
        return switch (spec) {
            case MarketSpec.Simulated simulated -> {
                String made = simulated.scenario().isEmpty() ? "sim" : simulated.scenario();
                yield tape == null ? made : "tape:" + made; // who compares must not take it for one that was made twice
            }
            case MarketSpec.Recorded recorded -> recorded.spec();
            case MarketSpec.Fix _ -> "live";
        };
    }

    /** What kind of market it is for who compares; one that only this program makes or reads holds no order of the desk. */
    Ground ground() {
        return switch (spec) {
            case MarketSpec.Fix _ -> Ground.LIVE;
            case MarketSpec.Recorded _ -> Ground.RECORDED;
            case MarketSpec.Simulated _ -> tape == null ? Ground.AGAIN : Ground.RECORDED;
        };
    }

    @Override
    public MarketSource open(long day) {
        return Markets.source(spec, instrument.symbol(), day);
    }

    @Override
    public WatchSettings watch() {
        return newsroom.watch();
    }

    /** The day for an order that the desk got at {@code handed}, nanoseconds since the epoch. */
    LaneDay day(ParentOrder order, long handed) {
        Path told = tape;
        return told == null ? new PlayedDay(this, order, handed) : new TapedDay(this, told, order, handed);
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
