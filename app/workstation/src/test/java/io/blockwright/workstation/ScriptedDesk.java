package io.blockwright.workstation;

import io.blockwright.domain.Algo;
import io.blockwright.domain.DeskCommand;
import io.blockwright.domain.Instrument;
import io.blockwright.domain.OrderState;
import io.blockwright.domain.ParentOrder;
import io.blockwright.domain.ParentStatus;
import io.blockwright.domain.Placement;
import io.blockwright.domain.SessionState;
import io.blockwright.domain.Side;
import io.blockwright.engine.Desk;
import io.blockwright.engine.DeskFact;
import io.blockwright.engine.DeskSnapshot;
import io.blockwright.engine.DeskSnapshot.Alert;
import io.blockwright.engine.DeskSnapshot.Health;
import io.blockwright.engine.DeskSnapshot.SessionLight;
import io.blockwright.engine.LatestValue;
import io.blockwright.engine.ParentRow;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;

/** A desk for the window's own tests: a scripted market, parents that work themselves, every command recorded and obeyed. */
final class ScriptedDesk implements Desk {
    private static final long MILLI = 1_000_000L;

    final ScriptedMarket market;
    final List<DeskCommand> commands = new CopyOnWriteArrayList<>();
    final List<Alert> alerts = new ArrayList<>();
    List<SessionLight> sessions =
            List.of(new SessionLight("SIM", SessionState.UP, "Logged on and answering since 09:30."));
    DeskSnapshot.Conditions conditions = new DeskSnapshot.Conditions(2.1, 2.4, 0.021, 0.02, 0.12, 2_000_000, 5_100);
    boolean full;
    boolean simulated = true;
    private final LatestValue<DeskSnapshot> snapshots = new LatestValue<>();
    private final Queue<DeskFact> facts = new ConcurrentLinkedQueue<>();
    private final Set<String> seen = new HashSet<>();
    private final Map<String, ScriptedParent> parents = new LinkedHashMap<>();
    private final List<ParentRow> extra = new ArrayList<>();
    private long now = Instant.parse("2012-06-21T14:30:00.123Z").getEpochSecond() * 1_000 * MILLI + 123 * MILLI;
    private boolean killed;

    ScriptedDesk(long seed) {
        market = new ScriptedMarket("QDI", 100, seed);
    }

    long now() {
        return now;
    }

    /** Moves time on and publishes. */
    synchronized void step(long millis) {
        now += millis * MILLI;
        market.step(now, millis);
        parents.values().forEach(parent -> parent.step(now, market, facts::add));
        facts.addAll(market.trades());
        publish();
    }

    synchronized void publish() {
        List<ParentRow> rows = new ArrayList<>(extra);
        parents.values().forEach(parent -> rows.add(parent.row(now, market)));
        snapshots.set(new DeskSnapshot(
                now,
                simulated,
                killed,
                sessions,
                market.picture(),
                conditions,
                List.copyOf(rows),
                List.of(),
                List.of(),
                new Health(
                        4_200, 9_100, 610_000, 132_000, 410_000, 3.5, 128, 2, System.nanoTime(), List.copyOf(alerts))));
    }

    /** Starts a parent from now. */
    ScriptedParent start(String id, Side side, long quantity, Algo algo, int minutes) {
        ParentOrder order = new ParentOrder(
                id,
                market.instrument.symbol(),
                side,
                quantity,
                now,
                now + minutes * 60_000L * MILLI,
                Instrument.NO_PRICE,
                0.2,
                0.5,
                Instrument.NO_PRICE,
                algo,
                Placement.PASSIVE);
        ScriptedParent parent = new ScriptedParent(order, market, "alice");
        parents.put(id, parent);
        return parent;
    }

    ScriptedParent parent(String id) {
        return parents.get(id);
    }

    /** Adds finished copies of a parent, to fill the blotter. */
    void crowd(int count, ParentRow like) {
        for (int i = 0; i < count; i++) {
            ParentOrder o = like.order();
            ParentOrder order = new ParentOrder(
                    "CROWD-" + i,
                    o.symbol(),
                    i % 2 == 0 ? Side.BUY : Side.SELL,
                    o.quantity(),
                    o.start(),
                    o.end(),
                    o.limitPrice(),
                    o.maxParticipation(),
                    o.urgency(),
                    o.iWouldPrice(),
                    o.algo(),
                    o.placement());
            extra.add(new ParentRow(
                    order,
                    ParentStatus.WORKING,
                    like.filled(),
                    0,
                    like.scheduled(),
                    like.averagePrice(),
                    like.arrivalMid(),
                    like.costBp(),
                    like.participation(),
                    like.strategy(),
                    like.lastReason(),
                    like.touchedBy(),
                    like.children(),
                    like.outlook()));
        }
    }

    @Override
    public synchronized boolean submit(DeskCommand command) {
        if (full) {
            return false;
        }
        commands.add(command);
        if (seen.add(command.commandId())) {
            obey(command);
        }
        return true;
    }

    @Override
    public LatestValue<DeskSnapshot> snapshots() {
        return snapshots;
    }

    @Override
    public int drainFacts(Consumer<? super DeskFact> handler, int limit) {
        int count = 0;
        DeskFact fact;
        while (count < limit && (fact = facts.poll()) != null) {
            handler.accept(fact);
            count++;
        }
        return count;
    }

    void refuse(String commandId, String reason) {
        facts.add(new DeskFact.CommandRefused(now, commandId, reason));
    }

    private void obey(DeskCommand command) {
        switch (command) {
            case DeskCommand.StartParent start ->
                parents.put(start.order().parentId(), new ScriptedParent(start.order(), market, start.user()));
            case DeskCommand.PauseParent pause -> status(pause.parentId(), ParentStatus.PAUSED, pause.user());
            case DeskCommand.ResumeParent resume -> status(resume.parentId(), ParentStatus.WORKING, resume.user());
            case DeskCommand.CancelParent cancel -> {
                parents.get(cancel.parentId()).cancelChildren(now);
                status(cancel.parentId(), ParentStatus.CANCELLED, cancel.user());
            }
            case DeskCommand.CancelChildren cancel ->
                parents.get(cancel.parentId()).cancelChildren(now);
            case DeskCommand.TakeOverChild take -> change(take.clOrdId(), true);
            case DeskCommand.HandBackChild back -> change(back.clOrdId(), false);
            case DeskCommand.CancelChild cancel ->
                parents.values()
                        .forEach(parent -> parent.change(
                                cancel.clOrdId(), child -> ScriptedParent.ended(child, OrderState.CANCELLED, now)));
            case DeskCommand.CancelAll all -> stopAll(all.user());
            case DeskCommand.Kill kill -> {
                killed = true;
                stopAll(kill.user());
            }
            case DeskCommand.Rearm ignored -> killed = false;
            case DeskCommand.ChangeParent c -> {
                ScriptedParent parent = parents.get(c.parentId());
                parent.order = parent.order.with(c.end(), c.limitPrice(), c.maxParticipation(), c.urgency());
            }
            case DeskCommand.ReplaceChild c ->
                parents.values()
                        .forEach(parent -> parent.change(
                                c.clOrdId(), child -> ScriptedParent.replaced(child, c.quantity(), c.price())));
            case DeskCommand.ResolveChild c ->
                parents.values()
                        .forEach(parent -> parent.change(
                                c.clOrdId(), child -> ScriptedParent.ended(child, OrderState.CANCELLED, now)));
            case DeskCommand.PlaceManual ignored -> {}
            case DeskCommand.PromoteModel ignored -> {}
            case DeskCommand.RollBackModel ignored -> {}
            case DeskCommand.SetMode c -> parents.get(c.parentId()).decideBy(c.mode(), now, market);
            case DeskCommand.AcceptAdvice c -> {
                ScriptedParent parent = parents.get(c.parentId());
                if (parent.advice.answers(c.adviceId())) {
                    parent.place(
                            now,
                            parent.advice.place().quantity(),
                            parent.advice.place().price());
                }
            }
            case DeskCommand.ModifyAdvice c -> {
                ScriptedParent parent = parents.get(c.parentId());
                if (parent.advice.answers(c.adviceId())) {
                    parent.place(now, c.quantity(), c.price());
                }
            }
            case DeskCommand.RejectAdvice c -> {
                ScriptedParent parent = parents.get(c.parentId());
                if (parent.advice.answers(c.adviceId())) {
                    parent.propose(now, market);
                }
            }
            case DeskCommand.ForceFill c ->
                parents.get(c.parentId()).force(now, c.quantity(), c.worstPrice(), facts::add);
            case DeskCommand.PlaceChild c -> parents.get(c.parentId()).place(now, c.quantity(), c.price());
            case DeskCommand.Approved approved -> obey(approved.command());
        }
        publish();
    }

    private void stopAll(String user) {
        parents.values().forEach(parent -> parent.cancelChildren(now));
        parents.keySet().forEach(id -> status(id, ParentStatus.PAUSED, user));
    }

    private void status(String id, ParentStatus status, String user) {
        parents.get(id).status = status;
        parents.get(id).touchedBy = user;
    }

    private void change(String clOrdId, boolean takenOver) {
        parents.values().forEach(parent -> parent.change(clOrdId, child -> ScriptedParent.wheel(child, takenOver)));
    }
}
