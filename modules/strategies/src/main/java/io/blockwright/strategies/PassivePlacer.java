package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Reason;
import io.blockwright.domain.TimeInForce;
import java.util.List;
import java.util.function.Consumer;

/**
 * Joins the touch with a slice's shares, follows the touch when it has moved away and stayed away, and in the closing part
 * of the slice takes its order back and crosses what is left. What an earlier slice left behind is crossed first.
 */
final class PassivePlacer implements Placer {
    /** Orders that may rest at once: one a slice, and room for late answers and growing targets. */
    private static final int MOST_RESTING = 4;

    private final Wording wording;
    private final Crossing crossing;
    private final Recall recall;
    private final int levels;
    private final Pace pace;
    private final long watch;
    private long movedNotBefore;
    private long awaySince = Long.MAX_VALUE;

    /** {@code watch} is the time between two looks, and what a touch must stay away before it is followed; nanoseconds. */
    PassivePlacer(Wording wording, Recall recall, int levels, long watch) {
        this(wording, recall, levels, watch, new Pace(watch));
    }

    private PassivePlacer(Wording wording, Recall recall, int levels, long watch, Pace pace) {
        this.wording = wording;
        this.crossing = new Crossing(wording, levels);
        this.levels = levels;
        this.recall = recall;
        this.pace = pace;
        this.watch = watch;
    }

    @Override
    public Placer copy(Recall its) {
        PassivePlacer copy = new PassivePlacer(wording, its, levels, watch, pace.copy());
        copy.movedNotBefore = movedNotBefore;
        copy.awaySince = awaySince;
        return copy;
    }

    @Override
    public long place(Look look, Consumer<? super Decision> out) {
        pace.observe(look);
        long now = look.now();
        if (look.crossing()) {
            String why = wording.standing(look) + "; the slice ends, taking the order back to cross what is left.";
            recall.all(look.situation(), wording.reason(look, why, Double.NaN), out);
            cross(look, look.due(), look.last(), "the slice ends, crossing", out);
            return now + watch;
        }
        long overdue = look.childFor(look.overdue());
        boolean crossed = overdue >= look.smallest() && cross(look, look.overdue(), false, "catching up with", out);
        if (!crossed && !follow(look, out) && now >= look.instant()) {
            join(look, out);
        }
        long next = Math.min(now + watch, look.crossFrom());
        return now < look.instant() ? Math.min(next, look.instant()) : next;
    }

    private boolean cross(Look look, long target, boolean deepest, String why, Consumer<? super Decision> out) {
        long wanted = look.childFor(target);
        if (wanted == 0 || !pace.ready(look) || !crossing.take(look, wanted, deepest, why, out)) {
            return false;
        }
        pace.sent(look);
        return true;
    }

    private boolean follow(Look look, Consumer<? super Decision> out) {
        long now = look.now();
        long target = look.joinPrice();
        boolean away = false;
        boolean moved = false;
        for (WorkingChild child : look.situation().children()) {
            boolean behind = child.price() != target && look.side().atLeastAsAggressive(target, child.price());
            boolean beyondLimit = !look.order().allows(child.price());
            away |= behind;
            boolean settled = behind && awaySince != Long.MAX_VALUE && now - awaySince >= watch;
            if (child.changeable() && (settled || beyondLimit) && now >= movedNotBefore) {
                out.accept(
                        new Decision.Replace(child.clOrdId(), child.quantity(), target, moving(look, child, target)));
                moved = true;
            }
        }
        if (moved) {
            movedNotBefore = now + watch;
        }
        if (!away || moved) {
            awaySince = Long.MAX_VALUE;
        } else if (awaySince == Long.MAX_VALUE) {
            awaySince = now;
        }
        return moved;
    }

    private Reason moving(Look look, WorkingChild child, long target) {
        String from = Wording.price(look.instrument(), child.price());
        String to = Wording.price(look.instrument(), target);
        String sentence = look.order().allows(child.price())
                ? "The touch moved away from " + from + " and stayed away; following it to " + to + "."
                : "The limit no longer allows " + from + "; moving to " + to + ".";
        return wording.reason(look, sentence, Double.NaN);
    }

    private void join(Look look, Consumer<? super Decision> out) {
        long quantity = look.childFor(look.due());
        if (quantity < look.smallest()
                || quantity == 0
                || look.situation().children().size() >= MOST_RESTING) {
            out.accept(new Decision.Wait(look.now() + watch, wording.idle(look)));
            return;
        }
        if (!pace.ready(look)) {
            return;
        }
        pace.sent(look);
        long price = look.joinPrice();
        String sentence = wording.standing(look) + "; joining with " + Wording.shares(quantity) + " at "
                + Wording.price(look.instrument(), price) + ".";
        double ifFilled = -Wording.halfSpreadBp(look.situation().book());
        out.accept(new Decision.Place(
                OrderType.LIMIT,
                TimeInForce.DAY,
                quantity,
                price,
                "",
                wording.reason(look, sentence, ifFilled),
                List.of(
                        new Decision.Alternative("cross now", crossing.costBp(look, quantity)),
                        Wording.waiting("wait for the slice's end"))));
    }
}
