package io.blockwright.engine;

import io.blockwright.domain.ControlMode;
import io.blockwright.domain.Decision;
import io.blockwright.domain.Reason;
import io.blockwright.domain.SessionEvent;
import io.blockwright.strategies.Strategy;
import io.blockwright.trading.ChildState;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Asks a parent's strategy what to do, and does it, proposes it or leaves it, as the parent's mode says. Engine thread only.
 *
 * <p>A proposal is made by a copy of the strategy, which stays as it was while the proposal waits: an answer that never comes
 * wears nothing out. Once it is carried out, the strategy goes on as the copy that has done it. A proposal keeps its id for as long as it is about what the strategy wants; see {@link Proposals}.
 */
final class Decider {
    private final EngineSettings settings;
    private final DeskParts parts;
    private final Dispatch dispatch;
    private final DecisionLog log;
    private final TrustWatch trust;
    private final Outages outages;
    private final List<Decision> decided = new ArrayList<>();
    private long lastAdvice;

    Decider(EngineSettings settings, DeskParts parts, Dispatch dispatch) {
        this.settings = settings;
        this.parts = parts;
        this.dispatch = dispatch;
        this.log = new DecisionLog(parts.journal());
        this.trust = new TrustWatch(parts);
        this.outages = new Outages(parts);
    }

    /** At recovery: an id that was used is never used again, so that an answer to it changes nothing. */
    void adviceWasShown(long id) {
        lastAdvice = Math.max(lastAdvice, id);
    }

    /** The session to a venue told of itself; returns whether that is news. */
    boolean isNews(SessionEvent.SessionChanged changed) {
        return outages.isNews(changed);
    }

    /** Lets a parent's strategy say what it will ask for in this turn. */
    void announce(ParentWork parent, long now) {
        if (parent.mode() != ControlMode.MANUAL) {
            parent.strategy().announce(parent.at(now));
        }
    }

    /** Asks, and says when to ask again. */
    void ask(ParentWork parent, long now) {
        trust.look(parent, now);
        switch (parent.mode()) {
            case AUTO -> decide(parent, now);
            case ADVISE -> propose(parent, now);
            case MANUAL -> parent.wakeAt(Long.MAX_VALUE);
        }
    }

    private void decide(ParentWork parent, long now) {
        if (!outages.none()) {
            decideInReach(parent, now);
            return;
        }
        decided.clear();
        long wake = parent.strategy().decide(parent.at(now), decided::add);
        parent.wakeAt(Math.max(wake, now + 1));
        for (Decision decision : decided) {
            carryOutNow(parent, decision, now);
        }
    }

    /**
     * The same while a session is not up. What cannot leave was never decided: the strategy stays as it was before, the parent
     * says what it waits for, and is asked again until it can go on. What takes orders back is carried out.
     */
    private void decideInReach(ParentWork parent, long now) {
        Strategy trial = parent.strategy().copy();
        decided.clear();
        long wake = trial.decide(parent.at(now), decided::add);
        String obstacle = outages.obstacle(decided, now);
        if (obstacle.isEmpty()) {
            parent.progressed(trial);
        }
        parent.wakeAt(Math.max(wake, now + 1));
        for (Decision decision : decided) {
            if (obstacle.isEmpty() || decision instanceof Decision.Cancel) {
                carryOutNow(parent, decision, now);
            }
        }
        if (!obstacle.isEmpty()) {
            long again = now + settings.retryAfter();
            Decision wait = new Decision.Wait(again, Reason.of(obstacle));
            log.decided(parent, wait, now);
            parent.explain(wait.reason());
            parent.wakeAt(again);
        }
    }

    private void carryOutNow(ParentWork parent, Decision decision, long now) {
        if (possible(decision)) {
            log.decided(parent, decision, now);
        }
        String refused = carryOut(parent, decision, now);
        parent.explain(decision.reason());
        if (!refused.isEmpty()) {
            parent.explain(refused);
            parent.wakeAt(Math.max(parent.wake(), now + settings.retryAfter()));
        }
    }

    private void propose(ParentWork parent, long now) {
        if (now < parent.adviseNotBefore()) {
            parent.wakeAt(parent.adviseNotBefore());
            return;
        }
        Strategy trial = parent.strategy().copy();
        decided.clear();
        long wake = trial.decide(parent.at(now), decided::add);
        parent.caution(trial.trust().sentence());
        Decision wanted = firstAction();
        if (wanted == null) {
            withdraw(parent);
            parent.progressed(trial);
            parent.wakeAt(Math.max(wake, now + 1));
            for (Decision decision : decided) {
                log.decided(parent, decision, now);
                parent.explain(decision.reason());
            }
            return;
        }
        parent.wakeAt(now + settings.retryAfter());
        parent.proposer(actions() == 1 ? trial : null);
        Advice shown = parent.advice();
        if (shown == null || Proposals.anotherThan(shown.decision(), wanted, parent)) {
            Advice advice = new Advice(++lastAdvice, now, now, true, wanted);
            parent.advice(advice);
            parent.explain(wanted.reason());
            log.shown(parent, advice, now);
        }
    }

    private static void withdraw(ParentWork parent) {
        if (parent.advice() != null) {
            parent.advice(null);
        }
    }

    private int actions() {
        int found = 0;
        for (Decision decision : decided) {
            if (!(decision instanceof Decision.Wait) && possible(decision)) {
                found++;
            }
        }
        return found;
    }

    private @Nullable Decision firstAction() {
        for (Decision decision : decided) {
            if (!(decision instanceof Decision.Wait) && possible(decision)) {
                return decision;
            }
        }
        return null;
    }

    /** Whether there still is what it is about. */
    boolean possible(Decision decision) {
        return switch (decision) {
            case Decision.Cancel cancel -> changeable(cancel.clOrdId()) != null;
            case Decision.Replace replace -> changeable(replace.clOrdId()) != null;
            case Decision.Place _, Decision.Wait _ -> true;
        };
    }

    private @Nullable ChildState changeable(String clOrdId) {
        ChildState child = parts.ledger().child(clOrdId);
        return child == null || !child.changeable() ? null : child;
    }

    /** Returns an empty string, or why not; what is about a child that can no longer be changed is passed over. */
    String carryOut(ParentWork parent, Decision decision, long now) {
        return switch (decision) {
            case Decision.Place place -> dispatch.place(parent, place, now);
            case Decision.Cancel cancel -> {
                ChildState child = changeable(cancel.clOrdId());
                yield child == null ? "" : dispatch.cancel(child, cancel.reason(), now);
            }
            case Decision.Replace replace -> {
                ChildState child = changeable(replace.clOrdId());
                yield child == null
                        ? ""
                        : dispatch.replace(parent, child, replace.quantity(), replace.price(), replace.reason(), now);
            }
            case Decision.Wait _ -> "";
        };
    }
}
