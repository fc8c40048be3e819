package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;
import java.util.List;

/** A recording written down in a test. */
final class ListFeed implements MarketFeed {
    private final Instrument instrument;
    private final List<MarketEvent> events;
    private int next;

    ListFeed(Instrument instrument, List<MarketEvent> events) {
        this.instrument = instrument;
        this.events = List.copyOf(events);
    }

    @Override
    public Instrument instrument() {
        return instrument;
    }

    @Override
    public long nextTime() {
        return finished() ? NEVER : events.get(next).time();
    }

    @Override
    public boolean finished() {
        return next == events.size();
    }

    @Override
    public int poll(long until, MarketHandler handler) {
        int delivered = 0;
        while (nextTime() <= until && !finished()) {
            handler.onMarket(events.get(next++));
            delivered++;
        }
        return delivered;
    }

    @Override
    public FeedReport report() {
        return FeedReport.EMPTY;
    }

    @Override
    public void close() {}
}
