package io.blockwright.simulator;

import io.blockwright.domain.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The members' orders that rest in the book, by book id and, for each side, best price first and oldest first within it. */
final class RestingMembers {
    /** Book ids from here up are members' orders; everything below belongs to the market source. */
    static final long FIRST_ID = 1L << 62;

    private final Map<Long, MemberOrder> byId = new HashMap<>();
    private final List<MemberOrder> bids = new ArrayList<>();
    private final List<MemberOrder> asks = new ArrayList<>();
    private long nextId = FIRST_ID;

    static boolean isMember(long bookId) {
        return bookId >= FIRST_ID;
    }

    long nextId() {
        return nextId++;
    }

    boolean isEmpty() {
        return byId.isEmpty();
    }

    List<MemberOrder> side(Side side) {
        return side == Side.BUY ? bids : asks;
    }

    @Nullable
    MemberOrder get(long bookId) {
        return isMember(bookId) ? byId.get(bookId) : null;
    }

    /** Puts an order behind all others at its price; its book id is set. */
    void add(MemberOrder order) {
        List<MemberOrder> queue = side(order.side);
        int at = queue.size();
        while (at > 0 && isBetter(order.side, order.price, queue.get(at - 1).price)) {
            at--;
        }
        queue.add(at, order);
        byId.put(order.bookId, order);
    }

    void remove(MemberOrder order) {
        byId.remove(order.bookId);
        side(order.side).remove(order);
    }

    /** The session's best and oldest order of a side, or null. */
    @Nullable
    MemberOrder first(Side side, String session) {
        for (MemberOrder order : side(side)) {
            if (order.session.equals(session)) {
                return order;
            }
        }
        return null;
    }

    boolean restsAt(Side side, long price) {
        for (MemberOrder order : side(side)) {
            if (order.price == price) {
                return true;
            }
        }
        return false;
    }

    /** Whether an incoming order of a side at a price would reach a member's resting order. */
    boolean reachedBy(Side incoming, long price) {
        List<MemberOrder> queue = side(incoming.opposite());
        return !queue.isEmpty() && incoming.atLeastAsAggressive(price, queue.getFirst().price);
    }

    /** Notes that so much of the anonymous quantity at a price traded, and that so much of it is left. */
    void anonymousShrank(Side side, long price, long traded, long left) {
        for (MemberOrder order : side(side)) {
            if (order.price == price) {
                order.anonymousAhead = Math.clamp(order.anonymousAhead - traded, 0, left);
            }
        }
    }

    /** Notes that so much of the anonymous quantity at a price is left, for a reason that nobody told. */
    void levelShortened(Side side, long price, long left, long now) {
        for (MemberOrder order : side(side)) {
            if (order.price == price) {
                order.shorten(left, now);
            }
        }
    }

    static boolean isBetter(Side side, long price, long than) {
        return price != than && side.atLeastAsAggressive(price, than);
    }
}
