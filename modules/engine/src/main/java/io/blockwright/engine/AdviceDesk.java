package io.blockwright.engine;

import io.blockwright.domain.Algo;
import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Decision;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderType;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Reason;
import io.blockwright.domain.TimeInForce;
import io.blockwright.strategies.Strategy;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What a person answers to a strategy's advice, and who decides for a parent. Each returns an empty string, or one sentence
 * why not. Engine thread only.
 */
final class AdviceDesk {
    private static final long AGAIN = 5_000_000_000L;
    /** Asked for few slices, a strategy without a schedule would cut the whole rest into so few. */
    private static final int EVERY = 1 << 12;

    private final Decider decider;

    AdviceDesk(Decider decider) {
        this.decider = decider;
    }

    String setMode(ParentWork parent, ControlMode mode, String user, long now) {
        if (parent.order().algo() == Algo.MANUAL && mode != ControlMode.MANUAL) {
            return "Parent " + parent.order().parentId()
                    + " is worked by hand: it has no strategy that could decide for it.";
        }
        if (parent.mode() == mode) {
            return "";
        }
        parent.mode(mode);
        parent.explain("set to " + mode.name().toLowerCase(Locale.ROOT) + " by " + user);
        parent.wakeAt(Math.max(now, parent.order().start()));
        return "";
    }

    String accept(ParentWork parent, long adviceId, long now) {
        Advice advice = parent.advice();
        if (advice == null || advice.id() != adviceId) {
            return stale(parent);
        }
        return answer(parent, advice.decision(), parent.proposer(), now);
    }

    String modify(ParentWork parent, DeskCommand.ModifyAdvice c, long now) {
        Advice advice = parent.advice();
        if (advice == null || advice.id() != c.adviceId()) {
            return stale(parent);
        }
        if (c.quantity() <= 0) {
            return "The quantity " + c.quantity() + " is not positive.";
        }
        return switch (advice.decision()) {
            case Decision.Place place -> modified(parent, changed(parent, place, c), now);
            case Decision.Replace replace ->
                c.price() == Instrument.NO_PRICE
                        ? "A change of a working order needs a price."
                        : modified(
                                parent,
                                new Decision.Replace(
                                        replace.clOrdId(),
                                        c.quantity(),
                                        c.price(),
                                        reason(
                                                c.user(),
                                                was(parent, replace.quantity(), replace.price()),
                                                replace.reason())),
                                now);
            case Decision.Cancel _, Decision.Wait _ ->
                "There is no quantity or price to modify: accept it or reject it.";
        };
    }

    /**
     * The strategy has had its turn, though a person did it otherwise: it goes on as if it had done what it wanted, and asks
     * for the difference at its next turn, not at once.
     */
    private String modified(ParentWork parent, Decision decision, long now) {
        boolean open = decider.possible(decision);
        String refused = answer(parent, decision, parent.proposer(), now);
        if (open && refused.isEmpty()) {
            quiet(parent, now);
        }
        return refused;
    }

    private static Decision.Place changed(ParentWork parent, Decision.Place place, DeskCommand.ModifyAdvice c) {
        boolean market = c.price() == Instrument.NO_PRICE;
        return new Decision.Place(
                market ? OrderType.MARKET : OrderType.LIMIT,
                market ? TimeInForce.IOC : place.timeInForce(),
                c.quantity(),
                c.price(),
                place.venue(),
                reason(c.user(), was(parent, place.quantity(), place.price()), place.reason()),
                place.alternatives());
    }

    private static String was(ParentWork parent, long quantity, long price) {
        Instrument instrument = parent.book().instrument();
        return quantity + " at "
                + (price == Instrument.NO_PRICE
                        ? "the market"
                        : instrument.toDecimal(price).toPlainString());
    }

    private static Reason reason(String user, String was, Reason advised) {
        return new Reason(
                "Modified by " + user + " (advised was " + was + "): " + advised.sentence(),
                advised.factors(),
                advised.origin());
    }

    /** {@code done} is the strategy once it is carried out as it was wanted; null when it stays as it is. */
    private String answer(ParentWork parent, Decision decision, @Nullable Strategy done, long now) {
        if (!decider.possible(decision)) {
            parent.advice(null);
            parent.wakeAt(now);
            return "The order that the advice is about can no longer be changed.";
        }
        String refused = decider.carryOut(parent, decision, now);
        if (refused.isEmpty()) {
            parent.advice(null);
            if (done != null) {
                parent.progressed(done);
            }
            parent.explain(decision.reason());
            parent.wakeAt(now);
        }
        return refused;
    }

    /** Turned down: nothing is proposed until the strategy's next turn, five seconds at least. */
    String reject(ParentWork parent, long adviceId, String user, long now) {
        Advice advice = parent.advice();
        if (advice == null || advice.id() != adviceId) {
            return stale(parent);
        }
        parent.advice(null);
        quiet(parent, now);
        parent.explain("advice rejected by " + user);
        return "";
    }

    /** Nothing is proposed until the strategy's next turn, five seconds at least. */
    private static void quiet(ParentWork parent, long now) {
        long[] turn = {now + AGAIN};
        parent.strategy().plan(parent.at(now), EVERY, (time, _) -> {
            if (turn[0] == now + AGAIN && time > now + AGAIN) {
                turn[0] = time;
            }
        });
        parent.adviseNotBefore(turn[0]);
        parent.wakeAt(turn[0]);
    }

    private static String stale(ParentWork parent) {
        if (parent.mode() != ControlMode.ADVISE) {
            return "Parent " + parent.order().parentId() + " is in "
                    + parent.mode().name().toLowerCase(Locale.ROOT) + " mode: no advice waits for an answer.";
        }
        if (parent.status() != ParentStatus.WORKING) {
            return "Parent " + parent.order().parentId() + " is "
                    + parent.status().name().toLowerCase(Locale.ROOT) + ": no advice waits for an answer.";
        }
        return parent.advice() == null
                ? "That advice is no longer open: nothing waits for an answer now."
                : "That advice was replaced by a newer one: look at it again.";
    }
}
