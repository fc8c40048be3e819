package io.blockwright.trading;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.trading.RiskDecision.Blocked;
import org.jspecify.annotations.Nullable;

/** The rules that look at one order alone: its quantity, its price, its value. Each answers null when it has no objection. */
final class RiskRules {
    private final RiskLimits limits;

    RiskRules(RiskLimits limits) {
        this.limits = limits;
    }

    @Nullable
    Blocked quantity(ChildOrder order, Instrument instrument) {
        long quantity = order.quantity();
        if (quantity <= 0) {
            return new Blocked("quantity", at(order) + "the quantity is " + quantity + "; give a positive one.");
        }
        if (quantity > limits.maxOrderQuantity()) {
            return new Blocked(
                    "quantity",
                    at(order) + "the quantity is " + quantity + ", the limit for one order is "
                            + limits.maxOrderQuantity() + "; send smaller orders.");
        }
        if (quantity % instrument.lot() != 0) {
            return new Blocked(
                    "lot",
                    at(order) + "the quantity " + quantity + " is no multiple of the lot of " + instrument.lot()
                            + "; round it.");
        }
        return null;
    }

    @Nullable
    Blocked parentLimit(ChildOrder order, ParentOrder parent, Instrument instrument) {
        if (parent.limitPrice() == Instrument.NO_PRICE) {
            return null;
        }
        if (order.type() == OrderType.MARKET) {
            return new Blocked(
                    "parent limit",
                    at(order) + "a market order has no limit, but parent " + parent.parentId() + " is limited to "
                            + price(instrument, parent.limitPrice()) + "; send a limit order.");
        }
        if (!parent.allows(order.price())) {
            return new Blocked(
                    "parent limit",
                    at(order) + "the price " + price(instrument, order.price()) + " is beyond the limit "
                            + price(instrument, parent.limitPrice()) + " of parent " + parent.parentId()
                            + "; price it within the limit or change the parent's.");
        }
        return null;
    }

    /**
     * The band knows the desk's newest reference already.
     *
     * @param venueMidTwice twice the mid of the market that the order goes to, NO_PRICE when there is none now
     */
    @Nullable
    Blocked price(ChildOrder order, Instrument instrument, PriceBand band, long venueMidTwice, long now) {
        if (order.type() == OrderType.MARKET) {
            return venueMidTwice != Instrument.NO_PRICE
                    ? null
                    : new Blocked(
                            "reference",
                            at(order) + "a market order needs a market to compare with, and there is no usable mid;"
                                    + " wait for the book or send a limit order.");
        }
        long price = order.price();
        if (price <= 0) {
            return new Blocked("price", at(order) + "a limit order needs a positive price; give one.");
        }
        if (!instrument.onIncrement(price)) {
            return new Blocked(
                    "increment",
                    at(order) + "the price " + price(instrument, price) + " is not on the increment of "
                            + price(instrument, instrument.increment()) + "; round it.");
        }
        if (band.lastMidTwice() == Instrument.NO_PRICE) {
            return new Blocked(
                    "reference",
                    at(order) + "there has been no usable mid to compare the price with; wait for the book.");
        }
        long judge = venueMidTwice == Instrument.NO_PRICE ? band.lastMidTwice() : venueMidTwice;
        if (!band.near(price, judge)) {
            String of =
                    judge == band.lastMidTwice() ? "the last good mid" : "the mid of the market at " + order.venue();
            return collar(order, instrument, "collar", judge, of);
        }
        if (!band.nearOverPeriod(order.side(), price, now)) {
            return collar(order, instrument, "collar over time", band.anchor(now), "the mid of five minutes ago");
        }
        return null;
    }

    private Blocked collar(ChildOrder order, Instrument instrument, String rule, long midTwice, String of) {
        return new Blocked(
                rule,
                at(order) + "the price " + price(instrument, order.price()) + " is more than "
                        + Math.round(limits.priceCollar() * 1000) / 10.0 + " % away from " + of + ", "
                        + instrument.toPrice(midTwice / 2.0) + "; check the price, or wait.");
    }

    @Nullable
    Blocked notional(ChildOrder order, ParentOrder parent, Instrument instrument, PriceBand band) {
        double mid = instrument.toPrice(band.lastMidTwice() / 2.0);
        double worst = worst(order, instrument, band);
        if (order.quantity() * worst > limits.maxOrderNotional()) {
            return new Blocked(
                    "notional",
                    at(order) + "its value of " + Math.round(order.quantity() * worst) + " " + instrument.currency()
                            + " is over the limit of " + Math.round(limits.maxOrderNotional())
                            + " for one order; send smaller orders.");
        }
        if (parent.quantity() * mid > limits.maxParentNotional()) {
            return new Blocked(
                    "parent notional",
                    at(order) + "the value of parent " + parent.parentId() + ", " + Math.round(parent.quantity() * mid)
                            + " " + instrument.currency() + ", is over the limit of "
                            + Math.round(limits.maxParentNotional()) + "; split the parent.");
        }
        return null;
    }

    /** Currency that one share counts for: the worse of the order's price and the desk's mid; 0 before there was one. */
    static double worst(ChildOrder order, Instrument instrument, @Nullable PriceBand band) {
        double mid = band == null || band.lastMidTwice() == Instrument.NO_PRICE
                ? 0
                : instrument.toPrice(band.lastMidTwice() / 2.0);
        return order.type() == OrderType.MARKET ? mid : Math.max(mid, instrument.toPrice((double) order.price()));
    }

    static String at(ChildOrder order) {
        return "Order " + order.clOrdId() + " (" + order.side() + " " + order.symbol() + "): ";
    }

    static String price(Instrument instrument, long ticks) {
        return instrument.toDecimal(ticks).toPlainString();
    }
}
