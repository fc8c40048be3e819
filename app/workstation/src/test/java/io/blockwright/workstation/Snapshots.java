package io.blockwright.workstation;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.TradingStatus;
import io.blockwright.engine.Depth;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.DeskSnapshot.MarketPicture;
import io.blockwright.engine.ParentRow;
import io.blockwright.engine.VenueDepth;
import io.blockwright.engine.VenuesPicture;
import java.util.List;
import java.util.TreeMap;

/** Small snapshots for tests of view-models. */
public final class Snapshots {
    public static final Instrument QDI = Instrument.usEquity("QDI");

    private Snapshots() {}

    /** A market of five levels a side around a touch. */
    public static MarketPicture market(long bid, long ask) {
        return market(bid, ask, false);
    }

    public static MarketPicture market(long bid, long ask, boolean stale) {
        return new MarketPicture(
                QDI, side(bid, -100), side(ask, 100), bid, 1_000, bid, TradingStatus.TRADING, stale, 42);
    }

    /** A market of two venues, SIM and EAST, five levels a side each around its own touch, and a pool DARK. */
    public static MarketPicture twoVenues(long bid, long ask, long eastBid, long eastAsk) {
        VenueDepth sim = new VenueDepth("SIM", side(bid, -100), side(ask, 100));
        VenueDepth east = new VenueDepth("EAST", side(eastBid, -100), side(eastAsk, 100));
        VenuesPicture venues = new VenuesPicture(
                List.of(sim, east),
                together(sim.bids(), east.bids(), 1),
                together(sim.asks(), east.asks(), -1),
                List.of(new VenuesPicture.DarkVenue("DARK", 100)));
        return new MarketPicture(
                QDI, sim.bids(), sim.asks(), bid, 1_000, bid, TradingStatus.TRADING, false, 42, venues);
    }

    private static Depth together(Depth one, Depth other, int best) {
        TreeMap<Long, Long> levels = new TreeMap<>();
        for (Depth depth : List.of(one, other)) {
            for (int i = 0; i < depth.size(); i++) {
                levels.merge(-best * depth.price(i), depth.quantity(i), Long::sum);
            }
        }
        return new Depth(
                levels.keySet().stream().mapToLong(key -> -best * key).toArray(),
                levels.values().stream().mapToLong(shares -> shares).toArray());
    }

    public static DeskSnapshot desk(long time, MarketPicture market, boolean killed, ParentRow... parents) {
        return new DeskSnapshot(
                time,
                true,
                killed,
                List.of(),
                market,
                DeskSnapshot.Conditions.UNKNOWN,
                List.of(parents),
                List.of(),
                List.of(),
                new Health(0, 0, 0, 0, 0, 0, 0, 0, Health.NO_TICK, List.of()));
    }

    /** The same with measured conditions. */
    public static DeskSnapshot in(DeskSnapshot desk, DeskSnapshot.Conditions conditions) {
        return new DeskSnapshot(
                desk.time(),
                desk.simulated(),
                desk.killed(),
                desk.sessions(),
                desk.market(),
                conditions,
                desk.parents(),
                desk.positions(),
                desk.limits(),
                desk.health());
    }

    public static Frame frame(long nanos, DeskSnapshot snapshot, DeskFact... facts) {
        return new Frame(nanos, snapshot, List.of(facts));
    }

    private static Depth side(long best, long step) {
        long[] prices = new long[5];
        long[] quantities = new long[5];
        for (int i = 0; i < 5; i++) {
            prices[i] = best + i * step;
            quantities[i] = 100L * (i + 1);
        }
        return new Depth(prices, quantities);
    }
}
