package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.TimeInForce;
import java.util.List;
import java.util.function.Consumer;

/**
 * Joins the touch with everything and leaves it there, whatever the market does; in the closing part it takes its order back
 * and crosses what is left. The oldest of the rules that learned policies are measured against (Y. Nevmyvaka, Y. Feng, M.
 * Kearns, "Reinforcement learning for optimized trade execution", 2006).
 */
final class LeavePlacer implements Placer {
    private final Wording wording;
    private final Crossing crossing;
    private final Recall recall;
    private final int levels;
    private final Pace pace;
    private final long watch;
    private long left = Instrument.NO_PRICE;
    private long movedNotBefore = Long.MIN_VALUE;

    /** {@code watch} is the time between two looks, nanoseconds. */
    LeavePlacer(Wording wording, Recall recall, int levels, long watch) {
        this(wording, recall, levels, watch, new Pace(watch));
    }

    private LeavePlacer(Wording wording, Recall recall, int levels, long watch, Pace pace) {
        this.wording = wording;
        this.crossing = new Crossing(wording, levels);
        this.recall = recall;
        this.levels = levels;
        this.watch = watch;
        this.pace = pace;
    }

    @Override
    public Placer copy(Recall its) {
        LeavePlacer copy = new LeavePlacer(wording, its, levels, watch, pace.copy());
        copy.left = left;
        copy.movedNotBefore = movedNotBefore;
        return copy;
    }

    @Override
    public long place(Look look, Consumer<? super Decision> out) {
        pace.observe(look);
        if (look.crossing()) {
            String why =
                    wording.standing(look) + "; the time is nearly over, taking the order back to cross what is left.";
            recall.all(look.situation(), wording.reason(look, why, Double.NaN), out);
            long wanted = look.childFor(look.due());
            if (wanted > 0 && pace.ready(look) && crossing.take(look, wanted, true, "crossing", out)) {
                pace.sent(look);
            }
            return look.now() + watch;
        }
        boolean withdrawn = withinLimit(look, out);
        if (!withdrawn && look.childFor(look.due()) < look.smallest() && !look.capped()) {
            out.accept(new Decision.Wait(look.crossFrom(), wording.idle(look)));
            return look.crossFrom();
        }
        if (!withdrawn) {
            join(look, out);
        }
        return Math.min(look.now() + watch, look.crossFrom());
    }

    /** A limit that came after the order moves it; nothing else does. */
    private boolean withinLimit(Look look, Consumer<? super Decision> out) {
        boolean moved = false;
        for (WorkingChild child : look.situation().children()) {
            if (child.changeable() && !look.order().allows(child.price()) && look.now() >= movedNotBefore) {
                left = look.joinPrice();
                String sentence = "The limit no longer allows " + Wording.price(look.instrument(), child.price())
                        + "; moving to " + Wording.price(look.instrument(), left) + ".";
                out.accept(new Decision.Replace(
                        child.clOrdId(), child.quantity(), left, wording.reason(look, sentence, Double.NaN)));
                moved = true;
            }
        }
        if (moved) {
            movedNotBefore = look.now() + watch;
        }
        return moved;
    }

    private void join(Look look, Consumer<? super Decision> out) {
        long quantity = look.childFor(look.due());
        if (quantity < look.smallest() || quantity == 0) {
            out.accept(new Decision.Wait(look.now() + watch, wording.idle(look)));
            return;
        }
        if (!pace.ready(look)) {
            return;
        }
        pace.sent(look);
        if (left == Instrument.NO_PRICE || !look.order().allows(left)) {
            left = look.joinPrice();
        }
        String sentence = wording.standing(look) + "; joining with " + Wording.shares(quantity) + " at "
                + Wording.price(look.instrument(), left) + " and leaving them there.";
        out.accept(new Decision.Place(
                OrderType.LIMIT,
                TimeInForce.DAY,
                quantity,
                left,
                "",
                wording.reason(
                        look, sentence, -Wording.halfSpreadBp(look.situation().book())),
                List.of(
                        new Decision.Alternative("cross now", crossing.costBp(look, quantity)),
                        Wording.waiting("follow the touch when it moves away"))));
    }
}
