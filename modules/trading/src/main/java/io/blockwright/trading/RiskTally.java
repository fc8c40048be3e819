package io.blockwright.trading;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.Side;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The risk gate's own count of what each parent has filled or may yet fill, made from approvals and venue facts alone and
 * from simpler rules than the ledger's: only cumulative quantities count, an order is at its worst case until the venue ends
 * it, and a change counts at the larger quantity until it is confirmed. Where the two disagree, the larger one binds.
 *
 * <p>Holds every order of the day; about 200 bytes each.
 */
final class RiskTally {
    private final Map<String, Parent> parents = new HashMap<>();
    private final Map<String, Order> orders = new HashMap<>();
    private final Map<String, Exposure> exposures = new HashMap<>();
    private final List<Exposure> allExposures = new ArrayList<>();

    /** A parent's totals. */
    static final class Parent {
        long committed;
        int open;
        boolean disabled;
        final RepeatThrottle repeats;

        Parent(RepeatThrottle repeats) {
            this.repeats = repeats;
        }
    }

    /** One order, under all the ids it has had. */
    static final class Order {
        final Parent parent;
        final Exposure exposure;
        final Side side;
        final VenueRules.Load load;
        final double worst;
        String currentId;

        @Nullable
        String pendingId;

        long quantity;
        long pendingQuantity;
        long cumQty;
        boolean known;
        boolean done;
        private long counted;
        private long countedFilled;
        private boolean countedOpen;

        Order(Parent parent, Exposure exposure, VenueRules.Load load, double worst, ChildOrder order) {
            this.load = load;
            this.worst = worst;
            this.parent = parent;
            this.exposure = exposure;
            this.side = order.side();
            this.currentId = order.clOrdId();
            this.quantity = order.quantity();
        }

        private void count() {
            long now = done ? cumQty : Math.max(cumQty, Math.max(quantity, pendingQuantity));
            parent.committed += now - counted;
            long opened = (now - cumQty) - (counted - countedFilled);
            exposure.add(side, cumQty - countedFilled, opened);
            load.add(opened * worst);
            counted = now;
            countedFilled = cumQty;
            if (countedOpen == done) {
                parent.open += done ? -1 : 1;
                countedOpen = !done;
            }
        }
    }

    void add(String parentId, RepeatThrottle repeats) {
        parents.computeIfAbsent(parentId, _ -> new Parent(repeats));
    }

    @Nullable
    Parent parent(String parentId) {
        return parents.get(parentId);
    }

    Iterable<Parent> parents() {
        return parents.values();
    }

    @Nullable
    Order order(String clOrdId) {
        return orders.get(clOrdId);
    }

    /** {@code worst}: currency that one of its shares counts for at its venue, for as long as it lives. */
    void approved(ChildOrder order, Parent parent, VenueRules.Load load, double worst) {
        Order tallied = new Order(parent, exposure(order.symbol()), load, worst, order);
        orders.put(order.clOrdId(), tallied);
        tallied.count();
    }

    /** What the desk holds and may come to hold of an instrument. */
    Exposure exposure(String symbol) {
        Exposure known = exposures.get(symbol);
        if (known == null) {
            known = new Exposure(symbol);
            exposures.put(symbol, known);
            allExposures.add(known);
        }
        return known;
    }

    /** Of every instrument that an order was for; a live list. */
    List<Exposure> exposures() {
        return allExposures;
    }

    void approvedReplace(Order order, ChildOrder replacement) {
        orders.put(replacement.clOrdId(), order);
        order.pendingId = replacement.clOrdId();
        order.pendingQuantity = replacement.quantity();
        order.count();
    }

    void notSent(String clOrdId) {
        Order order = orders.get(clOrdId);
        if (order != null) {
            if (clOrdId.equals(order.pendingId)) {
                noLongerPending(order);
            } else if (clOrdId.equals(order.currentId)) {
                order.done = true;
            }
            order.count();
        }
    }

    /** The order ended with so much filled, whatever its venue says. */
    void resolved(String clOrdId, long filled) {
        Order order = orders.get(clOrdId);
        if (order != null) {
            order.cumQty = Math.max(order.cumQty, filled);
            order.done = true;
            noLongerPending(order);
            order.count();
        }
    }

    void apply(OrderEvent event) {
        Order order = orders.get(event.clOrdId());
        String original = original(event);
        if (original != null && orders.containsKey(original)) {
            order = orders.get(original);
        }
        if (order != null) {
            apply(order, event);
            order.count();
        }
    }

    private static @Nullable String original(OrderEvent event) {
        return switch (event) {
            case OrderEvent.Cancelled e -> e.origClOrdId();
            case OrderEvent.Replaced e -> e.origClOrdId();
            case OrderEvent.CancelRejected e -> e.origClOrdId();
            case OrderEvent.Pending e -> e.origClOrdId();
            case OrderEvent.Accepted _,
                    OrderEvent.Rejected _,
                    OrderEvent.Filled _,
                    OrderEvent.Expired _,
                    OrderEvent.StatusReported _,
                    OrderEvent.UnknownOrder _,
                    OrderEvent.FillCorrected _ -> null;
        };
    }

    private void apply(Order order, OrderEvent event) {
        switch (event) {
            case OrderEvent.Accepted _, OrderEvent.Pending _ -> order.known = true;
            case OrderEvent.Rejected e -> endOrForgetChange(order, e.clOrdId());
            case OrderEvent.CancelRejected e -> {
                if (e.clOrdId().equals(order.pendingId)) {
                    noLongerPending(order);
                }
            }
            case OrderEvent.Filled e -> {
                order.known = true;
                order.exposure.traded(e.price());
                order.cumQty = Math.max(order.cumQty, e.cumQty());
                order.done |= order.cumQty >= Math.max(order.quantity, order.pendingQuantity);
            }
            case OrderEvent.Cancelled e -> {
                order.cumQty = Math.max(order.cumQty, e.cumQty());
                // A cancel that names a superseded id without answering a cancel request may be half of a venue's
                // replace.
                boolean ofCurrent =
                        e.origClOrdId().equals(order.currentId) && !e.clOrdId().equals(order.pendingId);
                order.done |= ofCurrent || e.origClOrdId().equals(order.pendingId) || !orders.containsKey(e.clOrdId());
            }
            case OrderEvent.Expired e -> {
                order.cumQty = Math.max(order.cumQty, e.cumQty());
                order.done = true;
            }
            case OrderEvent.Replaced e -> replaced(order, e);
            case OrderEvent.StatusReported e -> status(order, e);
            case OrderEvent.UnknownOrder e -> {
                if (e.clOrdId().equals(order.pendingId) || (!order.known && order.cumQty == 0)) {
                    endOrForgetChange(order, e.clOrdId());
                }
            }
            case OrderEvent.FillCorrected e -> order.cumQty = e.cumQty();
        }
    }

    private void replaced(Order order, OrderEvent.Replaced e) {
        order.known = true;
        order.cumQty = Math.max(order.cumQty, e.cumQty());
        if (e.clOrdId().equals(order.pendingId)) {
            noLongerPending(order);
        } else if (orders.containsKey(e.clOrdId())) {
            return;
        }
        orders.put(e.clOrdId(), order);
        order.currentId = e.clOrdId();
        order.quantity = e.quantity();
        order.done |= order.cumQty >= order.quantity;
    }

    private static void status(Order order, OrderEvent.StatusReported e) {
        order.known = true;
        order.cumQty = Math.max(order.cumQty, e.cumQty());
        String pending = order.pendingId;
        if (e.clOrdId().equals(pending)) {
            if (e.state() != OrderState.REJECTED) {
                order.currentId = e.clOrdId();
                order.quantity = order.pendingQuantity;
                order.done |= e.state().isTerminal();
            }
            noLongerPending(order);
        } else if (e.clOrdId().equals(order.currentId)) {
            // While a change is on its way, the id before it may be dead and the order alive.
            order.done |= e.state().isTerminal() && (pending == null || e.state() != OrderState.CANCELLED);
        }
    }

    private static void endOrForgetChange(Order order, String clOrdId) {
        if (clOrdId.equals(order.pendingId)) {
            noLongerPending(order);
        } else if (clOrdId.equals(order.currentId)) {
            order.done = true;
        }
    }

    private static void noLongerPending(Order order) {
        order.pendingId = null;
        order.pendingQuantity = 0;
    }
}
