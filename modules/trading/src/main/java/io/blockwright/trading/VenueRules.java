package io.blockwright.trading;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.trading.RiskDecision.Blocked;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that look at the venue an order is for. Each answers null when it has no objection, else it names the venue. */
final class VenueRules {
    private final RiskLimits limits;
    private final Map<String, Load> loads = new HashMap<>();

    VenueRules(RiskLimits limits) {
        this.limits = limits;
    }

    /** What is in the market at one venue, and how often it was sent to. */
    static final class Load {
        private final @Nullable VenueLimits allowed;
        private final @Nullable MessageRate rate;
        private double open;

        private Load(@Nullable VenueLimits allowed) {
            this.allowed = allowed;
            this.rate = allowed == null ? null : new MessageRate(allowed.maxMessagesPerSecond());
        }

        /** So much currency more may be in the market there. */
        void add(double notional) {
            open += notional;
        }

        void sent(long now) {
            if (rate != null) {
                rate.count(now);
            }
        }
    }

    Load load(String venue) {
        Load known = loads.get(venue);
        if (known == null) {
            known = new Load(limits.venues().get(venue));
            loads.put(venue, known);
        }
        return known;
    }

    /**
     * @param more shares that the order adds to what may be in the market
     * @param worst currency a share that they count for
     * @param change whether it changes an order that is there
     */
    @Nullable
    Blocked blocked(ChildOrder order, Instrument instrument, long more, double worst, boolean change, long now) {
        Load load = load(order.venue());
        VenueLimits allowed = load.allowed;
        if (allowed == null || load.rate == null) {
            return null;
        }
        if (!change && order.quantity() < allowed.minOrderQuantity()) {
            return new Blocked(
                    "venue minimum",
                    RiskRules.at(order) + order.venue() + " takes no order below " + allowed.minOrderQuantity()
                            + " shares, and this one has " + order.quantity()
                            + "; send it to another venue, or send more.");
        }
        if (order.quantity() > allowed.maxOrderQuantity()) {
            return new Blocked(
                    "venue quantity",
                    RiskRules.at(order) + "the limit for one order at " + order.venue() + " is "
                            + allowed.maxOrderQuantity() + " shares, and this one has " + order.quantity()
                            + "; send smaller orders, or some of it to another venue.");
        }
        double open = load.open + more * worst;
        if (more > 0 && open > allowed.maxOpenNotional()) {
            return new Blocked(
                    "venue notional",
                    RiskRules.at(order) + "with it " + Math.round(open) + " " + instrument.currency()
                            + " would be in the market at " + order.venue() + ", the limit there is "
                            + Math.round(allowed.maxOpenNotional())
                            + "; wait for what works there, cancel some, or send to another venue.");
        }
        if (!load.rate.roomForOrder(now)) {
            return new Blocked(
                    "venue rate",
                    RiskRules.at(order) + order.venue() + " was sent " + allowed.maxMessagesPerSecond()
                            + " orders, changes and cancels within a second, the limit there; wait a moment, or send to"
                            + " another venue.");
        }
        return null;
    }

    /** Currency that may be in the market at a venue. */
    double open(String venue) {
        Load load = loads.get(venue);
        return load == null ? 0 : Math.max(0, load.open);
    }

    /** Orders, changes and cancels sent to a venue in the second that ends now; counted where there is a limit. */
    int messagesWithin(String venue, long now) {
        Load load = loads.get(venue);
        return load == null || load.rate == null ? 0 : load.rate.within(now);
    }
}
