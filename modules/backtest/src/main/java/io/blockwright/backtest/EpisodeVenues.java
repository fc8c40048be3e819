package io.blockwright.backtest;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.TradingClock;
import io.blockwright.engine.VenueBooks;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.simulator.DarkPool;
import io.blockwright.simulator.DarkTerms;
import io.blockwright.simulator.DirectVenueSession;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.LatencyModel;
import io.blockwright.simulator.LitVenue;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.Marketplace;
import io.blockwright.simulator.PopulationSource;
import io.blockwright.simulator.ReportSink;
import io.blockwright.simulator.SimulatedExchange;
import io.blockwright.simulator.VenueSet;
import io.blockwright.trading.spi.VenueSession;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** The venues of an episode and its sessions with them, in process; the primary venue is the first. Single-threaded. */
final class EpisodeVenues implements AutoCloseable {
    private static final String VENUE = "SIM";
    private static final String MEMBER = "DESK";
    private static final int INBOX = 1 << 12;

    private final List<VenueSession> sessions = new ArrayList<>();
    private final TradingClock clock;
    private final Runnable reported;
    private final MarketFeed market;
    private final LongConsumer collect;

    /** {@code reported} is told whenever a venue has answered. */
    EpisodeVenues(
            MarketSource source,
            VenueSet venues,
            ExchangeRules rules,
            long seed,
            TradingClock clock,
            Runnable reported) {
        this.clock = clock;
        this.reported = reported;
        if (venues.named() && source instanceof PopulationSource crowd) {
            Marketplace several = several(crowd, venues, rules, seed);
            this.market = several.consolidated();
            this.collect = several::collect;
        } else {
            ExchangeInbox inbox = new ExchangeInbox(INBOX);
            SimulatedExchange exchange = new SimulatedExchange(
                    source,
                    new FastOrderBook(source.instrument()),
                    rules,
                    LatencyModel.METRO,
                    seed,
                    inbox,
                    connect(VENUE, inbox));
            this.market = exchange;
            this.collect = exchange::collect;
        }
    }

    private Marketplace several(PopulationSource crowd, VenueSet venues, ExchangeRules rules, long seed) {
        List<Marketplace.Seat> seats = new ArrayList<>();
        for (LitVenue venue : venues.lit()) {
            ExchangeInbox inbox = new ExchangeInbox(INBOX);
            seats.add(new Marketplace.Seat(venue, inbox, connect(venue.name(), inbox)));
        }
        DarkTerms dark = venues.dark();
        Marketplace.DarkSeat pool = null;
        if (dark != null) {
            ExchangeInbox inbox = new ExchangeInbox(INBOX);
            pool = new Marketplace.DarkSeat(dark, inbox, connect(dark.name(), inbox));
        }
        return new Marketplace(crowd, seats, pool, rules, seed);
    }

    private ReportSink connect(String venue, ExchangeInbox inbox) {
        DirectVenueSession session = new DirectVenueSession(venue, MEMBER, inbox, clock, INBOX);
        sessions.add(session);
        return report -> {
            session.report(report);
            reported.run();
        };
    }

    /** What the desk sees beside its own book. */
    VenueBooks books(OrderBook primary, Instrument instrument, EpisodeTap tap) {
        VenueBooks books = new VenueBooks(sessions.getFirst().venue(), primary);
        if (market instanceof Marketplace several) {
            for (int i = 1; i < several.venues().size(); i++) {
                String venue = several.venues().get(i).name();
                FastOrderBook book = new FastOrderBook(instrument);
                several.follow(i, tap.beside(venue, book, books.follow(venue, book)));
            }
            DarkPool pool = several.dark();
            if (pool != null) {
                books.dark(pool.terms().name(), pool.terms().minimum());
            }
        }
        return books;
    }

    MarketFeed market() {
        return market;
    }

    /** Makes every venue take in what was sent to it. */
    void collect(long now) {
        collect.accept(now);
    }

    List<VenueSession> sessions() {
        return sessions;
    }

    @Override
    public void close() {
        sessions.forEach(VenueSession::close);
        market.close();
    }
}
