package io.blockwright.workstation.blotter;

import io.blockwright.domain.OrderState;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.engine.ChildRow;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.SideWords;
import org.jspecify.annotations.Nullable;

/** A child's row. */
record ChildLine(ChildRow row, PriceFormat prices, ClockFormat clock) implements BlotterLine {
    @Override
    public Side side() {
        return row.order().side();
    }

    @Override
    public String order() {
        String price = row.order().type() == OrderType.MARKET
                ? "market"
                : prices.price(row.order().price());
        String life = row.order().timeInForce() == TimeInForce.DAY
                ? ""
                : "  " + row.order().timeInForce();
        return SideWords.mark(side()) + "  " + Numbers.whole(row.order().quantity()) + " @ " + price + life;
    }

    @Override
    public String status() {
        return switch (row.state()) {
            case INTENDED -> "Intended";
            case SENT -> "Sent";
            case UNKNOWN -> "Unknown";
            case WORKING -> "Working";
            case PARTIALLY_FILLED -> "Partly filled";
            case PENDING_CANCEL -> "Cancelling";
            case PENDING_REPLACE -> "Replacing";
            case FILLED -> "Filled";
            case CANCELLED -> "Cancelled";
            case REJECTED -> "Rejected";
            case EXPIRED -> "Expired";
            case REFUSED -> "Refused here";
        };
    }

    @Override
    public String filled() {
        return Numbers.whole(row.filled()) + " / " + Numbers.whole(row.order().quantity());
    }

    @Override
    public Progress progress() {
        double quantity = row.order().quantity();
        double filled = row.filled() / quantity;
        return new Progress(filled, row.state().isTerminal() ? 0 : 1 - filled, Double.NaN);
    }

    @Override
    public String average() {
        return prices.average(row.averagePrice());
    }

    @Override
    public String reference() {
        return row.order().type() == OrderType.MARKET
                ? "market"
                : prices.price(row.order().price());
    }

    @Override
    public String cost() {
        return "";
    }

    @Override
    public String participation() {
        return "";
    }

    @Override
    public String left() {
        return row.state().isTerminal() || row.queueAhead() < 0 ? "" : Numbers.compact(row.queueAhead()) + " ahead";
    }

    @Override
    public String strategy() {
        return row.order().venue();
    }

    @Override
    public String wheel() {
        return row.takenOver() ? "By hand" : row.state().isTerminal() ? "" : "Auto";
    }

    @Override
    public String touchedBy() {
        return clock.seconds(row.created());
    }

    @Override
    public String fills() {
        return "";
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
