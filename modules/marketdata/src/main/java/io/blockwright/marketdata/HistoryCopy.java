package io.blockwright.marketdata;

import io.blockwright.domain.Side;

/**
 * A {@link BookHistory} as it was when {@link #catchUp} was last called: what a thread beside the one that feeds the market may
 * look at. Whoever uses it sees to it that nobody looks while it catches up. Fixed memory; nothing allocates; catching up with
 * a sample costs about what the sample itself did.
 */
public final class HistoryCopy implements BookHistory {
    private static final int NEVER = -1;

    private final boolean[] usable = new boolean[KEPT];
    private final long[] midTwice = new long[KEPT];
    private final long[] bought = new long[KEPT];
    private final long[] sold = new long[KEPT];
    private final long[] flow = new long[KEPT];
    private final long[] messages = new long[KEPT];
    private final Levels bids = new Levels();
    private final Levels asks = new Levels();
    private long newest = Long.MIN_VALUE;
    private int at = NEVER;
    private int samples;

    /** One side's levels, sample after sample. */
    private static final class Levels {
        final int[] counts = new int[KEPT];
        final long[] prices = new long[KEPT * LEVELS];
        final long[] quantities = new long[KEPT * LEVELS];

        void take(int at, BookHistory from, int back, Side side) {
            counts[at] = from.levels(back, side);
            for (int i = 0; i < counts[at]; i++) {
                prices[at * LEVELS + i] = from.price(back, side, i);
                quantities[at * LEVELS + i] = from.quantity(back, side, i);
            }
        }

        int place(int at, int level) {
            if (level < 0 || level >= counts[at]) {
                throw new IndexOutOfBoundsException("level " + level + " of " + counts[at]);
            }
            return at * LEVELS + level;
        }
    }

    /** Takes the samples that came since the last time; all there are where some were missed or it began anew. */
    public void catchUp(BookHistory from) {
        if (from.samples() == 0) {
            samples = 0;
            newest = Long.MIN_VALUE;
            return;
        }
        if (!BookHistory.goesOn(from, newest, samples)) {
            samples = 0;
        }
        long missing = samples == 0 ? from.samples() : from.newest() - newest;
        for (int back = (int) missing - 1; back >= 0; back--) {
            take(from, back);
        }
        newest = from.newest();
    }

    private void take(BookHistory from, int back) {
        at = at + 1 == KEPT ? 0 : at + 1;
        samples = Math.min(samples + 1, KEPT);
        usable[at] = from.usable(back);
        midTwice[at] = from.midTwice(back);
        bids.take(at, from, back, Side.BUY);
        asks.take(at, from, back, Side.SELL);
        bought[at] = from.bought(back);
        sold[at] = from.sold(back);
        flow[at] = from.flow(back);
        messages[at] = from.messages(back);
    }

    private int index(int back) {
        if (back < 0 || back >= samples) {
            throw new IndexOutOfBoundsException("sample " + back + " of " + samples);
        }
        int index = at - back;
        return index < 0 ? index + KEPT : index;
    }

    private Levels side(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    @Override
    public int samples() {
        return samples;
    }

    @Override
    public long newest() {
        return newest;
    }

    @Override
    public boolean usable(int back) {
        return usable[index(back)];
    }

    @Override
    public long midTwice(int back) {
        return midTwice[index(back)];
    }

    @Override
    public int levels(int back, Side side) {
        return side(side).counts[index(back)];
    }

    @Override
    public long price(int back, Side side, int level) {
        Levels levels = side(side);
        return levels.prices[levels.place(index(back), level)];
    }

    @Override
    public long quantity(int back, Side side, int level) {
        Levels levels = side(side);
        return levels.quantities[levels.place(index(back), level)];
    }

    @Override
    public long bought(int back) {
        return bought[index(back)];
    }

    @Override
    public long sold(int back) {
        return sold[index(back)];
    }

    @Override
    public long flow(int back) {
        return flow[index(back)];
    }

    @Override
    public long messages(int back) {
        return messages[index(back)];
    }
}
