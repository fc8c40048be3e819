package io.blockwright.marketdata.recorded;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookBuilder;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.marketdata.Tally;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * Turns what a recorded file says about one symbol's orders into market events that any book can follow. It keeps a book of
 * its own to know what the file introduced; events that cannot be true are left out and counted.
 *
 * <p>Orders that the file never introduced (they stood in the book before it begins, or arrived out of its view) are learnt
 * when first touched, and counted. Such an order stood before every order that the file introduced, which is where a book
 * keeps anonymous quantity: its cancellation lowers the anonymous quantity at its price, as far as a recorded depth has shown
 * any (a {@link MarketEvent.LevelChanged}); its execution is an {@link MarketEvent.OrderExecuted} under its own id, which a
 * {@link BookBuilder} takes from the anonymous quantity too. Where nothing anonymous stands, a cancellation changes nothing
 * that anyone could have seen and makes no event.
 */
final class OrderTape {
    /** Learnt. */
    static final String NEVER_INTRODUCED = "touches of orders the file never introduced";
    /** Learnt: an unknown order was touched where only known orders were thought to be. */
    static final String REMIXED = "levels whose orders changed out of view";
    /** Learnt: their price or side is unknown too, so that nothing of them could be used. */
    static final String UNPRICED = "executions of orders the file never introduced, without a price";

    private final Instrument instrument;
    private final OrderBook book;
    private final BookBuilder builder;
    private final Queue<MarketEvent> out = new ArrayDeque<>();
    private final Tally rejections = new Tally();
    private final Tally learnt = new Tally();
    private @Nullable DepthTruth truth;

    OrderTape(Instrument instrument) {
        this.instrument = instrument;
        this.book = new FastOrderBook(instrument);
        this.builder = new BookBuilder(book);
    }

    /** Follows a recorded depth of that many levels a side from now on. */
    DepthTruth follow(int depth) {
        DepthTruth followed = new DepthTruth(book, depth, rejections, learnt);
        truth = followed;
        return followed;
    }

    Instrument instrument() {
        return instrument;
    }

    BookView book() {
        return book;
    }

    /** Events that wait to be delivered. */
    Queue<MarketEvent> out() {
        return out;
    }

    Tally rejections() {
        return rejections;
    }

    Tally learnt() {
        return learnt;
    }

    /** Everything that was left out, by name. */
    Map<String, Long> rejected() {
        Map<String, Long> all = new HashMap<>(rejections.toMap());
        builder.report().rejections().forEach((name, count) -> all.merge(name, count, Long::sum));
        return all;
    }

    void emit(MarketEvent event) {
        if (builder.apply(event)) {
            out.add(event);
        }
    }

    void added(long time, long id, Side side, long price, long quantity) {
        emit(new MarketEvent.OrderAdded(time, instrument.symbol(), id, side, price, quantity));
    }

    /** Side and price may be unknown ({@code null}, {@code NO_PRICE}). */
    void reduced(long time, long id, @Nullable Side side, long price, long quantity) {
        if (book.contains(id)) {
            emit(new MarketEvent.OrderReduced(time, instrument.symbol(), id, quantity));
        } else {
            goneUnknown(time, side, price, quantity);
        }
    }

    /** Side, price and quantity may be unknown ({@code null}, {@code NO_PRICE}, anything positive). */
    void deleted(long time, long id, @Nullable Side side, long price, long quantity) {
        if (book.contains(id)) {
            emit(new MarketEvent.OrderDeleted(time, instrument.symbol(), id));
        } else {
            goneUnknown(time, side, price, quantity);
        }
    }

    /** Side and price may be unknown. A price of {@code NO_PRICE} means the order's own. */
    void executed(long time, long id, @Nullable Side side, long price, long quantity) {
        String symbol = instrument.symbol();
        if (book.contains(id)) {
            long paid = price == Instrument.NO_PRICE ? book.priceOf(id) : price;
            emit(new MarketEvent.OrderExecuted(time, symbol, id, book.sideOf(id), paid, quantity));
        } else if (price == Instrument.NO_PRICE) {
            learnt.add(UNPRICED);
        } else if (side == null) {
            learnt.add(NEVER_INTRODUCED);
            emit(new MarketEvent.Traded(time, symbol, price, quantity, null));
        } else {
            touchUnknown(time, side, price, quantity);
            emit(new MarketEvent.OrderExecuted(time, symbol, id, side, price, quantity));
        }
    }

    /** Side, old price and old quantity may be unknown. */
    void replaced(
            long time,
            long oldId,
            long id,
            @Nullable Side side,
            long oldPrice,
            long oldQuantity,
            long price,
            long quantity) {
        if (book.contains(oldId)) {
            emit(new MarketEvent.OrderReplaced(time, instrument.symbol(), oldId, id, price, quantity));
            return;
        }
        goneUnknown(time, side, oldPrice, oldQuantity);
        if (side != null) {
            added(time, id, side, price, quantity);
        }
    }

    void traded(long time, long price, long quantity, @Nullable Side aggressor) {
        emit(new MarketEvent.Traded(time, instrument.symbol(), price, quantity, aggressor));
    }

    void status(long time, TradingStatus status) {
        emit(new MarketEvent.StatusChanged(time, instrument.symbol(), status));
    }

    /** Whether the file introduced an order that still stands. */
    boolean knows(long id) {
        return book.contains(id);
    }

    /** Counts a size that cannot be; such a message is left out. */
    boolean sound(long quantity) {
        if (quantity <= 0) {
            rejections.add(BookBuilder.BAD_SIZE);
        }
        return quantity > 0;
    }

    private void goneUnknown(long time, @Nullable Side side, long price, long quantity) {
        if (side == null || price == Instrument.NO_PRICE) {
            learnt.add(NEVER_INTRODUCED);
            return;
        }
        touchUnknown(time, side, price, quantity);
        long anonymous = book.quantityOf(OrderBook.anonymousId(side, price));
        long gone = Math.min(anonymous, quantity);
        if (gone > 0) {
            level(time, side, price, book.quantityAt(side, price) - gone);
        }
    }

    private void touchUnknown(long time, Side side, long price, long quantity) {
        learnt.add(NEVER_INTRODUCED);
        DepthTruth shown = truth;
        if (shown == null || !shown.inView(side, price)) {
            return;
        }
        long whole = book.quantityAt(side, price);
        if (whole >= quantity && book.quantityOf(OrderBook.anonymousId(side, price)) < quantity) {
            // The level's quantity is right, so an order that is known must have made room for the unknown one unseen.
            learnt.add(REMIXED);
            level(time, side, price, 0);
            level(time, side, price, whole);
        }
    }

    private void level(long time, Side side, long price, long quantity) {
        emit(new MarketEvent.LevelChanged(time, instrument.symbol(), side, price, quantity));
    }
}
