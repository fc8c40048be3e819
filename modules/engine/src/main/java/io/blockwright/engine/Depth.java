package io.blockwright.engine;

import io.blockwright.domain.Instrument;

/** One side of a book as it was at one moment, best level first. Immutable. */
public final class Depth {
    /** A side nobody is on. */
    public static final Depth EMPTY = new Depth(new long[0], new long[0]);

    private final long[] prices;
    private final long[] quantities;

    /** Takes the arrays over; the caller must not touch them again. Same length, best level first. */
    public Depth(long[] prices, long[] quantities) {
        if (prices.length != quantities.length) {
            throw new IllegalArgumentException("as many prices as quantities");
        }
        this.prices = prices;
        this.quantities = quantities;
    }

    /** Number of levels. */
    public int size() {
        return prices.length;
    }

    /** Price of a level in ticks; 0 is the best level. */
    public long price(int level) {
        return prices[level];
    }

    /** Displayed shares of a level. */
    public long quantity(int level) {
        return quantities[level];
    }

    /** Best price in ticks, or {@link Instrument#NO_PRICE}. */
    public long best() {
        return prices.length == 0 ? Instrument.NO_PRICE : prices[0];
    }
}
