package io.blockwright.benchmarks.book;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.OrderBook;

/**
 * A limit-order matching loop over our order book, with the meaning of the peer's commands: what is placed takes what it
 * crosses and rests; a take does not rest; a move leaves the queue, takes what it crosses at the new price and rests there.
 */
final class BookEngine {
    private final OrderBook book;
    private final TradeLog log;

    BookEngine(OrderBook book, TradeLog log) {
        this.book = book;
        this.log = log;
    }

    OrderBook book() {
        return book;
    }

    TradeLog log() {
        return log;
    }

    /** Runs commands of a stream; says how many succeeded. */
    int run(CommandStream stream, int from, int to) {
        int done = 0;
        for (int at = from; at < to; at++) {
            if (apply(stream, at)) {
                done++;
            }
        }
        return done;
    }

    boolean apply(CommandStream stream, int at) {
        long id = stream.id(at);
        return switch (stream.kind(at)) {
            case CommandStream.PLACE -> place(id, stream.side(at), stream.price(at), stream.quantity(at));
            case CommandStream.TAKE -> {
                match(stream.side(at), stream.price(at), stream.quantity(at));
                yield true;
            }
            case CommandStream.CANCEL -> withdrawn(id, book.remove(id));
            case CommandStream.REDUCE -> withdrawn(id, book.reduce(id, stream.quantity(at)));
            case CommandStream.MOVE -> move(id, stream.price(at));
            default -> false;
        };
    }

    private boolean withdrawn(long id, long quantity) {
        if (quantity == 0) {
            return false;
        }
        log.record(id, 0, quantity);
        return true;
    }

    private boolean place(long id, Side side, long price, long quantity) {
        long rest = match(side, price, quantity);
        return rest == 0 || book.add(id, side, price, rest);
    }

    private boolean move(long id, long price) {
        if (!book.contains(id)) {
            return false;
        }
        Side side = book.sideOf(id);
        return place(id, side, price, book.remove(id));
    }

    /** Takes what stands at the limit or better; returns what is left. */
    private long match(Side side, long limit, long quantity) {
        Side opposite = side.opposite();
        long sign = side.sign();
        long rest = quantity;
        while (rest > 0) {
            long touch = book.best(opposite);
            if (touch == Instrument.NO_PRICE || (limit - touch) * sign < 0) {
                break;
            }
            long maker = book.firstAtBest(opposite);
            long taken = book.reduce(maker, rest);
            log.record(maker, touch, taken);
            rest -= taken;
        }
        return rest;
    }
}
