package io.blockwright.marketdata.tape;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.FeedReport;
import io.blockwright.marketdata.MarketStats;
import io.blockwright.marketdata.MarketTotals;
import io.blockwright.marketdata.OrderBook;

/** The market as the tape has told it so far: what a keyframe is made from. Writer thread only. */
final class FollowedBook {
    /** Whoever seeks plays at most about this many events to reach a moment. */
    private static final int USUAL = 16_384;

    private final OrderBook book;
    private BookBuilder builder;
    private final MarketStats stats = new MarketStats();
    private long mid = Instrument.NO_PRICE;
    private long events;
    /** Time of the newest event applied before the last loss. */
    private long before;

    private long since;

    FollowedBook(Instrument instrument) {
        book = new FastOrderBook(instrument);
        builder = new BookBuilder(book);
    }

    void onMarket(MarketEvent event) {
        builder.onMarket(event);
        stats.onMarket(event);
        events++;
        since++;
        if (book.usable() && book.midTwice() != mid) {
            mid = book.midTwice();
            stats.onMid(event.time(), mid);
        }
    }

    /** Whether so much happened since the last keyframe that another one pays: a large book costs more. */
    boolean keyframeDue() {
        return since >= USUAL + 4L * book.orderCount();
    }

    Keyframe keyframe() {
        since = 0;
        return new Keyframe(latest(), events, stats.totals(), BookImage.of(book));
    }

    private long latest() {
        FeedReport report = builder.report();
        return report.events() == 0 ? before : report.last();
    }

    /** Goes on after a loss; the keyframe holds the engine's book, and counts what was lost. */
    void resume(Keyframe after) {
        MarketTotals known = stats.totals();
        MarketTotals lost = after.totals();
        stats.resume(new MarketTotals(
                known.volume() + lost.volume(),
                known.value() + lost.value(),
                known.trades() + lost.trades(),
                lost.lastPrice() == Instrument.NO_PRICE ? known.lastPrice() : lost.lastPrice(),
                known.midTwice(),
                known.midSince(),
                known.midTime(),
                known.midSpan()));
        before = latest();
        after.book().restore(book);
        builder = new BookBuilder(book);
        events += after.events();
        if (book.usable() && book.midTwice() != mid) {
            mid = book.midTwice();
            stats.onMid(Math.max(before, after.time()), mid);
        }
    }
}
