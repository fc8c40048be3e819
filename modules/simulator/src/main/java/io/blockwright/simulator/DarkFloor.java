package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.Side;
import io.blockwright.domain.TradingStatus;
import io.blockwright.marketdata.OrderBook;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Where nobody sees anybody: orders wait without being shown and cross at the middle of the lit venues' touch, oldest first,
 * when both sides are there, never less than a minimum at a time and never with one's own session. A limit only says at which
 * middle an order is ready. What a cross leaves of an order below the minimum is handed back.
 *
 * <p>Owned by the thread that runs the marketplace. Allocates only to grow.
 */
public final class DarkFloor implements OrderHall {
    /** Why a rest comes back. */
    static final String TOO_SMALL = "the rest is below the pool's minimum of ";

    private static final class Waiting {
        private long id;
        private Side side = Side.BUY;
        private long limit;
        private long left;
        private @Nullable MemberOrder member;

        private long left() {
            return member == null ? left : member.leaves();
        }
    }

    /** Hears what becomes of the crowd's waiting orders. */
    interface Owner {
        /** So much of an order crossed; when it is {@code gone}, {@code back} shares of it are handed back. */
        void crossed(long id, Side side, long quantity, boolean gone, long back);
    }

    /** Hears of every cross, when it happens. */
    interface Prints {
        void crossed(long price, long quantity);
    }

    private final LitMid mid;
    private final long minimum;
    private final MemberListener listener;
    private final Owner owner;
    private final Prints prints;
    private final List<Waiting> buyers = new ArrayList<>();
    private final List<Waiting> sellers = new ArrayList<>();
    private final ArrayDeque<Waiting> spare = new ArrayDeque<>();
    private final Waiting passing = new Waiting();
    private long lastMid = Instrument.NO_PRICE;
    private long nextMember = RestingMembers.FIRST_ID;

    DarkFloor(LitMid mid, long minimum, MemberListener listener, Owner owner, Prints prints) {
        this.mid = mid;
        this.minimum = minimum;
        this.listener = listener;
        this.owner = owner;
        this.prints = prints;
    }

    @Override
    public Instrument instrument() {
        return mid.instrument();
    }

    @Override
    public TradingStatus status() {
        return mid.status();
    }

    @Override
    public boolean open() {
        return mid.open();
    }

    /** Least shares of an order and of a cross. */
    public long minimum() {
        return minimum;
    }

    @Override
    public String refusal(long quantity) {
        return quantity < minimum
                ? "the pool takes orders from " + minimum + " shares, not " + quantity
                        + ": send more, or to a lit venue"
                : "";
    }

    // what the crowd does

    /** A participant's order crosses with what waits, at any middle; what is left waits if it {@code rests}. Returns what crossed. */
    public long submit(long id, Side side, long quantity, boolean rests) {
        if (quantity < minimum) {
            return 0;
        }
        passing.id = id;
        passing.side = side;
        passing.limit = side == Side.BUY ? Long.MAX_VALUE : 0;
        passing.left = quantity;
        passing.member = null;
        cross(passing);
        long left = passing.left;
        if (left >= minimum && rests) {
            Waiting waiting = spare.isEmpty() ? new Waiting() : spare.pop();
            waiting.id = id;
            waiting.side = side;
            waiting.limit = passing.limit;
            waiting.left = left;
            waiting.member = null;
            side(side).add(waiting);
        }
        return quantity - left;
    }

    /** A participant takes its order back; returns what it still had, 0 when it is gone already. */
    public long cancel(long id, Side side) {
        List<Waiting> queue = side(side);
        for (int i = 0; i < queue.size(); i++) {
            Waiting waiting = queue.get(i);
            if (waiting.member == null && waiting.id == id) {
                long left = waiting.left;
                remove(queue, i);
                return left;
            }
        }
        return 0;
    }

    /** The lit venues may have moved: limits that were out of reach are looked at again. */
    void look() {
        long now = mid.price();
        if (now == lastMid) {
            return;
        }
        lastMid = now;
        if (now == Instrument.NO_PRICE || buyers.isEmpty() || sellers.isEmpty()) {
            return;
        }
        for (int i = 0; i < buyers.size(); i++) {
            Waiting buyer = buyers.get(i);
            cross(buyer);
            if (buyers.size() > i && buyers.get(i) == buyer && settle(buyer)) {
                remove(buyers, i);
                i--;
            }
        }
    }

    // what a member's order does

    @Override
    public boolean take(MemberOrder order, long limit, SelfTradePrevention prevention) {
        passing.id = 0;
        passing.side = order.side;
        passing.limit = limit;
        passing.member = order;
        cross(passing);
        passing.member = null;
        return false;
    }

    @Override
    public long available(MemberOrder order, long limit, SelfTradePrevention prevention) {
        long price = mid.price();
        long all = 0;
        if (price != Instrument.NO_PRICE && order.side.atLeastAsAggressive(limit, price)) {
            for (Waiting waiting : side(order.side.opposite())) {
                if (ready(waiting, price) && !sameSession(waiting.member, order)) {
                    all += waiting.left() >= minimum ? waiting.left() : 0;
                }
            }
        }
        return all;
    }

    @Override
    public void rest(MemberOrder order) {
        if (order.leaves() < minimum) {
            listener.handedBack(order, TOO_SMALL + minimum);
            return;
        }
        order.bookId = nextMember++;
        Waiting waiting = spare.isEmpty() ? new Waiting() : spare.pop();
        waiting.id = order.bookId;
        waiting.side = order.side;
        waiting.limit = order.price;
        waiting.member = order;
        side(order.side).add(waiting);
    }

    @Override
    public void leave(MemberOrder order) {
        List<Waiting> queue = side(order.side);
        for (int i = 0; i < queue.size(); i++) {
            if (order.equals(queue.get(i).member)) {
                remove(queue, i);
                return;
            }
        }
    }

    @Override
    public void shrink(MemberOrder order, long by) {
        // what is left of it is asked of the order itself
    }

    @Override
    public List<MemberOrder> members(Side side) {
        List<MemberOrder> all = new ArrayList<>();
        for (Waiting waiting : side(side)) {
            if (waiting.member != null) {
                all.add(waiting.member);
            }
        }
        return all;
    }

    // the crossing itself

    private List<Waiting> side(Side side) {
        return side == Side.BUY ? buyers : sellers;
    }

    private void remove(List<Waiting> queue, int at) {
        Waiting gone = queue.remove(at);
        MemberOrder member = gone.member;
        if (member != null) {
            member.bookId = OrderBook.NO_ORDER;
        }
        gone.member = null;
        spare.push(gone);
    }

    private static boolean ready(Waiting waiting, long price) {
        return waiting.side.atLeastAsAggressive(waiting.limit, price);
    }

    private static boolean sameSession(@Nullable MemberOrder one, @Nullable MemberOrder other) {
        return one != null && other != null && one.session.equals(other.session);
    }

    private void cross(Waiting coming) {
        long price = mid.price();
        if (price == Instrument.NO_PRICE || !ready(coming, price)) {
            return;
        }
        List<Waiting> queue = side(coming.side.opposite());
        for (int i = 0; i < queue.size() && coming.left() >= minimum; i++) {
            Waiting waiting = queue.get(i);
            long both = Math.min(coming.left(), waiting.left());
            if (both < minimum || !ready(waiting, price) || sameSession(waiting.member, coming.member)) {
                continue;
            }
            fill(coming, price, both, coming == passing ? Liquidity.TAKER : Liquidity.MAKER);
            fill(waiting, price, both, Liquidity.MAKER);
            prints.crossed(price, both);
            if (settle(waiting)) {
                remove(queue, i);
                i--;
            }
        }
    }

    private void fill(Waiting order, long price, long quantity, Liquidity liquidity) {
        MemberOrder member = order.member;
        if (member == null) {
            order.left -= quantity;
            if (order != passing) {
                boolean gone = order.left < minimum;
                owner.crossed(order.id, order.side, quantity, gone, gone ? order.left : 0);
            }
        } else {
            member.fill(price, quantity);
            listener.filled(member, price, quantity, liquidity);
        }
    }

    /** Whether a waiting order is through; what is left of a member's below the minimum goes back. */
    private boolean settle(Waiting order) {
        MemberOrder member = order.member;
        if (order.left() >= minimum) {
            return false;
        }
        if (member != null && member.leaves() > 0) {
            if (member.cumQty() == 0) {
                return false;
            }
            listener.handedBack(member, TOO_SMALL + minimum);
        }
        return true;
    }
}
