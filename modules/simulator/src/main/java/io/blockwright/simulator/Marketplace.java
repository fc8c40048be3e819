package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import java.util.ArrayList;
import java.util.List;

/**
 * Several exchanges for one instrument that share one crowd of participants, in one time: each has its own book, fees,
 * latency and members; what keeps their prices together is that people trade on all of them. The first venue is the primary
 * one, on which headlines are told. With one venue it is that {@link SimulatedExchange}, event by event.
 *
 * <p>At equal times the primary venue goes first, then the others in their order. Owned by the one thread that polls it; only
 * the inboxes may be filled by others.
 */
public final class Marketplace implements MarketFeed {
    private static final MarketHandler NOBODY = _ -> {};

    private final PopulationSource crowd;
    private final List<LitVenue> venues;
    private final List<SimulatedExchange> exchanges = new ArrayList<>();
    private final MarketHandler[] tapes;

    /**
     * How members reach a venue.
     *
     * @param venue what it is like
     * @param inbox where its members' commands come from
     * @param sink where its reports go
     */
    public record Seat(LitVenue venue, ExchangeInbox inbox, ReportSink sink) {}

    /**
     * Opens the exchanges.
     *
     * @param crowd who trades; closed with the marketplace
     * @param seats at least one, the primary first; their names differ
     * @param seed decides latencies and the ids of orders and executions, each venue its own
     */
    public Marketplace(PopulationSource crowd, List<Seat> seats, ExchangeRules rules, long seed) {
        this.crowd = crowd;
        this.venues = seats.stream().map(Seat::venue).toList();
        if (venues.isEmpty() || venues.stream().map(LitVenue::name).distinct().count() < venues.size()) {
            throw new IllegalArgumentException("a marketplace needs at least one venue, and venues of different names");
        }
        this.tapes = new MarketHandler[seats.size()];
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            tapes[i] = NOBODY;
            exchanges.add(new SimulatedExchange(
                    i == 0 ? crowd : new Guest(crowd),
                    new FastOrderBook(crowd.instrument()),
                    rules,
                    seat.venue().latency(),
                    i == 0 ? seed : seed + i * 0x9E3779B97F4A7C15L,
                    seat.inbox(),
                    seat.sink()));
        }
        crowd.tradeOn(
                venues, exchanges.stream().skip(1).map(SimulatedExchange::floor).toList());
    }

    /** The venues, the primary first. */
    public List<LitVenue> venues() {
        return venues;
    }

    /** The exchange of a venue, to be looked at; only the marketplace polls it. */
    public SimulatedExchange exchange(int venue) {
        return exchanges.get(venue);
    }

    /** Who hears of what happens on a venue beside the primary one, whose events {@link #poll} hands over. */
    public void follow(int venue, MarketHandler handler) {
        if (venue == 0) {
            throw new IllegalArgumentException("the primary venue's events go to whoever polls");
        }
        tapes[venue] = handler;
    }

    @Override
    public Instrument instrument() {
        return crowd.instrument();
    }

    /** Picks up what members sent to any venue up to now. */
    public void collect(long now) {
        for (int i = 0; i < tapes.length; i++) {
            exchanges.get(i).collect(now);
        }
    }

    @Override
    public long nextTime() {
        long next = NEVER;
        for (int i = 0; i < tapes.length; i++) {
            next = Math.min(next, exchanges.get(i).nextTime());
        }
        return next;
    }

    @Override
    public boolean finished() {
        for (int i = 0; i < tapes.length; i++) {
            if (!exchanges.get(i).finished()) {
                return false;
            }
        }
        return true;
    }

    /** As the feed says, for the primary venue's events; the other venues' go to those who {@link #follow} them. */
    @Override
    public int poll(long until, MarketHandler handler) {
        tapes[0] = handler;
        for (int i = 0; i < tapes.length; i++) {
            exchanges.get(i).tape(tapes[i]);
        }
        collect(until);
        long before = exchanges.getFirst().floor().emitted();
        for (long next = nextTime(); next <= until && next != NEVER; next = nextTime()) {
            step(next);
        }
        endTogether();
        return (int) (exchanges.getFirst().floor().emitted() - before);
    }

    private void step(long time) {
        for (int i = 0; i < tapes.length; i++) {
            exchanges.get(i).advanceTo(time);
        }
        for (int i = 0; i < tapes.length; i++) {
            if (exchanges.get(i).nextTime() <= time) {
                exchanges.get(i).step(time);
                break;
            }
        }
        if (tapes.length > 1) {
            crowd.look();
            endTogether();
        }
    }

    private void endTogether() {
        for (int i = 0; i < tapes.length; i++) {
            exchanges.get(i).endWithSource();
        }
    }

    /** The primary venue's. */
    @Override
    public FeedReport report() {
        return exchanges.getFirst().report();
    }

    @Override
    public void close() {
        exchanges.forEach(SimulatedExchange::close);
    }

    /** The crowd as an exchange beside the primary one sees it: it acts by itself, and hears of its own trades. */
    private record Guest(PopulationSource crowd) implements MarketSource {
        @Override
        public Instrument instrument() {
            return crowd.instrument();
        }

        @Override
        public long nextTime() {
            return NEVER;
        }

        @Override
        public boolean finished() {
            return crowd.finished();
        }

        @Override
        public void step(TradingFloor floor) {
            throw new IllegalStateException("the crowd steps on the primary exchange");
        }

        @Override
        public void traded(long orderId, Side side, long price, long quantity) {
            crowd.traded(orderId, side, price, quantity);
        }
    }
}
