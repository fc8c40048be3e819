package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.marketdata.OrderBook;
import java.util.OptionalLong;

/**
 * An exchange for one instrument: a book in which members' orders and a market source meet. Polling it is what makes its
 * time pass; nothing in it looks at a clock, and the same seed, source and commands give the same events and reports.
 *
 * <p>Commands are picked up from the inbox by {@link #collect} (and at the start of a poll) and take effect one inbound
 * latency later; reports reach the sink one outbound latency after what they report. At equal times the market source goes
 * first, then commands, then the end of the day, then reports, each in their order of arrival.
 *
 * <p>Owned by the one thread that polls it; only the inbox may be filled by others.
 */
public final class SimulatedExchange implements MarketFeed, TradingVenue {
    private final MarketSource source;
    private final ExchangeInbox inbox;
    private final ReportSink sink;
    private final TradingFloor floor;
    private final OrderEntry entry;
    private final DelayQueue<VenueCommand> inbound;
    private final DelayQueue<VenueReport> outbound;
    private long dayEnd;

    /**
     * Opens an exchange.
     *
     * @param source what the market is made of; closed with the exchange
     * @param book an empty book of the source's instrument, the exchange's own from now on
     * @param seed decides latencies and the ids of orders and executions
     * @param inbox where members' commands come from
     * @param sink where reports go
     */
    public SimulatedExchange(
            MarketSource source,
            OrderBook book,
            ExchangeRules rules,
            LatencyModel latency,
            long seed,
            ExchangeInbox inbox,
            ReportSink sink) {
        this.source = source;
        this.inbox = inbox;
        this.sink = sink;
        this.dayEnd = rules.dayEnd();
        this.inbound = new DelayQueue<>(latency, latency.inbound(), new Dice(seed, "inbound latency"));
        this.outbound = new DelayQueue<>(latency, latency.outbound(), new Dice(seed, "outbound latency"));
        SimulatedClock clock = new SimulatedClock(0);
        ReportWriter reports = new ReportWriter(clock, outbound, seed);
        this.floor = new TradingFloor(book, source, reports, clock, rules.membersLast());
        this.entry = new OrderEntry(floor, rules, reports);
    }

    /**
     * Opens an exchange whose market is a recording, in which members' orders live as {@link RecordedSource} says.
     *
     * @param recording closed with the exchange
     */
    public static SimulatedExchange replaying(
            MarketFeed recording,
            ExchangeRules rules,
            LatencyModel latency,
            long seed,
            ExchangeInbox inbox,
            ReportSink sink) {
        Instrument instrument = recording.instrument();
        MarketSource source = new RecordedSource(recording, new FastOrderBook(instrument));
        return new SimulatedExchange(source, new FastOrderBook(instrument), rules, latency, seed, inbox, sink);
    }

    @Override
    public Instrument instrument() {
        return source.instrument();
    }

    /** The exchange's book, members' orders included. */
    public BookView book() {
        return floor.book();
    }

    /** Orders and cancels that the market's participants have sent so far. */
    public long participantMessages() {
        return floor.requests();
    }

    /** Picks up what members sent up to now; it takes effect one inbound latency after {@code now}. */
    @Override
    public void collect(long now) {
        long sent = Math.max(now, floor.now());
        for (VenueCommand command = inbox.poll(); command != null; command = inbox.poll()) {
            inbound.send(command.session(), sent, command);
        }
    }

    @Override
    public long nextTime() {
        return Math.min(Math.min(sourceTime(), inbound.nextTime()), Math.min(endTime(), outbound.nextTime()));
    }

    private long sourceTime() {
        return entry.isClosed() ? NEVER : source.nextTime();
    }

    private long endTime() {
        return entry.isClosed() ? NEVER : dayEnd;
    }

    /** Whether the day has ended and every command and report has arrived; what waits in the inbox does not count. */
    @Override
    public boolean finished() {
        return entry.isClosed() && inbound.isEmpty() && outbound.isEmpty();
    }

    @Override
    public int poll(long until, MarketHandler handler) {
        floor.tape(handler);
        collect(until);
        long before = floor.emitted();
        for (long next = nextTime(); next <= until && next != NEVER; next = nextTime()) {
            floor.advanceTo(next);
            step(next);
        }
        endWithSource();
        return (int) (floor.emitted() - before);
    }

    @Override
    public void step(long time) {
        if (sourceTime() <= time) {
            source.step(floor);
            endWithSource();
        } else if (inbound.nextTime() <= time) {
            entry.carryOut(inbound.take());
        } else if (endTime() <= time) {
            entry.close();
        } else {
            sink.report(outbound.take());
        }
    }

    @Override
    public void advanceTo(long time) {
        floor.advanceTo(time);
    }

    @Override
    public void tape(MarketHandler handler) {
        floor.tape(handler);
    }

    TradingFloor floor() {
        return floor;
    }

    @Override
    public void endWithSource() {
        if (source.finished()) {
            dayEnd = Math.min(dayEnd, floor.now());
        }
    }

    /** Quantity that stands before a member's working order at its price; empty when the order does not rest. */
    public OptionalLong queueAhead(String session, String clOrdId) {
        MemberOrder order = entry.find(session, clOrdId);
        return order == null || !order.rests() ? OptionalLong.empty() : OptionalLong.of(floor.queueAhead(order));
    }

    @Override
    public FeedReport report() {
        FeedReport met = source.report();
        return new FeedReport(
                floor.emitted(), floor.firstEmitted(), floor.lastEmitted(), met.rejections(), met.learnt());
    }

    @Override
    public void close() {
        source.close();
    }
}
