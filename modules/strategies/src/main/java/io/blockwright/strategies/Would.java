package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.TimeInForce;
import java.util.List;
import java.util.function.Consumer;

/**
 * The "I would" price: while the opposite touch is there or better, the whole remainder is offered at once, immediate or
 * cancel, at that price. What rests is taken back first.
 */
final class Would {
    private final Wording wording;
    private final Recall recall;
    private final long patience;
    private long notBefore = Long.MIN_VALUE;

    Would(Wording wording, Recall recall, long patience) {
        this.wording = wording;
        this.recall = recall;
        this.patience = patience;
    }

    /** The same in the same state; {@code its} recall is the copy's own. */
    Would copy(Recall its) {
        Would copy = new Would(wording, its, patience);
        copy.notBefore = notBefore;
        return copy;
    }

    /** Returns whether the price is there; the schedule rests then. */
    boolean decide(Look look, Consumer<? super Decision> out) {
        long price = look.order().iWouldPrice();
        if (price == Instrument.NO_PRICE) {
            return false;
        }
        long touch = look.situation().book().best(look.side().opposite());
        if (!look.side().atLeastAsAggressive(price, touch) || !look.order().allows(touch)) {
            return false;
        }
        long bounded = look.instrument()
                .roundPassive(
                        look.side(),
                        look.order().allows(price) ? price : look.order().limitPrice());
        String there = "The touch at " + Wording.price(look.instrument(), touch) + " is at the I-would price of "
                + Wording.price(look.instrument(), price) + " or better; ";
        var takingBack =
                wording.reason(look, there + "taking back what rests to offer the whole remainder.", Double.NaN);
        if (recall.all(look.situation(), takingBack, out)) {
            return true;
        }
        long lot = look.instrument().lot();
        long quantity = Math.max(0, look.room()) / lot * lot;
        var reason = wording.reason(
                look,
                there + "offering all that may be sent, " + Wording.shares(quantity) + " at "
                        + Wording.price(look.instrument(), bounded) + ".",
                Double.NaN);
        if (quantity == 0) {
            return false;
        }
        if (look.now() >= notBefore) {
            notBefore = look.now() + patience;
            out.accept(new Decision.Place(
                    OrderType.LIMIT,
                    TimeInForce.IOC,
                    quantity,
                    bounded,
                    "",
                    reason,
                    List.of(Wording.waiting("keep to the schedule"))));
        }
        return true;
    }
}
