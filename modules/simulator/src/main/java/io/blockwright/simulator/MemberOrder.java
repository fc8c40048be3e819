package io.blockwright.simulator;

import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.marketdata.OrderBook;
import io.blockwright.simulator.VenueReport.State;

/** A member's order as the exchange keeps it, working or done. */
final class MemberOrder {
    final String session;
    final String orderId;
    final String symbol;
    final Side side;
    final OrderType type;
    final TimeInForce timeInForce;

    /** The id it answers to now: a replace gives it a new one. */
    String clOrdId;

    long quantity;
    long price;
    State state = State.NEW;

    /** Its id in the book while it rests there, else {@link OrderBook#NO_ORDER}. */
    long bookId = OrderBook.NO_ORDER;

    /** How much of the anonymous quantity at its price was there before it. */
    long anonymousAhead;

    private long unexplained;
    private long unexplainedAt;
    /** What the level lost before it came, of which a trade may be told yet: one in which it had no part. */
    private long before;

    private long beforeAt;
    private long cumQty;
    private long value;

    MemberOrder(VenueCommand.NewOrder command, String orderId) {
        this.session = command.session();
        this.orderId = orderId;
        this.symbol = command.symbol();
        this.side = command.side();
        this.type = command.type();
        this.timeInForce = command.timeInForce();
        this.clOrdId = command.clOrdId();
        this.quantity = command.quantity();
        this.price = command.price();
    }

    long cumQty() {
        return cumQty;
    }

    /** What may still trade: nothing once the order is done. */
    long leaves() {
        return isOpen() ? quantity - cumQty : 0;
    }

    /** It comes to a level where so much stands before it, and which lately lost so much that may be told as a trade yet. */
    void joins(long ahead, long lost, long now) {
        anonymousAhead = ahead;
        unexplained = 0;
        before = lost;
        beforeAt = now;
    }

    /** The level at its price got so small that so much of what stood before it must be gone; a trade may be told of it yet. */
    void shorten(long to, long now) {
        if (anonymousAhead > to) {
            unexplained = (awaitsTrade(now) ? unexplained : 0) + anonymousAhead - to;
            unexplainedAt = now;
            anonymousAhead = to;
        }
    }

    /** Whether the level got smaller so lately that a trade may be told of it yet. */
    boolean awaitsTrade(long now) {
        return unexplained > 0 && now - unexplainedAt <= LevelLosses.APART;
    }

    /** How much of a trade at its price the level was already seen to lose, before it came or from what stood before it. */
    long explain(long traded, long now) {
        long earlier = now - beforeAt <= LevelLosses.APART ? Math.min(before, traded) : 0;
        long since = awaitsTrade(now) ? Math.min(unexplained, traded - earlier) : 0;
        before -= earlier;
        unexplained -= since;
        return earlier + since;
    }

    /** Ticks over all fills, 0 before the first. */
    double averagePrice() {
        return cumQty == 0 ? 0 : (double) value / cumQty;
    }

    boolean isOpen() {
        return state == State.NEW || state == State.PARTIALLY_FILLED;
    }

    boolean rests() {
        return bookId != OrderBook.NO_ORDER;
    }

    void fill(long tradedPrice, long traded) {
        cumQty += traded;
        value += tradedPrice * traded;
        standOpen();
    }

    /** Sets the state that follows from the quantities. */
    void standOpen() {
        state = cumQty == quantity ? State.FILLED : cumQty == 0 ? State.NEW : State.PARTIALLY_FILLED;
    }
}
