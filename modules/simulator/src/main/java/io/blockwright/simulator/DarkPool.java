package io.blockwright.simulator;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import java.util.ArrayDeque;
import java.util.List;

/**
 * A venue without quotes: what members and participants leave here crosses at the middle of the lit venues, and the tape
 * shows it after a delay. Part of a {@link Marketplace}, which makes its time pass.
 */
public final class DarkPool implements TradingVenue {
    private final DarkTerms terms;
    private final MarketSource crowd;
    private final ExchangeInbox inbox;
    private final ReportSink sink;
    private final SimulatedClock clock = new SimulatedClock(0);
    private final DarkFloor floor;
    private final OrderEntry entry;
    private final DelayQueue<VenueCommand> inbound;
    private final DelayQueue<VenueReport> outbound;
    private final ArrayDeque<MarketEvent.Traded> prints = new ArrayDeque<>();
    private MarketHandler tape = _ -> {};
    private long crossed;
    private long dayEnd;

    DarkPool(
            DarkTerms terms,
            PopulationSource crowd,
            List<TradingFloor> lit,
            ExchangeRules rules,
            long seed,
            ExchangeInbox inbox,
            ReportSink sink) {
        this.terms = terms;
        this.crowd = crowd;
        this.inbox = inbox;
        this.sink = sink;
        this.dayEnd = rules.dayEnd();
        LatencyModel latency = terms.latency();
        this.inbound = new DelayQueue<>(latency, latency.inbound(), new Dice(seed, "inbound latency"));
        this.outbound = new DelayQueue<>(latency, latency.outbound(), new Dice(seed, "outbound latency"));
        ReportWriter reports = new ReportWriter(clock, outbound, seed);
        this.floor = new DarkFloor(new LitMid(lit), terms.minimum(), reports, crowd::crossed, this::print);
        this.entry = new OrderEntry(floor, rules, reports);
    }

    /** What the pool is like. */
    public DarkTerms terms() {
        return terms;
    }

    /** Shares that crossed so far, printed or not; each was bought and sold. */
    public long crossed() {
        return crossed;
    }

    DarkFloor floor() {
        return floor;
    }

    private void print(long price, long quantity) {
        crossed += quantity;
        prints.add(new MarketEvent.Traded(
                clock.nanos() + terms.printDelay(), floor.instrument().symbol(), price, quantity, null));
    }

    @Override
    public void collect(long now) {
        long sent = Math.max(now, clock.nanos());
        for (VenueCommand command = inbox.poll(); command != null; command = inbox.poll()) {
            inbound.send(command.session(), sent, command);
        }
    }

    @Override
    public long nextTime() {
        return Math.min(Math.min(inbound.nextTime(), outbound.nextTime()), Math.min(printTime(), endTime()));
    }

    private long printTime() {
        MarketEvent.Traded next = prints.peek();
        return next == null ? MarketFeed.NEVER : next.time();
    }

    private long endTime() {
        return entry.isClosed() ? MarketFeed.NEVER : dayEnd;
    }

    @Override
    public void advanceTo(long time) {
        clock.advanceTo(Math.max(clock.nanos(), time));
    }

    @Override
    public void step(long time) {
        if (inbound.nextTime() <= time) {
            entry.carryOut(inbound.take());
        } else if (printTime() <= time) {
            tape.onMarket(prints.remove());
        } else if (endTime() <= time) {
            entry.close();
        } else {
            sink.report(outbound.take());
        }
    }

    @Override
    public void endWithSource() {
        if (crowd.finished()) {
            dayEnd = Math.min(dayEnd, clock.nanos());
        }
    }

    @Override
    public void tape(MarketHandler handler) {
        this.tape = handler;
    }

    @Override
    public boolean finished() {
        return entry.isClosed() && inbound.isEmpty() && outbound.isEmpty() && prints.isEmpty();
    }
}
