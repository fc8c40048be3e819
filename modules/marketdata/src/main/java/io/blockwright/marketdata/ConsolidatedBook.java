package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import java.util.ArrayList;
import java.util.List;

/**
 * The books of several venues seen as one: the best price over all of them, and who shows how much of it. A venue whose book
 * is stale or does not trade is left out until it is back. Prices in ticks, quantities in shares. Owned by one thread;
 * allocates only to grow.
 */
public final class ConsolidatedBook {
    private final List<String> venues = new ArrayList<>();
    private final List<BookView> books = new ArrayList<>();
    private final List<long[]> prices = new ArrayList<>();
    private final List<long[]> quantities = new ArrayList<>();
    private int[] counts = new int[0];
    private int[] heads = new int[0];

    /**
     * Adds a venue behind those there are.
     *
     * @throws IllegalArgumentException when it is there already or shows another instrument
     */
    public void add(String venue, BookView book) {
        if (venues.contains(venue)) {
            throw new IllegalArgumentException("venue " + venue + " is in the consolidated book already");
        }
        if (!books.isEmpty() && !books.getFirst().instrument().equals(book.instrument())) {
            throw new IllegalArgumentException("venue " + venue + " shows "
                    + book.instrument().symbol() + ", the others "
                    + books.getFirst().instrument().symbol());
        }
        venues.add(venue);
        books.add(book);
        prices.add(new long[0]);
        quantities.add(new long[0]);
        counts = new int[venues.size()];
        heads = new int[venues.size()];
    }

    /** The venues, in the order in which they were added. */
    public List<String> venues() {
        return List.copyOf(venues);
    }

    /** One venue's own book. */
    public BookView book(int venue) {
        return books.get(venue);
    }

    private static boolean counts(BookView book) {
        return !book.stale() && book.status() == TradingStatus.TRADING;
    }

    /** The best price of a side over all venues, {@link Instrument#NO_PRICE} when nobody stands there. */
    public long best(Side side) {
        int venue = bestVenue(side);
        return venue < 0 ? Instrument.NO_PRICE : books.get(venue).best(side);
    }

    /** The first venue that has the best price of a side, −1 when none has one. */
    public int bestVenue(Side side) {
        int found = -1;
        long best = Instrument.NO_PRICE;
        for (int i = 0; i < books.size(); i++) {
            BookView book = books.get(i);
            long price = counts(book) ? book.best(side) : Instrument.NO_PRICE;
            if (price != Instrument.NO_PRICE && (found < 0 || side.sign() * (price - best) > 0)) {
                found = i;
                best = price;
            }
        }
        return found;
    }

    /** Shares that all venues show at a price. */
    public long quantityAt(Side side, long price) {
        long all = 0;
        for (int i = 0; i < books.size(); i++) {
            all += quantityAt(i, side, price);
        }
        return all;
    }

    /** Shares that one venue shows at a price. */
    public long quantityAt(int venue, Side side, long price) {
        BookView book = books.get(venue);
        return counts(book) ? book.quantityAt(side, price) : 0;
    }

    /** Whether one venue bids more than another asks. */
    public boolean crossed() {
        long bid = best(Side.BUY);
        long ask = best(Side.SELL);
        return bid != Instrument.NO_PRICE && ask != Instrument.NO_PRICE && bid > ask;
    }

    /**
     * Copies the levels of a side, best first, the shares of all venues at a price together; {@link #quantityAt(int, Side,
     * long)} says whose they are.
     *
     * @return how many levels were written (at most the arrays' length)
     */
    public int copyLevels(Side side, long[] toPrices, long[] toQuantities) {
        for (int i = 0; i < books.size(); i++) {
            if (prices.get(i).length < toPrices.length) {
                prices.set(i, new long[toPrices.length]);
                quantities.set(i, new long[toPrices.length]);
            }
            BookView book = books.get(i);
            heads[i] = 0;
            counts[i] = counts(book) ? book.copyLevels(side, prices.get(i), quantities.get(i)) : 0;
        }
        int written = 0;
        while (written < toPrices.length) {
            long best = Instrument.NO_PRICE;
            for (int i = 0; i < heads.length; i++) {
                if (heads[i] < counts[i]) {
                    long price = prices.get(i)[heads[i]];
                    best = best == Instrument.NO_PRICE || side.sign() * (price - best) > 0 ? price : best;
                }
            }
            if (best == Instrument.NO_PRICE) {
                break;
            }
            long all = 0;
            for (int i = 0; i < heads.length; i++) {
                if (heads[i] < counts[i] && prices.get(i)[heads[i]] == best) {
                    all += quantities.get(i)[heads[i]++];
                }
            }
            toPrices[written] = best;
            toQuantities[written++] = all;
        }
        return written;
    }
}
