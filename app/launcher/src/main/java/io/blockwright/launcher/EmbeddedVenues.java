package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.domain.SystemClock;
import io.blockwright.engine.VenueBooks;
import io.blockwright.engine.VenuesPicture;
import io.blockwright.fix.FixSettings;
import io.blockwright.fix.FixVenueSession;
import io.blockwright.fix.Patience;
import io.blockwright.fix.SettingsRefused;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.marketdata.TapeRecorder;
import io.blockwright.marketdata.TapeSettings;
import io.blockwright.simulator.DarkPool;
import io.blockwright.simulator.DarkTerms;
import io.blockwright.simulator.DirectVenueSession;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.FixExchangeGateway;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.LitVenue;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.Marketplace;
import io.blockwright.simulator.PopulationSource;
import io.blockwright.simulator.ReportSink;
import io.blockwright.simulator.SimulatedExchange;
import io.blockwright.simulator.VenueSet;
import io.blockwright.trading.RiskLimits;
import io.blockwright.trading.VenueLimits;
import io.blockwright.trading.spi.InFlight;
import io.blockwright.trading.spi.VenueSession;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import java.util.function.LongConsumer;
import org.jspecify.annotations.Nullable;

/**
 * The venues inside a desk, one or several, each with a session of its own: real FIX over loopback, or in process. What is
 * opened here is pushed on the desk's stack, in the order in which data flows.
 */
final class EmbeddedVenues {
    private static final String MEMBER = "DESK";
    private static final int INBOX = 1 << 16;
    private static final long LOGON_NANOS = 60_000_000_000L;
    /**
     * The lock-step sees to it that every message arrives. A limit by the machine's clock would only let a machine that stood
     * still for some seconds change what happens in the simulated market.
     */
    private static final Patience ENDLESS =
            new Patience(Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1), Duration.ofDays(1));

    private final Deque<AutoCloseable> open;
    private final Instrument instrument;
    private final SimulatedClock clock;
    private final @Nullable InFlight inFlight;
    private final Path messages;
    private final List<VenueSession> sessions = new ArrayList<>();
    private final List<TapeRecorder> recorders = new ArrayList<>();
    private final MarketFeed feed;
    private final LongConsumer collect;
    private final @Nullable Marketplace market;

    private record Way(ExchangeInbox inbox, ReportSink sink) {}

    /**
     * Opens the venues of a market; the sessions log on with {@link #logOn}.
     *
     * @param source belongs to the venues from now on
     * @param venues which there are
     * @param inFlight of the FIX connections, null to reach the venues in process
     * @param messages folder of what crosses the wire
     * @param open where everything is pushed that the desk closes
     * @throws UserError when a market of one venue is asked for several
     */
    EmbeddedVenues(
            MarketSource source,
            VenueSet venues,
            long seed,
            SimulatedClock clock,
            @Nullable InFlight inFlight,
            Path messages,
            Deque<AutoCloseable> open)
            throws IOException {
        this.open = open;
        this.instrument = source.instrument();
        this.clock = clock;
        this.inFlight = inFlight;
        this.messages = messages;
        if (!venues.named()) {
            Way way = way(EmbeddedDesk.VENUE);
            SimulatedExchange exchange =
                    Markets.exchange(source, ExchangeRules.STANDARD, seed, way.inbox(), way.sink());
            this.feed = exchange;
            this.collect = exchange::collect;
            this.market = null;
        } else {
            this.market = several(crowd(source), venues, seed);
            this.feed = market.consolidated();
            this.collect = market::collect;
        }
        open.push(feed);
    }

    /** The participants who can trade on several venues. */
    static PopulationSource crowd(MarketSource source) {
        if (source instanceof PopulationSource crowd) {
            return crowd;
        }
        throw new UserError("Several venues need participants who trade on them: use --market sim or scenario:NAME with"
                + " --venues all, or leave --venues out.");
    }

    private Marketplace several(PopulationSource crowd, VenueSet venues, long seed) throws IOException {
        List<Marketplace.Seat> seats = new ArrayList<>();
        for (LitVenue venue : venues.lit()) {
            Way way = way(venue.name());
            seats.add(new Marketplace.Seat(venue, way.inbox(), way.sink()));
        }
        DarkTerms terms = venues.dark();
        if (terms == null) {
            return new Marketplace(crowd, seats, ExchangeRules.STANDARD, seed);
        }
        Way way = way(terms.name());
        return new Marketplace(
                crowd, seats, new Marketplace.DarkSeat(terms, way.inbox(), way.sink()), ExchangeRules.STANDARD, seed);
    }

    private Way way(String venue) throws IOException {
        ExchangeInbox inbox = new ExchangeInbox(INBOX);
        if (inFlight == null) {
            DirectVenueSession session = new DirectVenueSession(venue, MEMBER, inbox, clock, INBOX);
            open.push(session);
            sessions.add(session);
            return new Way(inbox, session);
        }
        GatewaySettings settings =
                GatewaySettings.loopback(0, GatewaySettings.Member.open(MEMBER)).named(compId(venue));
        FixExchangeGateway gateway = new FixExchangeGateway(settings, instrument, inbox, inFlight, clock);
        open.push(gateway);
        gateway.start();
        FixVenueSession session = new FixVenueSession(
                FixSettings.of(venue, settings.host(), gateway.port(), MEMBER, settings.compId())
                        .withMessages(messages)
                        .withPatience(ENDLESS),
                symbol -> symbol.equals(instrument.symbol()) ? instrument : null,
                clock,
                SystemClock::monotonic,
                inFlight);
        open.push(session);
        sessions.add(session);
        return new Way(inbox, gateway);
    }

    /** The CompID of a venue's FIX acceptor. */
    static String compId(String venue) {
        return venue.equals(EmbeddedDesk.VENUE) ? GatewaySettings.COMP_ID : "BLOCKWRIGHT-" + venue;
    }

    /** The market as the desk sees it. */
    MarketFeed feed() {
        return feed;
    }

    /**
     * Lets the desk see the books of the exchanges beside the primary one, and records each on a tape of its own; the dark pool
     * shows none.
     *
     * @param tapes what a tape in a folder is like
     */
    void show(VenueBooks books, Path tape, Function<Path, TapeSettings> tapes) throws IOException {
        Marketplace shown = market;
        if (shown != null) {
            List<String> lit = shown.venues().stream().map(LitVenue::name).toList();
            for (int i = 1; i < lit.size(); i++) {
                FastOrderBook book = new FastOrderBook(instrument);
                MarketHandler follower = books.follow(lit.get(i), book);
                TapeRecorder recorder =
                        new TapeRecorder(tapes.apply(VenueTapes.of(tape, lit.get(i))), book, SystemClock::monotonic);
                open.push(recorder);
                recorders.add(recorder);
                shown.follow(i, event -> {
                    recorder.onMarket(event.time(), event);
                    follower.onMarket(event);
                    recorder.passed(event.time());
                });
            }
            DarkPool pool = shown.dark();
            if (pool != null) {
                books.dark(pool.terms().name(), pool.terms().minimum());
            }
            VenueTapes.note(
                    tape,
                    lit,
                    pool == null
                            ? List.of()
                            : List.of(new VenuesPicture.DarkVenue(
                                    pool.terms().name(), pool.terms().minimum())));
        }
    }

    /**
     * What the risk gate enforces, at each venue as said and never below the least that it takes.
     *
     * @throws UserError when something is said of a venue that is not here
     */
    RiskLimits limits(RiskLimits desk, Map<String, VenueLimits> said) {
        List<String> names = sessions.stream().map(VenueSession::venue).toList();
        for (String venue : said.keySet()) {
            if (!names.contains(venue)) {
                throw new UserError("There is no venue " + venue + " here: --venue-limit is for "
                        + String.join(", ", names) + (names.size() == 1 ? "; --venues all opens more." : "."));
            }
        }
        Map<String, VenueLimits> all = new HashMap<>();
        if (names.size() > 1) {
            names.forEach(name -> all.put(name, desk.ofSeveral()));
        }
        all.putAll(said);
        Marketplace several = market;
        DarkPool pool = several == null ? null : several.dark();
        if (pool != null) {
            String name = pool.terms().name();
            VenueLimits at = all.getOrDefault(name, desk.ofSeveral());
            if (at.maxOrderQuantity() < pool.terms().minimum()) {
                throw new UserError("--venue-limit for " + name + " allows no order at all: it takes none below "
                        + pool.terms().minimum() + " shares.");
            }
            all.put(name, at.from(pool.terms().minimum()));
        }
        return desk.with(all);
    }

    /** Makes every venue take in what was sent to it. */
    LongConsumer collect() {
        return collect;
    }

    /** Those that record the venues beside the primary one. */
    List<TapeRecorder> recorders() {
        return recorders;
    }

    /** Fewest shares of an order that a venue takes. */
    long minimum(String venue) {
        DarkPool pool = market == null ? null : market.dark();
        return pool != null && pool.terms().name().equals(venue) ? pool.terms().minimum() : 1;
    }

    /** The name of the venue whose book is the desk's market. */
    String primary() {
        return sessions.getFirst().venue();
    }

    /** The sessions, the primary venue's first. */
    List<VenueSession> sessions() {
        return sessions;
    }

    /**
     * Makes sure that a route leads somewhere.
     *
     * @throws UserError when no venue has this name; empty is none in particular
     */
    void require(String route) {
        List<String> names = sessions.stream().map(VenueSession::venue).toList();
        if (!route.isEmpty() && !names.contains(route)) {
            throw new UserError("There is no venue " + route + " here: --route is one of " + String.join(", ", names)
                    + (names.size() == 1 ? "; --venues all opens more." : "."));
        }
    }

    /** Logs every FIX session on and waits until they are. */
    void logOn() throws SettingsRefused {
        for (VenueSession session : sessions) {
            if (session instanceof FixVenueSession fix) {
                fix.start();
            }
        }
        for (VenueSession session : sessions) {
            await(session);
        }
    }

    private static void await(VenueSession session) {
        long deadline = SystemClock.monotonic() + LOGON_NANOS;
        while (session.state() != SessionState.UP) {
            if (SystemClock.monotonic() > deadline) {
                throw new IllegalStateException("the embedded venue " + session.venue()
                        + " did not accept the FIX logon within " + LOGON_NANOS / 1_000_000_000L + " s");
            }
            LockSupport.parkNanos(1_000_000L);
        }
    }
}
