package io.blockwright.engine;

import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.MarketEvent;
import io.blockwright.domain.OrderEvent;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.SessionEvent;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.domain.VenueEvent;
import io.blockwright.engine.DeskSnapshot.Severity;
import io.blockwright.engine.spi.Forecasts;
import io.blockwright.trading.ChildState;
import io.blockwright.trading.LedgerEffect;
import io.blockwright.trading.spi.JournalRecord;
import io.blockwright.trading.spi.VenueSession;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The desk's kernel: the same in live, paper and replay. One thread, its runner's, calls every method except those of {@link
 * Desk}; it owns books, orders and strategies without locks. Market events, venue events, commands and the time come in;
 * intents, snapshots and facts go out.
 */
public final class Engine implements Desk {
    private static final int COMMANDS = 1 << 12;
    private static final int DRAIN = 1 << 10;

    private final EngineSettings settings;
    private final DeskParts parts;
    private final Parents parents;
    private final Dispatch dispatch;
    private final Decider decider;
    private final CommandDesk commands;
    private final SnapshotMaker snapshotMaker;
    private final LongSupplier monotonic;
    private final Facts facts = new Facts();
    private final LatestValue<DeskSnapshot> snapshots = new LatestValue<>();
    private final List<LatestValue<DeskSnapshot>> views = new CopyOnWriteArrayList<>(List.of(snapshots));
    private final ArrayBlockingQueue<DeskCommand> inbox = new ArrayBlockingQueue<>(COMMANDS);
    private final DurationWindow decisions = new DurationWindow();
    private final TroubleWatch troubles = new TroubleWatch();
    private final StatusQuestions questions;
    private final Consumer<VenueEvent> onVenue = this::onVenue;
    private long now;

    /** Built by {@link EngineBuilder}. */
    Engine(EngineSettings settings, DeskParts parts, String focus, LongSupplier monotonic) {
        this.settings = settings;
        this.parts = parts;
        this.monotonic = monotonic;
        this.parents = new Parents(parts);
        this.questions = new StatusQuestions(settings, parts);
        this.dispatch = new Dispatch(
                parts.gate(),
                parts.ledger(),
                parts.router(),
                parts.journal(),
                parts.ids(),
                parts.hash(),
                parts.alerts(),
                parts.venues(),
                monotonic);
        this.decider = new Decider(settings, parts, dispatch);
        this.commands = new CommandDesk(
                parents, dispatch, parts, decider, new Resolutions(settings, parts, parents, this::take));
        this.snapshotMaker = new SnapshotMaker(settings, parts, parents, dispatch, decisions, focus, monotonic);
    }

    /** Rebuilds the desk from its journal: call once, before anything else. Every child still alive is unknown afterwards. */
    public RecoveryReport recover() {
        RecoveryReport report = new Recovery(parts, parents, commands, decider).run();
        now = report.lastTime();
        if (report.unknownChildren() > 0) {
            alert(Severity.WARNING, report.unknownChildren() + " orders of an earlier start are being asked after");
        }
        return report;
    }

    /** In a replay the past goes through this instead of a venue's and a person's hands. */
    Reliving reliving() {
        parts.alerts().relive();
        return new Reliving(settings, parts, parents, new Recovery(parts, parents, commands, decider), snapshotMaker);
    }

    /** A market event; the book, the totals and the parents see it in this order. */
    public void onMarket(MarketEvent event) {
        if (event instanceof MarketEvent.News news) {
            onNews(news);
            return;
        }
        MarketState market = parts.markets().get(event.symbol());
        if (market == null) {
            return;
        }
        snapshotMaker.arrived(market);
        boolean moved = market.onMarket(event);
        parts.hash().market(event);
        if (moved) {
            List<ParentWork> watching = parents.watchingMid();
            for (int i = 0; i < watching.size(); i++) {
                ParentWork parent = watching.get(i);
                if (parent.state() == market) {
                    parent.noteArrival();
                    parent.wakeIfIWould(now);
                }
            }
        }
        facts.market(event);
    }

    /** News changes no book, no total and no parent's time: nobody trades because of it at once. */
    private void onNews(MarketEvent.News news) {
        boolean concerned = false;
        for (MarketState market : parts.markets().values()) {
            if (news.concerns(market.instrument().symbol())) {
                market.onNews(now, news);
                concerned = true;
            }
        }
        if (concerned) {
            parts.hash().market(news);
        }
    }

    /** Takes what the venue sessions reported. */
    public void drainVenues() {
        List<VenueSession> sessions = parts.router().all();
        for (int i = 0; i < sessions.size(); i++) {
            sessions.get(i).drain(onVenue, DRAIN);
        }
    }

    private void onVenue(VenueEvent reported) {
        VenueEvent event = settings.venueTime() ? reported : ReceiptTime.stamp(reported, now);
        if (parts.journal().failure().isEmpty()) {
            parts.journal().append(new JournalRecord.Reported(now, event));
        }
        parts.hash().venue(event);
        parts.gate().onEvent(event);
        if (event instanceof OrderEvent answer) {
            dispatch.answered(answer.clOrdId());
        }
        for (LedgerEffect effect : parts.ledger().apply(event, now)) {
            take(effect);
        }
        if (event instanceof SessionEvent.SessionChanged changed) {
            session(changed);
        }
    }

    private void take(LedgerEffect effect) {
        switch (effect) {
            case LedgerEffect.Booked booked -> {
                onQueue(booked.child());
                ParentWork parent = parents.byId(booked.fill().parentId());
                Side side = booked.child().order().side();
                facts.add(new DeskFact.Filled(now, booked.fill(), side));
                if (parent != null) {
                    if (!settings.ownFillsInFeed()) {
                        parent.market()
                                .onMarket(new MarketEvent.Traded(
                                        now,
                                        parent.order().symbol(),
                                        booked.fill().price(),
                                        booked.fill().quantity(),
                                        side));
                    }
                    parent.wakeAt(now);
                }
            }
            case LedgerEffect.Moved moved -> {
                onQueue(moved.child());
                ParentWork parent = parents.byId(moved.child().parentId());
                if (parent != null) {
                    boolean refused = moved.to() == OrderState.REJECTED || moved.to() == OrderState.REFUSED;
                    parent.wakeAt(refused ? now + settings.retryAfter() : now);
                    if (moved.to() == OrderState.REJECTED) {
                        alert(
                                Severity.WARNING,
                                moved.child().order().venue() + " rejected "
                                        + moved.child().order().clOrdId() + ": " + moved.reason());
                    }
                }
            }
            case LedgerEffect.Corrected corrected ->
                alert(
                        Severity.WARNING,
                        corrected.child().order().venue() + " changed fill "
                                + corrected.before().execId() + " of "
                                + corrected.before().quantity() + " shares to "
                                + corrected.after().quantity());
            case LedgerEffect.Alarm alarm -> alarm(alarm);
        }
    }

    private void onQueue(ChildState child) {
        MarketState market = parts.markets().get(child.order().symbol());
        if (market != null && parts.router().leads(child.order().venue())) {
            market.queue().onOrder(child);
        }
    }

    private void alarm(LedgerEffect.Alarm alarm) {
        alert(Severity.CRITICAL, alarm.text());
        if (!alarm.stopParent()) {
            return;
        }
        for (ParentWork parent : List.copyOf(parents.live())) {
            if (alarm.parentId().isEmpty()
                    || alarm.parentId().equals(parent.order().parentId())) {
                parents.move(parent, ParentStatus.STOPPED, alarm.text(), now);
                cancelWorking(parent, alarm.text());
            }
        }
    }

    private void session(SessionEvent.SessionChanged changed) {
        if (decider.isNews(changed)) {
            alert(
                    changed.state() == SessionState.UP ? Severity.INFO : Severity.CRITICAL,
                    changed.venue() + ": " + changed.reason());
        }
        snapshotMaker.session(changed);
        questions.soon(now);
        if (changed.state() == SessionState.UP) {
            // While it was away the venue may have cancelled what worked there (cancel on disconnect): it must say.
            for (ChildState child : parts.ledger().alive()) {
                if (child.order().venue().equals(changed.venue()) && child.state() != OrderState.INTENDED) {
                    questions.ask(child, now);
                }
            }
        }
    }

    private void alert(Severity severity, String text) {
        parts.alerts().raise(now, severity, text);
    }

    /** Carries out waiting commands. */
    public void drainCommands() {
        for (DeskCommand command = inbox.poll(); command != null; command = inbox.poll()) {
            if (!commands.seen(command.commandId())) {
                String outcome = commands.carryOut(command, now);
                commands.remember(command, outcome);
                if (parts.journal().failure().isEmpty()) {
                    parts.journal().append(new JournalRecord.Commanded(now, command, outcome));
                }
                if (!outcome.isEmpty()) {
                    alert(Severity.WARNING, outcome);
                    facts.add(new DeskFact.CommandRefused(now, command.commandId(), outcome));
                }
            }
        }
    }

    /** Moves the engine's time; call before events of that time are handed in. */
    public void advanceTo(long time) {
        now = time;
    }

    /** The engine's time, nanoseconds since the epoch. Engine thread only. */
    public long now() {
        return now;
    }

    /** Starts, asks, completes and expires parents that are due. */
    public void onTime() {
        questions.onTime(now);
        long began = monotonic.getAsLong();
        boolean asked = false;
        List<ParentWork> live = parents.live();
        announce(live);
        for (int i = 0; i < live.size(); ) {
            ParentWork parent = live.get(i);
            asked |= step(parent);
            if (i < live.size() && live.get(i) == parent) {
                i++;
            }
        }
        if (asked) {
            decisions.record(monotonic.getAsLong() - began);
        }
    }

    /** Where several parents decide now, what their models are asked goes to each model at once. */
    private void announce(List<ParentWork> live) {
        int deciding = 0;
        for (int i = 0; i < live.size(); i++) {
            deciding += decides(live.get(i)) ? 1 : 0;
        }
        for (int i = 0; i < live.size() && deciding > 1; i++) {
            if (decides(live.get(i))) {
                decider.announce(live.get(i), now);
            }
        }
    }

    /** Whether its strategy is asked in this turn; who starts in it is asked alone. */
    private boolean decides(ParentWork parent) {
        return parent.status() == ParentStatus.WORKING
                && now >= parent.wake()
                && now < parent.order().end()
                && (parent.filled() < parent.order().quantity() || parent.working() > 0);
    }

    private boolean step(ParentWork parent) {
        if (parent.status() == ParentStatus.SCHEDULED && now >= parent.order().start()) {
            parents.begin(parent, now);
        }
        if (parent.filled() >= parent.order().quantity() && parent.working() == 0) {
            parents.move(parent, ParentStatus.COMPLETED, "filled", now);
            return false;
        }
        if (now >= parent.order().end()) {
            return finish(parent);
        }
        if (parent.status() == ParentStatus.WORKING && now >= parent.wake()) {
            decider.ask(parent, now);
            return true;
        }
        return false;
    }

    /** After the end: nothing new is sent, what works is cancelled, and once nothing works the residual is reported. */
    private boolean finish(ParentWork parent) {
        if (parent.advice() != null) {
            parent.advice(null);
        }
        if (parent.working() == 0) {
            parents.move(parent, ParentStatus.EXPIRED, "end time reached", now);
        } else if (now >= parent.wake() || parent.wake() == Long.MAX_VALUE) { // nobody asks to be woken by hand
            cancelWorking(parent, "end time reached");
            parent.wakeAt(now + settings.retryAfter());
        }
        return false;
    }

    private void cancelWorking(ParentWork parent, String why) {
        for (ChildState child :
                List.copyOf(parts.ledger().ofParent(parent.order().parentId()))) {
            if (child.changeable() || child.state() == OrderState.INTENDED) {
                dispatch.cancel(child, io.blockwright.domain.Reason.of(why), now);
            }
        }
    }

    /** Sends what is durable by now. */
    public void flush() {
        dispatch.flush(now);
    }

    /** Waits until everything decided is durable and sends it: for runs that hold simulated time. */
    public void flushBlocking() {
        dispatch.flushBlocking(now);
    }

    /** When the engine next wants {@link #onTime} called, nanoseconds since the epoch; {@link Long#MAX_VALUE} for never. */
    public long nextTimer() {
        long next = Long.MAX_VALUE;
        List<ParentWork> live = parents.live();
        for (int i = 0; i < live.size(); i++) {
            ParentWork parent = live.get(i);
            switch (parent.status()) {
                case SCHEDULED -> next = Math.min(next, parent.order().start());
                case WORKING -> next = Math.min(next, due(parent, parent.wake()));
                case PAUSED -> next = Math.min(next, due(parent, Long.MAX_VALUE));
                case COMPLETED, EXPIRED, CANCELLED, STOPPED -> {
                    // final parents ask for nothing
                }
            }
        }
        return next == Long.MAX_VALUE ? next : Math.min(next, Math.max(questions.next(), now + 1));
    }

    private long due(ParentWork parent, long wake) {
        long end = parent.order().end();
        return now < end ? Math.min(wake, end) : Math.max(parent.wake(), now + 1);
    }

    /** Whether commands wait to be carried out. */
    boolean commandsWait() {
        return !inbox.isEmpty();
    }

    /** Publishes a snapshot; on a desk of many parents only if the last one was taken. */
    public void publish() {
        parts.promotions().look(now);
        troubles.look(parts.alerts(), now);
        snapshotMaker.publish(views, now);
    }

    /**
     * Makes an alert of the trouble of a part that works beside the engine; before the run, or on the engine thread.
     *
     * @param trouble asked whenever a snapshot is made: what is wrong, where, and the mend, a sentence; empty while all is well
     * @param over said when it is over, a sentence
     */
    public void watch(Supplier<String> trouble, String over) {
        troubles.add(trouble, over);
    }

    /** Lets models forecast the desk's markets; before the run, or on the engine thread. */
    public void foresee(Forecasts forecasts) {
        snapshotMaker.forecasts(forecasts);
    }

    /** Another slot of snapshots, for a second reader: each takes its own. Any thread. */
    public LatestValue<DeskSnapshot> addView() {
        LatestValue<DeskSnapshot> view = new LatestValue<>();
        views.add(view);
        return view;
    }

    /**
     * After an error ended its run, on the same thread: stops trading, and leaves a last picture that says so. Nothing else may be
     * called afterwards but what any thread may.
     */
    public void breakOff(Throwable error) {
        new BreakOff(parts, dispatch, now).stop(error);
        DeskSnapshot last = snapshotMaker.snapshot(now);
        views.forEach(view -> view.set(last));
    }

    /** Whether every parent is final and nothing waits to be sent. */
    public boolean idle() {
        return parents.live().isEmpty() && dispatch.idle() && inbox.isEmpty();
    }

    /** Whether every parent's time has been over for so long that only an answer from a venue can still be missing. */
    public boolean overdue(long nanos) {
        return inbox.isEmpty()
                && parents.live().stream()
                        .allMatch(parent -> now >= parent.order().end() + nanos);
    }

    /** What became of a parent, for reports; null when the desk does not know it. Engine thread, or after its runner ended. */
    public @Nullable ParentResult result(String parentId) {
        ParentWork parent = parents.byId(parentId);
        return parent == null ? null : ParentResult.of(parent, parts.ledger(), now);
    }

    /** Ids of all parents, oldest first. Engine thread, or after its runner ended. */
    public List<String> parentIds() {
        return parents.all().stream().map(p -> p.order().parentId()).toList();
    }

    /** The hash of everything that happened so far. Engine thread, or after its runner ended. */
    public String eventHash() {
        return parts.hash().hex();
    }

    /** Sentences that a person should read, oldest first. Engine thread, or after its runner ended. */
    public List<DeskSnapshot.Alert> alerts() {
        return parts.alerts().list();
    }

    @Override
    public boolean submit(DeskCommand command) {
        return inbox.offer(command);
    }

    @Override
    public LatestValue<DeskSnapshot> snapshots() {
        return snapshots;
    }

    @Override
    public int drainFacts(Consumer<? super DeskFact> handler, int limit) {
        return facts.drain(handler, limit);
    }
}
