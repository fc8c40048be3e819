package io.blockwright.launcher;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.SystemClock;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.simulator.DarkTerms;
import io.blockwright.simulator.ExchangeInbox;
import io.blockwright.simulator.ExchangeRules;
import io.blockwright.simulator.FixExchangeGateway;
import io.blockwright.simulator.GatewaySettings;
import io.blockwright.simulator.LitVenue;
import io.blockwright.simulator.MarketSource;
import io.blockwright.simulator.Marketplace;
import io.blockwright.simulator.SimulatedExchange;
import io.blockwright.simulator.VenueRunner;
import io.blockwright.simulator.VenueSet;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Venues that run alone for any FIX client, one or several, each an acceptor with a port and a CompID of its own; the
 * second and third listen on the ports after the first's. Closed in reverse order of opening.
 */
final class OwnVenues implements AutoCloseable {
    private static final int INBOX = 1 << 16;

    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private final List<FixExchangeGateway> gateways = new ArrayList<>();
    private final List<BookView> books = new ArrayList<>();
    private final List<String> names = new ArrayList<>();
    private final VenueRunner runner;

    /**
     * Opens the venues and lets their time pass.
     *
     * @param settings of the first venue; the others' are the same but for port and CompID
     * @param speed market seconds per second
     * @throws IOException with a sentence for the user when a port cannot be listened on
     */
    OwnVenues(
            MarketSource source,
            VenueSet venues,
            ExchangeRules rules,
            long seed,
            double speed,
            GatewaySettings settings)
            throws IOException {
        open.push(source);
        try {
            MarketFeed market = venues.named()
                    ? several(source, venues, rules, seed, settings)
                    : one(source, rules, seed, settings);
            open.push(market);
            runner = new VenueRunner(market, new SystemClock(), speed, gateways.getFirst(), this::publish, "venue");
            open.push(runner);
            for (FixExchangeGateway gateway : gateways) {
                gateway.start();
            }
            runner.start();
        } catch (RuntimeException | IOException e) {
            close();
            throw e;
        }
    }

    private MarketFeed one(MarketSource source, ExchangeRules rules, long seed, GatewaySettings settings) {
        ExchangeInbox inbox = new ExchangeInbox(INBOX);
        FixExchangeGateway gateway = gateway(EmbeddedDesk.VENUE, settings, source.instrument(), inbox);
        SimulatedExchange exchange = Markets.exchange(source, rules, seed, inbox, gateway);
        books.add(exchange.book());
        return exchange;
    }

    private MarketFeed several(
            MarketSource source, VenueSet venues, ExchangeRules rules, long seed, GatewaySettings settings) {
        List<Marketplace.Seat> seats = new ArrayList<>();
        for (LitVenue venue : venues.lit()) {
            ExchangeInbox inbox = new ExchangeInbox(INBOX);
            seats.add(new Marketplace.Seat(venue, inbox, gateway(venue.name(), settings, source.instrument(), inbox)));
        }
        DarkTerms dark = venues.dark();
        Marketplace.DarkSeat pool = null;
        if (dark != null) {
            ExchangeInbox inbox = new ExchangeInbox(INBOX);
            pool = new Marketplace.DarkSeat(dark, inbox, gateway(dark.name(), settings, source.instrument(), inbox));
        }
        Marketplace market = new Marketplace(EmbeddedVenues.crowd(source), seats, pool, rules, seed);
        for (int i = 0; i < seats.size(); i++) {
            books.add(market.exchange(i).book());
        }
        // the dark pool shows nothing
        books.add(new FastOrderBook(source.instrument()));
        for (int i = 1; i < gateways.size(); i++) {
            market.follow(i, gateways.get(i));
        }
        return market;
    }

    private FixExchangeGateway gateway(
            String venue, GatewaySettings first, Instrument instrument, ExchangeInbox inbox) {
        int port = first.port() == 0 ? 0 : first.port() + gateways.size();
        GatewaySettings settings = first.named(EmbeddedVenues.compId(venue)).at(port);
        FixExchangeGateway gateway = new FixExchangeGateway(settings, instrument, inbox, null, new SystemClock());
        open.push(gateway);
        gateways.add(gateway);
        names.add(settings.compId());
        return gateway;
    }

    private void publish(long now) {
        for (int i = 0; i < gateways.size(); i++) {
            gateways.get(i).publish(books.get(i), now);
        }
    }

    /** Where each venue is to be found, in words. */
    List<String> addresses(String symbol) {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < gateways.size(); i++) {
            lines.add(names.get(i) + " trades " + symbol + " on 127.0.0.1:"
                    + gateways.get(i).port());
        }
        return lines;
    }

    /** The market's thread, to be watched. */
    VenueRunner runner() {
        return runner;
    }

    @Override
    public void close() {
        Closing.all(open);
    }
}
