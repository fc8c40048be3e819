package io.blockwright.workstation.blotter;

import io.blockwright.domain.Fill;
import io.blockwright.domain.Side;
import io.blockwright.workstation.text.ClockFormat;
import io.blockwright.workstation.text.CostWords;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.SideWords;
import org.jspecify.annotations.Nullable;

/**
 * A fill's row under its child; it never changes.
 *
 * @param child of which it is
 */
record FillLine(Fill fill, ChildLine child, PriceFormat prices, ClockFormat clock) implements BlotterLine {
    @Override
    public String id() {
        return fill.execId();
    }

    @Override
    public String parentId() {
        return fill.parentId();
    }

    @Override
    public String symbol() {
        return child.symbol();
    }

    @Override
    public Side side() {
        return child.side();
    }

    @Override
    public String kind() {
        return TEXTS.get("row.fill");
    }

    @Override
    public String order() {
        return SideWords.mark(side()) + "  " + Numbers.whole(fill.quantity()) + " @ " + prices.price(fill.price());
    }

    @Override
    public String status() {
        return TEXTS.get("fill." + fill.liquidity());
    }

    @Override
    public long quantity() {
        return fill.quantity();
    }

    @Override
    public long filledShares() {
        return fill.quantity();
    }

    @Override
    public String filled() {
        return Numbers.whole(fill.quantity());
    }

    @Override
    public Progress progress() {
        return new Progress(Double.NaN, 0, Double.NaN);
    }

    @Override
    public String average() {
        return prices.average((double) fill.price());
    }

    @Override
    public String reference() {
        return prices.price(fill.price());
    }

    @Override
    public String cost() {
        return CostWords.of(side().sign() * (fill.price() - child.arrivalMid()) / child.arrivalMid() * 1e4);
    }

    @Override
    public String strategy() {
        return fill.venue();
    }

    @Override
    public String touchedBy() {
        return clock.millis(fill.time());
    }

    @Override
    public String created() {
        return clock.seconds(fill.time());
    }

    @Override
    public String reason() {
        return "";
    }

    @Override
    public @Nullable String mood() {
        return "fill";
    }
}
