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

    /** A trade and the level that it shortened are told within this time. */
    private static final long APART = 1_000_000_000L;

    private long unexplained;
    private long unexplainedAt;
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
        return unexplained > 0 && now - unexplainedAt <= APART;
    }

    /** How much of a trade at its price it has already seen the level lose. */
    long explain(long traded, long now) {
        long known = awaitsTrade(now) ? Math.min(unexplained, traded) : 0;
        unexplained -= known;
        return known;
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
