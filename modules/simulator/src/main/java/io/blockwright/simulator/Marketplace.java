package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Several exchanges for one instrument that share one crowd of participants, in one time: each has its own book, fees,
 * latency and members; what keeps their prices together is that people trade on all of them. The first venue is the primary
 * one, on which headlines are told. With one venue it is that {@link SimulatedExchange}, event by event.
 *
 * <p>At equal times the primary venue goes first, then the others in their order. Owned by the one thread that polls it; only
 * the inboxes may be filled by others.
 */
public final class Marketplace implements MarketFeed {
    private final PopulationSource crowd;
    private final List<LitVenue> venues;
    private final List<SimulatedExchange> exchanges = new ArrayList<>();
    private final List<TradingVenue> all = new ArrayList<>();
    private final @Nullable DarkPool dark;
    private final MarketHandler[] tapes;
    private final AwayTrades[] away;
    private boolean consolidated;

    /**
     * How members reach a venue.
     *
     * @param venue what it is like
     * @param inbox where its members' commands come from
     * @param sink where its reports go
     */
    public record Seat(LitVenue venue, ExchangeInbox inbox, ReportSink sink) {}

    /** How members reach the dark pool: its terms, its inbox, and where its reports go. */
    public record DarkSeat(DarkTerms terms, ExchangeInbox inbox, ReportSink sink) {}

    /**
     * Opens the exchanges.
     *
     * @param crowd who trades; closed with the marketplace
     * @param seats at least one, the primary first; their names differ
     * @param seed decides latencies and the ids of orders and executions, each venue its own
     */
    public Marketplace(PopulationSource crowd, List<Seat> seats, ExchangeRules rules, long seed) {
        this(crowd, seats, null, rules, seed);
    }

    /** The same with a dark pool beside the exchanges; it is the venue after the last of them. */
    public Marketplace(
            PopulationSource crowd, List<Seat> seats, @Nullable DarkSeat darkSeat, ExchangeRules rules, long seed) {
        this.crowd = crowd;
        this.venues = seats.stream().map(Seat::venue).toList();
        if (venues.isEmpty() || venues.stream().map(LitVenue::name).distinct().count() < venues.size()) {
            throw new IllegalArgumentException("a marketplace needs at least one venue, and venues of different names");
        }
        this.tapes = new MarketHandler[seats.size() + (darkSeat == null ? 0 : 1)];
        Arrays.fill(tapes, MarketHandler.NOBODY);
        this.away = new AwayTrades[tapes.length];
        Arrays.setAll(away, _ -> new AwayTrades());
        for (int i = 0; i < seats.size(); i++) {
            Seat seat = seats.get(i);
            exchanges.add(new SimulatedExchange(
                    i == 0 ? crowd : new Guest(crowd),
                    new FastOrderBook(crowd.instrument()),
                    rules,
                    seat.venue().latency(),
                    seed(seed, i),
                    seat.inbox(),
                    seat.sink()));
        }
        List<TradingFloor> floors =
                exchanges.stream().map(SimulatedExchange::floor).toList();
        crowd.tradeOn(venues, floors.subList(1, floors.size()));
        all.addAll(exchanges);
        this.dark = darkSeat == null ? null : pool(darkSeat, floors, rules, seed(seed, seats.size()));
    }

    private DarkPool pool(DarkSeat seat, List<TradingFloor> floors, ExchangeRules rules, long seed) {
        if (venues.stream().anyMatch(venue -> venue.name().equals(seat.terms().name()))) {
            throw new IllegalArgumentException("the dark pool needs a name of its own");
        }
        DarkPool pool = new DarkPool(seat.terms(), crowd, floors, rules, seed, seat.inbox(), seat.sink());
        crowd.trade(pool.floor(), seat.terms());
        all.add(pool);
        return pool;
    }

    private static long seed(long seed, int venue) {
        return seed + venue * 0x9E3779B97F4A7C15L;
    }

    /** The venues, the primary first. */
    public List<LitVenue> venues() {
        return venues;
    }

    /** The exchange of a venue, to be looked at; only the marketplace polls it. */
    public SimulatedExchange exchange(int venue) {
        return exchanges.get(venue);
    }

    /** The dark pool, null where there is none. */
    public @Nullable DarkPool dark() {
        return dark;
    }

    /** Who hears of what happens on a venue beside the primary one, whose events {@link #poll} hands over. */
    public void follow(int venue, MarketHandler handler) {
        if (venue == 0) {
            throw new IllegalArgumentException("the primary venue's events go to whoever polls");
        }
        tapes[venue] = handler;
    }

    /**
     * From now on whoever polls hears of the trades on all venues: the primary's as they are, the others' as trades away from
     * its book. So the volume is everybody's, and one tape holds it.
     */
    public Marketplace consolidated() {
        consolidated = true;
        return this;
    }

    @Override
    public Instrument instrument() {
        return crowd.instrument();
    }

    /** Picks up what members sent to any venue up to now. */
    public void collect(long now) {
        for (int i = 0; i < tapes.length; i++) {
            all.get(i).collect(now);
        }
    }

    @Override
    public long nextTime() {
        long next = NEVER;
        for (int i = 0; i < tapes.length; i++) {
            next = Math.min(next, all.get(i).nextTime());
        }
        return next;
    }

    @Override
    public boolean finished() {
        for (int i = 0; i < tapes.length; i++) {
            if (!all.get(i).finished()) {
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
            all.get(i).tape(i > 0 && consolidated ? away(i, handler) : tapes[i]);
        }
        collect(until);
        long before = exchanges.getFirst().floor().emitted();
        for (long next = nextTime(); next <= until && next != NEVER; next = nextTime()) {
            step(next);
        }
        endTogether();
        return (int) (exchanges.getFirst().floor().emitted() - before);
    }

    private MarketHandler away(int venue, MarketHandler handler) {
        AwayTrades trades = away[venue];
        trades.followers = tapes[venue];
        trades.polling = handler;
        return trades;
    }

    private void step(long time) {
        for (int i = 0; i < tapes.length; i++) {
            all.get(i).advanceTo(time);
        }
        for (int i = 0; i < tapes.length; i++) {
            if (all.get(i).nextTime() <= time) {
                all.get(i).step(time);
                break;
            }
        }
        if (tapes.length > 1) {
            crowd.look();
            if (dark != null) {
                dark.floor().look();
            }
            endTogether();
        }
    }

    private void endTogether() {
        for (int i = 0; i < tapes.length; i++) {
            all.get(i).endWithSource();
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

    /** A venue's events go to those who follow it, its trades to whoever polls as well. */
    private static final class AwayTrades implements MarketHandler {
        private MarketHandler followers = MarketHandler.NOBODY;
        private MarketHandler polling = MarketHandler.NOBODY;

        @Override
        public void onMarket(MarketEvent event) {
            followers.onMarket(event);
            if (event instanceof MarketEvent.OrderExecuted e) {
                polling.onMarket(new MarketEvent.Traded(
                        e.time(), e.symbol(), e.price(), e.quantity(), e.side().opposite()));
            } else if (event instanceof MarketEvent.Traded) {
                polling.onMarket(event);
            }
        }

        @Override
        public boolean listens() {
            return followers.listens() || polling.listens();
        }
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
