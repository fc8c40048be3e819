package io.blockwright.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Every order of the day by session and client id, ids that a replace retired included. */
final class MemberOrders {
    private final Map<String, Map<String, MemberOrder>> bySession = new HashMap<>();

    @Nullable
    MemberOrder find(String session, String clOrdId) {
        return ofSession(session).get(clOrdId);
    }

    int count(String session) {
        return ofSession(session).size();
    }

    /** Remembers an order under an id; an order of the same id before it is forgotten. */
    void remember(String clOrdId, MemberOrder order) {
        ofSession(order.session).put(clOrdId, order);
    }

    /** Resting orders of both sides, oldest place in the book first; of one session, or of all when {@code session} is null. */
    static List<MemberOrder> resting(List<MemberOrder> bids, List<MemberOrder> asks, @Nullable String session) {
        List<MemberOrder> orders = new ArrayList<>(bids);
        orders.addAll(asks);
        if (session != null) {
            orders.removeIf(order -> !order.session.equals(session));
        }
        orders.sort((a, b) -> Long.compare(a.bookId, b.bookId));
        return orders;
    }

    private Map<String, MemberOrder> ofSession(String session) {
        return bySession.computeIfAbsent(session, _ -> new HashMap<>());
    }
}
