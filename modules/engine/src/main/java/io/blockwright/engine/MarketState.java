package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketStats;

/** What the engine knows of one instrument: its book, the session's totals, the last good mid. Engine thread only. */
final class MarketState {
    private final BookView book;
    private final BookBuilder builder;
    private final MarketStats session = new MarketStats();
    private long lastGoodMidTwice = Instrument.NO_PRICE;
    private long events;

    MarketState(BookView book, BookBuilder builder) {
        this.book = book;
        this.builder = builder;
    }

    /** Applies an event; returns whether the mid moved. */
    boolean onMarket(MarketEvent event) {
        builder.onMarket(event);
        session.onMarket(event);
        events++;
        long mid = book.usable() ? book.midTwice() : lastGoodMidTwice;
        if (mid == lastGoodMidTwice) {
            return false;
        }
        lastGoodMidTwice = mid;
        session.onMid(event.time(), mid);
        return true;
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
