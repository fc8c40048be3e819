package io.blockwright.simulator;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.simulator.VenueCommand.CancelOrder;
import io.blockwright.simulator.VenueCommand.Disconnected;
import io.blockwright.simulator.VenueCommand.MassCancel;
import io.blockwright.simulator.VenueCommand.NewOrder;
import io.blockwright.simulator.VenueCommand.OrderStatus;
import io.blockwright.simulator.VenueCommand.ReplaceOrder;
import io.blockwright.simulator.VenueReport.Kind;
import io.blockwright.simulator.VenueReport.State;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Carries out what members ask, when it has reached the exchange. Each request is answered: carried out, or refused with a
 * sentence. A replace keeps the order's place in the queue only when the price stays and the quantity does not grow; one
 * to or below what is filled already makes the order's quantity equal to that, so that it is done (FIX 4.4, appendix D).
 */
final class OrderEntry {
    private final OrderHall floor;
    private final ExchangeRules rules;
    private final OrderChecks checks;
    private final ReportWriter reports;
    private final MemberOrders orders = new MemberOrders();
    private boolean closed;

    OrderEntry(OrderHall floor, ExchangeRules rules, ReportWriter reports) {
        this.floor = floor;
        this.rules = rules;
        this.checks = new OrderChecks(floor, rules);
        this.reports = reports;
    }

    void carryOut(VenueCommand command) {
        switch (command) {
            case NewOrder c -> enter(c);
            case CancelOrder c -> cancel(c);
            case ReplaceOrder c -> replace(c);
            case MassCancel c -> massCancel(c);
            case OrderStatus c -> status(c);
            case Disconnected c -> disconnected(c);
        }
    }

    boolean isClosed() {
        return closed;
    }

    /** Ends the day: working orders expire and nothing new is taken. */
    void close() {
        closed = true;
        for (MemberOrder order : resting(null)) {
            floor.leave(order);
            order.state = State.EXPIRED;
            reports.order(order, Kind.EXPIRED, "the trading day has ended");
        }
    }

    @Nullable
    MemberOrder find(String session, String clOrdId) {
        return orders.find(session, clOrdId);
    }

    private void enter(NewOrder command) {
        MemberOrder order = new MemberOrder(command, reports.nextOrderId());
        boolean duplicate = orders.find(command.session(), command.clOrdId()) != null;
        String refusal = duplicate && !rules.acceptDuplicateIds()
                ? "duplicate client order id " + command.clOrdId()
                : checks.newOrder(command, closed);
        if (refusal.isEmpty() && orders.count(command.session()) >= rules.maximumOrders()) {
            refusal = "the session has entered its " + rules.maximumOrders() + " orders of the day";
        }
        if (!refusal.isEmpty()) {
            order.state = State.REJECTED;
            if (!duplicate && orders.count(command.session()) < rules.maximumOrders()) {
                orders.remember(command.clOrdId(), order);
            }
            reports.order(order, Kind.REJECTED, refusal);
            return;
        }
        orders.remember(command.clOrdId(), order);
        if (order.type == OrderType.MARKET) {
            order.price = Instrument.NO_PRICE;
        }
        reports.order(order, Kind.NEW, "");
        trade(order);
    }

    private void trade(MemberOrder order) {
        long limit = order.price;
        if (order.type == OrderType.MARKET) {
            limit = order.side == Side.BUY ? Long.MAX_VALUE : Long.MIN_VALUE + 1;
        }
        if (order.timeInForce == TimeInForce.FOK) {
            long available = floor.available(order, limit, rules.selfTradePrevention());
            if (available < order.leaves()) {
                cancelRest(order, "fill or kill: only " + available + " of " + order.leaves() + " could be filled");
                return;
            }
        }
        boolean stopped = floor.take(order, limit, rules.selfTradePrevention());
        if (order.leaves() == 0) {
            return;
        }
        if (stopped) {
            cancelRest(order, "self-trade prevention: it would have traded with your own resting order");
        } else if (order.type == OrderType.MARKET) {
            cancelRest(order, "no more liquidity: the market order's rest is cancelled");
        } else if (order.timeInForce == TimeInForce.DAY) {
            floor.rest(order);
        } else {
            cancelRest(order, "immediate or cancel: the rest is cancelled");
        }
    }

    private void cancelRest(MemberOrder order, String text) {
        order.state = State.CANCELLED;
        reports.order(order, Kind.CANCELLED, text);
    }

    private void cancel(CancelOrder command) {
        MemberOrder order = orders.find(command.session(), command.origClOrdId());
        String refusal = notWorking(order, command.origClOrdId());
        if (refusal.isEmpty() && order != null) {
            refusal = checks.meant(order, command.symbol(), command.side());
        }
        if (order == null || !refusal.isEmpty()) {
            refuse(command.session(), order, command.clOrdId(), command.origClOrdId(), false, refusal);
            return;
        }
        floor.leave(order);
        order.state = State.CANCELLED;
        reports.answered(order, Kind.CANCELLED, command.clOrdId(), command.origClOrdId());
    }

    private void replace(ReplaceOrder command) {
        MemberOrder order = orders.find(command.session(), command.origClOrdId());
        String refusal = notWorking(order, command.origClOrdId());
        if (refusal.isEmpty() && order != null) {
            refusal = checks.meant(order, command.symbol(), command.side());
        }
        if (refusal.isEmpty()) {
            refusal = checks.replace(command, closed);
        }
        if (refusal.isEmpty()
                && !rules.acceptDuplicateIds()
                && orders.find(command.session(), command.clOrdId()) != null) {
            refusal = "duplicate client order id " + command.clOrdId();
        }
        if (order == null || !refusal.isEmpty()) {
            refuse(command.session(), order, command.clOrdId(), command.origClOrdId(), true, refusal);
            return;
        }
        order.clOrdId = command.clOrdId();
        orders.remember(command.clOrdId(), order);
        change(order, command);
    }

    private void change(MemberOrder order, ReplaceOrder command) {
        long quantity = Math.max(command.quantity(), order.cumQty());
        boolean keepsPlace = command.price() == order.price && quantity <= order.quantity;
        long less = order.quantity - quantity;
        boolean done = quantity == order.cumQty();
        if (done || !keepsPlace) {
            floor.leave(order);
        } else if (less > 0) {
            floor.shrink(order, less);
        }
        order.quantity = quantity;
        order.price = command.price();
        order.standOpen();
        reports.answered(order, Kind.REPLACED, command.clOrdId(), command.origClOrdId());
        if (!done && !keepsPlace) {
            trade(order);
        }
    }

    private String notWorking(@Nullable MemberOrder order, String clOrdId) {
        if (order == null) {
            return "unknown order " + clOrdId;
        }
        if (!order.clOrdId.equals(clOrdId)) {
            return "order " + clOrdId + " was replaced by " + order.clOrdId;
        }
        return order.isOpen()
                ? ""
                : "too late: order " + clOrdId + " is " + order.state.name().toLowerCase(Locale.ROOT);
    }

    private void refuse(
            String session,
            @Nullable MemberOrder order,
            String clOrdId,
            String origClOrdId,
            boolean answersReplace,
            String text) {
        reports.cancelReject(
                session,
                order == null ? ReportWriter.NO_ORDER_ID : order.orderId,
                clOrdId,
                origClOrdId,
                order == null ? State.REJECTED : order.state,
                answersReplace,
                order == null,
                text);
    }

    private void massCancel(MassCancel command) {
        String symbol = command.symbol();
        String refusal = symbol == null ? "" : checks.symbol(symbol);
        if (!refusal.isEmpty()) {
            reports.massCancelled(command, false, 0, refusal);
            return;
        }
        long affected = cancelAll(command.session(), "mass cancel " + command.clOrdId());
        reports.massCancelled(command, true, affected, "");
    }

    private void disconnected(Disconnected command) {
        if (rules.cancelOnDisconnect()) {
            cancelAll(command.session(), "cancelled because the connection was lost");
        }
    }

    private long cancelAll(String session, String text) {
        List<MemberOrder> working = resting(session);
        for (MemberOrder order : working) {
            floor.leave(order);
            cancelRest(order, text);
        }
        return working.size();
    }

    private List<MemberOrder> resting(@Nullable String session) {
        return MemberOrders.resting(floor.members(Side.BUY), floor.members(Side.SELL), session);
    }

    private void status(OrderStatus command) {
        String id = command.clOrdId();
        MemberOrder order = orders.find(command.session(), id);
        if (order == null) {
            NewOrder asked = new NewOrder(
                    command.session(),
                    id,
                    command.symbol(),
                    command.side(),
                    OrderType.LIMIT,
                    TimeInForce.DAY,
                    0,
                    Instrument.NO_PRICE);
            MemberOrder nobody = new MemberOrder(asked, ReportWriter.NO_ORDER_ID);
            nobody.state = State.REJECTED;
            reports.order(nobody, Kind.STATUS, "unknown order " + id);
        } else if (order.clOrdId.equals(id)) {
            reports.order(order, Kind.STATUS, "");
        } else {
            // an id that a replace retired: the order answers under the one it has now
            reports.answered(order, Kind.STATUS, order.clOrdId, id);
        }
    }
}
