package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.Side;
import io.blockwright.marketdata.OrderBook;
import java.util.List;

/** Where members' orders stand against recorded traffic, and what of that traffic fills them; see {@link RecordedSource}. */
final class ReplayedFills {
    private final TradingFloor floor;
    private final OrderBook book;
    private final RestingMembers members;

    ReplayedFills(TradingFloor floor) {
        this.floor = floor;
        this.book = floor.rawBook();
        this.members = floor.restingMembers();
    }

    /** Members resting at strictly better prices trade with an incoming order, each at its own price. */
    long fillBetterThan(Side side, long price, long quantity) {
        long left = quantity;
        List<MemberOrder> queue = members.side(side);
        while (left > 0 && !queue.isEmpty() && RestingMembers.isBetter(side, queue.getFirst().price, price)) {
            left -= floor.fillResting(queue.getFirst(), left);
        }
        return quantity - left;
    }

    /** Members resting where an incoming order of the given side and limit reaches them trade with it. */
    long fillReachedBy(Side incoming, long limit, long quantity) {
        long left = quantity;
        List<MemberOrder> queue = members.side(incoming.opposite());
        while (left > 0 && !queue.isEmpty() && incoming.atLeastAsAggressive(limit, queue.getFirst().price)) {
            left -= floor.fillResting(queue.getFirst(), left);
        }
        return quantity - left;
    }

    /** Members that stand before an order of the source in its queue trade with what hits that order; nobody where members are last. */
    long fillAhead(long orderId, Side side, long price, long quantity) {
        if (floor.membersLast() || !book.contains(orderId) || !members.restsAt(side, price)) {
            return 0;
        }
        long ahead = book.quantityAhead(orderId);
        long left = quantity;
        for (MemberOrder order : List.copyOf(members.side(side))) {
            if (left > 0 && order.price == price && book.quantityAhead(order.bookId) < ahead) {
                long filled = floor.fillResting(order, left);
                left -= filled;
                ahead -= filled;
            }
        }
        return quantity - left;
    }

    /** Members at a price trade with what goes beyond the anonymous quantity that was there before them. */
    long fillBehindAnonymous(Side side, long price, long quantity) {
        long filled = 0;
        for (MemberOrder order : List.copyOf(members.side(side))) {
            long ahead = floor.membersLast()
                    ? Math.max(order.anonymousAhead, floor.anonymousAt(side, price))
                    : order.anonymousAhead;
            if (order.price == price && quantity - filled > ahead) {
                filled += floor.fillResting(order, quantity - filled - ahead);
            }
        }
        return filled;
    }

    /**
     * So much traded at a level of which only the whole quantity is known: first what stood before the members there, then
     * they. What the level was already seen to lose is not counted once more.
     *
     * @param there whether the level is there; where it is not, it may just have gone
     */
    long fillFromTheLevel(Side side, long price, long quantity, boolean there) {
        long filled = 0;
        for (MemberOrder order : List.copyOf(members.side(side))) {
            boolean concerned = there || order.awaitsTrade(floor.now());
            long fresh = order.price == price ? quantity - order.explain(quantity, floor.now()) : 0;
            if (concerned && fresh > 0) {
                long ahead = floor.membersLast()
                        ? Math.max(order.anonymousAhead, floor.anonymousAt(side, price))
                        : order.anonymousAhead;
                order.anonymousAhead = Math.max(0, order.anonymousAhead - fresh);
                if (fresh - filled > ahead) {
                    filled += floor.fillResting(order, fresh - filled - ahead);
                }
            }
        }
        return filled;
    }

    /** An unknown order of the source traded so much with somebody who is not a member: anonymous quantity, or hidden. */
    void anonymousTraded(MarketEvent.OrderExecuted execution, long quantity) {
        members.anonymousShrank(execution.side(), execution.price(), execution.quantity(), Long.MAX_VALUE);
        if (quantity > 0) {
            Side aggressor = execution.side().opposite();
            floor.emit(new MarketEvent.Traded(floor.now(), execution.symbol(), execution.price(), quantity, aggressor));
        }
    }

    /** Before the book is replaced by a snapshot: members' orders remember how much stands before them. */
    void rememberPlaces() {
        for (Side side : Side.values()) {
            long price = Instrument.NO_PRICE;
            long membersAhead = 0;
            for (MemberOrder order : members.side(side)) {
                membersAhead = order.price == price && !floor.membersLast() ? membersAhead : 0;
                price = order.price;
                order.anonymousAhead = floor.queueAhead(order) - membersAhead;
                membersAhead += order.leaves();
            }
        }
    }

    /** After the book was replaced by a snapshot: members' orders stand in it again. */
    void standAgain() {
        for (MemberOrder order : MemberOrders.resting(members.side(Side.BUY), members.side(Side.SELL), null)) {
            order.shorten(floor.anonymousAt(order.side, order.price), floor.now());
            floor.add(order.bookId, order.side, order.price, order.leaves());
        }
    }
}
