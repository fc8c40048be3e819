package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketStats;
import io.blockwright.marketdata.MarketTotals;
import io.blockwright.marketdata.OrderBook;

/** What the engine knows of one instrument: its book, the session's totals, the last good mid. Engine thread only. */
final class MarketState {
    private final OrderBook book;
    private BookBuilder builder;
    private final MarketStats session = new MarketStats();
    private final MarketConditions conditions = new MarketConditions();
    private final QueueWatch queue;
    private long bid = Instrument.NO_PRICE;
    private long ask = Instrument.NO_PRICE;
    private boolean usable;
    private long lastGoodMidTwice = Instrument.NO_PRICE;
    private long events;

    /** {@code ownShown} says whether the feed contains our own orders. */
    MarketState(OrderBook book, BookBuilder builder, boolean ownShown) {
        this.book = book;
        this.builder = builder;
        this.queue = new QueueWatch(book, ownShown);
    }

    /** Applies an event; returns whether the mid moved. */
    boolean onMarket(MarketEvent event) {
        queue.before(event);
        builder.onMarket(event);
        long before = session.volume();
        session.onMarket(event);
        events++;
        watch(event.time(), session.volume() - before);
        long mid = book.usable() ? book.midTwice() : lastGoodMidTwice;
        if (mid == lastGoodMidTwice) {
            return false;
        }
        lastGoodMidTwice = mid;
        session.onMid(event.time(), mid);
        return true;
    }

    private void watch(long time, long traded) {
        if (traded > 0) {
            conditions.onTrade(time, traded);
        }
        boolean nowUsable = book.usable();
        if (bid != book.bestBid() || ask != book.bestAsk() || usable != nowUsable) {
            bid = book.bestBid();
            ask = book.bestAsk();
            usable = nowUsable;
            conditions.onBook(book, time);
        }
    }

    MarketConditions conditions() {
        return conditions;
    }

    /** Where own orders stand in their queues. */
    QueueWatch queue() {
        return queue;
    }

    /** In a replay: goes on from totals taken elsewhere; the book follows in events. */
    void resume(MarketTotals totals, long eventsBefore) {
        builder = new BookBuilder(builder.book());
        session.resume(totals);
        lastGoodMidTwice = totals.midTwice();
        events = eventsBefore;
    }

    Instrument instrument() {
        return book.instrument();
    }

    BookView book() {
        return book;
    }

    MarketStats session() {
        return session;
    }

    /** Twice the last mid of a usable book, NO_PRICE before the first: the collar's reference, never a stale or crossed quote. */
    long lastGoodMidTwice() {
        return lastGoodMidTwice;
    }

    long events() {
        return events;
    }
}
