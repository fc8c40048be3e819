package io.blockwright.launcher;

import io.blockwright.backtest.AlgoChoice;
import io.blockwright.backtest.Commission;
import io.blockwright.backtest.Episode;
import io.blockwright.backtest.EpisodeTap;
import io.blockwright.backtest.Market;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.spi.Lanes.Footing;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.WatchSettings;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.RecordedSource;
import java.nio.file.Path;

/**
 * A live day as the desk's own tape tells it, while it is still being recorded. Headlines are on the tape as the desk heard
 * them, so nobody tells them again.
 */
final class TapedDay implements LaneDay {
    private final LaneMarket market;
    private final ParentOrder order;
    private final long handed;
    private final GrowingTape tape;

    /** Opens the tape; {@code handed} is when the desk got the order, nanoseconds since the epoch. */
    TapedDay(LaneMarket market, Path tape, ParentOrder order, long handed) {
        this.market = market;
        this.order = order;
        this.handed = handed;
        this.tape = new GrowingTape(tape, market.instrument(), handed);
    }

    @Override
    public boolean begins() {
        return tape.begins();
    }

    @Override
    public Episode play(AlgoChoice algo) {
        return new Episode(
                new Followed(market, tape),
                algo,
                market.seed(),
                new Commission(LaneMarket.worked(order, algo), handed, market.strategies(), market.limits()),
                EpisodeTap.NONE);
    }

    @Override
    public long told() {
        return tape.told();
    }

    @Override
    public Footing footing() {
        return new Footing(market.ground(), tape.late(), false, tape.gaps());
    }

    @Override
    public void close() {
        tape.close();
    }

    /** The market that the tape tells of: its orders stand in the queues of the recording. */
    private record Followed(LaneMarket market, GrowingTape tape) implements Market {
        @Override
        public String name() {
            return market.name();
        }

        @Override
        public Instrument instrument() {
            return market.instrument();
        }

        @Override
        public MarketSource open(long day) {
            return new RecordedSource(tape, new FastOrderBook(instrument()));
        }

        @Override
        public WatchSettings watch() {
            return market.watch();
        }
    }
}
