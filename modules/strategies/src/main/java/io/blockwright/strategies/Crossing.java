package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.TimeInForce;
import java.util.List;
import java.util.function.Consumer;

/**
 * Takes displayed liquidity with immediate-or-cancel limit orders: as deep as needed but through no more than a number of
 * levels, never beyond the parent's limit, never for more than is displayed within that reach.
 */
final class Crossing {
    private final Sweep sweep = new Sweep();
    private final Wording wording;
    private final int levels;

    Crossing(Wording wording, int levels) {
        this.wording = wording;
        this.levels = levels;
    }

    /** Sends one child of up to {@code wanted} shares; returns false, with nothing sent, when none is within reach. */
    boolean take(Look look, long wanted, boolean deepest, String why, Consumer<? super Decision> out) {
        var book = look.situation().book();
        long lot = look.instrument().lot();
        int reach = deepest ? Sweep.DEEPEST : levels;
        long quantity = sweep.walk(book, look.side(), wanted, look.order().limitPrice(), reach) / lot * lot;
        if (quantity == 0) {
            return false;
        }
        String sentence = wording.standing(look) + "; " + why + " " + Wording.shares(quantity) + " at "
                + Wording.price(look.instrument(), sweep.price()) + " or better.";
        out.accept(new Decision.Place(
                OrderType.LIMIT,
                TimeInForce.IOC,
                quantity,
                sweep.price(),
                "",
                wording.reason(look, sentence, sweep.costBp(book, look.side())),
                List.of(Wording.joining(look), wording.waiting())));
        return true;
    }

    /** What taking this many now would cost against the mid, in basis points; NaN when nothing is within reach. */
    double costBp(Look look, long wanted) {
        sweep.walk(look.situation().book(), look.side(), wanted, Instrument.NO_PRICE, levels);
        return sweep.costBp(look.situation().book(), look.side());
    }

    /** Why nothing could be taken. */
    Decision.Wait outOfReach(Look look, long until) {
        long touch = look.situation().book().best(look.side().opposite());
        String sentence = look.order().allows(touch)
                ? "The touch shows less than a lot; waiting for more."
                : "The touch at " + Wording.price(look.instrument(), touch) + " is beyond the limit of "
                        + Wording.price(look.instrument(), look.order().limitPrice()) + "; waiting for a better price.";
        return new Decision.Wait(until, wording.reason(look, sentence, Double.NaN));
    }
}
