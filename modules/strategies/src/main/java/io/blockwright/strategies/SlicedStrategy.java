package io.blockwright.strategies;

import io.blockwright.domain.Algo;
import io.blockwright.domain.Decision;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.Reason;
import io.blockwright.marketdata.BookView;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Works a parent slice by slice: a {@link Schedule} says what is due, a {@link Placer} brings it to the market, and this
 * class keeps both within the parent's time, quantity, participation cap and a book that can be trusted.
 *
 * <p>Never a burst: whatever was missed (an outage, a halt, a jump of time), one child carries at most its slice's own plan
 * and three average slices more. A changed end, or urgency of an Almgren–Chriss order, re-spreads what is left.
 */
final class SlicedStrategy implements Strategy {
    /** Makes the schedule of a stretch. */
    @FunctionalInterface
    interface Planner {
        Schedule plan(ParentOrder stretch, Slices slices);
    }

    private final String name;
    private final Instrument instrument;
    private final StrategySettings settings;
    private final Planner planner;
    private final Placer placer;
    private final Recall recall;
    private final Would would;
    private final Room room;
    private final Wording wording;

    private ParentOrder stretch;
    private long before;
    private Slices slices;
    private Schedule schedule;
    private long slice = Long.MIN_VALUE;
    private long overdue;

    SlicedStrategy(
            String name,
            Instrument instrument,
            StrategySettings settings,
            Planner planner,
            ParentOrder stretch,
            long filledBefore) {
        this.name = name;
        this.instrument = instrument;
        this.settings = settings;
        this.planner = planner;
        this.wording = new Wording(name, stretch.algo());
        this.room = new Room();
        this.recall = new Recall(settings.watchNanos());
        this.would = new Would(wording, recall, settings.watchNanos());
        this.stretch = stretch;
        this.before = filledBefore;
        this.slices = slicesOf(stretch);
        this.schedule = planner.plan(stretch, slices);
        this.placer = placerFor(stretch);
    }

    private SlicedStrategy(SlicedStrategy of) {
        this.name = of.name;
        this.instrument = of.instrument;
        this.settings = of.settings;
        this.planner = of.planner;
        this.wording = of.wording;
        this.room = of.room.copy();
        this.recall = of.recall.copy();
        this.would = of.would.copy(recall);
        this.placer = of.placer.copy(recall);
        this.stretch = of.stretch;
        this.before = of.before;
        this.slices = of.slices;
        this.schedule = of.schedule.copy();
        this.slice = of.slice;
        this.overdue = of.overdue;
    }

    @Override
    public Strategy copy() {
        return new SlicedStrategy(this);
    }

    private Placer placerFor(ParentOrder order) {
        long watch = settings.watchNanos();
        return switch (order.algo()) {
            case IMMEDIATE -> TakerPlacer.atOnce(wording, settings.levels(), watch);
            case SUBMIT_AND_LEAVE -> new LeavePlacer(wording, recall, settings.levels(), watch);
            case TWAP, VWAP, POV, AC, RANDOM, DQN, PPO, MANUAL ->
                switch (order.placement()) {
                    case TAKER -> new TakerPlacer(wording, settings.levels(), retry());
                    case PASSIVE -> new PassivePlacer(wording, recall, settings.levels(), watch);
                };
        };
    }

    private Slices slicesOf(ParentOrder order) {
        long slice = inOnePiece(order) ? order.end() - order.start() : settings.sliceNanos();
        double jitter = inOnePiece(order) || order.algo() == Algo.POV ? 0 : settings.jitter();
        return new Slices(order.start(), order.end(), slice, jitter, settings.seedOf(order));
    }

    private static boolean inOnePiece(ParentOrder order) {
        return order.algo() == Algo.IMMEDIATE || order.algo() == Algo.SUBMIT_AND_LEAVE;
    }

    private long retry() {
        return schedule.followsVolume() ? settings.watchNanos() : Math.max(settings.watchNanos(), closing());
    }

    /** The closing part of a slice: a sixth of it, five seconds at most; a minute where the whole order is one slice. */
    private long closing() {
        return Math.min(inOnePiece(stretch) ? 60_000_000_000L : 5_000_000_000L, slices.length() / 6);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public long scheduled(long time) {
        return before + schedule.due(time);
    }

    @Override
    public @Nullable Intention next(Situation situation) {
        return new LookAhead().first(new SlicedStrategy(this), situation);
    }

    @Override
    public void plan(Situation situation, int most, PlannedSlices to) {
        SlicedStrategy trial = new SlicedStrategy(this);
        if (situation.now() < situation.order().end()) {
            trial.adapt(situation);
            trial.room.observe(situation);
            trial.schedule.observe(situation, trial.room);
            trial.outline(new Ahead(situation), most, to);
        }
    }

    private void outline(Ahead ahead, int most, PlannedSlices to) {
        long now = ahead.now();
        long from = Math.max(now, stretch.start());
        long planned = ahead.filled() + ahead.working();
        boolean capped = ahead.order().maxParticipation() < 1 && ahead.othersPerNano() > 0;
        int told = 0;
        for (int i = slices.at(from); i < slices.count() && told < most; i++) {
            long end = slices.endOf(i);
            long target = before + schedule.expected(end, now, ahead.othersPerNano());
            target = Math.min(target, Math.min(ahead.order().quantity(), before + stretch.quantity()));
            if (capped) {
                ahead.moveTo(Math.max(now, end));
                long more = Math.max(0, room.underCap(ahead));
                target = Math.min(target, ahead.filled() + ahead.working() + more);
            }
            long quantity = (target - planned) / instrument.lot() * instrument.lot();
            if (quantity > 0) {
                to.slice(Math.max(from, slices.instantOf(i)), quantity);
                planned += quantity;
                told++;
            }
        }
    }

    /** When to look again at the latest, passing over looks at which nothing can be due; never past the next slice's turn. */
    long skip(Situation situation, long wake) {
        long now = situation.now();
        int i = slices.at(now);
        long crossFrom = slices.endOf(i) - closing();
        if (schedule.followsVolume() || situation.order().maxParticipation() < 1) {
            long turn = now < crossFrom ? crossFrom : slices.endOf(i);
            return Math.max(wake, Math.min(turn, now + (4 * settings.watchNanos())));
        }
        if (now < crossFrom && !situation.children().isEmpty()) {
            return Math.max(wake, crossFrom);
        }
        long committed = situation.filled() + situation.working();
        boolean begun = now >= slices.instantOf(i);
        if (begun && now < crossFrom && before + schedule.due(slices.endOf(i)) > committed) {
            return Math.max(wake, crossFrom);
        }
        for (int next = begun ? i + 1 : i; next < slices.count(); next++) {
            if (before + schedule.due(slices.endOf(next)) > committed) {
                return Math.max(wake, slices.instantOf(next));
            }
        }
        return Math.max(wake, stretch.end() - closing());
    }

    @Override
    public long decide(Situation situation, Consumer<? super Decision> decisions) {
        long now = situation.now();
        if (now >= situation.order().end()) {
            return finish(situation, decisions);
        }
        if (before + stretch.quantity() <= situation.filled()) {
            Reason done = Wording.apart(situation, scheduled(now), "Everything is done; taking back what still rests.");
            boolean resting = recall.all(situation, done, decisions);
            return resting ? now + settings.watchNanos() : Long.MAX_VALUE;
        }
        adapt(situation);
        room.observe(situation);
        if (now < stretch.start()) {
            decisions.accept(new Decision.Wait(
                    stretch.start(), Wording.apart(situation, 0, Wording.early(stretch.start() - now))));
            return stretch.start();
        }
        schedule.observe(situation, room);
        long soon = Math.min(now + settings.watchNanos(), stretch.end());
        BookView book = situation.book();
        if (!book.usable()) {
            decisions.accept(new Decision.Wait(soon, Wording.apart(situation, scheduled(now), Wording.unusable(book))));
            return soon;
        }
        Look look = look(situation);
        if (would.decide(look, decisions)) {
            return soon;
        }
        long next = Math.min(placer.place(look, decisions), stretch.end());
        boolean watchful =
                look.capped() || schedule.followsVolume() || situation.order().iWouldPrice() != Instrument.NO_PRICE;
        return Math.max(now + 1, watchful ? Math.min(next, soon) : next);
    }

    private long finish(Situation situation, Consumer<? super Decision> decisions) {
        long left = situation.order().quantity() - situation.filled();
        String sentence = left > 0
                ? "The end time has come; " + Wording.shares(left) + " are not done."
                : "The end time has come; everything is done.";
        Reason reason = Wording.apart(situation, situation.order().quantity(), sentence);
        boolean resting = recall.all(situation, reason, decisions);
        decisions.accept(new Decision.Wait(Long.MAX_VALUE, reason));
        return resting ? situation.now() + settings.watchNanos() : Long.MAX_VALUE;
    }

    /** Takes up a changed end or urgency: what is left is spread over the time that is left. */
    private void adapt(Situation situation) {
        ParentOrder order = situation.order();
        boolean hurried = order.algo() == Algo.AC && order.urgency() != stretch.urgency();
        if (order.end() == stretch.end() && !hurried) {
            return;
        }
        if (schedule.followsVolume()) {
            stretch = order.stretch(Math.min(stretch.start(), order.end() - 1), order.end(), stretch.quantity());
            slices = slicesOf(stretch);
            return;
        }
        long from = stretch.start() < order.end() ? Math.max(situation.now(), stretch.start()) : situation.now();
        long left = before + stretch.quantity() - situation.filled();
        before = situation.filled();
        stretch = order.stretch(from, order.end(), left);
        slices = slicesOf(stretch);
        schedule = planner.plan(stretch, slices);
    }

    private Look look(Situation situation) {
        long now = situation.now();
        int i = slices.at(now);
        long end = slices.endOf(i);
        boolean volume = schedule.followsVolume();
        if (end != slice) {
            slice = end;
            overdue = before + schedule.due(volume ? now : slices.startOf(i));
        }
        long due = before + schedule.due(end);
        long planned = volume ? 0 : schedule.due(end) - schedule.due(slices.startOf(i));
        long average = Math.ceilDiv(stretch.quantity(), slices.count());
        long least = Math.max(instrument.lot(), settings.minimumChild());
        long crossFrom = end - closing();
        long total = Math.min(situation.order().quantity(), before + stretch.quantity());
        long open = total - situation.filled() - situation.working();
        long allowed = Math.min(open, room.underCap(situation));
        boolean capped = allowed < Math.min(open, due - situation.filled() - situation.working());
        boolean last = slices.isLast(i);
        boolean crumbs = last && (now >= crossFrom || !capped);
        return new Look(
                situation,
                volume ? slices.startOf(i) : slices.instantOf(i),
                end,
                crossFrom,
                volume ? now + settings.watchNanos() : last ? end : slices.instantOf(i + 1),
                last,
                before + schedule.due(now),
                due,
                overdue,
                allowed,
                capped,
                Math.min(settings.largestChild(), Math.max(least, planned + 3 * average)),
                crumbs ? instrument.lot() : Math.max(instrument.lot(), Math.min(least, open)));
    }
}
