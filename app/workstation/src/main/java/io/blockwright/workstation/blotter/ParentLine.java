package io.blockwright.workstation.blotter;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Reason.Origin;
import io.blockwright.domain.Side;
import io.blockwright.engine.Outlook;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.blotter.BlotterLine.Wheel.Shape;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.CostWords;
import io.blockwright.workstation.text.DurationText;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.SideWords;
import org.jspecify.annotations.Nullable;

/**
 * A parent's row.
 *
 * @param sums what its children add up to
 * @param now the desk's time
 */
record ParentLine(ParentRow row, ChildSums sums, long now, PriceFormat prices, ClockFormat clock)
        implements BlotterLine {
    private static final long LATE = 1_000_000_000L;

    @Override
    public String id() {
        return row.order().parentId();
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
        return row.outlook().lastDecision().origin();
    }

    @Override
    public String kind() {
        return TEXTS.get("row.parent");
    }

    @Override
    public String order() {
        String limit = limit();
        return SideWords.glyph(side()) + " " + side() + "  " + symbol() + (limit.isEmpty() ? "" : "  lmt " + limit);
    }

    @Override
    public String status() {
        return sums.unknown() > 0
                ? TEXTS.get("status.unknown", Numbers.whole(sums.unknown()))
                : TEXTS.get("status." + row.status());
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
        double quantity = quantity();
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
    public String againstMarket() {
        return CostWords.of(marketBp());
    }

    /** Cost in basis points against the market's average since the start, positive is a cost, NaN while unknown. */
    double marketBp() {
        double market = row.outlook().marketVwap();
        return side().sign() * (row.averagePrice() - market) / market * 1e4;
    }

    @Override
    public String participation() {
        return Numbers.percent(row.participation());
    }

    @Override
    public String eta() {
        if (row.status().isFinal() || row.status() == ParentStatus.PAUSED) {
            return "";
        }
        long expected = row.outlook().expectedEnd();
        if (expected == 0) {
            return TEXTS.get("eta.by", clock.minutes(row.order().end()));
        }
        String time = clock.seconds(expected);
        return isLate() ? TEXTS.get("eta.late", clock.minutes(expected)) : time;
    }

    /** Whether the present pace does not do it in time. */
    boolean isLate() {
        return !row.status().isFinal()
                && row.outlook().expectedEnd() > row.order().end() + LATE;
    }

    @Override
    public String left() {
        if (row.status().isFinal()) {
            return "";
        }
        return row.status() == ParentStatus.SCHEDULED
                ? TEXTS.get("starts", DurationText.write(row.order().start() - now))
                : DurationText.write(row.order().end() - now);
    }

    @Override
    public String strategy() {
        return row.strategy();
    }

    @Override
    public Wheel wheel() {
        Outlook outlook = row.outlook();
        if (row.status().isFinal()) {
            return Wheel.NONE;
        }
        if (row.status() == ParentStatus.PAUSED) {
            return new Wheel(Shape.BARS, TEXTS.get("wheel.paused"), false);
        }
        return switch (outlook.mode()) {
            case AUTO ->
                new Wheel(Shape.CIRCLE, TEXTS.get(sums.byHand() > 0 ? "wheel.auto.hand" : "wheel.AUTO"), false);
            case ADVISE ->
                new Wheel(Shape.DIAMOND, TEXTS.get(isAwaited() ? "wheel.waits" : "wheel.ADVISE"), isAwaited());
            case MANUAL -> new Wheel(Shape.SQUARE, TEXTS.get("wheel.MANUAL"), false);
        };
    }

    /** Whether advice waits for a person's answer. */
    boolean isAwaited() {
        return ParentNode.isAwaited(row);
    }

    /** Whether a person must look: an unknown child, advice without an answer, stopped or paused. */
    boolean needsPerson() {
        return sums.unknown() > 0
                || isAwaited()
                || row.status() == ParentStatus.STOPPED
                || row.status() == ParentStatus.PAUSED;
    }

    @Override
    public String touchedBy() {
        return row.touchedBy();
    }

    @Override
    public String fills() {
        return Numbers.whole(sums.filled());
    }

    @Override
    public String limit() {
        return row.order().limitPrice() == Instrument.NO_PRICE
                ? ""
                : prices.price(row.order().limitPrice());
    }

    @Override
    public String created() {
        return clock.seconds(row.order().start());
    }

    @Override
    public String end() {
        return clock.seconds(row.order().end());
    }

    @Override
    public String reason() {
        return row.lastReason();
    }

    @Override
    public @Nullable String mood() {
        if (sums.unknown() > 0 || isAwaited()) {
            return "attention";
        }
        return switch (row.status()) {
            case PAUSED -> "paused";
            case STOPPED -> "stopped";
            case COMPLETED, EXPIRED, CANCELLED -> "done";
            case SCHEDULED, WORKING -> isLate() ? "late" : null;
        };
    }
}
