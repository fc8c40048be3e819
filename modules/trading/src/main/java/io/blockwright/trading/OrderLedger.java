package io.blockwright.trading;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Fill;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.Reason;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.VenueEvent;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Where every child order stands and what was filled: the desk's state machine for orders. Our own steps come in as verbs,
 * the venues' reports through {@link #apply}; reports may be repeated, late and out of order, and end in the venue's totals
 * all the same.
 *
 * <p>An order whose fate is not certain is UNKNOWN and counts at its worst case; only a fact from the venue ends that, never
 * a time-out. Finished children stay for the day (a few hundred bytes each, and one small object per fill), so that late
 * reports find them. Engine thread only; times are nanoseconds since the epoch.
 */
public final class OrderLedger {
    private final Map<String, ChildState> byId = new HashMap<>();
    private final Map<String, ParentBook> parents = new HashMap<>();
    private final ChildQueue alive = new ChildQueue();
    private final Effects effects = new Effects();
    private final FillBooking booking = new FillBooking(this::book, effects);
    private final VenueFacts facts = new VenueFacts(booking, effects);
    private final Map<String, Holding> holdings = new LinkedHashMap<>();
    private final Unallocated unallocated = new Unallocated(effects);

    /**
     * Opens the books for an order that will be sent.
     *
     * @throws IllegalArgumentException when its id was used before
     */
    public ChildState intend(ChildOrder order, long time, Reason reason) {
        ChildState child = new ChildState(order, time, reason);
        if (byId.putIfAbsent(order.clOrdId(), child) != null) {
            throw new IllegalArgumentException("order id " + order.clOrdId() + " was used before");
        }
        book(order.parentId()).children.add(child);
        settle(child);
        return child;
    }

    /** The order was handed to its session. */
    public void sent(String clOrdId, long time) {
        ChildState child = byId.get(clOrdId);
        if (child != null
                && child.base == OrderState.INTENDED
                && clOrdId.equals(child.order().clOrdId())) {
            child.base = OrderState.SENT;
            child.lastChange = time;
            book(child.parentId()).changes++;
        }
    }

    /** The order, or a request to change it, may or may not have left. */
    public void unsure(String clOrdId, long time) {
        ChildState child = byId.get(clOrdId);
        if (child != null) {
            moveToUnknown(child, "it may not have left", time);
        }
    }

    /** The order did not leave and never will; for a request, the same as {@link #requestRefused}. */
    public void refused(String clOrdId, String reason, long time) {
        ChildState child = byId.get(clOrdId);
        if (child == null) {
            return;
        }
        if (!clOrdId.equals(child.order().clOrdId())) {
            requestRefused(clOrdId, time);
        } else if (child.base == OrderState.INTENDED || child.base == OrderState.SENT) {
            child.end(OrderState.REFUSED, reason);
            child.lastChange = time;
            child.done = time;
            settle(child);
        }
    }

    /** A change of a working order is about to be sent; both ids find the child from now on. */
    public void replacing(String clOrdId, ChildOrder replacement, long time) {
        ChildState child = byId.get(clOrdId);
        if (child == null || child.base.isTerminal()) {
            return;
        }
        if (byId.putIfAbsent(replacement.clOrdId(), child) != null) {
            throw new IllegalArgumentException("order id " + replacement.clOrdId() + " was used before");
        }
        child.replacement = replacement;
        child.lastChange = time;
        settle(child);
    }

    /** A cancel of an order is about to be sent. */
    public void cancelling(String clOrdId, String requestId, long time) {
        ChildState child = byId.get(clOrdId);
        if (child == null || child.base.isTerminal()) {
            return;
        }
        byId.put(requestId, child);
        child.cancelRequest = requestId;
        child.lastChange = time;
        book(child.parentId()).changes++;
    }

    /** A change or cancel did not leave: the order is as it was before. */
    public void requestRefused(String requestId, long time) {
        ChildState child = byId.get(requestId);
        if (child == null) {
            return;
        }
        ChildOrder change = child.replacement;
        if (change != null && change.clOrdId().equals(requestId)) {
            child.replacement = null;
        } else if (requestId.equals(child.cancelRequest)) {
            child.cancelRequest = null;
        } else {
            return;
        }
        child.lastChange = time;
        settle(child);
    }

    /**
     * Takes in what a venue reports.
     *
     * @return what changed, in order; the list is reused by the next call, so copy it to keep it
     */
    public List<LedgerEffect> apply(VenueEvent event, long now) {
        effects.clear();
        switch (event) {
            case OrderEvent order -> applyOrder(order, now);
            case SessionEvent.SessionChanged changed -> {
                if (changed.state() == SessionState.DOWN) {
                    sessionDown(changed, now);
                }
            }
            case SessionEvent.MessageRefused refused -> messageRefused(refused, now);
            case SessionEvent.MassCancelReported _ -> {
                // Each order says for itself how it ended.
            }
        }
        return effects.shown();
    }

    /**
     * Ends an order as a person found out by other means; what was filled beyond the reports is booked at the price that makes
     * the average right.
     *
     * @param filled shares in all, no fewer than are known
     * @param averagePrice of all of them, in ticks
     * @return what changed, in order; the list is reused by the next call, so copy it to keep it
     */
    public List<LedgerEffect> resolve(String clOrdId, long filled, double averagePrice, String why, long now) {
        effects.clear();
        ChildState child = byId.get(clOrdId);
        if (child == null || child.base.isTerminal()) {
            return effects.shown();
        }
        OrderState before = child.state();
        ChildOrder change = child.replacement;
        if (change != null && filled > child.order().quantity()) {
            child.adopt(change); // more was filled than it was for before, so the change went through
        }
        ChildOrder order = child.order();
        OrderState end = filled == order.quantity() ? OrderState.FILLED : OrderState.CANCELLED;
        booking.byHand(
                child,
                new OrderEvent.StatusReported(
                        order.venue(),
                        now,
                        order.clOrdId(),
                        child.venueOrderId,
                        end,
                        order.quantity(),
                        filled,
                        0,
                        averagePrice));
        child.end(end, why);
        moved(child, before, now);
        return effects.shown();
    }

    /** At recovery: nobody knows what became of the orders while the desk was away. */
    public void markAllUnknown(long now) {
        for (ChildState child : alive) {
            moveToUnknown(child, "the desk was restarted", now);
        }
    }

    /** The child that an order id, a change's id or a cancel's id belongs to; null when it is not ours. */
    public @Nullable ChildState child(String anyClOrdId) {
        return byId.get(anyClOrdId);
    }

    /** A parent's children, oldest first; a live view. */
    public List<ChildState> ofParent(String parentId) {
        ParentBook parent = parents.get(parentId);
        return parent == null ? List.of() : parent.shownChildren;
    }

    /** A parent's children that may still trade, oldest first; a live view, do not change them while walking it. */
    public List<ChildState> aliveOf(String parentId) {
        ParentBook parent = parents.get(parentId);
        return parent == null ? List.of() : parent.shownAlive;
    }

    /** A number that rises with every change of any of a parent's children. */
    public long changes(String parentId) {
        ParentBook parent = parents.get(parentId);
        return parent == null ? 0 : parent.changes;
    }

    /** Average price of a parent's fills in ticks, NaN before the first. */
    public double averagePrice(String parentId) {
        ParentBook parent = parents.get(parentId);
        return parent == null || parent.filled == 0 ? Double.NaN : parent.value / parent.filled;
    }

    /** What the fills of the desk's orders add up to, an instrument each; fills of no order of ours have no side to count. */
    public Collection<Holding> holdings() {
        return Collections.unmodifiableCollection(holdings.values());
    }

    /** Children that may still trade, oldest first; they may end or be cancelled while being walked. */
    public Iterable<ChildState> alive() {
        return alive;
    }

    /** Children whose order, change or cancel the venue has left without an answer for longer than {@code after}. */
    public Iterable<ChildState> overdue(long now, long after) {
        List<ChildState> overdue = List.of();
        for (ChildState child : alive) {
            OrderState state = child.state();
            boolean waiting = state == OrderState.SENT
                    || state == OrderState.PENDING_CANCEL
                    || state == OrderState.PENDING_REPLACE;
            if (waiting && now - child.lastChange > after) {
                overdue = overdue.isEmpty() ? new ArrayList<>() : overdue;
                overdue.add(child);
            }
        }
        return overdue;
    }

    /** Children to ask the venue about: unknown ones, and those with fills that it counted and did not report. */
    public List<ChildState> unresolved() {
        List<ChildState> unresolved = new ArrayList<>();
        for (ParentBook parent : parents.values()) {
            if (parent.working > 0) {
                for (ChildState child : parent.children) {
                    if (child.state() == OrderState.UNKNOWN || child.missing() > 0) {
                        unresolved.add(child);
                    }
                }
            }
        }
        return unresolved;
    }

    /** Shares of a parent that are booked as filled. */
    public long filled(String parentId) {
        ParentBook parent = parents.get(parentId);
        return parent == null ? 0 : parent.filled;
    }

    /** Shares of a parent that may still be filled, at worst: unknown orders whole, fills counted but not reported too. */
    public long working(String parentId) {
        ParentBook parent = parents.get(parentId);
        return parent == null ? 0 : parent.working;
    }

    /** A parent's fills as they stand, corrections made and busts taken out, in the order of booking; a live view. */
    public List<Fill> fills(String parentId) {
        ParentBook parent = parents.get(parentId);
        return parent == null ? List.of() : parent.shownFills;
    }

    /** Fills that belong to no order of the desk, with an empty parent id: part of the position all the same. A live view. */
    public List<Fill> unallocated() {
        return unallocated.fills();
    }

    private ParentBook book(String parentId) {
        return parents.computeIfAbsent(parentId, _ -> new ParentBook());
    }

    private void applyOrder(OrderEvent event, long now) {
        ChildState child = find(event);
        if (child == null) {
            unallocated.report(event);
            return;
        }
        OrderState before = child.state();
        facts.apply(child, event);
        byId.putIfAbsent(child.order().clOrdId(), child);
        moved(child, before, now);
    }

    private @Nullable ChildState find(OrderEvent event) {
        ChildState child = byId.get(event.clOrdId());
        if (child == null) {
            child = switch (event) {
                case OrderEvent.Cancelled e -> byId.get(e.origClOrdId());
                case OrderEvent.Replaced e -> byId.get(e.origClOrdId());
                case OrderEvent.CancelRejected e -> byId.get(e.origClOrdId());
                case OrderEvent.Pending e -> byId.get(e.origClOrdId());
                case OrderEvent.Accepted _,
                        OrderEvent.Rejected _,
                        OrderEvent.Filled _,
                        OrderEvent.Expired _,
                        OrderEvent.StatusReported _,
                        OrderEvent.UnknownOrder _,
                        OrderEvent.FillCorrected _ -> null;
            };
        }
        return child == null || !child.order().venue().equals(event.venue()) ? null : child;
    }

    private void sessionDown(SessionEvent.SessionChanged event, long now) {
        for (ChildState child : alive) {
            OrderState state = child.state();
            boolean waiting = state == OrderState.SENT
                    || state == OrderState.PENDING_CANCEL
                    || state == OrderState.PENDING_REPLACE;
            if (waiting && child.order().venue().equals(event.venue())) {
                child.unknown("the session went down: " + event.reason());
                moved(child, state, now);
            }
        }
    }

    /** A refused change or cancel leaves the order as it was; a refused order is not taken for dead on such a word. */
    private void messageRefused(SessionEvent.MessageRefused event, long now) {
        ChildState child = byId.get(event.reference());
        if (child == null || child.base.isTerminal()) {
            return;
        }
        OrderState before = child.state();
        if (event.reference().equals(child.order().clOrdId())) {
            if (child.base == OrderState.SENT) {
                child.unknown("the venue refused a message about it: " + event.reason());
                effects.warn(
                        child, "the venue refused a message about it (" + event.reason() + "); its status is asked.");
            }
        } else {
            child.statusReason = event.reason();
            requestRefused(event.reference(), now);
        }
        moved(child, before, now);
    }

    private void moveToUnknown(ChildState child, String why, long now) {
        if (!child.base.isTerminal()) {
            child.unknown(why);
            child.lastChange = now;
            settle(child);
        }
    }

    private void moved(ChildState child, OrderState before, long now) {
        OrderState after = child.state();
        if (after != before) {
            child.lastChange = now;
            effects.add(new LedgerEffect.Moved(child, before, after, child.statusReason()));
        }
        if (child.base.isTerminal() && child.done == 0) {
            child.done = now;
        }
        settle(child);
    }

    private void settle(ChildState child) {
        ParentBook parent = book(child.parentId());
        boolean listed = child.listed;
        if (child.base.isTerminal()) {
            alive.remove(child);
            if (listed) {
                parent.alive.remove(child);
            }
        } else {
            alive.add(child);
            if (!listed) {
                parent.alive.add(child);
            }
        }
        if (child.booked != child.countedFilled || child.value != child.countedValue) {
            holdings.computeIfAbsent(child.order().symbol(), Holding::new)
                    .add(child.order().side(), child.booked - child.countedFilled, child.value - child.countedValue);
        }
        parent.recount(child);
        parent.changes++;
    }
}
