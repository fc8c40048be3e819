package io.blockwright.workstation.blotter;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Side;
import io.blockwright.engine.ChildRow;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.text.CostWords;
import io.blockwright.workstation.text.DurationText;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.SideWords;
import org.jspecify.annotations.Nullable;

/** A parent's row. {@code now} is the desk's time. */
record ParentLine(ParentRow row, long now, PriceFormat prices) implements BlotterLine {
    @Override
    public Side side() {
        return row.order().side();
    }

    @Override
    public String order() {
        String limit = row.order().limitPrice() == Instrument.NO_PRICE
                ? ""
                : "  lmt " + prices.price(row.order().limitPrice());
        return SideWords.glyph(side()) + " " + side() + "  " + row.order().symbol() + limit;
    }

    @Override
    public String status() {
        return switch (row.status()) {
            case SCHEDULED -> "Scheduled";
            case WORKING -> unknown() == 0 ? "Working" : unknown() + " unknown";
            case PAUSED -> "Paused";
            case COMPLETED -> "Completed";
            case EXPIRED -> "Expired";
            case CANCELLED -> "Cancelled";
            case STOPPED -> "Stopped";
        };
    }

    @Override
    public String filled() {
        return Numbers.whole(row.filled()) + " / " + Numbers.whole(row.order().quantity());
    }

    @Override
    public Progress progress() {
        double quantity = row.order().quantity();
        return new Progress(
                row.filled() / quantity,
                row.working() / quantity,
                row.status().isFinal() ? Double.NaN : Math.min(1, row.scheduled() / quantity));
    }

    @Override
    public String average() {
        return prices.average(row.averagePrice());
    }

    @Override
    public String reference() {
        return prices.average(row.arrivalMid());
    }

    @Override
    public String cost() {
        return CostWords.of(row.costBp());
    }

    @Override
    public String participation() {
        return Numbers.percent(row.participation());
    }

    @Override
    public String left() {
        if (row.status().isFinal()) {
            return "";
        }
        return row.status() == ParentStatus.SCHEDULED
                ? "in " + DurationText.write(row.order().start() - now)
                : DurationText.write(row.order().end() - now);
    }

    @Override
    public String strategy() {
        return row.strategy();
    }

    @Override
    public String wheel() {
        return switch (row.status()) {
            case SCHEDULED, WORKING -> hasTakenOver() ? "Auto+hand" : "Auto";
            case PAUSED -> "Paused";
            case COMPLETED, EXPIRED, CANCELLED, STOPPED -> "";
        };
    }

    @Override
    public String touchedBy() {
        return row.touchedBy();
    }

    @Override
    public String fills() {
        return Numbers.whole(
                row.children().stream().filter(child -> child.filled() > 0).count());
    }

    @Override
    public String reason() {
        return row.lastReason();
    }

    @Override
    public @Nullable String mood() {
        if (unknown() > 0) {
            return "attention";
        }
        return switch (row.status()) {
            case PAUSED -> "paused";
            case STOPPED -> "stopped";
            case COMPLETED, EXPIRED, CANCELLED -> "done";
            case SCHEDULED, WORKING -> null;
        };
    }

    /** Children nobody knows the state of. */
    private long unknown() {
        return row.children().stream()
                .filter(child -> child.state() == OrderState.UNKNOWN)
                .count();
    }

    private boolean hasTakenOver() {
        for (ChildRow child : row.children()) {
            if (child.takenOver() && !child.state().isTerminal()) {
                return true;
            }
        }
        return false;
    }
}
