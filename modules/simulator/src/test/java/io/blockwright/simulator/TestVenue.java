package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.FastOrderBook;
import java.util.ArrayList;
import java.util.List;

/** An exchange with its members played by a test: what is sent is carried out at the next {@link #run}. */
final class TestVenue {
    static final Instrument QDI = Instrument.usEquity("QDI");

    final List<VenueReport> reports = new ArrayList<>();
    final List<MarketEvent> events = new ArrayList<>();
    final ExchangeInbox inbox = new ExchangeInbox(10_000);
    final SimulatedExchange exchange;
    long now;

    TestVenue(MarketSource source, ExchangeRules rules, LatencyModel latency, long seed) {
        exchange = new SimulatedExchange(
                source, new FastOrderBook(source.instrument()), rules, latency, seed, inbox, reports::add);
    }

    /** An exchange whose market is only what members make it, open until the time {@code Long.MAX_VALUE - 1}. */
    static TestVenue empty(ExchangeRules rules) {
        return replaying(rules, new MarketEvent.StatusChanged(Long.MAX_VALUE - 1, "QDI", TradingStatus.TRADING));
    }

    static TestVenue replaying(ExchangeRules rules, MarketEvent... recorded) {
        return new TestVenue(recording(List.of(recorded)), rules, LatencyModel.NONE, 1);
    }

    static RecordedSource recording(List<MarketEvent> recorded) {
        return new RecordedSource(new ListFeed(QDI, recorded), new FastOrderBook(QDI));
    }

    /** Lets the exchange's time pass up to and including a moment. */
    TestVenue run(long until) {
        exchange.poll(until, events::add);
        now = until;
        return this;
    }

    /** Hands a command over at the present time and lets the exchange carry it out. */
    TestVenue send(VenueCommand command) {
        if (!inbox.offer(command)) {
            throw new IllegalStateException("inbox full");
        }
        exchange.collect(now);
        return run(now);
    }

    TestVenue limit(String session, String id, Side side, long quantity, long price) {
        return order(session, id, side, OrderType.LIMIT, TimeInForce.DAY, quantity, price);
    }

    TestVenue order(String session, String id, Side side, OrderType type, TimeInForce tif, long quantity, long price) {
        return send(new VenueCommand.NewOrder(session, id, "QDI", side, type, tif, quantity, price));
    }

    TestVenue cancel(String session, String id, String orig, Side side) {
        return send(new VenueCommand.CancelOrder(session, id, orig, "QDI", side));
    }

    TestVenue replace(String session, String id, String orig, Side side, long quantity, long price) {
        return send(new VenueCommand.ReplaceOrder(session, id, orig, "QDI", side, quantity, price));
    }

    VenueReport.Execution last() {
        return (VenueReport.Execution) reports.getLast();
    }

    VenueReport.CancelReject lastReject() {
        return (VenueReport.CancelReject) reports.getLast();
    }

    /** The reports since the last call, shortened: session, client id, kind, last quantity @ price, cum/leaves. */
    List<String> told() {
        List<String> lines = new ArrayList<>();
        for (VenueReport report : reports) {
            lines.add(
                    switch (report) {
                        case VenueReport.Execution e ->
                            e.session() + " " + e.clOrdId() + " " + e.kind()
                                    + (e.lastQuantity() > 0 ? " " + e.lastQuantity() + "@" + e.lastPrice() : "")
                                    + " " + e.cumQty() + "/" + e.leavesQty();
                        case VenueReport.CancelReject r ->
                            r.session() + " " + r.clOrdId() + " CANCEL_REJECT " + r.text();
                        case VenueReport.MassCancelled m ->
                            m.session() + " " + m.clOrdId() + " MASS_CANCELLED " + m.affected();
                    });
        }
        reports.clear();
        return lines;
    }
}
