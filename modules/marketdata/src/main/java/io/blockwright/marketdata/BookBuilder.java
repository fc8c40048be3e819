package io.blockwright.marketdata;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Level;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import java.util.List;

/**
 * Keeps an order book in step with market events. Never throws on bad data: an event that cannot be true is left out and
 * counted by name, and what an event tells about orders that were never introduced is counted too.
 *
 * <p>An execution of an unknown order takes its quantity from the anonymous order at its price, as far as there is one: an
 * order that was never introduced stood there before every order that was. A reduction, a deletion or a replacement of an
 * unknown order says neither price nor side and is left out.
 *
 * <p>A crossed or locked book is counted each time the book becomes so and left as it is: {@link BookView#usable()} is false
 * until it is mended by the feed. After a feed gap the book stays stale, and follows what still comes, until a snapshot.
 *
 * <p>Single-threaded; allocates nothing on the way of a good event.
 */
public final class BookBuilder implements MarketHandler {
    public static final String UNKNOWN_ORDER = "unknown order id";
    public static final String DUPLICATE_ORDER = "duplicate order id";
    public static final String BAD_SIZE = "size not positive";
    public static final String HUGE_SIZE = "size beyond any order";
    public static final String BAD_PRICE = "price not positive";
    public static final String TIME_BACK = "time going back";
    public static final String OTHER_SYMBOL = "another symbol";
    public static final String BAD_ID = "order id below the range of ids";
    /** The event is applied: the order is gone. */
    public static final String OVER_EXECUTION = "executed more than the order had";
    /** The event is applied: the order is gone. */
    public static final String OVER_CANCEL = "cancelled more than the order had";
    /** The event is applied. */
    public static final String CROSSED = "book crossed";
    /** The event is applied. */
    public static final String LOCKED = "book locked";

    /** Learnt: an execution named an order that nothing had introduced. */
    public static final String EXECUTION_OF_UNKNOWN = "executions of orders never introduced";
    /** Learnt: the feed said that it lost something. */
    public static final String GAPS = "feed gaps";

    private final OrderBook book;
    private final String symbol;
    private final Tally rejections = new Tally();
    private final Tally learnt = new Tally();
    private long events;
    private long first;
    private long last = Long.MIN_VALUE;
    private boolean touching;

    /** Keeps the given book; nobody else may change it meanwhile. */
    public BookBuilder(OrderBook book) {
        this.book = book;
        this.symbol = book.instrument().symbol();
    }

    public OrderBook book() {
        return book;
    }

    /** What was met so far; {@code events} counts those that were applied. */
    public FeedReport report() {
        return new FeedReport(events, first, events == 0 ? 0 : last, rejections.toMap(), learnt.toMap());
    }

    @Override
    public void onMarket(MarketEvent event) {
        apply(event);
    }

    /** Applies an event; false when it was left out (and counted). */
    public boolean apply(MarketEvent event) {
        if (!event.concerns(symbol)) {
            return reject(OTHER_SYMBOL);
        }
        if (event instanceof MarketEvent.News) {
            return true; // its time is a stranger's claim, and no book changes by it
        }
        if (event.time() < last) {
            return reject(TIME_BACK);
        }
        boolean applied = switch (event) {
            case MarketEvent.OrderAdded e -> added(e);
            case MarketEvent.OrderReduced e -> reduced(e);
            case MarketEvent.OrderDeleted e -> book.remove(e.orderId()) > 0 || reject(UNKNOWN_ORDER);
            case MarketEvent.OrderExecuted e -> executed(e);
            case MarketEvent.OrderReplaced e -> replaced(e);
            case MarketEvent.Traded e -> sound(e.price(), e.quantity());
            case MarketEvent.LevelChanged e -> levelChanged(e.side(), e.price(), e.quantity());
            case MarketEvent.DepthSnapshot e -> snapshot(e);
            case MarketEvent.StatusChanged e -> {
                book.setStatus(e.status());
                yield true;
            }
            case MarketEvent.News _ -> true;
            case MarketEvent.FeedGap _ -> {
                book.setStale(true);
                learnt.add(GAPS);
                yield true;
            }
        };
        if (applied) {
            if (events++ == 0) {
                first = event.time();
            }
            last = event.time();
            watchTouch();
        }
        return applied;
    }

    private boolean reject(String name) {
        rejections.add(name);
        return false;
    }

    private boolean sound(long price, long quantity) {
        if (price <= 0 || price > OrderBook.LARGEST_PRICE) {
            return reject(BAD_PRICE);
        }
        return sound(quantity);
    }

    private boolean sound(long quantity) {
        if (quantity <= 0) {
            return reject(BAD_SIZE);
        }
        return quantity <= OrderBook.LARGEST_QUANTITY || reject(HUGE_SIZE);
    }

    private boolean added(MarketEvent.OrderAdded e) {
        if (!sound(e.price(), e.quantity())) {
            return false;
        }
        if (e.orderId() < OrderBook.LOWEST_ID) {
            return reject(BAD_ID);
        }
        return book.add(e.orderId(), e.side(), e.price(), e.quantity()) || reject(DUPLICATE_ORDER);
    }

    private boolean reduced(MarketEvent.OrderReduced e) {
        if (!sound(e.quantity())) {
            return false;
        }
        long taken = book.reduce(e.orderId(), e.quantity());
        if (taken == 0) {
            return reject(UNKNOWN_ORDER);
        }
        if (taken < e.quantity()) {
            rejections.add(OVER_CANCEL);
        }
        return true;
    }

    private boolean executed(MarketEvent.OrderExecuted e) {
        if (!sound(e.price(), e.quantity())) {
            return false;
        }
        long taken = book.reduce(e.orderId(), e.quantity());
        if (taken == 0) {
            learnt.add(EXECUTION_OF_UNKNOWN);
            book.reduceAnonymous(e.side(), e.price(), e.quantity());
        } else if (taken < e.quantity()) {
            rejections.add(OVER_EXECUTION);
        }
        return true;
    }

    private boolean replaced(MarketEvent.OrderReplaced e) {
        if (!sound(e.price(), e.quantity())) {
            return false;
        }
        if (!book.contains(e.oldOrderId())) {
            return reject(UNKNOWN_ORDER);
        }
        if (e.orderId() < OrderBook.LOWEST_ID) {
            return reject(BAD_ID);
        }
        if (e.orderId() != e.oldOrderId() && book.contains(e.orderId())) {
            return reject(DUPLICATE_ORDER);
        }
        Side side = book.sideOf(e.oldOrderId());
        book.remove(e.oldOrderId());
        return book.add(e.orderId(), side, e.price(), e.quantity());
    }

    private boolean levelChanged(Side side, long price, long quantity) {
        if (quantity != 0 && !sound(quantity)) {
            return false;
        }
        if (price <= 0 || price > OrderBook.LARGEST_PRICE) {
            return reject(BAD_PRICE);
        }
        book.setLevel(side, price, quantity);
        return true;
    }

    private boolean snapshot(MarketEvent.DepthSnapshot e) {
        book.clear();
        fill(Side.BUY, e.bids());
        fill(Side.SELL, e.asks());
        book.setStale(false);
        return true;
    }

    private void fill(Side side, List<Level> levels) {
        for (Level level : levels) {
            if (sound(level.price(), level.quantity())) {
                book.setLevel(side, level.price(), level.quantity());
            }
        }
    }

    private void watchTouch() {
        boolean nowTouching = book.midTwice() != Instrument.NO_PRICE && book.bestBid() >= book.bestAsk();
        if (nowTouching && !touching) {
            rejections.add(book.bestBid() == book.bestAsk() ? LOCKED : CROSSED);
        }
        touching = nowTouching;
    }
}
