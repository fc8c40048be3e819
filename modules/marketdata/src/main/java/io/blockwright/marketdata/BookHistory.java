package io.blockwright.marketdata;

import io.blockwright.domain.Side;

/**
 * What a market's book looked like over the last half minute, a sample every quarter of a second, and what happened between:
 * what forecasters look at. Samples lie on a grid of event time, so the same events give the same samples in live, replay and
 * backtest, whoever looks and when. A sample shows the book as it was before the first event at or after its moment; the
 * newest one is from before the newest event.
 *
 * <p>{@code back} counts samples from the newest, which is 0, to {@link #samples()} − 1. Prices in ticks, quantities in shares,
 * times in nanoseconds since the epoch. Looking allocates nothing. Valid on the thread that feeds the market.
 */
public interface BookHistory {
    /** From one sample to the next, nanoseconds. */
    long STEP = 250_000_000L;

    /** Price levels of each side in a sample. */
    int LEVELS = 10;

    /** Samples kept at most. */
    int KEPT = 128;

    /** Of a market that nobody follows. */
    BookHistory NONE = new NoHistory();

    /** Samples there are, at most {@link #KEPT}. */
    int samples();

    /** Which moment of the grid the newest sample is of: times {@link #STEP} it is the time. Rises by one with every sample. */
    long newest();

    /**
     * Whether a history goes on from what was seen of it before, with nothing missed. A history that began anew, be it within one
     * step, has fewer samples than would go on from there.
     *
     * @param newestSeen what its {@link #newest()} was
     * @param samplesSeen how many samples were seen of it since it began
     */
    static boolean goesOn(BookHistory history, long newestSeen, long samplesSeen) {
        long since = history.newest() - newestSeen;
        int samples = history.samples();
        return since >= 0 && since <= samples && Math.min(KEPT, samplesSeen + since) == samples;
    }

    /** Whether the book could be priced from. */
    boolean usable(int back);

    /** Twice the mid price; that of the last usable sample where the book is not usable, 0 before the first. */
    long midTwice(int back);

    /** How many levels of a side the sample has. */
    int levels(int back, Side side);

    /** Price of a level, the best one is 0; only for levels that are there. */
    long price(int back, Side side, int level);

    /** Displayed shares of a level; only for levels that are there. */
    long quantity(int back, Side side, int level);

    /** Shares bought by those who took, since the sample before. */
    long bought(int back);

    /** Shares sold by those who took, since the sample before. */
    long sold(int back);

    /**
     * Shares added to the best bid or taken from the best ask, less the opposite, since the sample before: order-flow imbalance
     * (Cont, Kukanov and Stoikov, 2014).
     */
    long flow(int back);

    /** Messages since the sample before. */
    long messages(int back);
}
