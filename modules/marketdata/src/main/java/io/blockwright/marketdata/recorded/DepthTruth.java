package io.blockwright.marketdata.recorded;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.marketdata.Tally;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/**
 * Compares a book with the recorded depth beside it, row by row, counts the differences and only then corrects them: the
 * recorded depth is the truth for the levels it shows.
 *
 * <p>Two kinds of difference are told apart. A level that the row before did not show yet may differ, because the recording
 * never introduced what stood there ({@link #INTRODUCED}) or did not tell how it changed out of view ({@link #CHANGED}). A
 * level that was in view must follow from the messages alone: if it does not, messages and depth contradict each other
 * ({@link #CONTRADICTED}).
 */
final class DepthTruth {
    /** Learnt: a level came into view that holds more than the messages introduced. */
    static final String INTRODUCED = "levels with quantity the messages never introduced";
    /** Learnt: a level came into view that holds less than when it was last seen, or is gone. */
    static final String CHANGED = "levels that shrank while out of view";
    /** Rejection: a level in view differs; it was set to what the recorded depth says. */
    static final String CONTRADICTED = "levels in view where messages and recorded depth disagree (depth taken)";
    /** Rejection: the row was not used. */
    static final String BAD_ROW = "depth rows left out (levels out of order, or a negative size)";

    /** One side of a depth row and of the row before. */
    private static final class Face {
        final Side side;
        final long[] prices;
        final long[] quantities;
        int size;
        /** Worst price that the row before showed; a side shown whole was in view at every price. */
        long viewEnd = Instrument.NO_PRICE;

        boolean viewedWhole;

        Face(Side side, int depth) {
            this.side = side;
            prices = new long[depth];
            quantities = new long[depth];
        }
    }

    private final OrderBook book;
    private final String symbol;
    private final int depth;
    private final Tally rejections;
    private final Tally learnt;
    private final Face bids;
    private final Face asks;
    private final List<MarketEvent> additions = new ArrayList<>();
    private long[] bookPrices = new long[64];
    private long[] bookQuantities = new long[64];
    private boolean bad;
    private boolean begun;

    DepthTruth(OrderBook book, int depth, Tally rejections, Tally learnt) {
        this.book = book;
        this.symbol = book.instrument().symbol();
        this.depth = depth;
        this.rejections = rejections;
        this.learnt = learnt;
        this.bids = new Face(Side.BUY, depth);
        this.asks = new Face(Side.SELL, depth);
    }

    private Face face(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    /** Begins a row. */
    void begin() {
        bids.size = 0;
        asks.size = 0;
        bad = false;
    }

    /** Says the next level of a side, best first; a quantity of 0 means that there is none. */
    void level(Side side, long price, long quantity) {
        Face face = face(side);
        if (quantity == 0) {
            return;
        }
        boolean ordered = face.size == 0
                || (price != face.prices[face.size - 1] && side.atLeastAsAggressive(face.prices[face.size - 1], price));
        if (quantity < 0 || price <= 0 || !ordered) {
            bad = true;
            return;
        }
        face.prices[face.size] = price;
        face.quantities[face.size++] = quantity;
    }

    /** Whether the last row showed what stands at a price, be it nothing. */
    boolean inView(Side side, long price) {
        Face face = face(side);
        return begun
                && (face.viewedWhole
                        || (face.viewEnd != Instrument.NO_PRICE && side.atLeastAsAggressive(price, face.viewEnd)));
    }

    /** Ends a row: counts where the book differs from it, and emits the events that correct the book. */
    void settle(long time, Consumer<MarketEvent> events) {
        if (bad) {
            rejections.add(BAD_ROW);
            return;
        }
        compare(time, bids, events);
        compare(time, asks, events);
        // What is wrong goes before what is missing comes, so that no step on the way is a crossed book.
        additions.forEach(events);
        additions.clear();
        view(bids);
        view(asks);
        begun = true;
    }

    private void view(Face face) {
        face.viewedWhole = face.size < depth;
        face.viewEnd = face.size == 0 ? Instrument.NO_PRICE : face.prices[face.size - 1];
    }

    private void compare(long time, Face truth, Consumer<MarketEvent> events) {
        int levels = copy(truth);
        int at = 0;
        for (int shown = 0; shown < truth.size; shown++) {
            long price = truth.prices[shown];
            while (at < levels && bookPrices[at] != price && truth.side.atLeastAsAggressive(bookPrices[at], price)) {
                differs(time, truth.side, bookPrices[at++], 0, true, events);
            }
            boolean there = at < levels && bookPrices[at] == price;
            long has = there ? bookQuantities[at++] : 0;
            if (has != truth.quantities[shown]) {
                differs(time, truth.side, price, truth.quantities[shown], has > truth.quantities[shown], events);
            }
        }
        if (truth.size < depth) {
            while (at < levels) {
                differs(time, truth.side, bookPrices[at++], 0, true, events);
            }
        }
    }

    private int copy(Face truth) {
        int levels;
        while (true) {
            levels = book.copyLevels(truth.side, bookPrices, bookQuantities);
            boolean enough = levels < bookPrices.length
                    || (truth.size == depth
                            && truth.side.atLeastAsAggressive(truth.prices[depth - 1], bookPrices[levels - 1]));
            if (enough) {
                return levels;
            }
            bookPrices = new long[levels * 2];
            bookQuantities = new long[levels * 2];
        }
    }

    private void differs(
            long time, Side side, long price, long quantity, boolean shrank, Consumer<MarketEvent> events) {
        if (inView(side, price)) {
            rejections.add(CONTRADICTED);
        } else {
            learnt.add(shrank ? CHANGED : INTRODUCED);
        }
        if (shrank) {
            // Which of the known orders left is unknown, so none of them is known any more.
            events.accept(new MarketEvent.LevelChanged(time, symbol, side, price, 0));
        }
        if (quantity > 0) {
            additions.add(new MarketEvent.LevelChanged(time, symbol, side, price, quantity));
        }
    }
}
