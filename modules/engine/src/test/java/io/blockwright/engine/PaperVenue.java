package io.blockwright.engine;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.Liquidity;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.TimeInForce;
import io.blockwright.domain.VenueEvent;
import io.blockwright.marketdata.BookView;
import io.blockwright.trading.ApprovedOrder;
import io.blockwright.trading.ApprovedReplace;
import io.blockwright.trading.spi.SendResult;
import io.blockwright.trading.spi.VenueSession;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.LongSupplier;

/** A venue that keeps what it was sent, fills what crosses the book it is shown, and lets the rest stand. */
final class PaperVenue implements VenueSession {
    final List<ChildOrder> orders = new ArrayList<>();
    final List<String> cancels = new ArrayList<>();
    final List<ChildOrder> changes = new ArrayList<>();
    final Map<String, ChildOrder> standing = new HashMap<>();
    final Set<String> forgotten = new HashSet<>();
    SessionState state = SessionState.UP;
    int massCancels;
    /** Whether it keeps cancels and does nothing about them. */
    boolean deaf;
    /** What was asked of it in vain. */
    int refused;

    private final ArrayDeque<VenueEvent> reports = new ArrayDeque<>();
    private final BookView book;
    private final LongSupplier clock;
    private int executions;

    PaperVenue(BookView book, LongSupplier clock) {
        this.book = book;
        this.clock = clock;
    }

    @Override
    public String venue() {
        return "PAPER";
    }

    @Override
    public SessionState state() {
        return state;
    }

    @Override
    public SendResult submit(ApprovedOrder approved) {
        if (state != SessionState.UP) {
            return refuse();
        }
        ChildOrder order = approved.order();
        orders.add(order);
        reports.add(new OrderEvent.Accepted(venue(), clock.getAsLong(), order.clOrdId(), "V" + order.clOrdId()));
        long price = book.best(order.side().opposite());
        boolean crosses =
                order.price() == Instrument.NO_PRICE || order.side().atLeastAsAggressive(order.price(), price);
        if (crosses) {
            long part = Math.min(order.quantity(), book.quantityAt(order.side().opposite(), price));
            fill(order, price, part, part, order.quantity() - part);
            if (part < order.quantity()) {
                cancelled(order, order.clOrdId(), part);
            }
        } else if (order.timeInForce() == TimeInForce.IOC) {
            cancelled(order, order.clOrdId(), 0);
        } else {
            standing.put(order.clOrdId(), order);
        }
        return SendResult.SENT;
    }

    private void fill(ChildOrder order, long price, long quantity, long cum, long leaves) {
        reports.add(new OrderEvent.Filled(
                venue(),
                clock.getAsLong(),
                order.clOrdId(),
                "V" + order.clOrdId(),
                "E" + ++executions,
                price,
                quantity,
                cum,
                leaves,
                Liquidity.TAKER,
                false));
    }

    private SendResult refuse() {
        refused++;
        return new SendResult.Refused(venue() + " is not connected.");
    }

    /** Everything of a standing order trades at its price. */
    void fillStanding(String clOrdId) {
        ChildOrder order = standing.remove(clOrdId);
        fill(order, order.price(), order.quantity(), order.quantity(), 0);
    }

    /** Part of a standing order trades at its price; the rest stands. */
    void fillPart(String clOrdId, long quantity) {
        ChildOrder order = standing.get(clOrdId);
        fill(order, order.price(), quantity, quantity, order.quantity() - quantity);
    }

    /** From now on it does not know an order that it acknowledged. */
    void forget(String clOrdId) {
        standing.remove(clOrdId);
        forgotten.add(clOrdId);
    }

    /** Says something of its own. */
    void say(VenueEvent event) {
        reports.add(event);
    }

    private void cancelled(ChildOrder order, String request, long cum) {
        reports.add(new OrderEvent.Cancelled(venue(), clock.getAsLong(), request, order.clOrdId(), cum, ""));
    }

    @Override
    public SendResult replace(ApprovedReplace replace) {
        if (state != SessionState.UP) {
            return refuse();
        }
        ChildOrder order = replace.replacement();
        changes.add(order);
        String original = replace.original().clOrdId();
        standing.remove(original);
        standing.put(order.clOrdId(), order);
        reports.add(new OrderEvent.Replaced(
                venue(),
                clock.getAsLong(),
                order.clOrdId(),
                original,
                order.price(),
                order.quantity(),
                0,
                order.quantity()));
        return SendResult.SENT;
    }

    @Override
    public SendResult cancel(ChildOrder order, String requestId) {
        if (state == SessionState.DOWN) {
            return refuse();
        }
        cancels.add(order.clOrdId());
        if (!deaf && standing.remove(order.clOrdId()) != null) {
            cancelled(order, requestId, 0);
        }
        return SendResult.SENT;
    }

    @Override
    public SendResult massCancel(String requestId) {
        massCancels++;
        return SendResult.SENT;
    }

    @Override
    public SendResult requestStatus(ChildOrder order) {
        if (forgotten.contains(order.clOrdId())) {
            reports.add(new OrderEvent.UnknownOrder(venue(), clock.getAsLong(), order.clOrdId(), "unknown order"));
            return SendResult.SENT;
        }
        boolean stands = standing.containsKey(order.clOrdId());
        reports.add(new OrderEvent.StatusReported(
                venue(),
                clock.getAsLong(),
                order.clOrdId(),
                "V" + order.clOrdId(),
                stands ? OrderState.WORKING : OrderState.CANCELLED,
                order.quantity(),
                0,
                stands ? order.quantity() : 0,
                0));
        return SendResult.SENT;
    }

    @Override
    public int drain(Consumer<? super VenueEvent> handler, int limit) {
        int count = 0;
        for (VenueEvent event = reports.poll(); event != null; event = reports.poll()) {
            handler.accept(event);
            count++;
        }
        return count;
    }

    @Override
    public void close() {}
}
