package io.blockwright.marketdata.recorded;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketDataException;
import io.blockwright.marketdata.MarketFeed;
import io.blockwright.marketdata.MarketHandler;

/**
 * A market that was recorded in a file and is read row by row as time reaches it, in bounded memory. Not bound to a thread,
 * but used by one at a time. Reads at most as far ahead as the next event, so the report may count what the row of the next
 * event met.
 */
abstract class RecordedFeed implements MarketFeed {
    private final OrderTape tape;
    private boolean ended;
    private long events;
    private long first;
    private long last;

    RecordedFeed(OrderTape tape) {
        this.tape = tape;
    }

    OrderTape tape() {
        return tape;
    }

    /**
     * Reads one row into the tape; false when there is none left.
     *
     * @throws MarketDataException when the file is broken there
     */
    abstract boolean readRow();

    private boolean fill() {
        while (tape.out().isEmpty() && !ended) {
            ended = !readRow();
        }
        return !tape.out().isEmpty();
    }

    @Override
    public final Instrument instrument() {
        return tape.instrument();
    }

    @Override
    public final long nextTime() {
        return fill() ? tape.out().element().time() : NEVER;
    }

    @Override
    public final boolean finished() {
        return !fill();
    }

    @Override
    public final int poll(long until, MarketHandler handler) {
        int delivered = 0;
        while (fill() && tape.out().element().time() <= until) {
            MarketEvent event = tape.out().remove();
            if (events++ == 0) {
                first = event.time();
            }
            last = event.time();
            delivered++;
            handler.onMarket(event);
        }
        return delivered;
    }

    @Override
    public final FeedReport report() {
        return new FeedReport(
                events, first, last, tape.rejected(), tape.learnt().toMap());
    }
}
