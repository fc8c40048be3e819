package io.blockwright.workstation.blotter;

import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.ChildRow;
import io.blockwright.workstation.blotter.BlotterLine.Wheel.Shape;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.CostWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.SideWords;
import org.jspecify.annotations.Nullable;

/**
 * A child's row.
 *
 * @param arrivalMid its parent's, in ticks
 */
record ChildLine(ChildRow row, double arrivalMid, PriceFormat prices, ClockFormat clock) implements BlotterLine {
    @Override
    public String id() {
        return row.childId();
    }

    @Override
    public String parentId() {
        return row.order().parentId();
    }

    @Override
    public String symbol() {
        return row.order().symbol();
    }

    @Override
    public Side side() {
        return row.order().side();
    }

    @Override
    public @Nullable Origin origin() {
        return row.origin();
    }

    @Override
    public String kind() {
        return TEXTS.get("row.child");
    }

    @Override
    public String order() {
        String life = row.order().timeInForce() == TimeInForce.DAY
                ? ""
                : "  " + row.order().timeInForce();
        return SideWords.mark(side()) + "  " + Numbers.whole(quantity()) + " @ " + reference() + life;
    }

    @Override
    public String status() {
        return TEXTS.get("child." + row.state());
    }

    @Override
    public long quantity() {
        return row.order().quantity();
    }

    @Override
    public long filledShares() {
        return row.filled();
    }

    @Override
    public String filled() {
        return Numbers.whole(row.filled()) + " / " + Numbers.whole(quantity());
    }

    @Override
    public Progress progress() {
        double filled = row.filled() / (double) quantity();
        return new Progress(filled, row.state().isTerminal() ? 0 : 1 - filled, Double.NaN);
    }

    @Override
    public String average() {
        return prices.average(row.averagePrice());
    }

    @Override
    public String reference() {
        return row.order().type() == OrderType.MARKET
                ? TEXTS.get("market")
                : prices.price(row.order().price());
    }

    @Override
    public String cost() {
        return CostWords.of(side().sign() * (row.averagePrice() - arrivalMid) / arrivalMid * 1e4);
    }

    @Override
    public String left() {
        return row.state().isTerminal() || row.queueAhead() < 0
                ? ""
                : TEXTS.get("ahead", Numbers.compact(row.queueAhead()));
    }

    @Override
    public String strategy() {
        return row.order().venue();
    }

    @Override
    public Wheel wheel() {
        return row.takenOver() ? new Wheel(Shape.SQUARE, TEXTS.get("wheel.hand"), false) : Wheel.NONE;
    }

    @Override
    public String touchedBy() {
        return clock.seconds(row.created());
    }

    @Override
    public String created() {
        return clock.seconds(row.created());
    }

    @Override
    public String end() {
        return row.done() == 0 ? "" : clock.seconds(row.done());
    }

    @Override
    public String reason() {
        return row.reason();
    }

    @Override
    public @Nullable String mood() {
        if (row.state() == OrderState.UNKNOWN) {
            return "unknown";
        }
        return switch (row.state()) {
            case REJECTED, REFUSED -> "stopped";
            case FILLED, CANCELLED, EXPIRED -> "done";
            default -> null;
        };
    }
}
