package io.blockwright.trading;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.VenueEvent;
import io.blockwright.trading.RiskDecision.Blocked;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * The last gate before a venue: every order and every change passes here or does not leave. It trusts nobody: it keeps its
 * own tally of what each parent has in the market, from its approvals and the venues' facts, and never lets filled plus
 * working (unknown orders at their worst case, changes at the larger quantity) exceed the parent.
 *
 * <p>Rules by name: {@code kill}, {@code duplicate}, {@code parent} (unknown, or another symbol or side), {@code symbol},
 * {@code market} (halted or stale), {@code quantity}, {@code lot}, {@code parent limit}, {@code reference}, {@code price},
 * {@code increment}, {@code collar}, {@code collar over time}, {@code notional}, {@code parent notional}, {@code
 * over parent}, {@code position}, {@code gross notional}, {@code venue minimum}, {@code venue quantity}, {@code venue
 * notional}, {@code venue rate}, {@code open children}, {@code rate}, {@code repeats} (disables the parent until {@link #rearm}), {@code
 * change} (nothing there to change).
 *
 * <p>Engine thread only; times are nanoseconds since the epoch and never go back. A pass allocates the order's tally and the
 * answer, nothing else.
 */
public final class RiskGate {
    private final RiskLimits limits;
    private final Function<String, @Nullable Instrument> instruments;
    private final RiskRules rules;
    private final RiskTally tally = new RiskTally();
    private final PositionRules positions;
    private final VenueRules venues;
    private final MessageRate rate;
    private final Map<String, ParentOrder> parents = new HashMap<>();
    private final Map<String, PriceBand> bands = new HashMap<>();
    private String killReason = "";

    /** Knows the instruments it can price by symbol; null for one it does not know. */
    public RiskGate(RiskLimits limits, Function<String, @Nullable Instrument> instruments) {
        this.limits = limits;
        this.instruments = instruments;
        rules = new RiskRules(limits);
        venues = new VenueRules(limits);
        positions = new PositionRules(limits, tally, instruments, bands);
        rate = new MessageRate(limits.maxMessagesPerSecond());
    }

    /**
     * Takes a parent in, and again after its limits changed. The quantity of the first time binds for ever: what a schedule
     * re-spreads is not what may be traded.
     */
    public void parentAccepted(ParentOrder order) {
        ParentOrder first = parents.get(order.parentId());
        parents.put(
                order.parentId(), first == null ? order : order.stretch(order.start(), order.end(), first.quantity()));
        tally.add(order.parentId(), new RepeatThrottle(limits.maxRepeats(), limits.maxMessagesPerSecond()));
    }

    /** Judges a new order for the desk's only market, see {@link #check(ChildOrder, long, long, boolean, long)}. */
    public RiskDecision check(ChildOrder order, long referenceMidTwice, boolean marketUsable, long now) {
        return check(order, referenceMidTwice, referenceMidTwice, marketUsable, now);
    }

    /**
     * Judges a new order and, when it passes, counts it as working from now on. The collar lies around the market that the order
     * goes to; the one of five minutes and the value of what the desk holds follow the desk's own.
     *
     * @param deskMidTwice twice the last good mid of the desk's market in ticks; NO_PRICE when none is usable
     * @param venueMidTwice the same of the market at the order's venue
     * @param venueUsable false while that market is halted or its book is stale
     */
    public RiskDecision check(ChildOrder order, long deskMidTwice, long venueMidTwice, boolean venueUsable, long now) {
        RiskTally.Parent parent = tally.parent(order.parentId());
        ParentOrder parentOrder = parents.get(order.parentId());
        Blocked blocked = admission(order, parent, parentOrder);
        if (blocked != null || parent == null || parentOrder == null) {
            return blocked == null ? unknownParent(order) : blocked;
        }
        blocked = terms(order, parentOrder, deskMidTwice, venueMidTwice, venueUsable, now);
        if (blocked == null) {
            blocked = room(order, parent, parentOrder, order.quantity());
        }
        if (blocked == null) {
            blocked = positions.blocked(order, order.quantity());
        }
        if (blocked == null) {
            blocked = atVenue(order, order.quantity(), false, now);
        }
        if (blocked == null && parent.open >= limits.maxOpenChildren()) {
            blocked = new Blocked(
                    "open children",
                    RiskRules.at(order) + "parent " + order.parentId() + " has " + parent.open
                            + " orders in the market, the limit; wait or cancel some.");
        }
        if (blocked == null) {
            blocked = pace(order, parent, now);
        }
        if (blocked != null) {
            return blocked;
        }
        tally.approved(order, parent, venues.load(order.venue()), worst(order));
        venues.load(order.venue()).sent(now);
        rate.count(now);
        parent.repeats.count(order, now);
        return new RiskDecision.Approved(new ApprovedOrder(order));
    }

    /** Judges a change of an order in the desk's only market. */
    public RiskDecision checkReplace(
            ChildOrder current, ChildOrder replacement, long referenceMidTwice, boolean marketUsable, long now) {
        return checkReplace(current, replacement, referenceMidTwice, referenceMidTwice, marketUsable, now);
    }

    /**
     * Judges a change of a working order; until the venue confirms it, the larger of both quantities counts. What is measured is
     * as for {@link #check(ChildOrder, long, long, boolean, long) a new order}.
     */
    public RiskDecision checkReplace(
            ChildOrder current,
            ChildOrder replacement,
            long deskMidTwice,
            long venueMidTwice,
            boolean venueUsable,
            long now) {
        RiskTally.Parent parent = tally.parent(replacement.parentId());
        ParentOrder parentOrder = parents.get(replacement.parentId());
        Blocked blocked = admission(replacement, parent, parentOrder);
        if (blocked != null || parent == null || parentOrder == null) {
            return blocked == null ? unknownParent(replacement) : blocked;
        }
        RiskTally.Order order = tally.order(current.clOrdId());
        if (order == null || order.parent != parent || !current.clOrdId().equals(order.currentId) || order.done) {
            return change(replacement, "order " + current.clOrdId() + " is not in the market; place a new one.");
        }
        if (order.pendingId != null) {
            return change(replacement, "the change before it is still on its way; wait for the venue's answer.");
        }
        if (!current.symbol().equals(replacement.symbol())
                || current.side() != replacement.side()
                || current.type() != replacement.type()
                || !current.venue().equals(replacement.venue())) {
            return change(replacement, "only price and quantity can be changed; cancel it and place a new order.");
        }
        if (replacement.quantity() <= order.cumQty) {
            return change(
                    replacement,
                    "the new total of " + replacement.quantity() + " leaves nothing beyond the " + order.cumQty
                            + " already filled; cancel it instead.");
        }
        long more = Math.max(0, replacement.quantity() - order.quantity);
        blocked = terms(replacement, parentOrder, deskMidTwice, venueMidTwice, venueUsable, now);
        if (blocked == null) {
            blocked = room(replacement, parent, parentOrder, more);
        }
        if (blocked == null) {
            blocked = positions.blocked(replacement, more);
        }
        if (blocked == null) {
            blocked = atVenue(replacement, more, true, now);
        }
        if (blocked == null) {
            blocked = pace(replacement, parent, now);
        }
        if (blocked != null) {
            return blocked;
        }
        tally.approvedReplace(order, replacement);
        venues.load(replacement.venue()).sent(now);
        rate.count(now);
        parent.repeats.count(replacement, now);
        return new RiskDecision.ApprovedChange(new ApprovedReplace(current, replacement));
    }

    /**
     * Counts a cancel towards the message rates of the desk and of the venue that it goes to.
     *
     * @return false only at ten times the rate of orders, where cancels themselves would be the runaway; hold it back then
     */
    public boolean countCancel(String venue, long now) {
        if (!rate.roomForCancel(now)) {
            return false;
        }
        rate.count(now);
        venues.load(venue).sent(now);
        return true;
    }

    /** Takes back the count of an approved order or change that did not leave and never will. */
    public void notSent(String clOrdId) {
        tally.notSent(clOrdId);
    }

    /** A person found out how an order ended: it is no longer at its worst case. */
    public void resolved(String clOrdId, long filled) {
        tally.resolved(clOrdId, filled);
    }

    /** At recovery: counts an order that was approved before the restart, without judging it again. */
    public void recall(ChildOrder order) {
        RiskTally.Parent parent = tally.parent(order.parentId());
        if (parent != null && tally.order(order.clOrdId()) == null) {
            tally.approved(order, parent, venues.load(order.venue()), worst(order));
        }
    }

    /** At recovery: counts a change that was approved before the restart, without judging it again. */
    public void recallReplace(String origClOrdId, ChildOrder replacement) {
        RiskTally.Order order = tally.order(origClOrdId);
        if (order != null && tally.order(replacement.clOrdId()) == null) {
            tally.approvedReplace(order, replacement);
        }
    }

    /** Takes a venue's fact into the gate's own tally. */
    public void onEvent(VenueEvent event) {
        switch (event) {
            case OrderEvent order -> tally.apply(order);
            case SessionEvent _ -> {
                // A session that went down proves nothing about its orders: they stay at their worst case.
            }
        }
    }

    /** Blocks every new order and change until {@link #rearm}; the first reason stays. */
    public void kill(String reason) {
        if (!killed()) {
            killReason = reason.isBlank() ? "no reason given" : reason;
        }
    }

    /** Lifts a kill, and lets parents trade again that repeated themselves. */
    public void rearm() {
        killReason = "";
        for (RiskTally.Parent parent : tally.parents()) {
            parent.disabled = false;
        }
    }

    public boolean killed() {
        return !killReason.isEmpty();
    }

    /** Shares of a parent that are filled or may yet be, by the gate's own tally; 0 for a parent it does not know. */
    public long committed(String parentId) {
        RiskTally.Parent parent = tally.parent(parentId);
        return parent == null ? 0 : parent.committed;
    }

    /** What this gate enforces. */
    public RiskLimits limits() {
        return limits;
    }

    /** Orders, changes and cancels in the second that ends now. */
    public int messagesWithin(long now) {
        return rate.within(now);
    }

    /** The value of everything that may be in the market at a venue, in currency. */
    public double openNotional(String venue) {
        return venues.open(venue);
    }

    /** Orders and changes sent to a venue in the second that ends now; 0 where it has no limit of its own. */
    public int messagesWithin(String venue, long now) {
        return venues.messagesWithin(venue, now);
    }

    /** A parent's orders that may be in the market, by the gate's own tally; 0 for a parent it does not know. */
    public int openOrders(String parentId) {
        RiskTally.Parent parent = tally.parent(parentId);
        return parent == null ? 0 : parent.open;
    }

    /** The most shares the desk may be long or short in one instrument, with everything filled that might be. */
    public long worstPosition() {
        return positions.worst();
    }

    /** The value of all positions together, counted in the same way, in currency; 0 where nothing has a price yet. */
    public double grossNotional() {
        return positions.gross();
    }

    /** How far the last good mid lies from the oldest of the last five minutes, as a fraction of that; 0 before two mids. */
    public double priceMove(String symbol, long now) {
        PriceBand band = bands.get(symbol);
        if (band == null || band.lastMidTwice() == Instrument.NO_PRICE) {
            return 0;
        }
        double anchor = band.anchor(now);
        return Math.abs(band.lastMidTwice() - anchor) / anchor;
    }

    private @Nullable Blocked admission(
            ChildOrder order, RiskTally.@Nullable Parent parent, @Nullable ParentOrder parentOrder) {
        if (killed()) {
            return new Blocked(
                    "kill", RiskRules.at(order) + "trading is stopped (" + killReason + "); rearm the desk first.");
        }
        if (tally.order(order.clOrdId()) != null) {
            return new Blocked(
                    "duplicate", RiskRules.at(order) + "its id was used before; every order needs an id of its own.");
        }
        if (parent == null || parentOrder == null) {
            return unknownParent(order);
        }
        if (!parentOrder.symbol().equals(order.symbol()) || parentOrder.side() != order.side()) {
            return new Blocked(
                    "parent",
                    RiskRules.at(order) + "parent " + order.parentId() + " is to " + parentOrder.side() + " "
                            + parentOrder.symbol() + "; correct the side and symbol.");
        }
        if (parent.disabled) {
            return new Blocked(
                    "repeats",
                    RiskRules.at(order) + "parent " + order.parentId()
                            + " was disabled for repeating itself; find out why, then rearm the desk.");
        }
        return null;
    }

    private static Blocked unknownParent(ChildOrder order) {
        return new Blocked(
                "parent",
                RiskRules.at(order) + "the desk knows no parent " + order.parentId() + "; start the parent first.");
    }

    private @Nullable Blocked terms(
            ChildOrder order,
            ParentOrder parent,
            long deskMidTwice,
            long venueMidTwice,
            boolean venueUsable,
            long now) {
        Instrument instrument = instruments.apply(order.symbol());
        if (instrument == null) {
            return new Blocked(
                    "symbol",
                    RiskRules.at(order) + "the desk does not know how " + order.symbol()
                            + " is priced; add the instrument.");
        }
        if (!venueUsable) {
            return new Blocked(
                    "market",
                    RiskRules.at(order) + "the market at " + order.venue()
                            + " is halted or its book is stale; wait until it is trading again.");
        }
        PriceBand band = bands.computeIfAbsent(order.symbol(), _ -> new PriceBand(limits.priceCollar()));
        band.reference(deskMidTwice == Instrument.NO_PRICE ? venueMidTwice : deskMidTwice, now);
        Blocked blocked = rules.quantity(order, instrument);
        if (blocked == null) {
            blocked = rules.price(order, instrument, band, venueMidTwice, now);
        }
        if (blocked == null) {
            blocked = rules.parentLimit(order, parent, instrument);
        }
        return blocked == null ? rules.notional(order, parent, instrument, band) : blocked;
    }

    private static @Nullable Blocked room(
            ChildOrder order, RiskTally.Parent parent, ParentOrder parentOrder, long more) {
        long left = parentOrder.quantity() - parent.committed;
        if (more <= left) {
            return null;
        }
        return new Blocked(
                "over parent",
                RiskRules.at(order) + "it would add " + more + " shares, but of the " + parentOrder.quantity()
                        + " of parent " + order.parentId() + " only " + Math.max(0, left)
                        + " are neither filled nor possibly in the market; send less, or wait for the venue.");
    }

    private @Nullable Blocked atVenue(ChildOrder order, long more, boolean change, long now) {
        Instrument instrument = instruments.apply(order.symbol());
        return instrument == null ? null : venues.blocked(order, instrument, more, worst(order), change, now);
    }

    private double worst(ChildOrder order) {
        Instrument instrument = instruments.apply(order.symbol());
        return instrument == null ? 0 : RiskRules.worst(order, instrument, bands.get(order.symbol()));
    }

    private @Nullable Blocked pace(ChildOrder order, RiskTally.Parent parent, long now) {
        if (!rate.roomForOrder(now)) {
            return new Blocked(
                    "rate",
                    RiskRules.at(order) + "the desk has sent " + limits.maxMessagesPerSecond()
                            + " messages within a second, the limit; wait a moment.");
        }
        if (parent.repeats.tooMany(order, now)) {
            parent.disabled = true;
            return new Blocked(
                    "repeats",
                    RiskRules.at(order) + "parent " + order.parentId() + " sent the same side, price and quantity "
                            + limits.maxRepeats()
                            + " times within a second and is disabled; find out why, then rearm the desk.");
        }
        return null;
    }

    private static Blocked change(ChildOrder replacement, String why) {
        return new Blocked("change", RiskRules.at(replacement) + why);
    }
}
