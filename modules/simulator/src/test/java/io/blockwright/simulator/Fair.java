package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.marketdata.BookView;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A marketplace with its members played by a test; what is sent is carried out at once. */
final class Fair {
    final List<List<MarketEvent>> events = new ArrayList<>();
    final List<VenueReport> reports = new ArrayList<>();
    final List<ExchangeInbox> inboxes = new ArrayList<>();
    final PopulationSource crowd;
    final Marketplace market;
    long now;

    Fair(PopulationSource crowd, List<LitVenue> venues, @Nullable DarkTerms dark, long seed) {
        this.crowd = crowd;
        List<Marketplace.Seat> seats = new ArrayList<>();
        int count = venues.size() + (dark == null ? 0 : 1);
        for (int i = 0; i < count; i++) {
            inboxes.add(new ExchangeInbox(1_000));
            events.add(new ArrayList<>());
        }
        for (int i = 0; i < venues.size(); i++) {
            seats.add(new Marketplace.Seat(venues.get(i), inboxes.get(i), reports::add));
        }
        Marketplace.DarkSeat darkSeat =
                dark == null ? null : new Marketplace.DarkSeat(dark, inboxes.getLast(), reports::add);
        market = new Marketplace(crowd, seats, darkSeat, ExchangeRules.STANDARD, seed);
        for (int i = 1; i < count; i++) {
            market.follow(i, events.get(i)::add);
        }
    }

    /** Two exchanges without latency. */
    static Fair two(int seconds, long seed) {
        return new Fair(TestMarket.of(seconds, seed), instant(), null, seed);
    }

    /** Two exchanges and a dark pool without latency. */
    static Fair dark(int seconds, DarkTerms terms, long seed) {
        return new Fair(TestMarket.of(seconds, seed), instant(), instant(terms), seed);
    }

    static List<LitVenue> instant() {
        return LitVenue.TWO.stream()
                .map(v -> new LitVenue(v.name(), v.fees(), LatencyModel.NONE, v.patient(), v.makers(), v.takers()))
                .toList();
    }

    private static DarkTerms instant(DarkTerms t) {
        return new DarkTerms(
                t.name(), t.fees(), LatencyModel.NONE, t.minimum(), t.printDelay(), t.parked(), t.pingWait());
    }

    void run(long until) {
        market.poll(until, events.getFirst()::add);
        now = until;
    }

    void send(int venue, VenueCommand command) {
        inboxes.get(venue).offer(command);
        run(now);
    }

    void send(int venue, String id, Side side, long quantity, long price) {
        limit(venue, "A", id, side, quantity, price, TimeInForce.DAY);
    }

    void limit(int venue, String member, String id, Side side, long quantity, long price, TimeInForce life) {
        send(venue, new VenueCommand.NewOrder(member, id, "QDI", side, OrderType.LIMIT, life, quantity, price));
    }

    BookView book(int venue) {
        return market.exchange(venue).book();
    }

    /** Best price over the two exchanges, ticks. */
    long best(Side side) {
        return side == Side.BUY
                ? Math.max(book(0).bestBid(), book(1).bestBid())
                : Math.min(book(0).bestAsk(), book(1).bestAsk());
    }

    boolean crossed() {
        return crosses(book(0), book(1)) || crosses(book(1), book(0));
    }

    private static boolean crosses(BookView bids, BookView asks) {
        return bids.bestBid() != Instrument.NO_PRICE
                && asks.bestAsk() != Instrument.NO_PRICE
                && bids.bestBid() > asks.bestAsk();
    }

    /** Shares of a member that traded so far. */
    long filled(String member) {
        return reports.stream()
                .filter(r -> r.session().equals(member))
                .mapToLong(r -> r instanceof VenueReport.Execution e ? e.lastQuantity() : 0)
                .sum();
    }

    VenueReport.Execution last() {
        return (VenueReport.Execution) reports.getLast();
    }
}
