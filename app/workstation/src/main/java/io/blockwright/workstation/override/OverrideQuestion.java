package io.blockwright.workstation.override;

import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.ParentRow;
import io.blockwright.workstation.Precautions;
import io.blockwright.workstation.confirm.Act;
import io.blockwright.workstation.confirm.ProposedOrder;
import io.blockwright.workstation.confirm.Review;
import io.blockwright.workstation.text.Numbers;
import io.blockwright.workstation.text.PriceFormat;
import io.blockwright.workstation.text.Texts;
import java.util.List;

/** What the precautions see of an override. Pure. */
final class OverrideQuestion {
    private static final Texts TEXTS = Texts.of(OverrideQuestion.class);

    private OverrideQuestion() {}

    /**
     * Trading part of a parent at once, no share worse than a price in ticks.
     *
     * @param touch the best price that can be taken now, or NO_PRICE
     * @param cost what that is expected to cost, in words; may be empty
     */
    static Review fill(
            DeskSnapshot snapshot,
            ParentOrder order,
            long quantity,
            long worst,
            long touch,
            String cost,
            Precautions lines) {
        PriceFormat prices = new PriceFormat(snapshot.market().instrument());
        double through = touch == Instrument.NO_PRICE ? 0 : order.side().sign() * (double) (worst - touch) / touch;
        ProposedOrder proposed = new ProposedOrder(
                order.side(),
                words(order, quantity),
                TEXTS.get("question.fill.price", prices.price(worst)),
                TEXTS.get("question.fill.detail", order.parentId(), prices.price(worst), cost)
                        .strip(),
                prices.instrument().currency(),
                prices.instrument().toPrice((double) worst) * quantity,
                quantity / snapshot.conditions().dailyVolume(),
                through,
                Double.NaN);
        return Review.of(Act.FORCE, List.of(proposed), lines);
    }

    /** Ending a parent with what it has left undone. */
    static Review end(DeskSnapshot snapshot, ParentRow parent, Precautions lines) {
        ParentOrder order = parent.order();
        long left = OverrideRules.left(parent);
        PriceFormat prices = new PriceFormat(snapshot.market().instrument());
        double price =
                Double.isNaN(parent.arrivalMid()) ? (double) snapshot.market().lastPrice() : parent.arrivalMid();
        ProposedOrder proposed = new ProposedOrder(
                order.side(),
                words(order, left),
                "",
                TEXTS.get(
                        parent.working() > 0 ? "question.end.detail" : "question.end.detail.none",
                        order.parentId(),
                        Numbers.whole(left),
                        Numbers.whole(order.quantity()),
                        Numbers.whole(parent.working())),
                prices.instrument().currency(),
                prices.instrument().toPrice(price) * left,
                left / snapshot.conditions().dailyVolume(),
                0,
                Double.NaN);
        return Review.of(Act.END, List.of(proposed), lines);
    }

    private static String words(ParentOrder order, long quantity) {
        return TEXTS.get("question.words", order.side(), Numbers.whole(quantity), order.symbol());
    }
}
