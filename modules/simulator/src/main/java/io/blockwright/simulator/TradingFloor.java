package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.domain.SimulatedClock;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.BookView;
import io.blockwright.marketdata.MarketHandler;
import io.blockwright.marketdata.OrderBook;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where orders meet: one book with price–time queues in which members' orders and those of the market source stand side by
 * side. Every visible change is emitted as a {@link MarketEvent}, so that a book built from the events always equals this
 * one. Order ids of a source are below 2^62; from there up they are members'.
 *
 * <p>Owned by the thread that runs the exchange.
 */
public final class TradingFloor implements OrderHall {
    private final OrderBook book;
    private final String symbol;
    private final RestingMembers members = new RestingMembers();
    private final MarketSource source;
    private final MemberListener listener;
    private final SimulatedClock clock;
    private static final int MOST_LEVELS = 4096;

    private final boolean membersLast;
    private boolean listened;
    private MarketHandler tape = MarketHandler.NOBODY;
    private boolean feedLost;
    private long requests;
    private long emitted;
    private long firstEmitted;
    private long lastEmitted;

    TradingFloor(
            OrderBook book, MarketSource source, MemberListener listener, SimulatedClock clock, boolean membersLast) {
        this.book = book;
        this.symbol = book.instrument().symbol();
        this.source = source;
        this.listener = listener;
        this.clock = clock;
        this.membersLast = membersLast;
    }

    // what everybody may see

    /** The book, members' orders included. */
    public BookView book() {
        return book;
    }

    @Override
    public Instrument instrument() {
        return book.instrument();
    }

    /** The exchange's time, nanoseconds since the epoch. */
    public long now() {
        return clock.nanos();
    }

    @Override
    public TradingStatus status() {
        return book.status();
    }

    /** Whether anything may trade now. */
    @Override
    public boolean open() {
        return book.status() == TradingStatus.TRADING && !book.stale();
    }

    // what a source of trading participants does

    /**
     * A participant's order comes in: it trades with the opposite side best first, up to its limit, and what is left rests
     * if {@code rests} says so.
     *
     * @return what was traded
     */
    public long submit(long orderId, Side side, long limit, long quantity, boolean rests) {
        requests++;
        long left = quantity;
        Side opposite = side.opposite();
        while (left > 0) {
            long best = book.best(opposite);
            if (best == Instrument.NO_PRICE || !side.atLeastAsAggressive(limit, best)) {
                break;
            }
            left -= trade(nextAtBest(opposite), opposite, best, left, null);
        }
        if (left > 0 && rests) {
            add(orderId, side, limit, left);
        }
        return quantity - left;
    }

    /** Takes a participant's order out of the book; returns what it still had, 0 when it is gone already. */
    public long cancel(long orderId) {
        requests++;
        long had = book.remove(orderId);
        if (had > 0) {
            if (heard()) {
                emit(new MarketEvent.OrderDeleted(now(), symbol, orderId));
            }
        }
        return had;
    }

    /** News reaches everybody who follows this market. */
    public void tell(MarketEvent.News news) {
        emit(news);
    }

    /** What a participant's order still has in the book, 0 when it is gone. */
    public long left(long orderId) {
        return book.quantityOf(orderId);
    }

    /** Trading stops or goes on; everybody is told. */
    public void changeStatus(TradingStatus status) {
        book.setStatus(status);
        emit(new MarketEvent.StatusChanged(now(), symbol, status));
    }

    /** From now on nobody who follows this market hears anything of it, while it goes on. */
    public void loseFeed(String reason) {
        emit(new MarketEvent.FeedGap(now(), symbol, reason));
        feedLost = true;
    }

    /** The feed is back: the whole book is told again, order by order, after a snapshot that empties what was known. */
    public void findFeed() {
        if (!feedLost) {
            return;
        }
        feedLost = false;
        emit(new MarketEvent.DepthSnapshot(now(), symbol, List.of(), List.of()));
        retell(Side.BUY);
        retell(Side.SELL);
        emit(new MarketEvent.StatusChanged(now(), symbol, book.status()));
    }

    private void retell(Side side) {
        long[] prices = new long[MOST_LEVELS];
        int levels = book.copyLevels(side, prices, new long[MOST_LEVELS]);
        for (int i = 0; i < levels; i++) {
            long order = book.firstAt(side, prices[i]);
            while (order != OrderBook.NO_ORDER) {
                if (order < OrderBook.LOWEST_ID) {
                    emit(new MarketEvent.LevelChanged(now(), symbol, side, prices[i], book.quantityOf(order)));
                } else {
                    emit(new MarketEvent.OrderAdded(now(), symbol, order, side, prices[i], book.quantityOf(order)));
                }
                order = book.nextInQueue(order);
            }
        }
    }

    // what a recording does

    OrderBook rawBook() {
        return book;
    }

    RestingMembers restingMembers() {
        return members;
    }

    @Override
    public List<MemberOrder> members(Side side) {
        return members.side(side);
    }

    boolean add(long orderId, Side side, long price, long quantity) {
        if (!book.add(orderId, side, price, quantity)) {
            return false;
        }
        if (heard()) {
            emit(new MarketEvent.OrderAdded(now(), symbol, orderId, side, price, quantity));
        }
        return true;
    }

    void reduce(long orderId, long quantity) {
        if (quantity >= book.quantityOf(orderId)) {
            cancel(orderId);
        } else if (book.reduce(orderId, quantity) > 0) {
            if (heard()) {
                emit(new MarketEvent.OrderReduced(now(), symbol, orderId, quantity));
            }
        }
    }

    /** A displayed order of the source trades with somebody who is not a member. */
    void execute(long orderId, Side side, long price, long quantity) {
        long traded = quantity > 0 ? book.reduce(orderId, quantity) : 0;
        if (traded > 0) {
            if (heard()) {
                emit(new MarketEvent.OrderExecuted(now(), symbol, orderId, side, price, traded));
            }
        }
    }

    void replace(long oldId, long orderId, Side side, long price, long quantity) {
        book.remove(oldId);
        book.add(orderId, side, price, quantity);
        emit(new MarketEvent.OrderReplaced(now(), symbol, oldId, orderId, price, quantity));
    }

    void setLevel(Side side, long price, long quantity) {
        book.setLevel(side, price, quantity);
        emit(new MarketEvent.LevelChanged(now(), symbol, side, price, quantity));
    }

    /** Anonymous quantity at a price, which always stands at the front of its queue. */
    long anonymousAt(Side side, long price) {
        return anonymousAt(book, side, price);
    }

    static long anonymousAt(OrderBook book, Side side, long price) {
        return book.quantityOf(OrderBook.anonymousId(side, price));
    }

    void setStatus(TradingStatus status) {
        book.setStatus(status);
    }

    void setStale(boolean stale) {
        book.setStale(stale);
    }

    // what a member's order does

    /**
     * A member's order trades with the opposite side best first, up to a limit.
     *
     * @return true when its own session's order stopped it
     */
    @Override
    public boolean take(MemberOrder taker, long limit, SelfTradePrevention prevention) {
        Side opposite = taker.side.opposite();
        while (taker.leaves() > 0) {
            long best = book.best(opposite);
            if (best == Instrument.NO_PRICE || !taker.side.atLeastAsAggressive(limit, best)) {
                return false;
            }
            long first = nextAtBest(opposite);
            MemberOrder own = members.get(first);
            if (own != null && own.session.equals(taker.session) && prevention != SelfTradePrevention.NONE) {
                if (prevention == SelfTradePrevention.CANCEL_INCOMING) {
                    return true;
                }
                leave(own);
                listener.selfTradeCancelled(own);
            } else {
                trade(first, opposite, best, taker.leaves(), taker);
            }
        }
        return false;
    }

    /** What a member's order could take at its limit before it met its own session's orders (or instead of them). */
    @Override
    public long available(MemberOrder taker, long limit, SelfTradePrevention prevention) {
        Side opposite = taker.side.opposite();
        long all = book.quantityWithin(opposite, limit);
        if (prevention == SelfTradePrevention.CANCEL_INCOMING) {
            MemberOrder own = members.first(opposite, taker.session);
            if (own != null && taker.side.atLeastAsAggressive(limit, own.price)) {
                long atOwnOrBetter = book.quantityWithin(opposite, own.price);
                long ahead = membersLast ? othersAt(opposite, own.price) : book.quantityAhead(own.bookId);
                return atOwnOrBetter - book.quantityAt(opposite, own.price) + ahead;
            }
        } else if (prevention == SelfTradePrevention.CANCEL_RESTING) {
            for (MemberOrder own : members.side(opposite)) {
                if (own.session.equals(taker.session) && taker.side.atLeastAsAggressive(limit, own.price)) {
                    all -= own.leaves();
                }
            }
        }
        return all;
    }

    /** Whose turn it is at the best price of a side. */
    private long nextAtBest(Side side) {
        long first = book.firstAtBest(side);
        if (!membersLast) {
            return first;
        }
        long other = first;
        while (other != OrderBook.NO_ORDER && RestingMembers.isMember(other)) {
            other = book.nextInQueue(other);
        }
        return other == OrderBook.NO_ORDER ? first : other;
    }

    /** What stands at a price and is not a member's. */
    private long othersAt(Side side, long price) {
        long others = book.quantityAt(side, price);
        for (MemberOrder order : members.side(side)) {
            others -= order.price == price ? order.leaves() : 0;
        }
        return others;
    }

    /** Whether members' orders trade only when nobody else is left at their price. */
    boolean membersLast() {
        return membersLast;
    }

    /** The order joins the queue at its price. */
    @Override
    public void rest(MemberOrder order) {
        order.bookId = members.nextId();
        order.joins(anonymousAt(order.side, order.price), source.awaitingTrade(order.side, order.price, now()), now());
        add(order.bookId, order.side, order.price, order.leaves());
        members.add(order);
    }

    /** The order leaves the book. */
    @Override
    public void leave(MemberOrder order) {
        if (order.rests()) {
            members.remove(order);
            cancel(order.bookId);
            order.bookId = OrderBook.NO_ORDER;
        }
    }

    /** The order gets smaller where it stands. */
    @Override
    public void shrink(MemberOrder order, long by) {
        reduce(order.bookId, by);
    }

    /** Quantity standing before a member's order at its price. */
    long queueAhead(MemberOrder order) {
        if (membersLast) {
            return othersAt(order.side, order.price);
        }
        long ahead = book.quantityAhead(order.bookId);
        return ahead - anonymousAt(order.side, order.price) + order.anonymousAhead;
    }

    private long trade(long resting, Side side, long price, long wanted, @Nullable MemberOrder taker) {
        MemberOrder maker = members.get(resting);
        long traded = maker != null ? fillResting(maker, wanted) : tradeDisplayed(resting, side, price, wanted);
        if (taker != null) {
            if (maker == null) {
                source.taken(resting, side, price, traded);
            }
            taker.fill(price, traded);
            listener.filled(taker, price, traded, Liquidity.TAKER);
        }
        return traded;
    }

    private long tradeDisplayed(long resting, Side side, long price, long wanted) {
        long traded = Math.min(wanted, book.quantityOf(resting));
        if (resting < OrderBook.LOWEST_ID) {
            book.reduceAnonymous(side, price, traded);
            members.anonymousShrank(side, price, traded, anonymousAt(side, price));
            emit(new MarketEvent.Traded(now(), symbol, price, traded, side.opposite()));
            emit(new MarketEvent.LevelChanged(now(), symbol, side, price, book.quantityAt(side, price)));
        } else {
            execute(resting, side, price, traded);
            source.traded(resting, side, price, traded);
        }
        return traded;
    }

    /** A member's resting order trades with an incoming one at its own price; returns how much. */
    long fillResting(MemberOrder order, long wanted) {
        long traded = Math.min(wanted, order.leaves());
        order.fill(order.price, traded);
        long bookId = order.bookId;
        if (!order.isOpen()) {
            members.remove(order);
            order.bookId = OrderBook.NO_ORDER;
        }
        execute(bookId, order.side, order.price, traded);
        listener.filled(order, order.price, traded, Liquidity.MAKER);
        return traded;
    }

    // the clock and the tape

    void advanceTo(long time) {
        clock.advanceTo(Math.max(clock.nanos(), time));
    }

    void tape(MarketHandler handler) {
        this.tape = handler;
        this.listened = handler.listens();
    }

    /** Whether anybody listens; when nobody does, an event is counted and never made. */
    private boolean heard() {
        if (listened) {
            return true;
        }
        count(now());
        return false;
    }

    private void count(long time) {
        if (emitted++ == 0) {
            firstEmitted = time;
        }
        lastEmitted = time;
    }

    void emit(MarketEvent event) {
        if (feedLost && !(event instanceof MarketEvent.News)) {
            return;
        }
        count(now());
        tape.onMarket(event);
    }

    /** Orders and cancels that participants have sent. */
    long requests() {
        return requests;
    }

    long emitted() {
        return emitted;
    }

    long firstEmitted() {
        return firstEmitted;
    }

    long lastEmitted() {
        return lastEmitted;
    }
}
