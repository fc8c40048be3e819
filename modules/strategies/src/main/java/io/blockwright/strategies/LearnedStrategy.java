package io.blockwright.strategies;

import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Reason;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works a parent as a learned {@link Policy} says. At every time of its {@link Grid} the policy chooses how much is taken at
 * once and how much rests where; in between this class keeps what rests at its place. What no policy may decide is decided
 * here: nothing beyond the parent's quantity, limit, cap or time, nothing on a book that cannot be trusted, and everything
 * done in the end. Where the policy abstains, Almgren–Chriss works the order until the next decision, and says so.
 */
final class LearnedStrategy implements Strategy {
    private final Policy policy;
    private final Instrument instrument;
    private final StrategySettings settings;
    private final SlicedStrategy fallback;
    private final boolean pools;
    private final StateReader reader;
    private final LearnedHand hand;
    private final Room room;
    private ParentOrder stretch;
    private long before;
    private Grid grid;
    private int decided = -1;
    private long decidedAt = Long.MIN_VALUE;
    private boolean abstained;
    private String abstention = "";
    private Reason.@Nullable Origin origin;

    /** {@code pools}: whether children may go to a dark pool; not where a person chose the venue. */
    LearnedStrategy(
            Policy policy,
            Instrument instrument,
            StrategySettings settings,
            SlicedStrategy fallback,
            boolean pools,
            ParentOrder stretch,
            long filledBefore) {
        this.policy = policy;
        this.instrument = instrument;
        this.settings = settings;
        this.fallback = fallback;
        this.pools = pools;
        this.reader = new StateReader(settings);
        this.hand = new LearnedHand(policy.name(), settings, pools);
        this.room = new Room();
        this.stretch = stretch;
        this.before = filledBefore;
        this.grid = Grid.of(stretch.start(), stretch.end());
    }

    private LearnedStrategy(LearnedStrategy of, Policy policy) {
        this.policy = policy;
        this.instrument = of.instrument;
        this.settings = of.settings;
        this.fallback = (SlicedStrategy) of.fallback.copy();
        this.pools = of.pools;
        this.reader = new StateReader(settings);
        this.hand = of.hand.copy();
        this.room = of.room.copy();
        this.stretch = of.stretch;
        this.before = of.before;
        this.grid = of.grid;
        this.decided = of.decided;
        this.decidedAt = of.decidedAt;
        this.abstained = of.abstained;
        this.abstention = of.abstention;
        this.origin = of.origin;
    }

    @Override
    public Strategy copy() {
        return new LearnedStrategy(this, policy);
    }

    @Override
    public String name() {
        return policy.name();
    }

    @Override
    public Trust trust() {
        Trust trust = policy.trust();
        return trust.level() == Trust.Level.FULL && !abstention.isEmpty()
                ? new Trust(Trust.Level.WITH_CARE, abstention)
                : trust;
    }

    /** A policy has no schedule: even progress, to hold it against. */
    @Override
    public long scheduled(long time) {
        double done = (double) (time - stretch.start()) / (stretch.end() - stretch.start());
        return before + Math.round(stretch.quantity() * Math.clamp(done, 0, 1));
    }

    @Override
    public void announce(Situation whole) {
        if (notForThePolicy(whole) || whole.order().end() != stretch.end()) {
            return;
        }
        Situation situation = pools ? InReach.of(whole) : whole;
        int step = grid.at(whole.now());
        if (step > decided || told(situation)) {
            policy.announce(situation, state(situation, step, left(situation)));
        }
    }

    @Override
    public long decide(Situation whole, Consumer<? super Decision> decisions) {
        long now = whole.now();
        room.observe(whole);
        if (notForThePolicy(whole)) {
            return fallback.decide(whole, decisions);
        }
        Situation situation = pools ? InReach.of(whole) : whole;
        adapt(situation);
        int step = grid.at(now);
        long left = left(situation);
        if (step > decided || told(situation)) {
            choose(situation, step, left, decisions);
        }
        if (abstained && hand.comesToLight(situation, decisions)) {
            return Math.min(now + settings.watchNanos(), grid.after(step));
        }
        if (abstained) {
            return Math.min(fallback.decide(situation, decisions), grid.after(step));
        }
        long next = hand.work(situation, room(situation, left), closes(step), decisions);
        return Math.max(now + 1, Math.min(next, grid.after(step)));
    }

    /** Before the start, at the end, when all is done, without a sound book, and where an "I would" price has to be watched. */
    private boolean notForThePolicy(Situation situation) {
        return situation.now() < stretch.start()
                || situation.now() >= situation.order().end()
                || before + stretch.quantity() <= situation.filled()
                || !situation.book().usable()
                || situation.order().iWouldPrice() != Instrument.NO_PRICE;
    }

    /** Whether a headline came since the last decision: nobody waits for the next turn with that. */
    private boolean told(Situation situation) {
        double minutes = situation.watch().minutesSinceHeadline();
        long since = situation.now() - decidedAt;
        return since >= settings.watchNanos() && minutes * 60e9 < since;
    }

    private void adapt(Situation situation) {
        ParentOrder order = situation.order();
        if (order.end() == stretch.end()) {
            return;
        }
        long left = before + stretch.quantity() - situation.filled();
        before = situation.filled();
        stretch =
                order.stretch(Math.max(situation.now(), Math.min(stretch.start(), order.end() - 1)), order.end(), left);
        grid = Grid.of(stretch.start(), stretch.end());
        decided = -1;
    }

    private void choose(Situation situation, int step, long left, Consumer<? super Decision> decisions) {
        double even = (double) left / grid.left(step);
        float[] state = state(situation, step, left);
        boolean[] allowed = Allowed.in(situation, grid, step, (double) left / stretch.quantity(), even, pools);
        Choice choice = policy.choose(situation, state, allowed);
        decided = step;
        decidedAt = situation.now();
        origin = choice.origin();
        if (choice.abstains() || !allowed[choice.action()]) {
            abstained = true;
            String why = choice.abstains() ? choice.why() : "what it chose is not allowed now";
            abstention = "The model abstains: " + why + ". Almgren–Chriss works the order.";
            decisions.accept(new Decision.Wait(
                    situation.now(),
                    Wording.apart(
                                    situation,
                                    scheduled(situation.now()),
                                    policy.name() + " abstains: " + why + "; Almgren–Chriss works the order.")
                            .from(origin)));
            return;
        }
        abstained = false;
        abstention = "";
        hand.take(choice, even, instrument.lot());
    }

    /** Shares of the stretch that are not filled. */
    private long left(Situation situation) {
        return before + stretch.quantity() - situation.filled();
    }

    private float[] state(Situation situation, int step, long left) {
        double even = (double) left / grid.left(step);
        return reader.read(situation, policy.outside(situation), grid, stretch.quantity(), left, even);
    }

    /** Shares that may be in the market or filled in all, less those that are. */
    private long room(Situation situation, long left) {
        return Math.min(left - situation.working(), room.underCap(situation));
    }

    /** Whether this step ends the order: from its closing part on all that is left is crossed. */
    private LearnedHand.@Nullable Closing closes(int step) {
        return grid.last(step)
                ? new LearnedHand.Closing(grid.end() - Math.min(5_000_000_000L, grid.length() / 3))
                : null;
    }

    @Override
    public @Nullable Intention next(Situation situation) {
        if (notForThePolicy(situation)) {
            return fallback.next(situation);
        }
        List<Decision> found = new ArrayList<>();
        LearnedStrategy trial = new LearnedStrategy(this, policy.glancing());
        long wake = trial.decide(situation, found::add);
        for (Decision decision : found) {
            if (!(decision instanceof Decision.Wait)) {
                return new Intention(decision, situation.now());
            }
        }
        long until = Math.max(wake, grid.after(grid.at(situation.now())));
        if (trial.abstained) {
            Intention instead = fallback.next(pools ? InReach.of(situation) : situation);
            return instead != null && instead.due() <= until
                    ? instead
                    : trial.waits(situation, until, trial.abstention);
        }
        return trial.waits(situation, until, policy.name() + " keeps what rests where it is until it decides anew.");
    }

    /** What stands is the model's choice too, until the next one: the wait names it. */
    private Intention waits(Situation situation, long until, String why) {
        Reason reason =
                Wording.apart(situation, scheduled(situation.now()), why).from(origin);
        return new Intention(new Decision.Wait(until, reason), until);
    }

    @Override
    public void plan(Situation situation, int most, PlannedSlices to) {
        if (situation.now() >= grid.end()) {
            return;
        }
        int from = grid.at(Math.max(situation.now(), grid.start()));
        int steps = Math.min(most, grid.left(from));
        long left = before + stretch.quantity() - situation.filled() - situation.working();
        long done = 0;
        for (int i = 0; i < steps; i++) {
            long until = left * (i + 1) / steps / instrument.lot() * instrument.lot();
            if (until > done) {
                long start = Math.max(situation.now(), grid.start());
                to.slice(start + (grid.end() - start) / steps * i, until - done);
                done = until;
            }
        }
    }
}
