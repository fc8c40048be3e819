package io.blockwright.training.forecast;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.inference.ForecastRows;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookHistory;
import io.blockwright.marketdata.BookSampler;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.MarketHandler;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Makes sessions of market events. Rows come from the history that a desk would have had, and what came true from the book
 * itself. A session that grows longer than three quarters of an hour is cut, so that a recorded day is several.
 */
final class SessionMaker implements MarketHandler {
    /** Rows of a session at most. */
    static final int LONGEST = 45 * 60 * 4 + 400;

    private final Instrument instrument;
    private final String name;
    private final int stride;
    private final Consumer<Session> done;
    private final FastOrderBook book;
    private final BookBuilder builder;
    private final BookSampler sampler;
    private final List<Pending> pending = new ArrayList<>();
    private final List<Session.Sample> samples = new ArrayList<>();
    private ForecastRows rows;
    private long events;
    private int part;

    /**
     * Makes them of one instrument's events.
     *
     * @param stride how many grid steps from one sample to the next
     * @param done is given each session
     */
    SessionMaker(Instrument instrument, String name, int stride, Consumer<Session> done) {
        this.instrument = instrument;
        this.name = name;
        this.stride = stride;
        this.done = done;
        this.book = new FastOrderBook(instrument);
        this.builder = new BookBuilder(book);
        this.sampler = new BookSampler(book);
        this.rows = new ForecastRows(instrument, LONGEST);
    }

    @Override
    public void onMarket(MarketEvent event) {
        if (event instanceof MarketEvent.News || !event.concerns(instrument.symbol())) {
            return;
        }
        long now = event.time();
        sampler.settle(now);
        pending.removeIf(p -> settled(p, now));
        if (sampler.newest() != rows.newest()) {
            sampled();
        }
        for (int i = 0; i < pending.size(); i++) {
            pending.get(i).before(event, book);
        }
        builder.onMarket(event);
        sampler.onMarket(event);
        events++;
        for (int i = 0; i < pending.size(); i++) {
            pending.get(i).after(now, events, book);
        }
    }

    private boolean settled(Pending moment, long now) {
        if (!moment.settle(now, book)) {
            return false;
        }
        samples.add(new Session.Sample(moment.row(), moment.truth()));
        return true;
    }

    private void sampled() {
        if (rows.rows() >= LONGEST - BookHistory.KEPT) {
            finish();
        }
        long before = Math.floorDiv(rows.newest(), stride);
        rows.follow(sampler);
        int row = rows.rows() - 1;
        if (Math.floorDiv(rows.newest(), stride) != before && row >= 0 && rows.whole(row) && book.usable()) {
            pending.add(new Pending(rows, row, sampler.newest() * BookHistory.STEP, events, book));
        }
    }

    /** Hands over what there is; moments whose future nobody saw are left out. */
    void finish() {
        if (!samples.isEmpty()) {
            part++;
            done.accept(new Session(part == 1 ? name : name + ", part " + part, rows, samples));
        }
        samples.clear();
        pending.clear();
        rows = new ForecastRows(instrument, LONGEST);
    }
}
