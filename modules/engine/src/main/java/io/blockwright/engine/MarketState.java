package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookHistory;
import io.blockwright.marketdata.BookSampler;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.EconomicCalendar;
import io.blockwright.marketdata.MarketReading;
import io.blockwright.marketdata.MarketStats;
import io.blockwright.marketdata.MarketTotals;
import io.blockwright.marketdata.MarketWatch;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.marketdata.WatchSettings;

/** What the engine knows of one instrument: its book, the session's totals, the last good mid. Engine thread only. */
final class MarketState {
    private final OrderBook book;
    private BookBuilder builder;
    private final MarketStats session = new MarketStats();
    private final MarketWatch watch;
    private final BookSampler sampler;
    private final WatchLog watchLog;
    private final EconomicCalendar calendar;
    private final QueueWatch queue;
    private long lastGoodMidTwice = Instrument.NO_PRICE;
    private long events;

    /** {@code ownShown} says whether the feed contains our own orders. */
    MarketState(OrderBook book, BookBuilder builder, boolean ownShown, WatchSettings settings, Alerts alerts) {
        this.book = book;
        this.builder = builder;
        this.watchLog = new WatchLog(book.instrument(), alerts);
        this.calendar = settings.calendar();
        this.watch = new MarketWatch(book, settings, watchLog);
        this.sampler = new BookSampler(book);
        this.queue = new QueueWatch(book, ownShown);
    }

    /** Applies an event; returns whether the mid moved. */
    boolean onMarket(MarketEvent event) {
        watch.settle(event.time());
        sampler.settle(event.time());
        queue.before(event);
        builder.onMarket(event);
        session.onMarket(event);
        watch.onMarket(event);
        sampler.onMarket(event);
        events++;
        long mid = book.usable() ? book.midTwice() : lastGoodMidTwice;
        if (mid == lastGoodMidTwice) {
            return false;
        }
        lastGoodMidTwice = mid;
        session.onMid(event.time(), mid);
        return true;
    }

    /** News about this instrument, or about all: it changes no book. */
    void onNews(long now, MarketEvent.News news) {
        events++;
        long seen = Math.max(now, watch.time());
        switch (news) {
            case MarketEvent.Headline headline -> watchLog.told(watch.onHeadline(seen, headline));
            case MarketEvent.HeadlineJudged verdict -> {
                if (watch.onJudged(seen, verdict)) {
                    watchLog.judged(seen, verdict);
                }
            }
            case MarketEvent.EconomicRelease release -> watchLog.released(seen, release);
        }
    }

    /** What is measured of this market, as of {@code now}. */
    MarketReading watched(long now) {
        watch.settle(now);
        return watch;
    }

    /** How its book came to be what it is. */
    BookHistory history() {
        return sampler;
    }

    /** What the watch found and was told. */
    WatchLog watchLog() {
        return watchLog;
    }

    /** Which economic figures are to come. */
    EconomicCalendar calendar() {
        return calendar;
    }

    /** Where own orders stand in their queues. */
    QueueWatch queue() {
        return queue;
    }

    /** In a replay: goes on from totals taken elsewhere; the book follows in events. */
    void resume(MarketTotals totals, long eventsBefore) {
        builder = new BookBuilder(builder.book());
        session.resume(totals);
        sampler.restart();
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
