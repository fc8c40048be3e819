package io.blockwright.engine;

import io.blockwright.domain.Decision;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Reason;
import io.blockwright.domain.TimeInForce;
import io.blockwright.trading.OrderLedger;
import java.util.ArrayList;
import java.util.List;

/**
 * Orders that a person sends for a parent, whatever its schedule says; the person has their wheel from the start. Each method
 * returns an empty string, or one sentence why not. Engine thread only.
 */
final class HandOrders {
    private final Dispatch dispatch;
    private final OrderLedger ledger;

    HandOrders(Dispatch dispatch, OrderLedger ledger) {
        this.dispatch = dispatch;
        this.ledger = ledger;
    }

    /** One immediate-or-cancel child; the schedule goes on from what is filled afterwards. */
    String forceFill(ParentWork parent, DeskCommand.ForceFill c, long now) {
        if (c.worstPrice() == Instrument.NO_PRICE) {
            return "A forced fill needs a worst price.";
        }
        String refused = refused(parent, c.quantity(), c.worstPrice());
        return refused.isEmpty()
                ? place(
                        parent,
                        OrderType.LIMIT,
                        TimeInForce.IOC,
                        c.quantity(),
                        c.worstPrice(),
                        "",
                        "Fill of " + c.quantity() + " shares at " + price(parent, c.worstPrice())
                                + " or better forced by " + c.user() + ".",
                        now)
                : refused;
    }

    /** A person's own child within a parent. */
    String placeChild(ParentWork parent, DeskCommand.PlaceChild c, long now) {
        boolean market = c.type() == OrderType.MARKET;
        if (market != (c.price() == Instrument.NO_PRICE)) {
            return market ? "A market order has no price." : "A limit order needs a price.";
        }
        String refused = refused(parent, c.quantity(), c.price());
        if (refused.isEmpty()) {
            refused = dispatch.noVenue(c.venue());
        }
        return refused.isEmpty()
                ? place(
                        parent,
                        c.type(),
                        c.timeInForce(),
                        c.quantity(),
                        c.price(),
                        c.venue(),
                        "Placed by hand by " + c.user() + (c.venue().isEmpty() ? "." : ", at " + c.venue() + "."),
                        now)
                : refused;
    }

    private static String refused(ParentWork parent, long quantity, long price) {
        String id = parent.order().parentId();
        if (parent.status() != ParentStatus.WORKING && parent.status() != ParentStatus.PAUSED) {
            return "Parent " + id + " has not started yet.";
        }
        if (quantity <= 0) {
            return "The quantity " + quantity + " is not positive.";
        }
        long open = Math.max(0, parent.open());
        if (quantity > open) {
            return "Of the " + parent.order().quantity() + " shares of parent " + id + " only " + open
                    + " are neither filled nor in the market; ask for fewer, or cancel its children first.";
        }
        Instrument instrument = parent.state().instrument();
        if (price != Instrument.NO_PRICE && !instrument.onIncrement(price)) {
            return "The price " + price(parent, price) + " is not on the price step of "
                    + instrument.toDecimal(instrument.increment()).toPlainString() + ".";
        }
        if (price != Instrument.NO_PRICE && !parent.order().allows(price)) {
            return "The price " + price(parent, price) + " is beyond the parent's limit of "
                    + price(parent, parent.order().limitPrice()) + "; change the limit first.";
        }
        return "";
    }

    private static String price(ParentWork parent, long ticks) {
        return parent.state().instrument().toDecimal(ticks).toPlainString();
    }

    private String place(
            ParentWork parent,
            OrderType type,
            TimeInForce timeInForce,
            long quantity,
            long price,
            String venue,
            String sentence,
            long now) {
        List<Reason.Factor> factors = new ArrayList<>(4);
        factors.add(new Reason.Factor("filled (shares)", parent.filled()));
        factors.add(new Reason.Factor("working (shares)", parent.working()));
        factors.add(
                new Reason.Factor("target by now (shares)", parent.strategy().scheduled(now)));
        Reason reason = new Reason(sentence, factors);
        String blocked = dispatch.place(
                parent, new Decision.Place(type, timeInForce, quantity, price, venue, reason, List.of()), now);
        if (blocked.isEmpty()) {
            parent.wheel(ledger.ofParent(parent.order().parentId()).getLast(), true);
            parent.explain(reason);
            parent.wakeAt(now);
        }
        return blocked;
    }
}
