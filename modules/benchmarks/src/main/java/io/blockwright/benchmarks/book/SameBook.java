package io.blockwright.benchmarks.book;

import exchange.core2.core.common.IOrder;
import exchange.core2.core.common.MatcherEventType;
import exchange.core2.core.common.MatcherTradeEvent;
import exchange.core2.core.common.OrderAction;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.FastOrderBook;
import io.blockwright.marketdata.OrderBook;
import java.util.Iterator;

/**
 * Proves, before anything is measured, that both books do the same work: the same trades and cancellations after every
 * command, and the same orders in the same queues in the end.
 */
final class SameBook {
    private SameBook() {}

    /** Runs a whole stream through both; empty when they agree, else words that says where they part. */
    static String difference(CommandStream stream) {
        BookEngine ours = new BookEngine(new FastOrderBook(CommandStream.instrument(), 1 << 10), new TradeLog());
        PeerEngine peer = new PeerEngine();
        for (int at = 0; at < stream.mixed(); at++) {
            long before = ours.log().written();
            boolean done = ours.apply(stream, at);
            if (done != peer.apply(stream, at)) {
                return "command " + at + " succeeds on one book only";
            }
            long fact = before;
            for (MatcherTradeEvent event = peer.events(); event != null; event = event.nextEvent) {
                if (event.eventType == MatcherEventType.REJECT) {
                    continue;
                }
                boolean trade = event.eventType == MatcherEventType.TRADE;
                TradeLog log = ours.log();
                if (fact == log.written()
                        || event.size != log.size(fact)
                        || (trade && (event.matchedOrderId != log.order(fact) || event.price != log.price(fact)))) {
                    return "the events of command " + at + " differ";
                }
                fact++;
            }
            if (fact != ours.log().written()) {
                return "command " + at + " trades more on our book";
            }
        }
        for (Side side : Side.values()) {
            if (!sameQueues(ours.book(), peer, side)) {
                return "the books differ in the end on the " + side + " side";
            }
        }
        return "";
    }

    private static boolean sameQueues(OrderBook ours, PeerEngine peer, Side side) {
        Iterator<? extends IOrder> theirs = (side == Side.BUY
                        ? peer.book().bidOrdersStream(true)
                        : peer.book().askOrdersStream(true))
                .iterator();
        int count = peer.book().getOrdersNum(side == Side.BUY ? OrderAction.BID : OrderAction.ASK);
        long[] prices = new long[count + 1];
        long[] quantities = new long[count + 1];
        int levels = ours.copyLevels(side, prices, quantities);
        for (int level = 0; level < levels; level++) {
            for (long id = ours.firstAt(side, prices[level]); id != OrderBook.NO_ORDER; id = ours.nextInQueue(id)) {
                if (!theirs.hasNext()) {
                    return false;
                }
                IOrder order = theirs.next();
                if (order.getOrderId() != id
                        || order.getPrice() != prices[level]
                        || order.getSize() - order.getFilled() != ours.quantityOf(id)) {
                    return false;
                }
            }
        }
        return !theirs.hasNext() && (levels > 0) == (ours.best(side) != Instrument.NO_PRICE);
    }
}
