package io.blockwright.engine;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.ConsolidatedBook;
import io.blockwright.marketdata.MarketTotals;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.marketdata.TapeHandler;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * The books of the venues beside the primary one, and all of them as one. What happens in them moves no parent and is not
 * part of the event hash: the market that is recorded, and by which orders are judged, is the primary's with everybody's
 * trades. Engine thread only, except for {@link #quotes}.
 */
public final class VenueBooks {
    private static final long EVERY = 50_000_000;

    private final ConsolidatedBook all = new ConsolidatedBook();
    private final List<String> names = new ArrayList<>();
    private final List<VenuesPicture.DarkVenue> dark = new ArrayList<>();
    private final List<VenuesPicture.DarkVenue> shownDark = Collections.unmodifiableList(dark);
    private long[] prices = new long[0];
    private long[] quantities = new long[0];
    private final LatestValue<VenueQuotes> quotes = new LatestValue<>();
    private long next = Long.MIN_VALUE;

    /** Begins with the primary venue, whose book the engine builds. */
    public VenueBooks(String primary, BookView book) {
        all.add(primary, book);
        names.add(primary);
    }

    /**
     * Follows another venue of the same instrument.
     *
     * @param book empty, the desk's own from now on
     * @return what to hand the venue's market events to, or its tape, on the engine thread
     */
    public TapeHandler follow(String venue, OrderBook book) {
        all.add(venue, book);
        names.add(venue);
        return new Following(book);
    }

    /** Builds one venue's book from its events. */
    private final class Following implements TapeHandler {
        private final OrderBook book;
        private BookBuilder builder;

        Following(OrderBook book) {
            this.book = book;
            this.builder = new BookBuilder(book);
        }

        @Override
        public void onJump(MarketTotals totals, long events) {
            builder =
                    new BookBuilder(book); // what came before is not known; the events that follow build the book anew
        }

        @Override
        public void onMarket(MarketEvent event) {
            builder.onMarket(event);
            publish(event.time());
        }
    }

    /**
     * Knows of a venue that shows no book.
     *
     * @param minimum fewest shares of an order that it takes
     */
    public void dark(String venue, long minimum) {
        dark.add(new VenuesPicture.DarkVenue(venue, minimum));
    }

    /** The venues that show no book, a live view; asked at every look of a strategy, so nothing is made for it. */
    List<VenuesPicture.DarkVenue> dark() {
        return shownDark;
    }

    /** Whether there is more than one book. */
    public boolean several() {
        return names.size() > 1;
    }

    /**
     * The mid by which an order for a venue is judged: the venue's own; where it has none, or shows no book, that of all books
     * together. The first venue's, and one book's alone, is the desk's.
     *
     * @param deskMidTwice twice the desk's last good mid in ticks, or NO_PRICE
     */
    long midTwice(String venue, long deskMidTwice) {
        int index = names.indexOf(venue);
        if (!several() || index == 0) {
            return deskMidTwice;
        }
        BookView book = index > 0 ? all.book(index) : null;
        if (book != null && book.usable()) {
            return book.midTwice();
        }
        long bid = all.best(Side.BUY);
        long ask = all.best(Side.SELL);
        return bid == Instrument.NO_PRICE || ask == Instrument.NO_PRICE || bid > ask ? deskMidTwice : bid + ask;
    }

    /** Whether an order for a venue can be priced: its own book trades and lost nothing; without one, the desk's. */
    boolean usable(String venue, boolean deskUsable) {
        int index = names.indexOf(venue);
        if (!several() || index <= 0) {
            return deskUsable;
        }
        BookView book = all.book(index);
        return !book.stale() && book.status() == TradingStatus.TRADING;
    }

    /** What each venue shows now, and all together, at most so many levels a side; nothing where there is one book. */
    VenuesPicture picture(int levels) {
        if (!several()) {
            return VenuesPicture.NONE;
        }
        if (prices.length != levels) {
            prices = new long[levels];
            quantities = new long[levels];
        }
        List<VenueDepth> each = new ArrayList<>(names.size());
        for (int i = 0; i < names.size(); i++) {
            each.add(new VenueDepth(names.get(i), depth(i, Side.BUY), depth(i, Side.SELL)));
        }
        return new VenuesPicture(each, together(Side.BUY), together(Side.SELL), dark);
    }

    private Depth depth(int venue, Side side) {
        BookView book = all.book(venue);
        boolean seen = !book.stale() && book.status() == TradingStatus.TRADING;
        return copied(seen ? book.copyLevels(side, prices, quantities) : 0);
    }

    private Depth together(Side side) {
        return copied(all.copyLevels(side, prices, quantities));
    }

    private Depth copied(int levels) {
        return new Depth(Arrays.copyOf(prices, levels), Arrays.copyOf(quantities, levels));
    }

    /** All books as one. */
    public ConsolidatedBook all() {
        return all;
    }

    /** The newest quotes since the last call, or none: for a screen, at most twenty a second of the market's time. */
    public LatestValue<VenueQuotes> quotes() {
        return quotes;
    }

    private void publish(long now) {
        if (now < next) {
            return;
        }
        next = now + EVERY;
        List<String> venues = all.venues();
        List<VenueQuotes.Quote> told = new ArrayList<>();
        for (int i = 0; i < venues.size(); i++) {
            BookView book = all.book(i);
            told.add(new VenueQuotes.Quote(
                    venues.get(i), book.bestBid(), shares(book, Side.BUY), book.bestAsk(), shares(book, Side.SELL)));
        }
        quotes.set(new VenueQuotes(now, told));
    }

    private static long shares(BookView book, Side side) {
        long best = book.best(side);
        return best == Instrument.NO_PRICE ? 0 : book.quantityAt(side, best);
    }
}
