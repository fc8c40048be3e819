package io.blockwright.marketdata;

import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;

/**
 * Keeps the {@link BookHistory} of a book. Told of every event twice, before and after the book takes it up. Single-threaded;
 * fixed memory; nothing allocates. Between two samples an event costs a comparison and a look at the touch.
 */
public final class BookSampler implements BookHistory {
    private static final int NEVER = -1;

    private final BookView book;
    private final BookSide bids = new BookSide(Side.BUY);
    private final BookSide asks = new BookSide(Side.SELL);
    private final boolean[] usable = new boolean[KEPT];
    private final long[] midTwice = new long[KEPT];
    private final long[] bought = new long[KEPT];
    private final long[] sold = new long[KEPT];
    private final long[] flow = new long[KEPT];
    private final long[] messages = new long[KEPT];
    private final TouchChange touch = new TouchChange();
    private long nextTime = Long.MIN_VALUE;
    private long newest = Long.MIN_VALUE;
    private int at = NEVER;
    private int samples;
    private long lastMid;
    private long buying;
    private long selling;
    private long heard;

    /** Samples a book kept by somebody else on the same thread. */
    public BookSampler(BookView book) {
        this.book = book;
    }

    /** Time has come to here, and the book is still as it was: before an event. */
    public void settle(long time) {
        if (time >= nextTime) {
            sample(time);
        }
    }

    private void sample(long time) {
        long grid = Math.floorDiv(time, STEP);
        if (newest == Long.MIN_VALUE) {
            newest = grid; // there is no book yet to look at: the first sample is the next one
        }
        long missing = Math.min(grid - newest, KEPT);
        for (long i = 0; i < missing; i++) {
            take();
        }
        newest = grid;
        nextTime = (grid + 1) * STEP;
    }

    private void take() {
        at = at + 1 == KEPT ? 0 : at + 1;
        samples = Math.min(samples + 1, KEPT);
        boolean whole = book.usable();
        usable[at] = whole;
        if (whole) {
            lastMid = book.midTwice();
        }
        midTwice[at] = lastMid;
        bids.take(at, book);
        asks.take(at, book);
        bought[at] = buying;
        sold[at] = selling;
        flow[at] = touch.takeNet();
        messages[at] = heard;
        buying = 0;
        selling = 0;
        heard = 0;
    }

    /** An event that the book has taken up; {@link #settle} was told its time before. */
    public void onMarket(MarketEvent event) {
        heard++;
        if (event instanceof MarketEvent.OrderExecuted e) {
            traded(e.side().opposite(), e.quantity());
        } else if (event instanceof MarketEvent.Traded e && e.aggressor() != null) {
            traded(e.aggressor(), e.quantity());
        }
        touch.follow(book);
    }

    private void traded(Side aggressor, long quantity) {
        if (quantity <= 0 || quantity > OrderBook.LARGEST_QUANTITY) {
            return;
        }
        if (aggressor == Side.BUY) {
            buying += quantity;
        } else {
            selling += quantity;
        }
    }

    /** Begins anew: what came before is not what leads to what comes. */
    public void restart() {
        samples = 0;
        at = NEVER;
        nextTime = Long.MIN_VALUE;
        newest = Long.MIN_VALUE;
        lastMid = 0;
        buying = 0;
        selling = 0;
        heard = 0;
        touch.lose();
        touch.takeNet();
    }

    private int index(int back) {
        if (back < 0 || back >= samples) {
            throw new IndexOutOfBoundsException("sample " + back + " of " + samples);
        }
        int index = at - back;
        return index < 0 ? index + KEPT : index;
    }

    private BookSide side(Side side) {
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
        return side(side).levels(index(back));
    }

    @Override
    public long price(int back, Side side, int level) {
        return side(side).price(index(back), level);
    }

    @Override
    public long quantity(int back, Side side, int level) {
        return side(side).quantity(index(back), level);
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
