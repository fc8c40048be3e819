package io.blockwright.engine;

import io.blockwright.domain.ChildOrder;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import java.util.Locale;

/** Orders and commands in a trader's words. Any thread. */
final class OrderWords {
    private final Instrument instrument;

    OrderWords(Instrument instrument) {
        this.instrument = instrument;
    }

    static String shares(long quantity) {
        return String.format(Locale.ROOT, "%,d", quantity);
    }

    private String price(long ticks) {
        return ticks == Instrument.NO_PRICE
                ? "the market"
                : instrument.toDecimal(ticks).toPlainString();
    }

    /** 300 at 100.02. */
    String amount(long quantity, long price) {
        return shares(quantity) + " at " + price(price);
    }

    private static String side(Side side) {
        return side == Side.BUY ? "buy" : "sell";
    }

    /** limit for the day. */
    String life(OrderType type, TimeInForce life) {
        return type.name().toLowerCase(Locale.ROOT) + " " + (life == TimeInForce.DAY ? "for the day" : life.name());
    }

    String child(ChildOrder order) {
        return side(order.side()) + " " + amount(order.quantity(), order.price()) + ", "
                + life(order.type(), order.timeInForce()) + ", to " + order.venue();
    }

    String parent(ParentOrder order) {
        return side(order.side()) + " " + shares(order.quantity()) + " " + order.symbol() + " by " + order.algo() + ", "
                + limits(order);
    }

    String limits(ParentOrder order) {
        return (order.limitPrice() == Instrument.NO_PRICE ? "no limit" : "limit " + price(order.limitPrice()))
                + ", at most " + Math.round(order.maxParticipation() * 100) + " % of the volume, urgency "
                + String.format(Locale.ROOT, "%.2f", order.urgency());
    }

    /** Which child a command is about, empty for none. */
    String child(DeskCommand command) {
        return switch (command) {
            case DeskCommand.TakeOverChild c -> c.clOrdId();
            case DeskCommand.HandBackChild c -> c.clOrdId();
            case DeskCommand.CancelChild c -> c.clOrdId();
            case DeskCommand.ReplaceChild c -> c.clOrdId();
            case DeskCommand.ResolveChild c -> c.clOrdId();
            default -> "";
        };
    }

    String command(DeskCommand command) {
        return switch (command) {
            case DeskCommand.StartParent c -> "Started: " + parent(c.order());
            case DeskCommand.PauseParent _ -> "Paused";
            case DeskCommand.ResumeParent c ->
                "Resumed: " + c.mode().name().toLowerCase(Locale.ROOT).replace('_', ' ');
            case DeskCommand.ChangeParent c ->
                "Changed: " + (c.limitPrice() == Instrument.NO_PRICE ? "no limit" : "limit " + price(c.limitPrice()))
                        + ", at most " + Math.round(c.maxParticipation() * 100) + " % of the volume, urgency "
                        + String.format(Locale.ROOT, "%.2f", c.urgency());
            case DeskCommand.CancelParent _ -> "Cancelled the parent";
            case DeskCommand.CancelChildren _ -> "Cancelled its children";
            case DeskCommand.TakeOverChild _ -> "Took the child over";
            case DeskCommand.HandBackChild _ -> "Handed the child back";
            case DeskCommand.CancelChild _ -> "Cancelled the child";
            case DeskCommand.ReplaceChild c -> "Changed the child to " + amount(c.quantity(), c.price());
            case DeskCommand.ResolveChild c ->
                "Resolved the child: "
                        + (c.filled() == 0
                                ? "nothing filled"
                                : shares(c.filled()) + " filled at "
                                        + instrument
                                                .toDecimal(Math.round(c.averagePrice()))
                                                .toPlainString());
            case DeskCommand.PlaceManual c ->
                "Placed by hand: " + side(c.side()) + " " + amount(c.quantity(), c.price()) + at(c.venue());
            case DeskCommand.SetMode c -> "Mode: " + c.mode().name().toLowerCase(Locale.ROOT);
            case DeskCommand.AcceptAdvice _ -> "Accepted the advice";
            case DeskCommand.ModifyAdvice c -> "Changed the advice to " + amount(c.quantity(), c.price());
            case DeskCommand.RejectAdvice _ -> "Turned the advice down";
            case DeskCommand.ForceFill c ->
                "Forced a fill of " + shares(c.quantity()) + ", no worse than " + price(c.worstPrice());
            case DeskCommand.PlaceChild c ->
                "Placed a child by hand: " + amount(c.quantity(), c.price()) + at(c.venue());
            case DeskCommand.PromoteModel c -> "Promoted the model " + c.model() + " (" + c.modelHash() + ")";
            case DeskCommand.RollBackModel c -> "Rolled back to the model " + c.model() + " (" + c.modelHash() + ")";
            case DeskCommand.CancelAll _ -> "Cancelled everything";
            case DeskCommand.Kill c -> "Killed the desk: " + c.reason();
            case DeskCommand.Rearm _ -> "Rearmed the desk";
            case DeskCommand.Approved c -> command(c.command());
        };
    }

    private static String at(String venue) {
        return venue.isEmpty() ? "" : ", at " + venue;
    }
}
