package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.Reason;
import io.blockwright.domain.Side;
import io.blockwright.domain.TimeInForce;
import io.blockwright.marketdata.BookView;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Carries a policy's choice out: takes what is to be taken, keeps what is to rest at its place, and crosses the rest at the
 * end. Sends at most one new child per call.
 */
final class LearnedHand {
    /**
     * The end of an order.
     *
     * @param from when all that is left is crossed, nanoseconds since the epoch
     */
    record Closing(long from) {}

    private static final long BEHIND_INCREMENTS = 2;

    private final String name;
    private final StrategySettings settings;
    private final Sweep sweep = new Sweep();
    private final Recall recall;
    private final boolean pools;
    private Choice choice = Choice.of(0);
    private LearnedAction action = LearnedAction.of(0);
    private long toTake;
    private long toRest;
    private long notBefore = Long.MIN_VALUE;
    private long awaySince = Long.MAX_VALUE;
    private boolean rested;

    /** {@code pools}: whether it chooses between a dark pool and the light; not where a person chose the venue. */
    LearnedHand(String name, StrategySettings settings, boolean pools) {
        this(name, settings, pools, new Recall(settings.watchNanos()));
    }

    private LearnedHand(String name, StrategySettings settings, boolean pools, Recall recall) {
        this.name = name;
        this.settings = settings;
        this.pools = pools;
        this.recall = recall;
    }

    LearnedHand copy() {
        LearnedHand copy = new LearnedHand(name, settings, pools, recall.copy());
        copy.choice = choice;
        copy.action = action;
        copy.toTake = toTake;
        copy.toRest = toRest;
        copy.notBefore = notBefore;
        copy.awaySince = awaySince;
        copy.rested = rested;
        return copy;
    }

    /** Takes up a choice; amounts are in even children, of which at least a lot is something. */
    void take(Choice chosen, double evenChild, long lot) {
        choice = chosen;
        action = LearnedAction.of(chosen.action());
        toTake = shares(action.take(), evenChild, lot);
        toRest = shares(action.rest(), evenChild, lot);
        notBefore = Long.MIN_VALUE;
        awaySince = Long.MAX_VALUE;
        rested = false;
    }

    private long shares(double amount, double evenChild, long lot) {
        return amount == 0 ? 0 : Math.max(lot, Math.round(amount * evenChild) / lot * lot);
    }

    /** Works until the next look. {@code room} is what may be sent more; {@code closing} is null before the last step. */
    long work(Situation situation, long room, @Nullable Closing closing, Consumer<? super Decision> out) {
        long now = situation.now();
        if (closing != null && now >= closing.from()) {
            close(situation, room, out);
            return now + settings.watchNanos();
        }
        boolean took = toTake > 0 && now >= notBefore && taking(situation, room, out);
        if (!took && now >= notBefore) {
            resting(situation, room, out);
        }
        long look = now + settings.watchNanos();
        return closing == null ? look : Math.min(look, closing.from());
    }

    private void close(Situation situation, long room, Consumer<? super Decision> out) {
        recall.all(situation, reason(situation, "The end is near; taking back what rests to cross what is left."), out);
        long left = situation.order().quantity() - situation.filled();
        if (room > 0 && situation.now() >= notBefore) {
            notBefore = situation.now() + settings.watchNanos();
            cross(situation, Math.min(left, room), Sweep.DEEPEST, "The end is near; crossing ", out);
        }
    }

    /**
     * Takes what is within reach, and the rest of it at the next looks: a step has time. What rests makes room first where the
     * order has no more to give. Returns whether anything was asked for.
     */
    private boolean taking(Situation situation, long room, Consumer<? super Decision> out) {
        if (room < toTake) {
            boolean resting =
                    recall.all(situation, reason(situation, name + " takes back what rests, to take instead."), out);
            if (resting) {
                return true;
            }
        }
        long wanted = Math.min(toTake, room);
        long sent = wanted <= 0 ? 0 : cross(situation, wanted, settings.levels(), name + " takes ", out);
        toTake = wanted <= 0 ? 0 : toTake - sent;
        if (sent > 0) {
            notBefore = situation.now() + settings.watchNanos();
        }
        return sent > 0;
    }

    /** Returns the shares asked for. */
    private long cross(Situation situation, long wanted, int levels, String what, Consumer<? super Decision> out) {
        BookView book = situation.book();
        Side side = situation.order().side();
        long lot = book.instrument().lot();
        long most = Math.min(wanted, settings.largestChild());
        long quantity = sweep.walk(book, side, most, situation.order().limitPrice(), levels) / lot * lot;
        if (quantity == 0) {
            return 0;
        }
        String sentence = what + Wording.shares(quantity) + " at " + Wording.price(book.instrument(), sweep.price())
                + " or better" + because();
        out.accept(new Decision.Place(
                OrderType.LIMIT,
                TimeInForce.IOC,
                quantity,
                sweep.price(),
                "",
                reason(situation, sentence, sweep.costBp(book, side)),
                weighed(Wording.joining(book, side))));
        return quantity;
    }

    private void resting(Situation situation, long room, Consumer<? super Decision> out) {
        if (toRest == 0) {
            recall.all(situation, reason(situation, name + " lets nothing rest" + because()), out);
            return;
        }
        if (dark() && situation.darkVenue().isEmpty()) {
            return; // the pool went since the decision: what was to wait unseen may not cross in the light instead
        }
        if (recall.those(situation, child -> elsewhere(situation, child), reason(situation, moved()), out)) {
            return;
        }
        long price = restPrice(situation);
        if (follow(situation, price, out)) {
            return;
        }
        long rests = 0;
        for (WorkingChild child : situation.children()) {
            rests += child.leaves();
        }
        long lot = situation.book().instrument().lot();
        if (rested) {
            return;
        }
        rested = true;
        if (rests > toRest) {
            reduce(situation, rests - toRest, out);
            return;
        }
        long missing = Math.min(Math.min(toRest - rests, room), settings.largestChild()) / lot * lot;
        if (missing < Math.max(lot, Math.min(settings.minimumChild(), room))
                || (dark() && missing < situation.darkMinimum())) {
            return;
        }
        notBefore = situation.now() + settings.watchNanos();
        String at = Wording.price(situation.book().instrument(), price);
        String sentence = name + " rests " + Wording.shares(missing)
                + (dark() ? " unseen in " + situation.darkVenue() + ", to cross at the mid up to " : " at ") + at
                + because();
        double ifFilled = dark() ? 0 : costBp(situation, price);
        out.accept(new Decision.Place(
                OrderType.LIMIT,
                TimeInForce.DAY,
                missing,
                price,
                dark() ? situation.darkVenue() : "",
                reason(situation, sentence, ifFilled),
                weighed(new Decision.Alternative("cross now", crossingBp(situation, missing)))));
    }

    /** Makes what rests smaller, the newest child first; what stays keeps its place. */
    private void reduce(Situation situation, long excess, Consumer<? super Decision> out) {
        Reason reason = reason(situation, name + " lets less rest" + because());
        long over = excess;
        for (WorkingChild child : situation.children().reversed()) {
            if (child.changeable() && over >= child.leaves()) {
                out.accept(new Decision.Cancel(child.clOrdId(), reason));
                over -= child.leaves();
            } else if (child.changeable() && over >= settings.minimumChild()) {
                out.accept(new Decision.Replace(child.clOrdId(), child.quantity() - over, child.price(), reason));
                over = 0;
            }
        }
        notBefore = situation.now() + settings.watchNanos();
    }

    /** Moves what rests to where it belongs: behind it after the touch has stayed away for a while, before it at once. */
    private boolean follow(Situation situation, long price, Consumer<? super Decision> out) {
        long now = situation.now();
        Side side = situation.order().side();
        boolean away = false;
        boolean moved = false;
        for (WorkingChild child : situation.children()) {
            if (!child.changeable() || child.price() == price || (dark() && reachesMid(situation, child))) {
                continue;
            }
            boolean behind = side.atLeastAsAggressive(price, child.price());
            boolean inFront = !behind && action.level() == LearnedAction.Level.BEHIND;
            boolean beyondLimit = !situation.order().allows(child.price());
            away |= behind;
            boolean settled = behind && awaySince != Long.MAX_VALUE && now - awaySince >= settings.watchNanos();
            if (settled || inFront || beyondLimit) {
                String sentence = name + " moves what rests from "
                        + Wording.price(situation.book().instrument(), child.price()) + " to "
                        + Wording.price(situation.book().instrument(), price) + because();
                out.accept(new Decision.Replace(child.clOrdId(), child.quantity(), price, reason(situation, sentence)));
                moved = true;
            }
        }
        if (moved) {
            notBefore = now + settings.watchNanos();
        }
        if (!away || moved) {
            awaySince = Long.MAX_VALUE;
        } else if (awaySince == Long.MAX_VALUE) {
            awaySince = now;
        }
        return moved;
    }

    private boolean dark() {
        return action.level() == LearnedAction.Level.DARK;
    }

    /**
     * Takes back what waits unseen, for whoever works the order instead knows nothing of dark pools. Returns whether any such
     * child was still there.
     */
    boolean comesToLight(Situation situation, Consumer<? super Decision> out) {
        return recall.those(
                situation,
                child -> unseen(situation, child),
                reason(situation, "Almgren–Chriss takes back what " + name + " left to wait unseen."),
                out);
    }

    private boolean unseen(Situation situation, WorkingChild child) {
        return pools && situation.unseen(child.venue());
    }

    /** Whether a child waits in the dark while it should be seen, or the other way round. */
    private boolean elsewhere(Situation situation, WorkingChild child) {
        return dark() != unseen(situation, child);
    }

    private String moved() {
        return name
                + (dark() ? " takes back what others see, to wait unseen" : " takes back what waits unseen")
                + because();
    }

    private static boolean reachesMid(Situation situation, WorkingChild child) {
        return situation
                .order()
                .side()
                .atLeastAsAggressive(2 * child.price(), situation.book().midTwice());
    }

    private long restPrice(Situation situation) {
        BookView book = situation.book();
        Instrument instrument = book.instrument();
        Side side = situation.order().side();
        long touch = instrument.roundPassive(side, book.best(side));
        long price = switch (action.level()) {
            case JOIN -> touch;
            case IMPROVE -> improved(situation, touch);
            case BEHIND -> touch - side.sign() * BEHIND_INCREMENTS * instrument.increment();
            // It crosses at the mid of the moment; this is how far that may go before somebody decides again.
            case DARK -> instrument.roundPassive(side, book.best(side.opposite()));
        };
        return situation.order().allows(price)
                ? price
                : instrument.roundPassive(side, situation.order().limitPrice());
    }

    /** One increment before the others, unless an own child is there already: nobody outbids himself. */
    private static long improved(Situation situation, long touch) {
        BookView book = situation.book();
        Side side = situation.order().side();
        long increment = book.instrument().increment();
        for (WorkingChild child : situation.children()) {
            if (child.price() == touch) {
                return touch;
            }
        }
        return book.bestAsk() - book.bestBid() > increment ? touch + side.sign() * increment : touch;
    }

    private static double costBp(Situation situation, long price) {
        double mid = situation.book().midTwice() / 2.0;
        return (price - mid) / mid * 1e4 * situation.order().side().sign();
    }

    /** What the policy weighed; where it does not say, the other way to trade and waiting. */
    private List<Decision.Alternative> weighed(Decision.Alternative otherWay) {
        return choice.alternatives().isEmpty()
                ? List.of(otherWay, Wording.waiting("wait for the next decision"))
                : choice.alternatives();
    }

    private double crossingBp(Situation situation, long wanted) {
        Side side = situation.order().side();
        sweep.walk(situation.book(), side, wanted, Instrument.NO_PRICE, settings.levels());
        return sweep.costBp(situation.book(), side);
    }

    private String because() {
        return choice.why().isEmpty() ? "." : ": " + choice.why() + ".";
    }

    private Reason reason(Situation situation, String sentence) {
        return reason(situation, sentence, Double.NaN);
    }

    private Reason reason(Situation situation, String sentence, double costBp) {
        Reason standing = Wording.apart(situation, situation.filled() + situation.working(), sentence);
        List<Reason.Factor> factors = new ArrayList<>(standing.factors());
        if (!Double.isNaN(costBp)) {
            factors.add(new Reason.Factor("cost against mid (bp)", costBp));
        }
        if (!Double.isNaN(choice.confidence())) {
            factors.add(new Reason.Factor("confidence (%)", 100 * choice.confidence()));
        }
        if (!Double.isNaN(choice.costBp())) {
            factors.add(new Reason.Factor("expected cost to come (bp)", choice.costBp()));
        }
        return new Reason(sentence, factors, choice.origin());
    }
}
