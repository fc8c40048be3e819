package io.blockwright.strategies;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Placement;
import io.blockwright.domain.Side;
import java.util.List;

/** Parent orders and settings for tests: a parent of half an hour from {@link #START}. */
final class Orders {
    static final long SECOND = 1_000_000_000L;
    static final long START = 1_340_000_000L * SECOND;
    static final long END = START + 1800 * SECOND;
    static final Instrument INSTRUMENT = Instrument.usEquity("TEST");

    static final List<Algo> SLICED = List.of(Algo.TWAP, Algo.VWAP, Algo.POV, Algo.AC, Algo.RANDOM);
    static final List<Algo> ALGOS =
            List.of(Algo.TWAP, Algo.VWAP, Algo.POV, Algo.AC, Algo.RANDOM, Algo.IMMEDIATE, Algo.SUBMIT_AND_LEAVE);
    static final List<Side> SIDES = List.of(Side.BUY, Side.SELL);
    static final List<Placement> PLACEMENTS = List.of(Placement.TAKER, Placement.PASSIVE);

    private Orders() {}

    static ParentOrder order(Algo algo, Placement placement, Side side, long quantity) {
        return new ParentOrder(
                "P1",
                "TEST",
                side,
                quantity,
                START,
                END,
                Instrument.NO_PRICE,
                1,
                0.5,
                Instrument.NO_PRICE,
                algo,
                placement);
    }

    static ParentOrder capped(ParentOrder order, double cap) {
        return order.with(order.end(), order.limitPrice(), cap, order.urgency());
    }

    static ParentOrder limited(ParentOrder order, long limit) {
        return order.with(order.end(), limit, order.maxParticipation(), order.urgency());
    }

    static ParentOrder would(ParentOrder o, long price) {
        return new ParentOrder(
                o.parentId(),
                o.symbol(),
                o.side(),
                o.quantity(),
                o.start(),
                o.end(),
                o.limitPrice(),
                o.maxParticipation(),
                o.urgency(),
                price,
                o.algo(),
                o.placement());
    }

    /** A volume profile that doubles over the half hour. */
    static StrategySettings settings(long seed) {
        VolumeProfile rising = (from, to) -> {
            double a = (from - START) / 1e9;
            double b = (to - START) / 1e9;
            return (b - a) * (1 + (a + b) / 3600);
        };
        return StrategySettings.standard(rising, 0.05, 4_000_000, 0.02, seed);
    }

    static StrategySettings punctual() {
        StrategySettings s = settings(1);
        return new StrategySettings(
                s.sliceNanos(),
                s.watchNanos(),
                s.profile(),
                s.sigmaPerSqrtSecond(),
                s.dailyVolume(),
                s.spread(),
                s.povRate(),
                1,
                s.largestChild(),
                s.levels(),
                0,
                1);
    }
}
